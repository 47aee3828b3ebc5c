#pragma once
#include "planner/fleet/model.h"
#include "planner/search/instance.h"

/// The problems that planner/search understands, handed to it: it is the faster of the two.
namespace hearth::planner::fleet {

/// Stop e+1 is errand e, vehicles in their order. Nothing where the problem has something that
/// planner/search does not know, or sums beyond its 31 bits.
std::optional<search::Instance> to_simple(Problem const& problem);

} // namespace hearth::planner::fleet

#pragma once
#include "planner/rules.h"

/// Lunch and other breaks of a shift (DP-05).
namespace hearth::planner {

/// Can every break of the shift still be taken? `tour` holds the stops of that shift, ascending
/// and reachable one from the other; an empty tour needs no break. A break is taken where the
/// worker is, before or after the road, as early as its window allows; earliest breaks first.
std::optional<Reason> break_conflict(Town const& town, Worker const& worker, Span const& shift,
                                     std::span<Stop const> tour);

} // namespace hearth::planner

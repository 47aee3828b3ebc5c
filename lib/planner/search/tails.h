#pragma once
#include "planner/search/random.h"
#include "planner/search/tours.h"

/// Two routes exchange their ends ("2-opt*"): what ruining strings cannot do in one step.
namespace hearth::planner::search {

/// Looks at all good successors of a random stop and takes the exchange that costs least, if the
/// heat allows it: what it adds must be below a draw of the exponential distribution.
bool swap_some_tails(Tours& tours, Neighbours const& near, Random& random, double heat);

} // namespace hearth::planner::search

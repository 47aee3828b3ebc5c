#pragma once
#include "planner/fleet/search.h"

/// One problem, the better suited of the two searches, one plan that keeps every rule.
namespace hearth::planner::fleet {

/// What is heard of a search under way.
struct Progress {
    double done = 0;   ///< share of the time
    int unserved = -1; ///< errands; -1: the search does not say
    double cost = -1;  ///< in the unit of Problem; -1: the search does not say
};

struct Terms {
    std::uint64_t seed = 1;
    std::int64_t iterations = -1; ///< at least 0: instead of the clock, and always the same plan
    double seconds = 1;           ///< by `elapsed`
    std::function<double()> elapsed;
    std::function<bool(Progress const&)> heard; ///< false: enough, the best so far will do
};

/// `settled` errands belong to forced routes. The routes of forced vehicles are empty.
Plan solve(Problem const& problem, std::vector<char> const& settled, Terms const& terms);

} // namespace hearth::planner::fleet

#pragma once
#include <functional>

#include "planner/fleet/line.h"

/// Ruin and recreate under simulated annealing, over lines of any kind of vehicle.
namespace hearth::planner::fleet {

/// What a plan is worth: what is left out counts first, then the cost.
struct Value {
    std::int64_t missing = 0; ///< sum of Problem::weight
    Cost cost = 0;
    auto operator<=>(Value const&) const = default;
};

struct Plan {
    std::vector<Stops> routes; ///< by vehicle
    std::vector<int> absent;   ///< errands, ascending
    Value value;
    std::int64_t iterations = 0;
};

/// How long to search: whatever comes first. `done` gives the share of the time that is over, by
/// whatever clock the caller believes in, and hears of the best plan so far; from 1 on it ends.
/// With iterations alone the plan is a function of the problem and the seed.
struct Budget {
    std::int64_t iterations = -1; ///< -1: no limit
    std::function<double(Plan const& best)> done;
};

/// Errands in `settled` are served by forced routes: they are left alone.
Plan search(Problem const& problem, std::vector<char> const& settled, Budget const& budget,
            std::uint64_t seed);

/// Of these routes, by the rules of Line; the caller has seen that they are feasible.
Value value_of(Problem const& problem, std::vector<Stops> const& routes,
               std::vector<int> const& absent);

} // namespace hearth::planner::fleet

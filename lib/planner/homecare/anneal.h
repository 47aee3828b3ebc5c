#pragma once
#include "planner/homecare/model.h"
#include "planner/search/anneal.h"

/// Simulated annealing over the moves of moves.h.
namespace hearth::planner::homecare {

struct Terms {
    double hot = 0.4;    ///< first temperature, in mean costs of a service
    double cold = 0.004; ///< last one
};

struct Found {
    Plan plan;
    std::int64_t steps = 0;
};

/// With a limit in iterations alone, a function of the problem and the seed. Always a plan that
/// keeps all hard rules.
Found anneal(Problem const& problem, search::Budget const& budget, std::uint64_t seed,
             Terms const& terms = {});

} // namespace hearth::planner::homecare

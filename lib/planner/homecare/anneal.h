#pragma once
#include "planner/homecare/model.h"
#include "planner/search/anneal.h"

/// Simulated annealing over the moves of moves.h.
namespace hearth::planner::homecare {

struct Terms {
    double hot = 1.0;       ///< first temperature, in mean costs of a service
    double cold = 0.006;    ///< last one
    int turns = 6;          ///< coolings, one after the other
    double searching = 0.5; ///< share of them that go on from the last; later ones from the best
    double again = 0.25;    ///< first temperature of those, as a share of `hot`
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

#pragma once
#include <functional>

#include "planner/search/tours.h"

/// Ruin and recreate under simulated annealing.
namespace hearth::planner::search {

/// How long to search: whatever comes first. `elapsed` gives seconds since the start, by whatever
/// clock the caller believes in; without it only the iterations count and the outcome is a
/// function of the instance and the seed alone.
struct Budget {
    std::int64_t iterations = -1; ///< -1: no limit
    double seconds = 0;
    std::function<double()> elapsed;
};

struct AnnealTerms {
    double stops = 10;
    std::int32_t longest = 10;
    double blink = 0.01;
    double hot = 1.0;    ///< first temperature, in mean steps of a good plan
    double cold = 0.01;  ///< last one
    std::int32_t width = 40;
    int tails = 1; ///< tries of exchanging tails in each step
};

struct Found {
    Routes routes;
    Cost cost = 0;
    std::int64_t iterations = 0;
};

Found anneal(Instance const& instance, Budget const& budget, std::uint64_t seed,
             AnnealTerms const& terms = {});

} // namespace hearth::planner::search

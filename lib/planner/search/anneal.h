#pragma once
#include "planner/search/budget.h"
#include "planner/search/tours.h"

/// Ruin and recreate under simulated annealing.
namespace hearth::planner::search {

struct AnnealTerms {
    double stops = 10;         ///< torn out in one step, on average
    std::int32_t longest = 10; ///< most stops torn out of one route
    double blink = 0.01;       ///< chance to overlook a place
    double hot = 1.0;          ///< first temperature, in mean steps of the first plan
    double cold = 0.02;        ///< last one
    double again = 1.0;        ///< first temperature of later turns, as a share of `hot`
    double turn = 1500;        ///< steps for each customer that cool a plan well
    int turns = 16;            ///< most turns
    double measured = 0.02;    ///< share of the time after which the speed is known
    std::int32_t width = 50;   ///< good neighbours looked at, on either side
    int tails = 6;             ///< tries of exchanging tails in each step
};

struct Found {
    Routes routes;                    ///< those that are used
    Routes by_vehicle;                ///< the same, in the order of the vehicles
    std::vector<std::int32_t> absent; ///< left out
    Cost cost = 0;                    ///< with what leaving out costs
    std::int64_t iterations = 0;
};

Found anneal(Instance const& instance, Budget const& budget, std::uint64_t seed,
             AnnealTerms const& terms = {});

} // namespace hearth::planner::search

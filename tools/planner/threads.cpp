#include <algorithm>
#include <cstdio>
#include <functional>

#include "clocks.h"
#include "days.h"
#include "planner/invented.h"
#include "planner/planner.h"

namespace hearth::bench {
namespace {

using namespace planner;

constexpr int sizes[] = {200, 500, 3'000};
constexpr int visits_a_worker = 6;

Plan planned(Problem const& problem, DayWish const& wish, int seed, int threads) {
    Options options{.seed = static_cast<std::uint64_t>(seed), .threads = threads};
    options.budget = {-1, wish.seconds,
                      [start = wall_seconds()] { return wall_seconds() - start; }};
    return plan_day(problem, options);
}

/// The priorities of all that were left out, the highest first: what plans are compared by before
/// money. Less is better: fewer of the highest, then fewer of the next.
std::vector<int> left_out(Problem const& problem, Plan const& plan) {
    std::vector<int> left;
    for (auto const& one : plan.unserved)
        left.push_back(problem.visits[one.visit].priority);
    std::ranges::sort(left, std::greater{});
    return left;
}

bool is_worse(Problem const& problem, Plan const& plan, Plan const& than) {
    auto const here = left_out(problem, plan), there = left_out(problem, than);
    if (here != there) return here > there;
    return plan.cost > than.cost;
}

} // namespace

int threads(DayWish const& wish) {
    std::size_t faults = 0;
    int worse = 0, runs = 0;
    std::printf("%-7s %4s %9s %13s %9s %13s\n", "visits", "seed", "left by 1", "fen by 1",
                "left by 2", "fen by 2");
    for (auto const visits : sizes) {
        for (int seed = 1; seed <= wish.seeds; ++seed) {
            auto const problem = invented_day({.seed = static_cast<std::uint64_t>(seed),
                                               .workers = visits / visits_a_worker,
                                               .visits = visits});
            auto const alone = planned(problem, wish, seed, 1);
            auto const both = planned(problem, wish, seed, 2);
            faults += check_plan(problem, alone).size() + check_plan(problem, both).size();
            auto const is_bad = is_worse(problem, both, alone);
            ++runs, worse += is_bad;
            std::printf("%-7d %4d %9zu %13lld %9zu %13lld%s\n", visits, seed, alone.unserved.size(),
                        static_cast<long long>(alone.cost), both.unserved.size(),
                        static_cast<long long>(both.cost), is_bad ? "  WORSE" : "");
            std::fflush(stdout);
        }
    }
    std::printf("two threads worse than one at equal wall time: %d of %d; broken rules %zu\n",
                worse, runs, faults);
    return faults > 0;
}

} // namespace hearth::bench

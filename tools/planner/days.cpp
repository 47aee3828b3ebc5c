#include "days.h"

#include <algorithm>
#include <cstdio>

#include "clocks.h"
#include "planner/figures.h"
#include "planner/greedy.h"
#include "planner/invented.h"
#include "planner/planner.h"

namespace hearth::bench {
namespace {

using namespace planner;

constexpr int visits_a_worker = 6;

Problem invented(int visits, int seed) {
    return invented_day({.seed = static_cast<std::uint64_t>(seed),
                         .workers = std::max(1, visits / visits_a_worker),
                         .visits = visits});
}

Options searching(double seconds, int threads, int seed) {
    Options options{.seed = static_cast<std::uint64_t>(seed), .threads = threads};
    auto const clock = threads > 1 ? wall_seconds : thread_seconds;
    // One thread by its own time; several share the wall's.
    options.budget = {-1, seconds, [start = clock(), clock] { return clock() - start; }};
    return options;
}

struct Timed {
    Plan plan;
    double seconds = 0;
};

Timed first_plan(Problem const& problem, int seed) {
    auto const start = thread_seconds();
    auto plan =
        plan_day(problem, {.seed = static_cast<std::uint64_t>(seed), .budget = {.iterations = 0}});
    return {std::move(plan), thread_seconds() - start};
}

Timed long_plan(Problem const& problem, double seconds, int threads, int seed) {
    auto const clock = threads > 1 ? wall_seconds : thread_seconds;
    auto const start = clock();
    auto plan = plan_day(problem, searching(seconds, threads, seed));
    return {std::move(plan), clock() - start};
}

void head() {
    std::printf("%-7s %4s %-9s %8s %6s %7s %13s %6s %7s %6s %8s %7s %6s\n", "visits", "seed",
                "plan", "cpu s", "left", "urgent", "cost fen", "wish%", "travel%", "idle%",
                "regular%", "uneven", "faults");
}

std::size_t row(Problem const& problem, int seed, char const* name, Timed const& timed) {
    auto const figures = figures_of(problem, timed.plan);
    auto const faults = check_plan(problem, timed.plan).size();
    std::printf("%-7d %4d %-9s %8.3f %6d %7d %13lld %6.1f %7.1f %6.1f %8.1f %7.2f %6zu\n",
                figures.visits, seed, name, timed.seconds, figures.visits - figures.served,
                figures.urgent_left, static_cast<long long>(timed.plan.cost),
                100 * figures.wish_share, 100 * figures.travel_share, 100 * figures.idle_share,
                100 * figures.regular_share, figures.unevenness_h, faults);
    std::fflush(stdout);
    return faults;
}

Timed greedy_plan(Problem const& problem) {
    auto const start = thread_seconds();
    auto plan = plan_greedily(problem);
    return {std::move(plan), thread_seconds() - start};
}

std::size_t repair_row(char const* name, Problem const& problem, Plan const& plan,
                       Change const& change) {
    auto const start = thread_seconds();
    auto const repair = replan(problem, plan, change);
    auto const taken = thread_seconds() - start;
    auto const faults = check_plan(repair.problem, repair.plan).size();
    std::printf("%-12s %8.3f s  %3zu visits changed, left out %zu before, %zu after, faults %zu\n",
                name, taken, repair.affected.size(), plan.unserved.size(),
                repair.plan.unserved.size(), faults);
    return faults;
}

std::size_t repairs(Problem problem, Plan const& plan) {
    problem.now = invented_time(10);
    std::size_t faults = 0;
    auto const busiest = plan.assignments[plan.assignments.size() / 2].crew.front();
    auto const visits = std::ranges::count_if(plan.assignments, [&](Assignment const& one) {
        return std::ranges::find(one.crew, busiest) != one.crew.end();
    });
    std::printf("at 10:00; the sick worker has %d visits\n", static_cast<int>(visits));
    faults += repair_row("sick call", problem, plan,
                         WorkerAway{busiest, {problem.now, problem.now + std::chrono::hours{12}}});
    auto const late = std::ranges::find_if(
        plan.assignments, [&](Assignment const& one) { return one.start > problem.now; });
    faults += repair_row("late visit", problem, plan,
                         VisitMoved{late->visit, late->start + std::chrono::minutes{40}});
    faults += repair_row("urgent order", problem, plan,
                         VisitAdded{invented_urgent(problem, 1, problem.now)});
    return faults;
}

} // namespace

int day(DayWish const& wish) {
    std::size_t faults = 0;
    head();
    for (auto const visits : {60, 200, 500}) {
        for (int seed = 1; seed <= wish.seeds; ++seed) {
            auto const problem = invented(visits, seed);
            faults += row(problem, seed, "greedy", greedy_plan(problem));
            faults += row(problem, seed, "first", first_plan(problem, seed));
            faults +=
                row(problem, seed, "final", long_plan(problem, wish.seconds, wish.threads, seed));
        }
    }
    return faults > 0;
}

int city(DayWish const& wish) {
    std::size_t faults = 0;
    head();
    for (int seed = 1; seed <= wish.seeds; ++seed) {
        auto const problem = invented(3'000, seed);
        faults += row(problem, seed, "first", first_plan(problem, seed));
        auto const plan = long_plan(problem, wish.seconds, wish.threads, seed);
        faults += row(problem, seed, "final", plan);
        std::printf("memory at most %.0f MB\n", peak_mb());
        faults += repairs(problem, plan.plan);
        if (wish.long_seconds > 0) {
            auto const yardstick = long_plan(problem, wish.long_seconds, wish.threads, seed);
            faults += row(problem, seed, "long", yardstick);
        }
        faults += row(problem, seed, "greedy", greedy_plan(problem));
    }
    return faults > 0;
}

int steps(DayWish const& wish, int count) {
    std::size_t faults = 0;
    std::printf("%-7s %8s %12s %9s\n", "visits", "first s", "us a step", "memory MB");
    for (auto const visits : {500, 1'500, 3'000, 6'000}) {
        auto const problem = invented(visits, wish.seeds);
        auto const first = first_plan(problem, wish.seeds);
        auto const start = thread_seconds();
        auto const plan = plan_day(problem, {.seed = static_cast<std::uint64_t>(wish.seeds),
                                             .budget = {.iterations = count}});
        auto const taken = thread_seconds() - start - first.seconds;
        faults += check_plan(problem, plan).size();
        std::printf("%-7d %8.3f %12.1f %9.0f\n", visits, first.seconds, 1e6 * taken / count,
                    peak_mb());
        std::fflush(stdout);
    }
    return faults > 0;
}

} // namespace hearth::bench

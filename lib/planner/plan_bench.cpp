// A day at several sizes: first plan, and the repair after a sick call. A plain program.
#include <chrono>
#include <cstdio>

#include "planner/check.h"
#include "planner/plan.h"
#include "planner/testing_town.h"

namespace {

using namespace hearth::planner;
using namespace hearth::planner::testing;
using Clock = std::chrono::steady_clock;

Problem town(int workers, int visits) {
    Dice dice{11};
    TownSize const size{.days = 1, .radius_km = 14, .skills = 4};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (int number = 0; number < workers; ++number) {
        problem.workers.push_back(worker(dice, size, static_cast<std::uint64_t>(number)));
    }
    for (int number = 0; number < visits; ++number) {
        problem.visits.push_back(visit(dice, size, static_cast<std::uint64_t>(number)));
        auto& one = problem.visits.back();
        one.length = std::chrono::minutes{15 * dice.roll(3, 8)};
        if (dice.chance(8)) one.crew = 2;
    }
    return problem;
}

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void time_day(int workers, int visits) {
    auto const problem = town(workers, visits);
    auto begin = Clock::now();
    auto const first = plan_day(problem, {.rounds = 0});
    auto const first_ms = ms_since(begin);
    begin = Clock::now();
    auto const better = plan_day(problem, {.rounds = 50});
    auto const better_ms = ms_since(begin);
    WorkerIndex const sick = better.assignments.front().crew.front();
    begin = Clock::now();
    auto const repair = replan(problem, better, WorkerAway{sick, {at(0, 0), at(1, 0)}});
    auto const repair_ms = ms_since(begin);
    std::printf("%4d workers %4d visits: first plan %8.1f ms, %zu left, cost %lld; 50 rounds "
                "%8.1f ms, %zu left, cost %lld; sick call %7.1f ms, %zu changed, %zu left; "
                "faults %zu %zu\n",
                workers, visits, first_ms, first.unserved.size(),
                static_cast<long long>(first.cost), better_ms, better.unserved.size(),
                static_cast<long long>(better.cost), repair_ms, repair.affected.size(),
                repair.plan.unserved.size(), check_plan(problem, better).size(),
                check_plan(repair.problem, repair.plan).size());
}

} // namespace

int main() {
    time_day(15, 60);
    time_day(50, 200);
    time_day(125, 500);
    time_day(500, 2000);
}

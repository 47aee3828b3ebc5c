// Why and why not: what the rules tell a person is what the checker finds in the plan.
#include <gtest/gtest.h>

#include "planner/check.h"
#include "planner/invented.h"
#include "planner/proving.h"
#include "planner/search/random.h"

namespace hearth::planner {
namespace {

/// The plan with one visit somewhere else.
Plan with(Plan plan, Assignment const& one) {
    std::erase_if(plan.unserved, [&](Unserved const& other) { return other.visit == one.visit; });
    std::erase_if(plan.assignments,
                  [&](Assignment const& other) { return other.visit == one.visit; });
    plan.assignments.push_back(one);
    std::ranges::sort(plan.assignments, {}, &Assignment::visit);
    return plan;
}

/// Customers of standing bookings have said who may stand in, and who may not (BE-09).
Problem with_stand_ins(Problem problem, std::uint64_t seed) {
    search::Random random{seed};
    auto const workers = static_cast<std::uint32_t>(problem.workers.size());
    for (auto& visit : problem.visits) {
        if (random.below(3) != 0) continue;
        auto& said = visit.stand_ins;
        for (WorkerIndex who = 0; who < workers; ++who) {
            auto const word = random.below(4);
            if (word == 0) said.turned_down.push_back(who);
            if (word == 1 || word == 2) said.welcome.push_back(who);
        }
        said.is_bound = random.below(2) == 0;
    }
    return problem;
}

// BE-07, DP-06: green to the dispatcher is green to the judge, and red is red.
TEST(Agreement, OfWhatIsToldAndWhatTheCheckerFinds) {
    int can = 0, cannot = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        auto const problem =
            with_stand_ins(invented_day({.seed = seed, .workers = 10, .visits = 45}), seed);
        auto const plan = plan_day(problem, {.seed = seed, .budget = {.iterations = 100}});
        auto const board = to_board(problem, plan);
        search::Random random{seed};
        for (int tries = 0; tries < 3'000; ++tries) {
            auto const visit = random.below(45);
            auto const who = random.below(10);
            if (problem.visits[visit].crew > 1) continue;
            auto const role = problem.visits[visit].needs_leader ? Role::Leader : Role::Member;
            auto const& windows = problem.visits[visit].windows;
            auto start = windows[random.below(static_cast<std::uint32_t>(windows.size()))].earliest;
            start += std::chrono::minutes{5} * random.below(30);
            auto without = board;
            without.remove(visit);
            auto const why = without.refusal(visit, start, who, role);
            auto const faults = check_plan(problem, with(plan, {visit, start, {who}}));
            ASSERT_EQ(!why.has_value(), faults.empty())
                << "seed " << seed << " visit " << visit << " worker " << who << " "
                << (why ? to_code(why->why) : to_code(faults[0].why));
            (why ? cannot : can) += 1;
        }
    }
    EXPECT_GT(can, 300);
    EXPECT_GT(cannot, 3'000);
}

// BE-07: who is left out is told a reason that is true, and nobody could come at that hour.
TEST(Agreement, OfTheUnservedAndTheirReasons) {
    int left = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        auto const problem =
            with_stand_ins(invented_day({.seed = seed, .workers = 6, .visits = 60}), seed);
        auto const plan = plan_day(problem, {.seed = seed, .budget = {.iterations = 50}});
        auto const board = to_board(problem, plan);
        for (auto const& one : plan.unserved) {
            auto const& visit = problem.visits[one.visit];
            if (visit.crew > 1) continue;
            ++left;
            auto const role = visit.needs_leader ? Role::Leader : Role::Member;
            auto const start = visit.windows.front().earliest;
            for (WorkerIndex who = 0; who < problem.workers.size(); ++who) {
                auto const why = board.refusal(one.visit, start, who, role);
                ASSERT_TRUE(why);
                if (one.nearest == who) {
                    EXPECT_EQ(*why, one.reason);
                }
            }
        }
    }
    EXPECT_GT(left, 50);
}

} // namespace
} // namespace hearth::planner

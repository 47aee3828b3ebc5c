#include "planner/plan.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "planner/check.h"
#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Worker simple_worker() {
    Worker worker;
    worker.start = Place{31.23, 121.47};
    worker.commute = Commute::OwnTime;
    worker.shifts = {{at(0, 8), at(0, 18)}};
    return worker;
}

Visit simple_visit(Instant from, Instant to, Length length = 2h) {
    Visit visit;
    visit.place = {31.23, 121.48};
    visit.length = length;
    visit.windows = {{from, to}};
    return visit;
}

Problem simple(int workers, std::vector<Visit> visits) {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    problem.workers.assign(static_cast<std::size_t>(workers), simple_worker());
    problem.visits = std::move(visits);
    return problem;
}

TEST(PlanDay, PushesAVisitWithinItsWindowToMakeRoom) { // DP-03
    auto problem =
        simple(1, {simple_visit(at(0, 8), at(0, 12)), simple_visit(at(0, 8), at(0, 8), 90min)});
    auto const plan = plan_day(problem);
    EXPECT_TRUE(plan.unserved.empty());
    EXPECT_TRUE(check_plan(problem, plan).empty());
    EXPECT_EQ(plan.assignments[1].start, at(0, 8));
}

TEST(PlanDay, ServesTheHigherPriorityWhenThereIsRoomForOne) {
    auto urgent = simple_visit(at(0, 9), at(0, 9));
    urgent.priority = 5;
    auto const problem = simple(1, {simple_visit(at(0, 9), at(0, 9)), urgent});
    auto const plan = plan_day(problem);
    ASSERT_EQ(plan.assignments.size(), 1U);
    EXPECT_EQ(plan.assignments[0].visit, 1U);
    ASSERT_EQ(plan.unserved.size(), 1U);
    EXPECT_EQ(plan.unserved[0].reason.why, Why::Busy);
    EXPECT_EQ(plan.unserved[0].nearest, 0U);
}

TEST(PlanDay, BringsACrewTogetherAtOneTimeWithALeaderInFront) { // DP-05
    auto visit = simple_visit(at(0, 9), at(0, 12));
    visit.crew = 2;
    visit.needs_leader = true;
    auto problem = simple(3, {visit});
    problem.workers[2].is_leader = true;
    problem.workers[0].busy = {{.span = {at(0, 8), at(0, 10)}}};
    problem.workers[1].busy = {{.span = {at(0, 10), at(0, 18)}}};
    auto const plan = plan_day(problem);
    ASSERT_EQ(plan.assignments.size(), 1U);
    EXPECT_EQ(plan.assignments[0].crew, (std::vector<WorkerIndex>{2, 0}));
    EXPECT_GE(plan.assignments[0].start, at(0, 10));
    EXPECT_TRUE(check_plan(problem, plan).empty());
}

TEST(PlanDay, NeverTouchesAPinnedVisit) {
    auto pinned = simple_visit(at(0, 9), at(0, 9));
    pinned.pin = Pin{at(0, 9, 17), {1}};
    auto const problem = simple(2, {pinned, simple_visit(at(0, 9), at(0, 9))});
    auto const plan = plan_day(problem);
    ASSERT_EQ(plan.assignments.size(), 2U);
    EXPECT_EQ(plan.assignments[0], (Assignment{0, at(0, 9, 17), {1}}));
    EXPECT_EQ(plan.assignments[1].crew, std::vector<WorkerIndex>{0});
}

TEST(PlanDay, KeepsTheOrderOfTwoVisits) {
    auto second = simple_visit(at(0, 8), at(0, 16), 1h);
    second.after_visit = After{1, 30min, 2h};
    auto const problem = simple(2, {second, simple_visit(at(0, 9), at(0, 10))});
    auto const plan = plan_day(problem);
    ASSERT_EQ(plan.assignments.size(), 2U);
    auto const gap = plan.assignments[0].start - (plan.assignments[1].start + 2h);
    EXPECT_GE(gap, 30min);
    EXPECT_LE(gap, 2h);
}

TEST(PlanDay, LeavesTimeForLunch) {
    auto problem =
        simple(1, {simple_visit(at(0, 8), at(0, 8), 4h), simple_visit(at(0, 12), at(0, 14), 3h)});
    problem.workers[0].breaks = {{at(0, 11, 30), at(0, 13), 45min}};
    auto const plan = plan_day(problem);
    ASSERT_EQ(plan.assignments.size(), 2U);
    EXPECT_EQ(plan.assignments[1].start, at(0, 12, 45));
}

TEST(PlanDay, GivesTheRegularCustomerTheUsualWorker) {
    auto visit = simple_visit(at(0, 9), at(0, 12));
    visit.familiar = {{2, 6}};
    auto const plan = plan_day(simple(3, {visit}));
    EXPECT_EQ(plan.assignments.at(0).crew, std::vector<WorkerIndex>{2});
}

Problem town(std::uint64_t seed, int workers, int visits, int days = 1) {
    Dice dice{seed};
    TownSize const size{.days = days, .radius_km = 7, .skills = 3};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (int number = 0; number < workers; ++number) {
        problem.workers.push_back(worker(dice, size, static_cast<std::uint64_t>(number)));
    }
    for (int number = 0; number < visits; ++number) {
        problem.visits.push_back(visit(dice, size, static_cast<std::uint64_t>(number)));
        auto& one = problem.visits.back();
        if (dice.chance(15)) one.crew = 2;
        one.needs_leader = dice.chance(20);
        auto const here = static_cast<VisitIndex>(number);
        if (here > 0 && dice.chance(8)) one.after_visit = After{here - 1, 0min, 5h};
        if (dice.chance(20)) one.wished = Window{at(0, 10), at(0, 11)};
    }
    return problem;
}

RC_GTEST_PROP(PlanDay, BreaksNoHardRule, (std::uint16_t seed)) {
    auto const problem = town(seed, 6, 16, 2);
    auto const plan = plan_day(problem, {.seed = seed, .budget = {.iterations = 100}});
    auto const faults = check_plan(problem, plan);
    if (!faults.empty()) RC_LOG() << to_code(faults[0].why) << " visit " << faults[0].visit;
    RC_ASSERT(faults.empty());
}

RC_GTEST_PROP(PlanDay, IsTheSameForTheSameSeed, (std::uint16_t seed)) {
    auto const problem = town(seed, 5, 12);
    auto const one = plan_day(problem, {.seed = seed, .budget = {.iterations = 100}});
    auto const two = plan_day(problem, {.seed = seed, .budget = {.iterations = 100}});
    RC_ASSERT(one.assignments == two.assignments);
    RC_ASSERT(one.cost == two.cost);
}

TEST(PlanDay, GetsNoWorseByTearingOutAndPuttingBack) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        auto const problem = town(seed, 8, 30);
        auto const first = plan_day(problem, {.seed = seed, .budget = {.iterations = 0}});
        auto const better = plan_day(problem, {.seed = seed, .budget = {.iterations = 400}});
        EXPECT_LE(better.unserved.size(), first.unserved.size());
        EXPECT_TRUE(better.unserved.size() < first.unserved.size() || better.cost <= first.cost);
    }
}

} // namespace
} // namespace hearth::planner

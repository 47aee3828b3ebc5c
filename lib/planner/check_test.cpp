#include "planner/check.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Place const here{31.23, 121.47};
Place const two_km_north{31.23 + 2 / 111.195, 121.47}; // 12 min by e-bike at day

Problem plain() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 7)};
    Worker worker;
    worker.start = here;
    worker.commute = Commute::OwnTime;
    worker.shifts = {{at(0, 8), at(0, 18)}};
    worker.limits = platform_limits();
    problem.workers = {worker, worker};
    Visit visit;
    visit.place = here;
    visit.length = 2h;
    problem.visits = {visit, visit};
    problem.visits[1].place = two_km_north;
    return problem;
}

std::optional<Why> fault(Problem const& problem, std::vector<Assignment> assignments) {
    auto const faults = check_plan(problem, {std::move(assignments), {}, 0});
    if (faults.empty()) return {};
    return faults[0].why;
}

TEST(CheckPlan, PassesAGoodPlan) {
    EXPECT_EQ(fault(plain(), {{0, at(0, 8), {0}}, {1, at(0, 13), {0}}}), std::nullopt);
}

TEST(CheckPlan, SeesOverlapRoadShiftAndRun) { // WF-03, LW-11
    EXPECT_EQ(fault(plain(), {{0, at(0, 8), {0}}, {1, at(0, 9), {0}}}), Why::Busy);
    EXPECT_EQ(fault(plain(), {{0, at(0, 8), {0}}, {1, at(0, 10, 11), {0}}}), Why::LateFromPrevious);
    EXPECT_EQ(fault(plain(), {{0, at(0, 8), {0}}, {1, at(0, 10, 31), {0}}}), Why::RunTooLong);
    EXPECT_EQ(fault(plain(), {{0, at(0, 8), {0}}, {1, at(0, 10, 32), {0}}}), std::nullopt);
    EXPECT_EQ(fault(plain(), {{0, at(0, 8), {0}}, {1, at(0, 16, 1), {0}}}), Why::LateAfterShift);
}

TEST(CheckPlan, SeesAVisitLostOrListedTwice) {
    EXPECT_EQ(fault(plain(), {{0, at(0, 8), {0}}}), Why::CrewTooSmall);
    Plan const both{{{0, at(0, 8), {0}}, {1, at(0, 13), {0}}}, {{1, {}, {}}}, 0};
    EXPECT_FALSE(check_plan(plain(), both).empty());
}

TEST(CheckPlan, SeesACrewOfTheSamePersonTwiceAndAMissingLeader) { // DP-05
    auto problem = plain();
    problem.visits.pop_back();
    problem.visits[0].crew = 2;
    EXPECT_TRUE(fault(problem, {{0, at(0, 8), {0, 0}}}));
    EXPECT_EQ(fault(problem, {{0, at(0, 8), {0, 1}}}), std::nullopt);
    problem.visits[0].needs_leader = true;
    EXPECT_EQ(fault(problem, {{0, at(0, 8), {0, 1}}}), Why::NotALeader);
    problem.workers[1].is_leader = true;
    EXPECT_EQ(fault(problem, {{0, at(0, 8), {1, 0}}}), std::nullopt);
}

TEST(CheckPlan, TakesWhatAPersonFixedAsItStandsButNotTheRestBesideIt) {
    auto problem = plain();
    problem.visits[0].pin = Pin{at(0, 6), {0}};
    EXPECT_EQ(fault(problem, {{0, at(0, 6), {0}}, {1, at(0, 13), {0}}}), std::nullopt);
    EXPECT_EQ(fault(problem, {{0, at(0, 6, 1), {0}}, {1, at(0, 13), {0}}}), Why::OutsideWindow);
    EXPECT_EQ(fault(problem, {{0, at(0, 6), {0}}, {1, at(0, 8, 15), {0}}}), Why::RunTooLong);
}

TEST(CheckPlan, GivesNoLunchInsideALeaveThatCoversABegunVisit) {
    auto problem = plain();
    problem.workers[0].breaks = {{at(0, 11, 30), at(0, 13), 30min}};
    problem.workers[0].busy = {{.span = {at(0, 8), at(0, 13)}, .is_work = false}};
    problem.visits[0].pin = Pin{at(0, 8), {0}, true};
    EXPECT_EQ(fault(problem, {{0, at(0, 8), {0}}, {1, at(0, 13, 29), {0}}}), Why::NoBreak);
    EXPECT_EQ(fault(problem, {{0, at(0, 8), {0}}, {1, at(0, 13, 30), {0}}}), std::nullopt);
}

} // namespace
} // namespace hearth::planner

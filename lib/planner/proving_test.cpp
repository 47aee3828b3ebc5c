#include "planner/proving.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Problem two_workers() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 7)};
    Worker worker;
    worker.start = Place{31.23, 121.47};
    worker.commute = Commute::OwnTime;
    worker.shifts = {{at(0, 8), at(0, 12)}};
    problem.workers = {worker, worker};
    problem.workers[1].skills = {{1, 1}};
    Visit visit;
    visit.place = {31.23, 121.47};
    visit.length = 3h;
    problem.visits = {visit, visit};
    problem.visits[1].need.everyone = {{1, 1}};
    return problem;
}

TEST(PutProven, LeavesOutWhatARuleRefuses) {
    auto const problem = two_workers();
    Board board{problem};
    // Worker 0 lacks the skill of visit 1; worker 1 has it, but two visits do not fit.
    put_proven(board, {{0, at(0, 8), {1}}, {1, at(0, 9), {0}}});
    EXPECT_TRUE(board.of(0));
    EXPECT_FALSE(board.of(1));
}

TEST(Explain, NamesByWhoWasNearest) { // BE-07
    auto problem = two_workers();
    problem.visits[1].windows = {{at(0, 9, 20), at(0, 9, 20)}};
    Board board{problem};
    auto const unserved = explain(board, 1);
    EXPECT_EQ(unserved.nearest, 1U);
    EXPECT_EQ(unserved.reason.why, Why::OutsideShift);
    EXPECT_EQ(unserved.reason.facts[1], (Fact{"late_minutes", 20})); // 09:20 + 3 h to 12:00
}

TEST(Explain, SaysOfACrewWhetherTheyAreTooFewOrWithoutALeader) { // BE-07
    auto problem = two_workers();
    problem.visits[0].crew = 3;
    auto const why = [&] {
        Board const board{problem};
        return explain(board, 0).reason;
    };
    EXPECT_EQ(why().why, Why::CrewTooSmall);
    EXPECT_EQ(why().facts[0], (Fact{"found", 2}));
    problem.visits[0].crew = 2;
    problem.visits[0].needs_leader = true;
    EXPECT_EQ(why().why, Why::NoLeader);
    EXPECT_EQ(why().facts[0], (Fact{"found", 2}));
}

TEST(ToPlan, SendsACrewThatCouldComeAfterAllItsLeaderInFront) { // DP-05
    auto problem = two_workers();
    problem.visits.pop_back();
    problem.visits[0].crew = 2;
    problem.visits[0].needs_leader = true;
    problem.workers[1].is_leader = true;
    auto const plan = to_plan(Board{problem}, {means_of(problem), {}});
    ASSERT_EQ(plan.assignments.size(), 1U);
    EXPECT_EQ(plan.assignments[0].crew, (std::vector<WorkerIndex>{1, 0}));
}

} // namespace
} // namespace hearth::planner

#include "planner/assigner.h"

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

TEST(Assigner, LetsTheOneWithoutAnotherChoiceGoFirst) {
    auto const problem = two_workers();
    Board board{problem};
    Scales const scales{means_of(problem), {}};
    Options const options;
    EXPECT_TRUE((Assigner{board, scales, options}.place({0, 1}).empty()));
    EXPECT_EQ(board.of(0)->crew, std::vector<WorkerIndex>{0});
    EXPECT_EQ(board.of(1)->crew, std::vector<WorkerIndex>{1});
}

TEST(Assigner, AsksNobodyButThoseNamed) {
    auto const problem = two_workers();
    Board board{problem};
    Scales const scales{means_of(problem), {}};
    Options const options;
    Assigner assigner{board, scales, options, {0}};
    EXPECT_EQ(assigner.candidates(0), std::vector<WorkerIndex>{0});
    EXPECT_EQ(assigner.place({1}), std::vector<VisitIndex>{1});
}

TEST(Assigner, ExplainsByWhoWasNearest) { // BE-07
    auto problem = two_workers();
    problem.visits[1].windows = {{at(0, 9, 20), at(0, 9, 20)}};
    Board board{problem};
    Scales const scales{means_of(problem), {}};
    Options const options;
    Assigner assigner{board, scales, options};
    EXPECT_EQ(assigner.place({1}), std::vector<VisitIndex>{1});
    auto const unserved = assigner.explain(1);
    EXPECT_EQ(unserved.nearest, 1U);
    EXPECT_EQ(unserved.reason.why, Why::OutsideShift);
    EXPECT_EQ(unserved.reason.facts[1], (Fact{"late_minutes", 20})); // 09:20 + 3 h to 12:00
}

} // namespace
} // namespace hearth::planner

#include "planner/insertion.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Problem one_worker() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 7)};
    Worker worker;
    worker.shifts = {{at(0, 8), at(0, 12)}, {at(0, 14), at(0, 18)}};
    problem.workers = {worker};
    Visit visit;
    visit.place = {31.23, 121.47};
    visit.length = 1h;
    problem.visits = {visit, visit, visit};
    return problem;
}

TEST(BestOption, PushesWhatMayMoveAndNothingElse) {
    auto problem = one_worker();
    problem.visits[0].windows = {{at(0, 8), at(0, 9)}};
    problem.visits[1].windows = {{at(0, 8), at(0, 8)}};
    Scales const scales{means_of(problem), {}};
    Board board{problem};
    board.place({0, at(0, 8), {0}});
    auto const option = best_option(board, scales, 1, 0);
    ASSERT_TRUE(option);
    ASSERT_EQ(option->pushed.size(), 1U);
    EXPECT_EQ(option->pushed[0].start, at(0, 9));
    apply(board, *option);
    EXPECT_EQ(board.of(0)->start, at(0, 9));

    problem.visits[0].pin = Pin{at(0, 8), {0}};
    EXPECT_FALSE(best_option(Board{problem}, scales, 1, 0));
}

TEST(BestOption, TakesTheWishedTimeInASecondShift) {
    auto problem = one_worker();
    problem.visits[0].windows = {{at(0, 8), at(0, 17)}};
    problem.visits[0].wished = Window{at(0, 15), at(0, 16)};
    Scales const scales{means_of(problem), {}};
    EXPECT_EQ(best_option(Board{problem}, scales, 0, 0)->assignment.start, at(0, 15));
}

TEST(BestOption, PaysForLeavingWhatWasPublished) { // DP-04
    auto problem = one_worker();
    problem.visits[0].windows = {{at(0, 8), at(0, 10)}};
    Scales scales{means_of(problem), {}};
    auto const before = best_option(Board{problem}, scales, 0, 0)->cost;
    scales.published.resize(3);
    scales.published[0] = Assignment{0, at(0, 9), {0}};
    EXPECT_EQ(best_option(Board{problem}, scales, 0, 0)->cost, before + problem.weights.change);
}

TEST(CostOf, CountsEachRoadOnceAndEachSkippedVisit) {
    auto problem = one_worker();
    problem.workers[0].start = Place{31.23, 121.47};
    problem.visits[1].place = Place{31.23 + 2 / 111.195, 121.47}; // 12 min by e-bike at day
    problem.visits[2].place = problem.visits[1].place;
    Scales const scales{means_of(problem), {}};
    Board board{problem};
    EXPECT_EQ(cost_of(board, scales), 3 * problem.visits[0].skip_cost);
    board.place({1, at(0, 9), {0}});
    board.place({2, at(0, 10), {0}});
    EXPECT_EQ(cost_of(board, scales),
              problem.visits[0].skip_cost + 12 * problem.weights.travel_minute);
}

} // namespace
} // namespace hearth::planner

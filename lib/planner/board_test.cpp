#include "planner/board.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Problem three_visits() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 7)};
    Worker worker;
    worker.shifts = {{at(0, 8), at(0, 18)}};
    worker.busy = {{.span = {at(0, 12), at(0, 13)}}};
    problem.workers = {worker, worker};
    Visit visit;
    visit.place = {31.23, 121.47};
    visit.length = 1h;
    problem.visits = {visit, visit, visit};
    problem.visits[1].after_visit = After{0, 10min, 60min};
    problem.visits[2].pin = Pin{at(0, 15), {1}};
    return problem;
}

TEST(Board, BeginsWithCommitmentsAndPins) {
    auto const problem = three_visits();
    Board const board{problem};
    EXPECT_EQ(board.diary(1).visits, (std::vector<VisitIndex>{no_visit, 2}));
    EXPECT_EQ(board.refusal(0, at(0, 14, 30), 1, Role::Member)->why, Why::Busy);
    EXPECT_FALSE(board.refusal(0, at(0, 14), 1, Role::Member));
    EXPECT_EQ(board.start_conflict(0, at(0, 6))->why, Why::NoticeTooShort);
}

TEST(Board, KeepsTheOrderFromBothEnds) {
    auto const problem = three_visits();
    Board board{problem};
    EXPECT_EQ(board.start_conflict(1, at(0, 10))->why, Why::OrderBroken);
    board.place({0, at(0, 8), {0}});
    EXPECT_EQ(board.start_conflict(1, at(0, 9, 9))->why, Why::OrderBroken);
    EXPECT_FALSE(board.start_conflict(1, at(0, 9, 10)));
    EXPECT_EQ(board.start_conflict(1, at(0, 10, 1))->why, Why::OrderBroken);
    board.place({1, at(0, 10), {1}});
    board.remove(0);
    EXPECT_EQ(board.start_conflict(0, at(0, 9))->why, Why::OrderBroken);
    EXPECT_FALSE(board.start_conflict(0, at(0, 8, 30)));
}

TEST(Board, GivesBackWhatItWasGiven) {
    auto const problem = three_visits();
    Board board{problem};
    Assignment const one{0, at(0, 8), {1, 0}};
    board.place(one);
    EXPECT_EQ(board.of(0), one);
    EXPECT_EQ(board.assignments(), (std::vector{one, Assignment{2, at(0, 15), {1}}}));
    EXPECT_FALSE(board.is_movable(2)); // pinned
    board.remove(0);
    EXPECT_EQ(board.diary(0).visits, std::vector<VisitIndex>{no_visit});
}

} // namespace
} // namespace hearth::planner

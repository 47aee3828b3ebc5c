#include "planner/costs.h"

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

TEST(CostOf, PaysKilometresAndOvertimeToThoseWhoArePaidForThem) { // DP-03
    auto problem = one_worker();
    problem.workers[0].start = Place{31.23, 121.47};
    problem.visits[1].place = Place{31.23 + 2 / 111.195, 121.47}; // 2 km north: 13 min at 08:30
    problem.visits[1].length = 3h;
    Scales const scales{means_of(problem), {}};
    auto const cost = [&] {
        Board board{problem};
        board.place({1, at(0, 8, 30), {0}});
        return cost_of(board, scales) - 2 * problem.visits[0].skip_cost;
    };
    EXPECT_EQ(cost(), 13 * problem.weights.travel_minute);
    problem.workers[0].cost_km = 100;
    EXPECT_NEAR(cost(), 13 * problem.weights.travel_minute + 200, 1); // 2 km at 1 yuan
    problem.workers[0].cost_km = 0;
    problem.workers[0].regular_day = 150min;
    problem.workers[0].cost_overtime_hour = 3'000;
    EXPECT_EQ(cost(), 13 * problem.weights.travel_minute + 1'500); // 30 min of 30 yuan an hour
    Board const board{problem};
    auto const parts = soft_parts(board, scales.means, 1, at(0, 8, 30), 0);
    EXPECT_EQ(parts.back(), (SoftPart{Soft::Overtime, 30, -1'500}));
}

TEST(CostsOf, NameWhatThePlanCostsAndSumUpToIt) { // DP-03
    Dice dice{21};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (std::uint64_t number = 0; number < 6; ++number) {
        problem.workers.push_back(worker(dice, {}, number));
        problem.workers.back().cost_hour = 4'000;
    }
    for (std::uint64_t number = 0; number < 25; ++number)
        problem.visits.push_back(visit(dice, {}, number));
    auto const plan = plan_day(problem, {.budget = {.iterations = 20}});
    auto costs = costs_of(to_board(problem, plan), {means_of(problem), {}});
    EXPECT_EQ(costs.total(), plan.cost);
    EXPECT_EQ(costs.left_out, static_cast<Fen>(plan.unserved.size()) * problem.visits[0].skip_cost);
    Length work{};
    for (auto const& one : plan.assignments)
        work += problem.visits[one.visit].length;
    EXPECT_EQ(costs.of(Soft::Wage), minutes_up(work) * 4'000 / 60);
    EXPECT_GT(costs.of(Soft::Travel), 0);
    EXPECT_EQ(costs.of(Soft::Change), 0);
}

TEST(CostOf, PaysOnceForOtherPeopleAndOnceForAnotherTime) { // DP-04
    auto problem = one_worker();
    problem.workers.push_back(problem.workers[0]);
    Scales scales{means_of(problem), {}};
    scales.published.resize(3);
    scales.published[1] = Assignment{1, at(0, 9), {0}};
    auto const cost = [&](Instant start, WorkerIndex who) {
        Board board{problem};
        board.place({1, start, {who}});
        return cost_of(board, scales);
    };
    auto const kept = cost(at(0, 9), 0);
    EXPECT_EQ(cost(at(0, 10), 0), kept + problem.weights.change);
    EXPECT_EQ(cost(at(0, 9), 1), kept + problem.weights.change);
    EXPECT_EQ(cost(at(0, 10), 1), kept + 2 * problem.weights.change);
}

} // namespace
} // namespace hearth::planner

#include "planner/soft.h"

#include <gtest/gtest.h>

#include <set>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Place const here{31.23, 121.47};
Place const two_km_north{31.23 + 2 / 111.195, 121.47}; // 12 min by e-bike at day

Problem one_worker() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel()};
    Worker worker;
    worker.start = here;
    worker.shifts = {{at(0, 8), at(0, 18)}};
    worker.skills = {{0, 3}};
    worker.rating_milli = 4'500;
    worker.experience_months = 24;
    worker.cost_hour = 3'000;
    worker.traits.set(2);
    problem.workers = {worker};
    Visit visit;
    visit.place = two_km_north;
    visit.length = 90min;
    visit.need.everyone = {{0, 1}};
    visit.liked.set(2).set(3);
    visit.wished = Window{at(0, 9), at(0, 10)};
    problem.visits = {visit};
    return problem;
}

TEST(Soft, IsTheSumOfPartsInFen) { // DP-01
    auto const problem = one_worker();
    Board const board{problem};
    auto const& weights = problem.weights;
    SoftParts const expected{
        {Soft::Travel, 12, -12 * weights.travel_minute},
        {Soft::OffWish, 30, -30 * weights.off_wish_minute},
        {Soft::Liked, 1, weights.liked_trait},
        {Soft::Rating, 4'500, 1'800}, // 4.5 stars × 400
        {Soft::SpareLevel, 2, 2 * weights.spare_level},
        {Soft::Experience, 24, 80}, // 2 years × 40
        {Soft::Wage, 90, -4'500},   // 1.5 h × 30 yuan
    };
    auto const parts = soft_parts(board, means_of(problem), 0, at(0, 10, 30), 0);
    EXPECT_EQ(parts, expected);
    EXPECT_EQ(sum(parts), -600 - 900 + 500 + 1'800 - 100 + 80 - 4'500);
}

TEST(Soft, FollowsTheCustomersOrderOfStandIns) { // BE-09
    auto problem = one_worker();
    auto const value = [&](std::vector<WorkerIndex> welcome) {
        problem.visits[0].stand_ins.welcome = std::move(welcome);
        Board const board{problem};
        Fen found = 0;
        for (auto const& part : soft_parts(board, means_of(problem), 0, at(0, 10), 0))
            if (part.soft == Soft::StandIn) found = part.value;
        return found;
    };
    EXPECT_EQ(value({}), 0);
    EXPECT_EQ(value({5, 6}), 0);
    EXPECT_EQ(value({0}), 20'000);
    EXPECT_EQ(value({5, 0}), 16'000);
    EXPECT_EQ(value({5, 6, 0}), 12'000);
    EXPECT_EQ(value({1, 2, 3, 4, 5, 6, 0}), 0) << "never against somebody who was agreed to";
}

TEST(Soft, WeighsHoursAndIncomeBelowTheMean) { // BE-08
    auto problem = one_worker();
    problem.workers.push_back(problem.workers[0]);
    problem.workers[0].worked_4_weeks = 100h;
    problem.workers[1].worked_4_weeks = 120h;
    problem.workers[0].earned_4_weeks = 400'000;
    problem.workers[1].earned_4_weeks = 600'000;
    Board const board{problem};
    auto const means = means_of(problem);
    auto const value = [&](Soft soft, WorkerIndex worker) {
        auto const parts = soft_parts(board, means, 0, at(0, 9), worker);
        return std::ranges::find(parts, soft, &SoftPart::soft)->value;
    };
    EXPECT_EQ(value(Soft::FairHours, 0), 10 * problem.weights.fairness_hour);
    EXPECT_EQ(value(Soft::FairHours, 1), -10 * problem.weights.fairness_hour);
    EXPECT_EQ(value(Soft::FairIncome, 0), 10 * problem.weights.fairness_100_yuan);
}

TEST(Detour, IsNothingForAStopOnTheWay) {
    auto const problem = one_worker();
    Board const board{problem};
    std::vector<Stop> const tour{{{at(0, 9), at(0, 10)}, 0min, 0min, two_km_north, {}, true},
                                 {{at(0, 14), at(0, 15)}, 0min, 0min, here, {}, true}};
    Stop const same{{at(0, 11), at(0, 12)}, 0min, 0min, two_km_north, {}, true};
    EXPECT_EQ(detour(board.town(), problem.workers[0], tour, same), 0min);
    EXPECT_EQ(detour(board.town(), problem.workers[0], {}, same), 12min);
}

TEST(Soft, HasACodeOfItsOwnForEveryPart) {
    std::set<std::string_view> codes;
    for (std::size_t at = 0; at < soft_count; ++at)
        codes.insert(to_code(static_cast<Soft>(at)));
    EXPECT_EQ(codes.size(), soft_count);
}

} // namespace
} // namespace hearth::planner

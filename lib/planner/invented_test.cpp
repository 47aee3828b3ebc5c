#include "planner/invented.h"

#include <gtest/gtest.h>

#include "planner/check.h"
#include "planner/figures.h"
#include "planner/greedy.h"

namespace hearth::planner {
namespace {

InventedTerms const small{.seed = 3, .workers = 12, .visits = 70};

TEST(InventedDay, IsTheSameForTheSameSeed) {
    auto const one = invented_day(small), two = invented_day(small);
    ASSERT_EQ(one.visits.size(), 70U);
    for (std::size_t at = 0; at < one.visits.size(); ++at) {
        EXPECT_EQ(one.visits[at].place, two.visits[at].place);
        EXPECT_EQ(one.visits[at].length, two.visits[at].length);
    }
    auto other = small;
    other.seed = 4;
    EXPECT_NE(invented_day(other).visits[0].place, one.visits[0].place);
}

TEST(InventedDay, IsPlannedBetterThanOneVisitAfterTheOther) { // DP-03
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        auto terms = small;
        terms.seed = seed;
        auto const problem = invented_day(terms);
        auto const greedy = plan_greedily(problem);
        auto const plan = plan_day(problem, {.seed = seed, .budget = {.iterations = 1'500}});
        EXPECT_TRUE(check_plan(problem, greedy).empty());
        EXPECT_TRUE(check_plan(problem, plan).empty());
        auto const by_hand = figures_of(problem, greedy), by_us = figures_of(problem, plan);
        EXPECT_LE(by_us.urgent_left, by_hand.urgent_left);
        EXPECT_GE(by_us.served, by_hand.served);
        EXPECT_LT(by_us.travel_share, by_hand.travel_share);
        EXPECT_GE(by_us.regular_share, by_hand.regular_share);
    }
}

TEST(PlanDay, TwoThreadsAreNeverWorseThanOne) {
    auto const problem = invented_day(small);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Options options{.seed = seed, .budget = {.iterations = 200}};
        auto const one = plan_day(problem, options);
        options.threads = 2;
        auto const two = plan_day(problem, options);
        auto const again = plan_day(problem, options);
        EXPECT_EQ(two.assignments, again.assignments); // by steps: no clock, no chance
        auto const alone = figures_of(problem, one), together = figures_of(problem, two);
        EXPECT_LE(together.urgent_left, alone.urgent_left);
        EXPECT_GE(together.served, alone.served);
        if (two.unserved.size() == one.unserved.size() &&
            together.urgent_left == alone.urgent_left) {
            EXPECT_LE(two.cost, one.cost);
        }
    }
}

thread_local int looks = 0; // at a clock that goes on by one each time: every thread has its own

// At equal time too, where no thread takes it from another.
TEST(PlanDay, TwoThreadsAreNeverWorseThanOneAtEqualTime) {
    auto const problem = invented_day(small);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Options options{.seed = seed};
        options.budget = {-1, 30, [] { return static_cast<double>(looks++); }};
        auto const plan = [&](int threads) {
            options.threads = threads;
            looks = 0;
            return plan_day(problem, options);
        };
        auto const one = plan(1), same = plan(1), two = plan(2);
        EXPECT_EQ(one.assignments, same.assignments) << "one thread, one seed: one plan";
        auto const alone = figures_of(problem, one), together = figures_of(problem, two);
        EXPECT_LE(together.urgent_left, alone.urgent_left);
        EXPECT_GE(together.served, alone.served);
        if (together.served == alone.served && together.urgent_left == alone.urgent_left) {
            EXPECT_LE(two.cost, one.cost);
        }
    }
}

TEST(Figures, AreThoseOfAPlanDrawnByHand) {
    Problem problem{.zone = Zone{std::chrono::hours{8}}, .travel = city_travel()};
    Worker worker;
    worker.start = worker.end = Place{31.23, 121.47};
    worker.shifts = {{invented_time(8), invented_time(18)}};
    worker.worked_4_weeks = std::chrono::hours{100};
    problem.workers = {worker, worker};
    Visit visit;
    visit.place = Place{31.23 + 2 / 111.195, 121.47}; // 2 km: 12 min by e-bike at day
    visit.length = std::chrono::hours{2};
    visit.wished = Window{invented_time(9), invented_time(9, 30)};
    visit.familiar = {{1, 3}};
    problem.visits = {visit, visit, visit};
    problem.visits[2].priority = 1;
    Plan const plan{{{0, invented_time(9), {0}}, {1, invented_time(12), {0}}},
                    {{2, {Why::Busy, {}, 1}, {}}},
                    0};
    auto const figures = figures_of(problem, plan);
    EXPECT_EQ(figures.visits, 3);
    EXPECT_EQ(figures.served, 2);
    EXPECT_EQ(figures.urgent_left, 1);
    EXPECT_DOUBLE_EQ(figures.wish_share, 0.5);         // 09:00 yes, 12:00 no
    EXPECT_DOUBLE_EQ(figures.regular_share, 0);        // worker 1 never came
    EXPECT_DOUBLE_EQ(figures.travel_share, 0.4 / 4.4); // 24 min of road, 4 h of work
    EXPECT_DOUBLE_EQ(figures.idle_share, 1 / 5.4);     // 11:00 to 12:00
    EXPECT_DOUBLE_EQ(figures.unevenness_h, 2);         // 104 and 100
    EXPECT_EQ(figures.workers_used, 1);
}

} // namespace
} // namespace hearth::planner

#include "planner/breaks.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Zone const zone{shanghai};
Travel const travel = city_travel();
Place const here{31.23, 121.47};
Place const two_km_north{31.23 + 2 / 111.195, 121.47}; // 12 min by e-bike at day

Worker with_lunch() {
    Worker worker;
    worker.shifts = {{at(0, 8), at(0, 18)}};
    worker.breaks = {{at(0, 11, 30), at(0, 13), 30min}};
    return worker;
}

Stop stop(Instant from, Instant to, Place const& place = here) {
    return {{from, to}, 0min, 0min, place, {}, true};
}

bool can_eat(Worker const& worker, std::vector<Stop> const& tour) {
    return !break_conflict({zone, travel}, worker, worker.shifts[0], tour);
}

TEST(Lunch, MustStartInItsWindow) { // DP-05
    auto const worker = with_lunch();
    EXPECT_TRUE(can_eat(worker, {stop(at(0, 9), at(0, 13))}));
    EXPECT_FALSE(can_eat(worker, {stop(at(0, 9), at(0, 13, 1))}));
    EXPECT_TRUE(can_eat(worker, {stop(at(0, 13), at(0, 17))}));
    EXPECT_TRUE(can_eat(worker, {}));
}

TEST(Lunch, LiesBeforeOrAfterTheRoadButNotOnIt) {
    auto const worker = with_lunch();
    auto const gap_of = [&](Length gap) {
        return std::vector{stop(at(0, 9), at(0, 12)),
                           stop(at(0, 12) + gap, at(0, 15), two_km_north)};
    };
    EXPECT_FALSE(can_eat(worker, gap_of(41min)));
    EXPECT_TRUE(can_eat(worker, gap_of(42min))); // 30 to eat, 12 to ride
    // Until 11:20 at work: ride first, eat from 11:32.
    EXPECT_TRUE(can_eat(
        worker, {stop(at(0, 9), at(0, 11, 20)), stop(at(0, 12, 2), at(0, 15), two_km_north)}));
}

TEST(Lunch, OfAnotherShiftIsNotAsked) {
    auto worker = with_lunch();
    worker.shifts = {{at(0, 13), at(0, 18)}};
    EXPECT_TRUE(can_eat(worker, {stop(at(0, 13), at(0, 18))}));
}

TEST(Lunch, SharesAGapWithASecondBreakOnlyIfBothFit) {
    auto worker = with_lunch();
    worker.breaks.push_back({at(0, 12), at(0, 13), 20min});
    auto const until = [&](Instant from) {
        return std::vector{stop(at(0, 8), at(0, 12)), stop(from, at(0, 18))};
    };
    EXPECT_FALSE(can_eat(worker, until(at(0, 12, 49))));
    EXPECT_TRUE(can_eat(worker, until(at(0, 12, 50))));
}

} // namespace
} // namespace hearth::planner

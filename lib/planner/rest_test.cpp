#include "planner/rest.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Zone const zone{shanghai};
Place const here{31.23, 121.47};

Stop work(Instant from, Length length) {
    return {{from, from + length}, 0min, 0min, here, {}, true};
}

Worker worker_with(Limits limits) {
    Worker worker;
    worker.limits = limits;
    worker.shifts = {{at(0, 6), at(0, 22)}, {at(1, 6), at(1, 22)}};
    return worker;
}

TEST(Hours, KeepTheDayTheWeekAndTheRestDay) { // LW-05
    auto const limits = employee_limits();
    EXPECT_FALSE(hours_conflict(limits, {.day = 6h, .week = 20h, .today = 1}, 2h));
    auto const day = hours_conflict(limits, {.day = 6h, .week = 20h, .today = 1}, 2h + 1min);
    ASSERT_TRUE(day);
    EXPECT_EQ(day->why, Why::DayTooLong);
    EXPECT_EQ(day->facts[0], (Fact{"day_minutes", 481}));
    EXPECT_EQ(hours_conflict(limits, {.week = 39h, .today = 1}, 2h)->why, Why::WeekTooLong);
    Load const six_days{.week = 30h, .days = 0b0111111, .today = 0b1000000};
    EXPECT_EQ(hours_conflict(limits, six_days, 1h)->why, Why::TooManyDays);
    EXPECT_FALSE(hours_conflict(limits, {.week = 30h, .days = 0b0111111, .today = 1}, 1h));
}

TEST(Hours, AllowNoMoreThanThreeHoursOfOvertime) { // LW-05
    EXPECT_EQ(employee_limits().longest_day, 8h);
    EXPECT_EQ(employee_limits(2h).longest_day, 10h);
    EXPECT_EQ(employee_limits(5h).longest_day, 11h);
}

TEST(Load, CountsTheStoresDayAndWeekAndWhatWasDoneElsewhere) {
    Worker worker;
    worker.worked = {{monday, 5h, 0b10}, {monday - std::chrono::days{7}, 9h, 0b1}};
    auto leave = work(at(0, 12), 4h);
    leave.is_work = false;
    auto buffered = work(at(0, 8), 2h);
    buffered.before = 10min;
    std::vector const stops{work(at(-1, 22), 1h), buffered, leave, work(at(2, 8), 3h)};
    auto const load = load_at(zone, worker, stops, at(0, 18));
    EXPECT_EQ(load.day, 2h + 10min);
    EXPECT_EQ(load.week, 5h + 10min + 5h); // here, Wednesday and elsewhere; not last Sunday
    EXPECT_EQ(load.days, 0b111);
    EXPECT_EQ(load.today, 0b1);
}

TEST(Run, NeedsARestAfterFourHours) { // LW-11
    auto const worker = worker_with(platform_limits());
    auto const travel = city_travel();
    std::vector tight{work(at(0, 8), 2h), work(at(0, 10, 10), 2h)}; // 4 h 10 min with a 10 min gap
    auto const why = run_conflict(zone, travel, worker, tight, 1);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->why, Why::RunTooLong);
    EXPECT_EQ(why->facts[0], (Fact{"run_minutes", 250}));
    EXPECT_EQ(run_conflict(zone, travel, worker, tight, 0), why);
    std::vector const rested{work(at(0, 8), 2h), work(at(0, 10, 20), 2h)};
    EXPECT_FALSE(run_conflict(zone, travel, worker, rested, 1));
    std::vector const exact{work(at(0, 8), 2h), work(at(0, 10), 2h)};
    EXPECT_FALSE(run_conflict(zone, travel, worker, exact, 0));
    EXPECT_FALSE(run_conflict(zone, travel, worker, std::vector{work(at(0, 8), 9h)}, 0));
}

TEST(Run, DoesNotTakeTheRoadForRest) { // LW-11
    auto const worker = worker_with(platform_limits());
    auto far = work(at(0, 10, 25), 2h);
    far.place = Place{31.23 + 2 / 111.195, 121.47}; // 12 of the 25 minutes are road
    EXPECT_TRUE(run_conflict(zone, city_travel(), worker, std::vector{work(at(0, 8), 2h), far}, 1));
}

TEST(Night, LiesBetweenTwoDaysNotWithinAShift) {
    auto worker = worker_with(platform_limits());
    std::vector const stops{work(at(0, 20), 2h), work(at(1, 5), 1h)};
    auto const why = night_conflict(zone, worker, stops, 1);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->facts[0], (Fact{"rest_minutes", 420}));
    EXPECT_EQ(night_conflict(zone, worker, stops, 0), why);
    EXPECT_FALSE(night_conflict(zone, worker, std::vector{stops[0], work(at(1, 6), 1h)}, 0));
    worker.shifts = {{at(0, 18), at(1, 6)}};
    EXPECT_FALSE(night_conflict(zone, worker, stops, 1));
}

} // namespace
} // namespace hearth::planner

#include "planner/travel.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::planner {
namespace {

using namespace std::chrono_literals;

Place const people_square{31.2304, 121.4737};
Place const hongqiao_station{31.1942, 121.3200};

TEST(TravelTime, IsDistanceTimesDetourBySpeedRoundedUpToTheMinute) { // DP-08
    Travel travel;
    travel.modes[0] = {1.0, 0s, {}};
    travel.modes[0].km_per_hour.fill(6); // 100 m a minute
    EXPECT_EQ(travel_time_over(travel, Mode::Walking, 1000, 12), 10min);
    EXPECT_EQ(travel_time_over(travel, Mode::Walking, 1001, 12), 11min);
    EXPECT_EQ(travel_time(travel, Mode::Walking, people_square, people_square, 12), 0min);
}

TEST(TravelTime, IsLongerInTheRushAndDiffersByMode) {
    auto const travel = city_travel();
    auto const at = [&](Mode mode, int hour) {
        return travel_time(travel, mode, people_square, hongqiao_station, hour);
    };
    EXPECT_LT(at(Mode::Car, 13), at(Mode::Car, 8));
    EXPECT_LT(at(Mode::Car, 13), at(Mode::EBike, 13));
    EXPECT_LT(at(Mode::EBike, 13), at(Mode::Walking, 13));
    // 15.2 km × 1.4 / 27 km/h = 47.2 min, and 5 to park.
    EXPECT_EQ(at(Mode::Car, 13), 53min);
}

TEST(TravelTime, IsWalkedWhenVeryNear) {
    auto const travel = city_travel();
    EXPECT_EQ(travel_time_over(travel, Mode::Car, 120, 8),
              travel_time_over(travel, Mode::Walking, 120, 8));
}

TEST(TravelTime, ComesFromTheMatrixWhereBothPlacesHaveANode) {
    auto travel = city_travel();
    travel.matrices[static_cast<std::size_t>(Mode::Car)] = {2, {0, 7, 9, 0}};
    Place const from{people_square.lat(), people_square.lon(), 1};
    Place const to{hongqiao_station.lat(), hongqiao_station.lon(), 0};
    EXPECT_EQ(travel_time(travel, Mode::Car, from, to, 8), 9min);
    EXPECT_GT(travel_time(travel, Mode::Car, from, hongqiao_station, 8), 30min);
}

RC_GTEST_PROP(TravelTime, GrowsWithTheDistance, ()) {
    auto const travel = city_travel();
    auto const mode = *rc::gen::element(Mode::Walking, Mode::EBike, Mode::Car, Mode::Transit);
    auto const hour = *rc::gen::inRange(0, 24);
    auto const near = *rc::gen::inRange(200, 50'000);
    auto const far = near + *rc::gen::inRange(0, 50'000);
    RC_ASSERT(travel_time_over(travel, mode, near, hour) <=
              travel_time_over(travel, mode, far, hour));
}

struct OneWay : KnownWays {
    double seconds = 600;
    std::optional<double> find(Mode mode, Place const&, Place const&) const override {
        if (mode != Mode::Car) return {};
        return seconds;
    }
    std::shared_ptr<KnownWays const> frozen(std::span<Place const>,
                                            std::span<Mode const>) const override {
        return std::make_shared<OneWay>(*this);
    }
    std::string credit() const override { return "a test"; }
    bool is_failing() const override { return false; }
};

TEST(TravelTime, AKnownRoadIsSlowedByTheHourAndGetsTheFixedPart) { // DP-08
    auto travel = city_travel();
    auto const estimate = travel_time(travel, Mode::EBike, people_square, hongqiao_station, 8);
    travel.ways = std::make_shared<OneWay>();
    // Parking 5 min; 10 min at the quickest hour (40 km/h), at 27 km/h 14.8, in the rush at
    // 19 21.1.
    auto const car = [&](int hour) {
        return travel_time(travel, Mode::Car, people_square, hongqiao_station, hour);
    };
    EXPECT_EQ(car(3), 15min);
    EXPECT_EQ(car(12), 20min);
    EXPECT_EQ(car(8), 27min);
    EXPECT_EQ(travel_time(travel, Mode::EBike, people_square, hongqiao_station, 8), estimate);
    // So near, nobody drives.
    Place const next_door{31.2305, 121.4737};
    EXPECT_LT(travel_time(travel, Mode::Car, people_square, next_door, 8), 5min);
}

} // namespace
} // namespace hearth::planner

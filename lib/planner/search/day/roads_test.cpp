#include "planner/search/day/roads.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

TEST(Roads, GiveTheVeryMinutesOfTravelTime) { // DP-08
    Zone const zone{shanghai};
    auto const travel = city_travel();
    Roads roads{zone, travel, {at(0, 0), at(1, 0)}};
    Dice dice{7};
    std::vector<Place> places;
    for (int number = 0; number < 300; ++number) {
        // Some on one spot, some a few steps apart, some across the country.
        auto const radius = number % 3 == 0 ? 0.2 : number % 3 == 1 ? 12.0 : 300.0;
        places.push_back(number % 10 == 9 ? places.back() : dice.place(radius));
        EXPECT_EQ(roads.add(places.back()), number);
    }
    for (int number = 0; number < 20'000; ++number) {
        auto const from = dice.roll(0, 299), to = dice.roll(0, 299);
        auto const mode = static_cast<Mode>(dice.roll(0, 3));
        auto const leave = at(dice.roll(-1, 2), dice.roll(0, 23), dice.roll(0, 59));
        auto const& one = places[static_cast<std::size_t>(from)];
        auto const& two = places[static_cast<std::size_t>(to)];
        auto const wanted = travel_time(travel, mode, one, two, zone.hour_of(leave));
        ASSERT_EQ(std::chrono::minutes{roads.minutes(mode, from, to, leave)}, wanted);
    }
}

/// A network that knows every other way.
struct SomeWays : KnownWays {
    std::optional<double> find(Mode, Place const& from, Place const& to) const override {
        auto const metres = from.metres_to(to);
        if (static_cast<int>(metres) % 2 == 0) return {};
        return metres / 3;
    }
    std::shared_ptr<KnownWays const> frozen(std::span<Place const>,
                                            std::span<Mode const>) const override {
        return std::make_shared<SomeWays>();
    }
    std::string credit() const override { return ""; }
    bool is_failing() const override { return false; }
};

TEST(Roads, TakeTheNetworksWaysWhereItKnowsThem) { // DP-08
    Zone const zone{shanghai};
    auto travel = city_travel();
    auto const estimate = travel;
    travel.ways = std::make_shared<SomeWays>();
    Roads roads{zone, travel, {at(0, 0), at(1, 0)}};
    Dice dice{11};
    std::vector<Place> places;
    for (int number = 0; number < 60; ++number) {
        places.push_back(dice.place(12));
        roads.add(places.back());
    }
    int others = 0;
    for (int from = 0; from < 60; ++from)
        for (int to = 0; to < 60; ++to) {
            auto const& one = places[static_cast<std::size_t>(from)];
            auto const& two = places[static_cast<std::size_t>(to)];
            auto const wanted = travel_time(travel, Mode::EBike, one, two, 9);
            ASSERT_EQ(std::chrono::minutes{roads.minutes(Mode::EBike, from, to, at(0, 9))}, wanted);
            others += wanted != travel_time(estimate, Mode::EBike, one, two, 9);
        }
    EXPECT_GT(others, 100) << "the network was never asked";
}

TEST(Roads, AreExactAtTheEdgeOfAMinute) {
    Zone const zone{shanghai};
    auto const travel = city_travel();
    Roads roads{zone, travel, {at(0, 0), at(1, 0)}};
    auto const from = roads.add(Place{0, 0});
    // 1 min = 17 km/h ÷ 60 ÷ 1.3 = 217.95 m; centimetres around the first forty such edges.
    for (int number = 0; number < 4'000; ++number) {
        auto const metres = 217.9487179 * (1 + number / 100) + 0.01 * (number % 100 - 50);
        Place const there{metres / 111'195.08, 0};
        auto const to = roads.add(there);
        auto const wanted = travel_time(travel, Mode::EBike, Place{0, 0}, there, 12);
        ASSERT_EQ(std::chrono::minutes{roads.minutes(Mode::EBike, from, to, at(0, 12))}, wanted);
    }
}

TEST(Roads, AskTheMatrixWhereThereIsOneAndCountNoneToNowhere) {
    Zone const zone{shanghai};
    auto travel = city_travel();
    travel.matrices[static_cast<std::size_t>(Mode::Car)] = {2, {0, 17, 23, 0}};
    Roads roads{zone, travel, {at(0, 0), at(1, 0)}};
    auto const one = roads.add(Place{31.2, 121.4, 0});
    auto const two = roads.add(Place{31.3, 121.5, 1});
    EXPECT_EQ(roads.minutes(Mode::Car, one, two, at(0, 9)), 17);
    EXPECT_EQ(roads.minutes(Mode::Car, two, one, at(0, 9)), 23);
    EXPECT_EQ(roads.add({}), nowhere);
    EXPECT_EQ(roads.minutes(Mode::Car, one, nowhere, at(0, 9)), 0);
}

} // namespace
} // namespace hearth::planner::day

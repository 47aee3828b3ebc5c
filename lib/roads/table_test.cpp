#include "roads/table.h"

#include "roads/route.h"
#include "roads/testing_map.h"

#include <rapidcheck/gtest.h>

namespace hearth::roads {
namespace {

using namespace testing;

/// Each part of an edge is rounded to the millisecond once: at both ends.
constexpr double rounding = 2;

RC_GTEST_PROP(RoadTable, IsWhatPlainDijkstraSays, (std::uint32_t seed)) { // DP-08
    auto const network = network_of(random_town(seed, 3 + static_cast<int>(seed % 12)));
    auto const view = network.view();
    for (auto const profile : all_profiles) {
        auto const from = random_spots(view, profile, 8, seed);
        auto const to = random_spots(view, profile, 9, seed + 1);
        auto const table = travel_table(view, profile, from, to);
        for (std::size_t row = 0; row < from.size(); ++row) {
            auto const best = dijkstra(view, profile, from[row]);
            for (std::size_t column = 0; column < to.size(); ++column) {
                auto const exact = to_spot(view, profile, best, from[row], to[column]);
                auto const& cell = table.at(row, column);
                RC_ASSERT(cell.is_reached() == std::isfinite(exact));
                if (cell.is_reached()) RC_ASSERT(std::abs(cell.cost - exact) <= rounding);
            }
        }
    }
}

double length_of(std::vector<Point> const& points) {
    double metres = 0;
    for (std::size_t at = 1; at < points.size(); ++at)
        metres += metres_between(points[at - 1], points[at]);
    return metres;
}

RC_GTEST_PROP(RoadRoute, IsTheTablesWayAndItsShapeHasItsLength, (std::uint32_t seed)) { // DP-08
    auto const network = network_of(random_town(seed, 3 + static_cast<int>(seed % 9)));
    auto const view = network.view();
    for (auto const profile : all_profiles) {
        auto const spots = random_spots(view, profile, 6, seed);
        auto const table = travel_table(view, profile, spots, spots);
        for (std::size_t from = 0; from < spots.size(); ++from)
            for (std::size_t to = 0; to < spots.size(); ++to) {
                auto const route = best_route(view, profile, spots[from], spots[to]);
                auto const& cell = table.at(from, to);
                RC_ASSERT(route.has_value() == cell.is_reached());
                if (!route) continue;
                RC_ASSERT(std::abs(route->seconds - cell.seconds()) < 0.0015);
                RC_ASSERT(route->points.front() == spots[from].point);
                RC_ASSERT(route->points.back() == spots[to].point);
                // Edges are rounded to the decimetre, points to 1e-7 degrees.
                auto const slack =
                    1 + 0.002 * route->metres + 0.15 * static_cast<double>(route->points.size());
                RC_ASSERT(std::abs(length_of(route->points) - route->metres) < slack);
            }
    }
}

TEST(RoadTable, OneWayStreetsMakeTheWayBackLonger) {
    // A square of one-way streets: there one side, back three.
    Map map;
    map.nodes = {
        {1, {0, 0}, 0}, {2, {0, 20'000}, 0}, {3, {20'000, 20'000}, 0}, {4, {20'000, 0}, 0}};
    map.ways = {street({1, 2, 3, 4, 1}, "residential", "yes")};
    auto const network = network_of(std::move(map));
    auto const view = network.view();
    auto const from = snap(view, Profile::Car, {0, 2'000});
    auto const to = snap(view, Profile::Car, {0, 18'000});
    ASSERT_TRUE(from && to);
    std::array const spots{*from, *to};
    auto const car = travel_table(view, Profile::Car, spots, spots);
    auto const foot = travel_table(view, Profile::Foot, spots, spots);
    // 16,000 units of 1e-7 degrees are 177.9 m; the other way round the square 711.7 m.
    EXPECT_NEAR(car.at(0, 1).metres(), 177.9, 1);
    EXPECT_NEAR(car.at(1, 0).metres(), 711.7, 2);
    EXPECT_NEAR(foot.at(1, 0).metres(), 177.9, 1);
    EXPECT_EQ(car.at(0, 0).ms, 0U);
}

TEST(RoadTable, WhatCannotBeReachedSaysSo) {
    auto const network = network_of(random_town(3, 5));
    std::array const spots{Spot{}, random_spots(network.view(), Profile::Foot, 1, 1).front()};
    auto const table = travel_table(network.view(), Profile::Foot, spots, spots);
    EXPECT_FALSE(table.at(0, 1).is_reached());
    EXPECT_FALSE(table.at(1, 0).is_reached());
    EXPECT_TRUE(table.at(1, 1).is_reached());
    EXPECT_FALSE(best_route(network.view(), Profile::Foot, spots[0], spots[1]));
}

} // namespace
} // namespace hearth::roads

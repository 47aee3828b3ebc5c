#include "roads/grid.h"

#include "roads/testing_map.h"

#include <rapidcheck/gtest.h>

namespace hearth::roads {
namespace {

using namespace testing;

/// Distance to the edge by cutting it into metres: slow, and shares nothing with the grid.
double crude_distance(View const& view, std::uint32_t edge, Point const& point) {
    double best = INFINITY;
    auto const shape = view.shape(edge);
    for (std::size_t at = 0; at + 1 < shape.size(); ++at) {
        auto const steps = static_cast<int>(metres_between(shape[at], shape[at + 1])) + 1;
        for (int step = 0; step <= steps; ++step) {
            auto const part = static_cast<double>(step) / steps;
            auto const between = [&](std::int32_t a, std::int32_t b) {
                return static_cast<std::int32_t>(a + part * (static_cast<double>(b) - a));
            };
            Point const on{between(shape[at].lat, shape[at + 1].lat),
                           between(shape[at].lon, shape[at + 1].lon)};
            best = std::min(best, metres_between(on, point));
        }
    }
    return best;
}

RC_GTEST_PROP(Snap, FindsTheNearestEdgeThatTheProfileMayUse, (std::uint32_t seed)) { // DP-08
    auto const network = network_of(random_town(seed, 3 + static_cast<int>(seed % 6)));
    auto const view = network.view();
    std::mt19937 random{seed};
    for (int round = 0; round < 5; ++round) {
        // Also points outside of the town.
        Point const point{
            view.info.south_west.lat + static_cast<std::int32_t>(random() % 300'000) - 100'000,
            view.info.south_west.lon + static_cast<std::int32_t>(random() % 300'000) - 100'000};
        for (auto const profile : all_profiles) {
            double nearest = INFINITY;
            for (std::uint32_t edge = 0; edge < view.edges.size(); ++edge)
                if (view.edges[edge].snappable >> static_cast<unsigned>(profile) & 1)
                    nearest = std::min(nearest, crude_distance(view, edge, point));
            auto const spot = snap(view, profile, point);
            if (std::abs(nearest - 2'000) < 5) continue;
            RC_ASSERT(spot.has_value() == (nearest < 2'000));
            if (spot) RC_ASSERT(std::abs(spot->off_road_m - nearest) < 1.5);
            if (spot) RC_ASSERT(std::abs(metres_between(spot->point, point) - nearest) < 1.5);
        }
    }
}

TEST(Snap, AnIslandWithoutAWayOffIsNotTaken) {
    auto map = random_town(5, 8);
    map.nodes.push_back({9'000'001, {312'010'000, 1'214'010'000}, 0});
    map.nodes.push_back({9'000'002, {312'010'500, 1'214'010'000}, 0});
    map.ways.push_back(street({9'000'001, 9'000'002}, "residential"));
    Left left;
    auto const read = assemble(std::move(map), &left);
    auto const& network = std::get<Network>(read);
    auto const spot = snap(network.view(), Profile::Car, {312'010'200, 1'214'010'000});
    ASSERT_TRUE(spot);
    EXPECT_GT(spot->off_road_m, 1);
    EXPECT_GE(left.junctions_cut_off[static_cast<std::size_t>(Profile::Car)], 2U);
}

} // namespace
} // namespace hearth::roads

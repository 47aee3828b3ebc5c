#include "roads/assemble.h"

#include "roads/testing_map.h"

namespace hearth::roads {
namespace {

using namespace testing;

TEST(Assemble, CutsWaysWhereTheyMeetAndNowhereElse) {
    Map map;
    for (std::int32_t at = 0; at < 5; ++at)
        map.nodes.push_back({at + 1, {0, at * 10'000}, 0});
    map.nodes.push_back({6, {10'000, 20'000}, 0});
    map.ways = {street({1, 2, 3, 4, 5}, "residential"), street({3, 6}, "residential")};
    auto const network = network_of(std::move(map));
    EXPECT_EQ(network.edges.size(), 3U); // 1-2-3, 3-4-5, 3-6
    EXPECT_EQ(network.junctions.size(), 4U);
    EXPECT_EQ(network.view().shape(0).size(), 3U);
    // 48 km/h: 20,000 units are 222.39 m, 16.68 s.
    EXPECT_NEAR(network.edges[0].forward_ms[2], 16'679, 2);
    EXPECT_NEAR(network.info.km_per_hour[2], 48, 0.1);
    EXPECT_NEAR(network.info.km_per_hour[0], 4, 0.01);
}

TEST(Assemble, ABollardStopsCarsOnly) {
    Map map;
    map.nodes = {{1, {0, 0}, 0}, {2, {0, 10'000}, 0b100}, {3, {0, 20'000}, 0}, {4, {10'000, 0}, 0}};
    map.ways = {street({1, 2, 3}, "residential"), street({1, 4}, "residential")};
    auto const network = network_of(std::move(map));
    ASSERT_EQ(network.edges.size(), 3U);
    EXPECT_EQ(network.edges[0].forward_ms[2], none);
    EXPECT_EQ(network.edges[1].forward_ms[2], none);
    EXPECT_NE(network.edges[2].forward_ms[2], none);
    EXPECT_NE(network.edges[0].forward_ms[0], none);
}

TEST(Assemble, HolesLoopsAndFaultsOfTheMapAreSurvived) {
    Map map;
    map.nodes = {{1, {0, 0}, 0},
                 {2, {0, 10'000}, 0},
                 {3, {10'000, 10'000}, 0},
                 {1, {5, 5}, 0},
                 {4, {800'000'000, 0}, 0}};
    map.ways = {street({1, 2, 3, 1}, "residential"), // a loop of its own
                street({1, 99, 2}, "residential"),   // a node that is not there
                street({2, 2, 2}, "residential"),    // a way that stands still
                street({1, 4}, "residential"),       // across the world
                street({}, "residential"),           street({3}, "residential")};
    Left left;
    auto const read = assemble(std::move(map), &left);
    auto const& network = std::get<Network>(read);
    EXPECT_EQ(left.pieces_without_node, 1U);
    EXPECT_EQ(left.pieces_too_long, 1U);
    EXPECT_EQ(network.junctions[0], (Point{0, 0}));
    EXPECT_GE(network.edges.size(), 2U);
    for (auto const& edge : network.edges)
        EXPECT_LT(edge.decimetres, 10'000U);
}

TEST(Assemble, NothingToDriveOnIsAFault) {
    auto const read = assemble({});
    EXPECT_TRUE(std::holds_alternative<Fault>(read));
}

TEST(Assemble, TheSameMapIsTheSameNetwork) {
    auto const one = network_of(random_town(11, 10)), two = network_of(random_town(11, 10));
    ASSERT_EQ(one.hierarchies[2].up.size(), two.hierarchies[2].up.size());
    for (std::size_t at = 0; at < one.hierarchies[2].up.size(); ++at)
        EXPECT_EQ(one.hierarchies[2].up[at].via, two.hierarchies[2].up[at].via);
}

} // namespace
} // namespace hearth::roads

#include "roads/street_table.h"

#include "roads/testing_map.h"

namespace hearth::roads {
namespace {

std::string where(std::string_view text) {
    auto const read = parse_street_table(text);
    auto const* const fault = std::get_if<Fault>(&read);
    return fault ? fault->where : "";
}

constexpr char head[] = "highway\toneway\tlength_m\tname\tpath (lat,lon;...)\n";

TEST(StreetTable, StreetsWithEqualEndsMeet) { // DP-08
    auto const text = std::string{head} + "primary\t1\t82\tA\t22.1,113.5;22.1,113.51\n" +
                      "residential\t0\t82\tB\t22.1,113.51;22.11,113.51\r\n" +
                      "primary\t1\t82\tC\t22.11,113.51;22.1,113.5";
    auto const read = parse_street_table(text);
    ASSERT_TRUE(std::holds_alternative<Map>(read)) << where(text);
    auto const network = testing::network_of(std::get<Map>(read));
    EXPECT_EQ(network.junctions.size(), 3U);
    ASSERT_EQ(network.edges.size(), 3U);
    EXPECT_EQ(network.edges[0].backward_ms[2], none);
    EXPECT_NE(network.edges[1].backward_ms[2], none);
}

TEST(StreetTable, AFaultNamesItsLine) {
    EXPECT_EQ(where(""), "line 1");
    EXPECT_EQ(where("name\tpath\n"), "line 1");
    EXPECT_EQ(where(std::string{head} + "primary\t1\n"), "line 2");
    EXPECT_EQ(where(std::string{head} + "\nprimary\t1\t8\tA\t22.1,113.5;x,1\n"), "line 3");
    EXPECT_EQ(where(std::string{head} + "primary\t1\t8\tA\t22.1;113.5\n"), "line 2");
    EXPECT_EQ(where(std::string{head} + "primary\t1\t8\tA\t22.1,190\n"), "line 2");
    EXPECT_EQ(where(std::string{head} + "primary\t1\t8\tA\tnan,1;1,2\n"), "line 2");
    EXPECT_EQ(where(std::string{head} + "primary\t1\t8\tA\t\n"), "line 2");
}

} // namespace
} // namespace hearth::roads

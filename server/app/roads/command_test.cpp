#include "app/roads/command.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace hearth::app::roads_command {
namespace {

struct RoadsCommand : ::testing::Test {
    std::filesystem::path const folder = std::filesystem::temp_directory_path() /
                                         ("hearth-roads-command-" + std::to_string(::getpid()));
    std::string const streets = (folder / "town.tsv").string();
    std::string const network = (folder / "town.roads").string();

    RoadsCommand() {
        std::filesystem::create_directories(folder);
        // East 222.4 m at the equator, then as far north.
        std::ofstream{streets} << "highway\toneway\tpath\n"
                               << "residential\t0\t0,0;0,0.002\n"
                               << "residential\t1\t0,0.002;0.002,0.002\n"
                               << "residential\t1\t0.002,0.002;0,0\n";
    }
    ~RoadsCommand() override { std::filesystem::remove_all(folder); }

    template <typename Run>
    std::string out(int exit_code, Run&& run) {
        ::testing::internal::CaptureStdout();
        ::testing::internal::CaptureStderr();
        EXPECT_EQ(run(), exit_code);
        auto const said = ::testing::internal::GetCapturedStdout();
        return said + ::testing::internal::GetCapturedStderr();
    }
    std::string way(int exit_code, RouteWish wish) {
        return out(exit_code, [&] { return route(wish); });
    }
};

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != text.npos;
}

TEST_F(RoadsCommand, BuildsShowsAndAnswers) { // DP-08
    auto const built = out(0, [&] { return build({streets, ""}); });
    EXPECT_TRUE(has(built, "edges 3")) << built;
    EXPECT_TRUE(has(out(0, [&] { return info(network); }), roads::attribution));
    RouteWish wish{.file = network, .from = "0,0", .to = "0,0.002"};
    // 222.4 m at 48 km/h.
    EXPECT_TRUE(has(way(0, wish), "17 s, 222 m")) << way(0, wish);
    EXPECT_TRUE(has(way(0, wish), roads::attribution));
    wish.is_geojson = true;
    EXPECT_TRUE(has(way(0, wish), "\"coordinates\":[[0.0000000,0.0000000],[0.0020000"));
    EXPECT_TRUE(has(way(0, wish), roads::attribution));
}

TEST_F(RoadsCommand, ABadInputEndsWithTwoAndItsPlace) {
    EXPECT_TRUE(has(out(2,
                        [&] {
                            return build({(folder / "no.osm.pbf").string(), ""});
                        }),
                    "no.osm.pbf: cannot be read"));
    std::ofstream{streets} << "highway\tpath\nprimary\tnowhere\n";
    EXPECT_TRUE(has(out(2, [&] { return build({streets, ""}); }), "town.tsv, line 2"));
    EXPECT_FALSE(std::filesystem::exists(network));
    EXPECT_TRUE(has(out(2, [&] { return info(streets); }), "not a road network"));
    EXPECT_TRUE(has(way(2, {.file = network, .from = "0,0", .to = "0,0"}), "No such file"));
}

TEST_F(RoadsCommand, APlaceThatIsNoneOrFarAwayIsSaid) {
    out(0, [&] { return build({streets, ""}); });
    EXPECT_TRUE(has(way(2, {.file = network, .from = "0;0", .to = "0,0"}), "--from"));
    EXPECT_TRUE(has(way(2, {.file = network, .from = "0,0", .to = "0,200"}), "--to"));
    EXPECT_TRUE(has(way(1, {.file = network, .from = "0,0", .to = "1,1"}), "--to: no road"));
}

TEST_F(RoadsCommand, PlacesOfChineseMapsAreConverted) {
    std::ofstream{streets} << "highway\toneway\tpath\n"
                           << "residential\t0\t31.2304,121.4737;31.2324,121.4737\n";
    out(0, [&] { return build({streets, ""}); });
    // The vectors gcj02: WGS-84 31.2304, 121.4737 lies some 500 m away on a Chinese map.
    RouteWish wish{.file = network, .from = "31.2304,121.4737", .to = "31.2324,121.4737"};
    EXPECT_TRUE(has(way(0, wish), "to the road 0 m, from it 0 m")) << way(0, wish);
    wish.system = System::Gcj02;
    EXPECT_FALSE(has(way(0, wish), "to the road 0 m")) << way(0, wish);
}

} // namespace
} // namespace hearth::app::roads_command

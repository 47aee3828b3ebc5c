#include "platform/roads/read_map.h"

#include "platform/roads/mapped.h"

#include <osmium/builder/attr.hpp>
#include <osmium/io/pbf_output.hpp>
#include <osmium/io/writer.hpp>

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace hearth::roads {
namespace {

struct ReadMap : ::testing::Test {
    std::filesystem::path const folder =
        std::filesystem::temp_directory_path() / ("hearth-read-map-" + std::to_string(::getpid()));
    ReadMap() { std::filesystem::create_directories(folder); }
    ~ReadMap() override { std::filesystem::remove_all(folder); }

    std::string put(std::string const& name, std::string const& bytes) const {
        auto const path = (folder / name).string();
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }
    static std::string bytes_of(std::string const& path) {
        std::ifstream in{path, std::ios::binary};
        return (std::stringstream{} << in.rdbuf()).str();
    }

    /// A street, a way across it with a bollard, and a building.
    std::string extract() const {
        using namespace osmium::builder::attr;
        osmium::memory::Buffer buffer{10'000, osmium::memory::Buffer::auto_grow::yes};
        for (int at = 0; at < 4; ++at)
            osmium::builder::add_node(buffer, _id(at + 1), _location(9.5 + 0.001 * at, 47.1));
        osmium::builder::add_node(buffer, _id(5), _location(9.501, 47.102),
                                  _tag("barrier", "bollard"));
        osmium::builder::add_way(buffer, _id(10), _nodes({1, 2, 3, 4}),
                                 _tag("highway", "residential"), _tag("maxspeed", "30"));
        osmium::builder::add_way(buffer, _id(11), _nodes({2, 5}), _tag("highway", "service"),
                                 _tag("oneway", "yes"));
        osmium::builder::add_way(buffer, _id(12), _nodes({1, 2, 5, 1}), _tag("building", "yes"));
        auto const path = (folder / "town.osm.pbf").string();
        osmium::io::Writer writer{path, osmium::io::Header{}, osmium::io::overwrite::allow};
        writer(std::move(buffer));
        writer.close();
        return path;
    }
};

std::string fault_of(Read<Map> const& read) {
    auto const* const fault = std::get_if<Fault>(&read);
    return fault ? fault->where + ": " + fault->what : "";
}

TEST_F(ReadMap, TakesTheRoadsOfAnExtractAndNothingElse) { // DP-08
    auto const read = read_map(extract());
    ASSERT_TRUE(std::holds_alternative<Map>(read)) << fault_of(read);
    auto const& map = std::get<Map>(read);
    ASSERT_EQ(map.ways.size(), 2U);
    EXPECT_EQ(map.nodes.size(), 5U);
    EXPECT_EQ(map.ways[0].nodes, (std::vector<std::int64_t>{1, 2, 3, 4}));
    EXPECT_EQ(map.ways[0].uses[2].forward, 30);
    EXPECT_EQ(map.ways[1].uses[2].backward, 0);
    EXPECT_EQ(map.nodes[4].stopped, 0b100);
    EXPECT_EQ(map.nodes[1].point, to_point(47.1, 9.501));
    EXPECT_NE(map.note.find(attribution), std::string::npos);
}

TEST_F(ReadMap, SaysWhatIsWrongAndWhere) {
    EXPECT_NE(fault_of(read_map((folder / "none.osm.pbf").string())), "");
    EXPECT_NE(fault_of(read_map(put("town.xml", "<osm/>"))).find("neither"), std::string::npos);
    EXPECT_NE(fault_of(read_map(put("a.osm.pbf", "hello"))).find("byte"), std::string::npos);
    EXPECT_NE(fault_of(read_map(put("a.tsv", "highway\tpath\nprimary\tx"))).find("line 2"),
              std::string::npos);
    auto const whole = bytes_of(extract());
    auto const cut = put("cut.osm.pbf", whole.substr(0, whole.size() - 20));
    EXPECT_NE(fault_of(read_map(cut)), "");
}

TEST_F(ReadMap, SurvivesWhateverIsInTheFile) {
    auto const whole = bytes_of(extract());
    std::mt19937 random{7};
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        auto bytes = whole;
        for (auto times = 1 + random() % 4; times > 0; --times)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        auto read = read_map(put("broken.osm.pbf", bytes));
        refused += std::holds_alternative<Fault>(read);
        if (auto* const map = std::get_if<Map>(&read)) (void)assemble(std::move(*map));
    }
    EXPECT_GT(refused, 100);
}

TEST_F(ReadMap, ANetworkIsSavedWholeAndMapped) {
    auto read = read_map(extract());
    auto const built = assemble(std::get<Map>(std::move(read)));
    auto const path = (folder / "town.roads").string();
    EXPECT_FALSE(save(std::get<Network>(built).view(), path));
    auto const opened = Mapped::open(path);
    ASSERT_TRUE(std::holds_alternative<std::unique_ptr<Mapped>>(opened));
    auto const& mapped = *std::get<std::unique_ptr<Mapped>>(opened);
    EXPECT_EQ(mapped.view().edges.size(), 3U);
    EXPECT_EQ(mapped.bytes(), std::filesystem::file_size(path));
    EXPECT_TRUE(std::holds_alternative<Fault>(Mapped::open(folder.string())));
    EXPECT_TRUE(std::holds_alternative<Fault>(Mapped::open(put("empty.roads", ""))));
    EXPECT_TRUE(save(std::get<Network>(built).view(), (folder / "no" / "x").string()));
}

} // namespace
} // namespace hearth::roads

#include "roads/file.h"

#include "roads/route.h"
#include "roads/testing_map.h"

#include <cstring>

namespace hearth::roads {
namespace {

using namespace testing;

std::string fault_of(std::span<std::byte const> bytes) {
    auto const read = open_file(bytes);
    auto const* const fault = std::get_if<Fault>(&read);
    return fault ? fault->what + " (" + fault->where + ")" : "";
}

TEST(RoadFile, GivesBackWhatWasWritten) { // DP-08
    auto network = network_of(random_town(7, 12));
    network.note = "made of a test";
    auto const bytes = to_file(network.view());
    auto const read = open_file(bytes);
    ASSERT_TRUE(std::holds_alternative<View>(read)) << fault_of(bytes);
    auto const& view = std::get<View>(read);
    EXPECT_EQ(view.note, "made of a test");
    auto const spots = random_spots(view, Profile::Car, 12, 1);
    auto const written = travel_table(network.view(), Profile::Car, spots, spots);
    auto const mapped = travel_table(view, Profile::Car, spots, spots);
    for (std::size_t at = 0; at < written.cells.size(); ++at)
        EXPECT_EQ(written.cells[at].ms, mapped.cells[at].ms);
    EXPECT_EQ(to_file(view), bytes);
}

TEST(RoadFile, SaysWhatIsWrongAndWhere) {
    auto const whole = to_file(network_of(random_town(7, 4)).view());
    EXPECT_NE(fault_of({}).find("not a road network"), std::string::npos);
    auto bytes = whole;
    bytes[0] = std::byte{'X'};
    EXPECT_NE(fault_of(bytes).find("not a road network"), std::string::npos);
    bytes = whole;
    bytes[8] = std::byte{99};
    EXPECT_NE(fault_of(bytes).find("version 99"), std::string::npos);
    bytes = whole;
    std::swap(bytes[12], bytes[15]);
    EXPECT_NE(fault_of(bytes).find("byte order"), std::string::npos);
    bytes = whole;
    bytes.resize(bytes.size() - 1);
    EXPECT_NE(fault_of(bytes).find("cut short"), std::string::npos);
    for (std::size_t at = 32; at < whole.size(); at += 97) {
        bytes = whole;
        bytes[at] ^= std::byte{1};
        EXPECT_NE(fault_of(bytes).find("checksum"), std::string::npos) << at;
    }
}

/// Asks all that can be asked: under the sanitizers nothing may leave the file.
void use(View const& view) {
    for (auto const profile : all_profiles) {
        auto const spots = random_spots(view, profile, 4, 1);
        (void)travel_table(view, profile, spots, spots);
        for (auto const& from : spots)
            for (auto const& to : spots)
                (void)best_route(view, profile, from, to);
    }
}

TEST(RoadFile, WhateverItsArraysSayNoQueryLeavesThem) {
    auto const network = network_of(random_town(21, 6));
    std::mt19937 random{99};
    int refused = 0, used = 0;
    for (int round = 0; round < 3'000; ++round) {
        // Damage with a right checksum: made before it is written.
        auto copy = network;
        auto const spoil = [&](auto& list) {
            using Item = std::decay_t<decltype(list[0])>;
            if (list.empty()) return;
            auto* const bytes = reinterpret_cast<unsigned char*>(&list[random() % list.size()]);
            bytes[random() % sizeof(Item)] ^= static_cast<unsigned char>(1U << random() % 8);
            if (random() % 20 == 0) list.pop_back();
        };
        for (int times = 1 + static_cast<int>(random() % 3); times > 0; --times)
            switch (random() % 9) {
            case 0:
                spoil(copy.junctions);
                break;
            case 1:
                spoil(copy.edges);
                break;
            case 2:
                spoil(copy.points);
                break;
            case 3:
                spoil(copy.first_in_cell);
                break;
            case 4:
                spoil(copy.in_cell);
                break;
            case 5:
                spoil(copy.hierarchies[random() % 3].rank_of);
                break;
            case 6:
                spoil(copy.hierarchies[random() % 3].up);
                break;
            case 7:
                spoil(copy.hierarchies[random() % 3].first_down);
                break;
            default:
                spoil(copy.hierarchies[random() % 3].down);
                break;
            }
        auto const bytes = to_file(copy.view());
        auto const read = open_file(bytes);
        if (auto const* const view = std::get_if<View>(&read)) {
            ++used;
            use(*view);
        } else
            ++refused;
    }
    EXPECT_GT(refused, 500);
    EXPECT_GT(used, 100);
}

} // namespace
} // namespace hearth::roads

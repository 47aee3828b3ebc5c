#include "roads/profile.h"

#include <gtest/gtest.h>

#include <vector>

namespace hearth::roads {
namespace {

Use use(std::vector<Tag> const& tags, Profile profile) {
    return uses_of(tags)[static_cast<std::size_t>(profile)];
}

TEST(Profile, KindsOfWaysSayWhoMayUseThem) { // DP-08
    EXPECT_EQ(use({{"highway", "motorway"}}, Profile::Foot).forward, 0);
    EXPECT_EQ(use({{"highway", "motorway"}}, Profile::Bicycle).forward, 0);
    EXPECT_GT(use({{"highway", "motorway"}}, Profile::Car).forward, 100);
    EXPECT_GT(use({{"highway", "footway"}}, Profile::Foot).forward, 0);
    EXPECT_EQ(use({{"highway", "footway"}}, Profile::Car).forward, 0);
    EXPECT_EQ(use({{"highway", "steps"}}, Profile::Bicycle).forward, 0);
    EXPECT_GT(use({{"highway", "cycleway"}}, Profile::Bicycle).forward, 0);
    for (auto const profile : all_profiles) {
        EXPECT_FALSE(use({{"highway", "construction"}}, profile).is_any());
        EXPECT_FALSE(use({{"building", "yes"}}, profile).is_any());
        EXPECT_TRUE(use({{"highway", "residential"}}, profile).is_any());
        EXPECT_EQ(parse_profile(to_text(profile)), profile);
    }
    EXPECT_FALSE(parse_profile("horse"));
    EXPECT_EQ(use({{"highway", "primary_link"}}, Profile::Car).forward,
              use({{"highway", "primary"}}, Profile::Car).forward);
}

TEST(Profile, OneWayStreetsBindWheelsButNotFeet) {
    std::vector<Tag> const one{{"highway", "residential"}, {"oneway", "yes"}};
    EXPECT_GT(use(one, Profile::Car).forward, 0);
    EXPECT_EQ(use(one, Profile::Car).backward, 0);
    EXPECT_EQ(use(one, Profile::Bicycle).backward, 0);
    EXPECT_GT(use(one, Profile::Foot).backward, 0);
    EXPECT_EQ(use({{"highway", "residential"}, {"oneway", "-1"}}, Profile::Car).forward, 0);
    EXPECT_EQ(use({{"highway", "motorway"}}, Profile::Car).backward, 0);
    EXPECT_EQ(use({{"highway", "tertiary"}, {"junction", "roundabout"}}, Profile::Car).backward, 0);
    EXPECT_GT(use({{"highway", "motorway"}, {"oneway", "no"}}, Profile::Car).backward, 0);
    auto contraflow = one;
    contraflow.emplace_back("oneway:bicycle", "no");
    EXPECT_GT(use(contraflow, Profile::Bicycle).backward, 0);
    EXPECT_EQ(use(contraflow, Profile::Car).backward, 0);
}

TEST(Profile, TheMostSpecialAccessTagDecides) {
    std::vector<Tag> tags{{"highway", "service"}, {"access", "private"}};
    EXPECT_FALSE(use(tags, Profile::Car).is_any());
    EXPECT_FALSE(use(tags, Profile::Foot).is_any());
    tags.emplace_back("foot", "yes");
    EXPECT_TRUE(use(tags, Profile::Foot).is_any());
    tags.emplace_back("motor_vehicle", "permissive");
    EXPECT_TRUE(use(tags, Profile::Car).is_any());
    EXPECT_FALSE(use(tags, Profile::Bicycle).is_any());
    EXPECT_TRUE(use({{"highway", "track"}, {"motorcar", "yes"}}, Profile::Car).is_any());
    EXPECT_FALSE(use({{"highway", "trunk"}, {"motorroad", "yes"}}, Profile::Bicycle).is_any());
}

TEST(Profile, ASpeedLimitCounts) {
    EXPECT_EQ(use({{"highway", "primary"}, {"maxspeed", "50"}}, Profile::Car).forward, 50);
    EXPECT_EQ(use({{"highway", "residential"}, {"maxspeed", "120"}}, Profile::Car).forward, 48);
    EXPECT_NEAR(*parse_speed("30 mph"), 48.28, 0.01);
    EXPECT_EQ(parse_speed("walk"), 7);
    EXPECT_FALSE(parse_speed("none"));
    EXPECT_FALSE(parse_speed(""));
    EXPECT_FALSE(parse_speed("-5"));
    EXPECT_FALSE(parse_speed("1e300"));
    EXPECT_FALSE(parse_speed("nan"));
}

TEST(Profile, BarriersStopThoseWhoDoNotFit) {
    auto const stopped = [](std::vector<Tag> const& tags) { return stopped_at(tags); };
    EXPECT_EQ(stopped({{"barrier", "bollard"}}), 0b100);
    EXPECT_EQ(stopped({{"barrier", "stile"}}), 0b110);
    EXPECT_EQ(stopped({{"barrier", "gate"}}), 0);
    EXPECT_EQ(stopped({{"barrier", "gate"}, {"access", "private"}}), 0b111);
    EXPECT_EQ(stopped({{"barrier", "bollard"}, {"motor_vehicle", "yes"}}), 0);
    EXPECT_EQ(stopped({{"highway", "crossing"}}), 0);
}

} // namespace
} // namespace hearth::roads

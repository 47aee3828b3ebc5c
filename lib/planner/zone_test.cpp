#include "planner/model.h"

#include <gtest/gtest.h>

namespace hearth::planner {
namespace {

using namespace std::chrono_literals;

TEST(Zone, DrawsTheGridAnewAfterAChangeOfTheClock) {
    // 02:00Z the offset grows from 0 to 30 minutes: the full hours lie half an hour earlier.
    Zone const zone{{{Instant::min(), 0s}, {Instant{2h}, 30min}}};
    EXPECT_EQ(zone.first_on_grid(Instant{1h + 1min}, 60min), Instant{2h + 30min});
    EXPECT_EQ(zone.first_on_grid(Instant{1h}, 60min), Instant{1h});
    EXPECT_EQ(zone.hour_of(Instant{2h + 30min}), 3);
}

TEST(Zone, KnowsDayAndWeekOfTheStore) {
    Zone const shanghai{8h};
    auto const sunday_night =
        std::chrono::sys_days{std::chrono::year{2026} / 3 / 1} + 16h + 30min; // Monday 00:30 there
    EXPECT_EQ(shanghai.day_of(sunday_night),
              std::chrono::sys_days{std::chrono::year{2026} / 3 / 2});
    EXPECT_EQ(shanghai.monday_of(sunday_night), shanghai.day_of(sunday_night));
    EXPECT_EQ(shanghai.monday_of(sunday_night - 1h),
              std::chrono::sys_days{std::chrono::year{2026} / 2 / 23});
}

TEST(Zone, IsSampledFromANamedZoneAsData) {
    auto const part = [](Instant at) {
        return at < Instant{5h} ? Zone::Part{0s, Instant{5h}} : Zone::Part{1h, Instant::max()};
    };
    auto const zone = Zone::sample(part, {Instant{0h}, Instant{9h}});
    EXPECT_EQ(zone.offset_at(Instant{4h}), 0s);
    EXPECT_EQ(zone.offset_at(Instant{5h}), 1h);
}

} // namespace
} // namespace hearth::planner

#include "app/demo.h"

#include "base/zone.h"

#include <gtest/gtest.h>

namespace hearth::app {
namespace {

TEST(DemonstrationClock, BeginsAtTheTimeOfTodayThatIsAskedFor) {
    EXPECT_EQ(parse_time_of_day("08:30"), 510);
    EXPECT_EQ(parse_time_of_day("23:59"), 1'439);
    EXPECT_EQ(parse_time_of_day("+2 08:30"), 2 * 1'440 + 510);
    for (auto const* const wrong : {"", "8:30", "24:00", "12:60", "aa:bb", "12:3x", "-1:00", "+2",
                                    "+ 08:30", "+x 08:30", "+-1 08:30", "+99 08:30"})
        EXPECT_FALSE(parse_time_of_day(wrong)) << wrong;

    // Late in the evening it goes back, early in the morning ahead: the local day stays.
    auto const evening = *parse_instant("2026-11-22T23:10:00+08:00");
    EXPECT_EQ(evening + ahead_to(510, evening), *parse_instant("2026-11-22T08:30:00+08:00"));
    EXPECT_EQ(evening + ahead_to(2 * 1'440 + 510, evening),
              *parse_instant("2026-11-24T08:30:00+08:00"));
    auto const night = *parse_instant("2026-11-22T00:10:00+08:00");
    EXPECT_EQ(night + ahead_to(510, night), *parse_instant("2026-11-22T08:30:00+08:00"));
}

} // namespace
} // namespace hearth::app

#include "base/day_number.h"

#include <gtest/gtest.h>

namespace hearth {
namespace {

TEST(DayNumber, CountsThroughTheDayOfTheZone) {
    // Half past midnight in Shanghai is still the day before in Greenwich.
    auto const at = *parse_instant("2026-11-22T00:30:00+08:00");
    EXPECT_EQ(day_head('C', at, "Asia/Shanghai"), "C261122-");
    EXPECT_EQ(day_head('S', at, "UTC"), "S261121-");
}

TEST(DayNumber, HasFourDigitsAndMoreWhereNeeded) {
    EXPECT_EQ(day_number("C261122-", 7), "C261122-0007");
    EXPECT_EQ(day_number("C261122-", 9999), "C261122-9999");
    EXPECT_EQ(day_number("C261122-", 10000), "C261122-10000");
}

} // namespace
} // namespace hearth

#include "cn/days.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::days_test {

TEST(Days, KnowTheLeapDay) {
    EXPECT_TRUE(parse_day("2000-02-29"));
    EXPECT_FALSE(parse_day("1900-02-29")); // a century is a leap year every 400 years only
    EXPECT_FALSE(parse_day("2026-02-29"));
}

TEST(Days, RefuseEverythingButTheOneForm) {
    for (auto const* text : {"", "2026-1-01", "2026-01-1", "2026/01/01", "2026-13-01", "2026-00-10",
                             "2026-01-00", "0000-01-01", "2026-01-01 ", "+026-01-01"})
        EXPECT_FALSE(parse_day(text)) << text;
}

RC_GTEST_PROP(Days, ParsingUndoesPrinting, ()) {
    auto const first = parse_day("0001-01-01")->time_since_epoch().count();
    auto const last = parse_day("9999-12-31")->time_since_epoch().count();
    auto const day = Day{std::chrono::days{*rc::gen::inRange<long>(first, last + 1)}};
    RC_ASSERT(parse_day(to_text(day)) == day);
}

} // namespace hearth::cn::days_test

#include <gtest/gtest.h>

#include "rooms/care/occasion.h"

#include <rapidcheck/gtest.h>

namespace hearth::care {
namespace {

Day day(char const* text) {
    return *parse_day(text);
}

TEST(Birthdays, ComeOnceAYearAlsoThoseOfALeapDay) { // FU-05
    EXPECT_EQ(parse_month_day("05-12"), (MonthDay{5, 12}));
    for (auto const* wrong : {"5-12", "13-01", "02-30", "00-10", "04-31", "ab-cd", "05-1", ""})
        EXPECT_FALSE(parse_month_day(wrong)) << wrong;
    EXPECT_EQ(next_birthday({5, 12}, day("2026-05-11")), day("2026-05-12"));
    EXPECT_EQ(next_birthday({5, 12}, day("2026-05-12")), day("2027-05-12"));
    EXPECT_EQ(next_birthday({2, 29}, day("2026-12-01")), day("2027-02-28"));
    EXPECT_EQ(next_birthday({2, 29}, day("2027-12-01")), day("2028-02-29"));
}

RC_GTEST_PROP(Birthdays, AreAheadByAYearAtMost, ()) {
    auto const after = Day{std::chrono::sys_days{day("2024-01-01")} +
                           std::chrono::days{*rc::gen::inRange(0, 3000)}};
    MonthDay const birthday{static_cast<unsigned>(*rc::gen::inRange(1, 13)),
                            static_cast<unsigned>(*rc::gen::inRange(1, 30))};
    RC_PRE(parse_month_day(to_text(birthday)).has_value());
    auto const next = next_birthday(birthday, after);
    auto const ahead = (std::chrono::sys_days{next} - std::chrono::sys_days{after}).count();
    RC_ASSERT(ahead > 0);
    RC_ASSERT(ahead <= 366);
    RC_ASSERT(*parse_month_day(to_text(birthday)) == birthday);
}

RC_GTEST_PROP(Plans, KeepTheirTimeOfDayAndAreNeverBehind, ()) {
    auto const first = *parse_instant("2026-01-05T10:00:00+08:00");
    auto const every = *rc::gen::inRange(1, 200);
    auto const now = first + minutes{*rc::gen::inRange(-5'000, 900'000)};
    auto const next = next_turn(first, every, now);
    RC_ASSERT(next > now);
    RC_ASSERT((next - first) % hours{24 * every} == Duration::zero());
    RC_ASSERT(next == first || next - now <= hours{24 * every});
}

} // namespace
} // namespace hearth::care

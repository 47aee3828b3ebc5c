#include <gtest/gtest.h>

#include "rooms/care/week.h"

#include <rapidcheck/gtest.h>

namespace hearth::care {
namespace {

constexpr char zone[] = "Asia/Shanghai";

Day day(char const* text) {
    return *parse_day(text);
}
Instant at(std::string const& text) {
    return *parse_instant(text + ":00+08:00");
}

TEST(Weeks, BeginOnMondaysAndAreReportedOnTheNextAtEight) { // FU-04
    EXPECT_EQ(monday_of(day("2026-11-22")), day("2026-11-16")) << "a Sunday";
    EXPECT_EQ(monday_of(day("2026-11-23")), day("2026-11-23"));
    EXPECT_EQ(monday_of(day("2027-01-01")), day("2026-12-28")) << "over the year";
    auto const span = week_span(day("2026-11-16"), zone);
    EXPECT_EQ(span.from, at("2026-11-16T00:00"));
    EXPECT_EQ(span.to, at("2026-11-23T00:00"));
    EXPECT_EQ(next_report(at("2026-11-22T23:59"), 8, zone), at("2026-11-23T08:00"));
    EXPECT_EQ(next_report(at("2026-11-23T07:59"), 8, zone), at("2026-11-23T08:00"));
    EXPECT_EQ(next_report(at("2026-11-23T08:00"), 8, zone), at("2026-11-30T08:00"))
        << "not twice for one Monday";
}

TEST(Weeks, HaveRatesOnlyOfSomething) { // FU-04
    EXPECT_EQ(percent(0, 0), std::nullopt);
    EXPECT_EQ(percent(1, 3), 33);
    EXPECT_EQ(percent(2, 3), 67);
    EXPECT_EQ(percent(1, 200), 1) << "half up";
    StoreWeek one;
    EXPECT_EQ(mean_score(one), std::nullopt);
    one.scored = 3;
    one.score_sum = 450 + 500 + 333;
    EXPECT_EQ(mean_score(one), 428) << "1283 / 3 = 427.67";
}

TEST(Addresses, AreOnesOrRefused) {
    EXPECT_EQ(*read_addresses(""), std::vector<std::string>{});
    EXPECT_EQ(*read_addresses(" a@x.cn ,b@y.cn,"), (std::vector<std::string>{"a@x.cn", "b@y.cn"}));
    EXPECT_FALSE(read_addresses("a@x.cn, nobody"));
    EXPECT_FALSE(read_addresses("a@x.cn\r\nBcc: b@y.cn"));
}

RC_GTEST_PROP(Weeks, FollowEachOtherWithoutGapOrOverlap, ()) {
    auto const when = at("2026-01-01T00:00") + minutes{*rc::gen::inRange(0, 60 * 24 * 800)};
    auto const* const where = *rc::gen::elementOf(
        std::vector<char const*>{"Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin"});
    auto const monday = monday_of(local_day(when, where));
    auto const span = week_span(monday, where);
    RC_ASSERT(span.from <= when && when < span.to);
    RC_ASSERT(week_span(week_before(monday), where).to == span.from);
    auto const report = next_report(when, 8, where);
    RC_ASSERT(report > when);
    RC_ASSERT(report - when <= hours{7 * 24 + 1}); // a week of summer time's end is longer
    RC_ASSERT(local_minute(report, where) == 8 * 60);
    RC_ASSERT(local_weekday(report, where) == 1);
}

RC_GTEST_PROP(Totals, AreTheSumOfTheStores, ()) {
    auto const visits = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
    std::vector<StoreWeek> stores;
    int sum = 0;
    for (auto const one : visits) {
        StoreWeek week;
        week.visits = one;
        week.calls_due = one;
        week.calls_in_time = one / 2;
        stores.push_back(week);
        sum += one;
    }
    auto const total = total_of(stores);
    RC_ASSERT(total.visits == sum);
    RC_ASSERT(total.calls_in_time <= total.calls_due);
}

} // namespace
} // namespace hearth::care

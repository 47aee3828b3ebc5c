#include "cn/recurrence.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::cn::recurrence_test {

namespace {

LocalTime at(char const* text) {
    return parse_local_time(text).value();
}

std::string list(char const* start, char const* rrule, std::vector<LocalTime> const& except = {},
                 std::size_t most = 6) {
    auto const rule = parse_recurrence(rrule);
    if (!rule) return "refused";
    std::string text;
    for (auto const time : expand(*rule, at(start), except, most))
        text += (text.empty() ? "" : " ") + to_text(time).substr(5, 5);
    return text;
}

} // namespace

TEST(Recurrence, ExpandsWhatContractsUse) { // CT-02
    EXPECT_EQ(list("2026-03-02T09:00:00", "FREQ=DAILY;INTERVAL=2;COUNT=3"), "03-02 03-04 03-06");
    EXPECT_EQ(list("2026-03-04T09:00:00", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"), "03-04 03-09 03-11");
    EXPECT_EQ(list("2026-01-31T09:00:00", "FREQ=MONTHLY;COUNT=3"), "01-31 03-31 05-31");
    EXPECT_EQ(list("2026-01-30T09:00:00", "FREQ=MONTHLY;BYMONTHDAY=15,-1;COUNT=3"),
              "01-31 02-15 02-28");
    EXPECT_EQ(list("2026-01-01T09:00:00", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"), "01-30 02-27");
    EXPECT_EQ(list("2026-01-01T09:00:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2"),
              "01-30 02-27");
    EXPECT_EQ(list("2024-02-29T09:00:00", "FREQ=YEARLY;COUNT=2"), "02-29 02-29");
    EXPECT_EQ(list("2026-01-01T09:00:00", "FREQ=YEARLY;BYDAY=20MO;COUNT=1"), "05-18");
    EXPECT_EQ(list("2026-01-01T09:00:00", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;COUNT=1"), "05-10");
}

TEST(Recurrence, CountsWeeksFromTheirFirstDay) { // the example of RFC 5545
    EXPECT_EQ(list("1997-08-05T09:00:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"),
              "08-05 08-10 08-19 08-24");
    EXPECT_EQ(list("1997-08-05T09:00:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"),
              "08-05 08-17 08-19 08-31");
}

TEST(Recurrence, EndsAtUntilItselfIncluded) {
    EXPECT_EQ(list("2026-03-02T08:30:00", "FREQ=DAILY;UNTIL=20260303T003000Z"), "03-02 03-03");
    EXPECT_EQ(list("2026-03-02T08:30:00", "FREQ=DAILY;UNTIL=20260303T002959Z"), "03-02");
    EXPECT_EQ(list("2026-03-02T08:30:00", "FREQ=DAILY;UNTIL=20260303"), "03-02 03-03");
    EXPECT_EQ(list("2026-03-02T08:30:00", "FREQ=DAILY;UNTIL=20260303T083000"), "03-02 03-03");
}

TEST(Recurrence, CountsBeforeItTakesExceptionsOut) {
    EXPECT_EQ(list("2026-03-02T09:00:00", "FREQ=DAILY;COUNT=3", {at("2026-03-03T09:00:00")}),
              "03-02 03-04");
}

TEST(Recurrence, StopsWithoutAnEndOrAnOccurrence) {
    EXPECT_EQ(list("2026-03-02T09:00:00", "FREQ=DAILY", {}, 2), "03-02 03-03");
    EXPECT_EQ(list("2026-03-02T09:00:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "");
}

TEST(Recurrence, RefusesWhatItDoesNotUnderstand) {
    for (auto const* rule :
         {"", "FREQ=HOURLY", "COUNT=3", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;INTERVAL=0",
          "FREQ=DAILY;COUNT=2;UNTIL=20260303", "FREQ=DAILY;FREQ=DAILY", "FREQ=WEEKLY;BYDAY=1MO",
          "FREQ=MONTHLY;BYDAY=XX", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32",
          "FREQ=DAILY;BYHOUR=3", "FREQ=DAILY;", "FREQ=DAILY;UNTIL=2026-03-03",
          "FREQ=MONTHLY;BYDAY=,"})
        EXPECT_FALSE(parse_recurrence(rule)) << rule;
}

RC_GTEST_PROP(Recurrence, GivesAscendingTimesFromTheStartOn, ()) {
    Recurrence rule;
    rule.frequency = *rc::gen::element(Frequency::Daily, Frequency::Weekly, Frequency::Monthly,
                                       Frequency::Yearly);
    rule.interval = *rc::gen::inRange(1, 5);
    rule.count = *rc::gen::inRange(1, 20);
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
        rule.weekdays.push_back({0, *rc::gen::inRange(0, 7)});
    auto const start = at("2026-01-01T09:00:00") + std::chrono::days{*rc::gen::inRange(0, 400)};
    auto const times = expand(rule, start, {});
    RC_ASSERT(times.size() <= static_cast<std::size_t>(*rule.count));
    RC_ASSERT(times.empty() || times.front() >= start);
    RC_ASSERT(std::ranges::adjacent_find(times, std::greater_equal{}) == times.end());
    for (auto const time : times)
        RC_ASSERT((time - start) % std::chrono::days{1} == std::chrono::seconds{0});
}

} // namespace hearth::cn::recurrence_test

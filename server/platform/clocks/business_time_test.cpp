#include "platform/clocks/business_time.h"

#include "base/zone.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::business_time_test {

using namespace std::chrono_literals;

namespace {

Instant at(char const* text) {
    return parse_instant(text).value();
}
Day day(char const* text) {
    return parse_day(text).value();
}
constexpr DaySpan shift(int from, int to) {
    return {from * 60, to * 60};
}

// Monday to Friday 9 to 12 and 13 to 18, in UTC unless said otherwise.
BusinessCalendar office(char const* zone = "UTC") {
    BusinessCalendar calendar{.zone = zone};
    for (std::size_t i = 0; i < 5; ++i)
        calendar.weekly[i] = {shift(9, 12), shift(13, 18)};
    return calendar;
}

DaySpan gen_hours() {
    int const from = *rc::gen::inRange(0, 1440);
    return {from, *rc::gen::inRange(0, 1441)};
}

BusinessCalendar gen_calendar() {
    BusinessCalendar calendar;
    calendar.zone = *rc::gen::element<std::string>("Asia/Shanghai", "Europe/Berlin", "UTC",
                                                   "America/Los_Angeles");
    for (auto& list : calendar.weekly)
        for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
            list.push_back(gen_hours());
    calendar.weekly[*rc::gen::inRange<std::size_t>(0, 7)].push_back(
        shift(8, 12)); // never all closed
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n) {
        auto const date = Day{std::chrono::sys_days{day("2026-03-20")} +
                              std::chrono::days{*rc::gen::inRange(0, 20)}};
        switch (*rc::gen::inRange(0, 3)) {
        case 0:
            calendar.holidays.insert(date);
            break;
        case 1:
            calendar.overrides[date] = {gen_hours()};
            break;
        default:
            calendar.breaks[date] = {gen_hours()};
        }
    }
    return calendar;
}

Instant gen_instant() { // around the clock changes of spring 2026
    return at("2026-03-20T00:00:00Z") + seconds{*rc::gen::inRange(0, 20 * 86'400)};
}

} // namespace

TEST(BusinessTime, SpendsTheRestOfTheDayThenTheNextOnes) { // BE-11
    // Friday 17:00 + 3 h: one hour is left, two remain for Monday.
    EXPECT_EQ(add_business_time(office(), at("2026-03-06T17:00:00Z"), 3h),
              at("2026-03-09T11:00:00Z"));
    EXPECT_EQ(add_business_time(office(), at("2026-03-06T11:30:00Z"), 1h),
              at("2026-03-06T13:30:00Z"));
}

TEST(BusinessTime, IsDueAtClosingTimeNotAtTheNextOpening) {
    EXPECT_EQ(add_business_time(office(), at("2026-03-06T17:00:00Z"), 1h),
              at("2026-03-06T18:00:00Z"));
    EXPECT_EQ(add_business_time(office(), at("2026-03-06T17:00:00Z"), 1h + 1us),
              at("2026-03-09T09:00:00Z") + 1us);
}

TEST(BusinessTime, TakesNothingToMeanTheNextOpeningOrTheLastClosing) {
    EXPECT_EQ(add_business_time(office(), at("2026-03-06T10:00:00Z"), 0s),
              at("2026-03-06T10:00:00Z"));
    EXPECT_EQ(add_business_time(office(), at("2026-03-07T10:00:00Z"), 0s),
              at("2026-03-09T09:00:00Z"));
    EXPECT_EQ(subtract_business_time(office(), at("2026-03-07T10:00:00Z"), 0s),
              at("2026-03-06T18:00:00Z"));
    EXPECT_EQ(add_business_time(office(), at("2026-03-09T10:00:00Z"), -2h),
              at("2026-03-06T17:00:00Z"));
}

TEST(BusinessTime, ClosesAtClosingTimeSharp) {
    EXPECT_TRUE(is_open(office(), at("2026-03-06T09:00:00Z")));
    EXPECT_FALSE(is_open(office(), at("2026-03-06T09:00:00Z") - 1us));
    EXPECT_FALSE(is_open(office(), at("2026-03-06T18:00:00Z")));
    EXPECT_TRUE(is_open(office(), at("2026-03-06T18:00:00Z") - 1us));
}

TEST(BusinessTime, RunsPastMidnightIntoAClosedDay) {
    BusinessCalendar night{.zone = "UTC"};
    night.weekly[4] = {shift(22, 2)}; // Friday
    night.holidays = {day("2026-03-07")};
    EXPECT_TRUE(is_open(night, at("2026-03-07T01:59:59Z"))) << "the shift belongs to Friday";
    EXPECT_FALSE(is_open(night, at("2026-03-07T02:00:00Z")));
    night.holidays = {day("2026-03-06")};
    EXPECT_FALSE(is_open(night, at("2026-03-07T01:00:00Z")));
    night.holidays.clear();
    night.breaks[day("2026-03-07")] = {shift(0, 1)};
    EXPECT_EQ(elapsed_business_time(night, at("2026-03-06T00:00:00Z"), at("2026-03-08T00:00:00Z")),
              3h);
}

TEST(BusinessTime, CountsAnOverlapOfTwoShiftsOnce) {
    BusinessCalendar both{.zone = "UTC"};
    both.weekly[4] = {shift(20, 6)};
    both.weekly[5] = {shift(4, 10), shift(9, 12)};
    EXPECT_EQ(elapsed_business_time(both, at("2026-03-06T00:00:00Z"), at("2026-03-08T00:00:00Z")),
              16h);
}

TEST(BusinessTime, LetsAHolidayWinOverAnOverrideAndAMakeupDayHaveItsHours) {
    auto calendar = office();
    calendar.overrides[day("2026-03-06")] = {shift(8, 20)};
    EXPECT_TRUE(is_open(calendar, at("2026-03-06T12:30:00Z"))) << "the override has no lunch break";
    calendar.holidays.insert(day("2026-03-06"));
    EXPECT_FALSE(is_open(calendar, at("2026-03-06T12:30:00Z")));
    calendar.makeup_workdays[day("2026-03-07")] = 0; // a Saturday with Monday's hours
    EXPECT_TRUE(is_open(calendar, at("2026-03-07T09:00:00Z")));
    EXPECT_FALSE(is_open(calendar, at("2026-03-07T12:30:00Z")));
}

TEST(BusinessTime, CountsTheRealLengthOfADayWithAClockChange) {
    auto const always = always_open("Europe/Berlin");
    auto const length = [&](char const* date, char const* next) {
        auto const from = at_local(day(date), 0, always.zone),
                   to = at_local(day(next), 0, always.zone);
        return elapsed_business_time(always, from, to);
    };
    EXPECT_EQ(length("2026-03-29", "2026-03-30"), 23h);
    EXPECT_EQ(length("2026-10-25", "2026-10-26"), 25h);
    EXPECT_EQ(length("2026-06-01", "2026-06-02"), 24h);
}

TEST(BusinessTime, IsNothingForAReversedInterval) {
    EXPECT_EQ(
        elapsed_business_time(office(), at("2026-03-06T12:00:00Z"), at("2026-03-06T09:00:00Z")),
        0s);
}

TEST(BusinessTime, GivesUpOnACalendarThatNeverOpens) {
    BusinessCalendar const closed{.zone = "UTC"};
    EXPECT_FALSE(add_business_time(closed, at("2026-03-06T12:00:00Z"), 1s));
    EXPECT_FALSE(subtract_business_time(closed, at("2026-03-06T12:00:00Z"), 1s));
    EXPECT_TRUE(open_spans(closed, at("2026-03-06T12:00:00Z"), 3).empty());
}

TEST(DueWithPauses, MovesByTheBusinessTimeOfTheHoldOnly) {
    auto const start = at("2026-03-06T10:00:00Z");
    std::vector<ClockChange> changes{{start, true}};
    EXPECT_EQ(due_with_pauses(office(), changes, 4h), at("2026-03-06T15:00:00Z"));
    changes.push_back({at("2026-03-06T11:00:00Z"), false});
    EXPECT_EQ(due_with_pauses(office(), changes, 4h), std::nullopt) << "held: nothing is due";
    EXPECT_EQ(due_with_pauses(office(), changes, 1h), at("2026-03-06T11:00:00Z"))
        << "reached before";
    changes.push_back({at("2026-03-06T14:00:00Z"), true}); // held 2 h of business time
    EXPECT_EQ(due_with_pauses(office(), changes, 4h), at("2026-03-06T17:00:00Z"));
    std::vector<ClockChange> const overnight{
        {start, true}, {at("2026-03-06T18:00:00Z"), false}, {at("2026-03-09T09:00:00Z"), true}};
    EXPECT_EQ(due_with_pauses(office(), overnight, 8h), at("2026-03-09T10:00:00Z"))
        << "as without a hold";
    EXPECT_EQ(due_with_pauses(office(), {}, 1h), std::nullopt);
}

RC_GTEST_PROP(BusinessTime, ElapsedUndoesAdd, ()) {
    auto const calendar = gen_calendar();
    auto const start = gen_instant();
    auto const amount = Duration{seconds{*rc::gen::inRange(0, 100 * 3600)}};
    auto const due = add_business_time(calendar, start, amount);
    RC_ASSERT(due.has_value());
    RC_ASSERT(elapsed_business_time(calendar, start, *due) == amount);
    // And it is the first such moment: a moment earlier less has passed.
    if (amount > Duration{0})
        RC_ASSERT(elapsed_business_time(calendar, start, *due - 1us) == amount - 1us);
}

// The short cut past the days agrees with counting them, also over a change of clocks.
RC_GTEST_PROP(BusinessTime, RunsOnWhereNothingEverCloses, ()) {
    auto const zone = *rc::gen::element<std::string>("Asia/Shanghai", "Europe/Berlin", "UTC");
    auto const calendar = always_open(zone);
    auto const start = Instant{std::chrono::minutes{*rc::gen::inRange(27'000'000, 30'000'000)}};
    auto const amount = std::chrono::minutes{*rc::gen::inRange(0, 500'000)};
    auto const due = add_business_time(calendar, start, amount);
    RC_ASSERT(due == start + amount);
    RC_ASSERT(elapsed_business_time(calendar, start, *due) == amount);
}

RC_GTEST_PROP(BusinessTime, ElapsedUndoesSubtract, ()) {
    auto const calendar = gen_calendar();
    auto const end = gen_instant();
    auto const amount = Duration{seconds{*rc::gen::inRange(0, 100 * 3600)}};
    auto const begin = subtract_business_time(calendar, end, amount);
    RC_ASSERT(begin.has_value());
    RC_ASSERT(elapsed_business_time(calendar, *begin, end) == amount);
}

RC_GTEST_PROP(BusinessTime, ElapsedAddsUpOverAnyCut, ()) {
    auto const calendar = gen_calendar();
    std::vector<Instant> cuts{gen_instant(), gen_instant(), gen_instant()};
    std::ranges::sort(cuts);
    RC_ASSERT(elapsed_business_time(calendar, cuts[0], cuts[2]) ==
              elapsed_business_time(calendar, cuts[0], cuts[1]) +
                  elapsed_business_time(calendar, cuts[1], cuts[2]));
}

RC_GTEST_PROP(BusinessTime, IsOpenExactlyInsideTheSpans, ()) {
    auto const calendar = gen_calendar();
    auto const moment = gen_instant();
    auto const next = open_spans(calendar, moment, 1);
    RC_ASSERT(next.size() == 1U);
    RC_ASSERT(is_open(calendar, moment) == (next[0].from == moment));
}

} // namespace hearth::business_time_test

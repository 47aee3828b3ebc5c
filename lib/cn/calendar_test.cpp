#include "cn/calendar.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::calendar_test {

namespace {

Day day(char const* text) {
    return parse_day(text).value();
}
DayKind kind(char const* text) {
    return std::get<DayKind>(work_calendar().kind(day(text)));
}
std::string last_day(CalendarAnswer<Day> const& answer) {
    return to_text(std::get<Day>(answer));
}
Day day_of_2025_or_2026() {
    return day("2025-01-01") + std::chrono::days{*rc::gen::inRange(0, 730)};
}

} // namespace

TEST(WorkCalendar, KnowsEveryKindOfDay) {                     // LW-06
    EXPECT_EQ(kind("2026-02-16"), DayKind::StatutoryHoliday); // New Year's Eve of the old calendar
    EXPECT_EQ(kind("2026-02-15"), DayKind::HolidayOff);       // a Sunday inside the holiday
    EXPECT_EQ(kind("2026-02-14"), DayKind::MakeupWorkday);    // a Saturday worked instead
    EXPECT_EQ(kind("2026-11-22"), DayKind::Weekend);
    EXPECT_EQ(kind("2026-11-23"), DayKind::Workday);
}

TEST(WorkCalendar, HasThirteenStatutoryDaysAYear) {
    for (auto const& year : state_council_years())
        EXPECT_EQ(year.statutory.size(), 13U);
}

TEST(WorkCalendar, HasTheWorkdaysTheMinistryCounts) { // 人社部发〔2025〕2号
    EXPECT_EQ(std::get<int>(work_calendar().year_workdays(2025)), 248);
}

TEST(WorkCalendar, NamesOnlyWeekendsAsMakeupWorkdays) {
    for (auto const& year : state_council_years())
        for (auto const d : year.makeup_workdays)
            EXPECT_GE(std::chrono::weekday{d}.iso_encoding(), 6U);
}

TEST(WorkCalendar, PaysOvertimeByTheKindOfDay) { // Labour Law art. 44
    EXPECT_EQ(overtime_percent(DayKind::StatutoryHoliday), 300);
    EXPECT_EQ(overtime_percent(DayKind::HolidayOff), 200);
    EXPECT_EQ(overtime_percent(DayKind::Weekend), 200);
    EXPECT_EQ(overtime_percent(DayKind::MakeupWorkday), 150);
    EXPECT_EQ(overtime_percent(DayKind::Workday), 150);
}

TEST(WorkCalendar, MovesALastDayOffPastTheWholeHoliday) {
    EXPECT_EQ(last_day(work_calendar().deadline_days(day("2026-02-10"), 7)), "2026-02-24");
    EXPECT_EQ(last_day(work_calendar().deadline_days(day("2026-02-07"), 7)), "2026-02-14");
}

TEST(WorkCalendar, RefusesAYearWithoutANotice) {
    auto const answer = work_calendar().kind(day("2031-01-01"));
    EXPECT_EQ(std::get<CalendarMissing>(answer).year, 2031);
    // A period that runs past the last known notice is refused as well, not guessed.
    EXPECT_TRUE(std::holds_alternative<CalendarMissing>(
        work_calendar().deadline_workdays(day("2026-12-30"), 3)));
    EXPECT_TRUE(std::holds_alternative<CalendarMissing>(work_calendar().month_workdays(2024, 2)));
}

TEST(WorkCalendar, TakesALaterNoticeForTheSameYear) {
    std::vector<HolidayYear> const notices{{.year = 2030},
                                           {.year = 2030, .days_off = {day("2030-01-02")}}};
    WorkCalendar const calendar{notices};
    EXPECT_EQ(std::get<DayKind>(calendar.kind(day("2030-01-02"))), DayKind::HolidayOff);
}

RC_GTEST_PROP(WorkCalendar, EndsEveryPeriodOnAWorkday, ()) {
    auto const start = day_of_2025_or_2026();
    auto const n = *rc::gen::inRange(1, 40);
    auto const by_days = work_calendar().deadline_days(start, n);
    auto const by_workdays = work_calendar().deadline_workdays(start, n);
    if (auto const* last = std::get_if<Day>(&by_days)) {
        RC_ASSERT(*last >= start + std::chrono::days{n});
        RC_ASSERT(is_workday(std::get<DayKind>(work_calendar().kind(*last))));
    }
    if (auto const* last = std::get_if<Day>(&by_workdays)) {
        RC_ASSERT(*last >= start + std::chrono::days{n});
        RC_ASSERT(is_workday(std::get<DayKind>(work_calendar().kind(*last))));
    }
}

RC_GTEST_PROP(WorkCalendar, CountsWorkdaysAsItAddsThem, ()) {
    auto const start = day_of_2025_or_2026();
    auto const n = *rc::gen::inRange(1, 40);
    auto const answer = work_calendar().deadline_workdays(start, n);
    RC_PRE(std::holds_alternative<Day>(answer));
    int count = 0;
    for (auto d = start + std::chrono::days{1}; d <= std::get<Day>(answer);
         d += std::chrono::days{1})
        count += is_workday(std::get<DayKind>(work_calendar().kind(d))) ? 1 : 0;
    RC_ASSERT(count == n);
}

} // namespace hearth::cn::calendar_test

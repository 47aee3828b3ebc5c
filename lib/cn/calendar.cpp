#include "cn/calendar.h"

namespace hearth::cn {

std::string_view to_text(DayKind kind) {
    switch (kind) {
    case DayKind::StatutoryHoliday:
        return "statutory_holiday";
    case DayKind::MakeupWorkday:
        return "makeup_workday";
    case DayKind::HolidayOff:
        return "holiday_off";
    case DayKind::Weekend:
        return "weekend";
    case DayKind::Workday:
        break;
    }
    return "workday";
}

bool is_workday(DayKind kind) {
    return kind == DayKind::MakeupWorkday || kind == DayKind::Workday;
}

int overtime_percent(DayKind kind) {
    if (kind == DayKind::StatutoryHoliday) return 300;
    return is_workday(kind) ? 150 : 200;
}

WorkCalendar::WorkCalendar(std::span<HolidayYear const> years) {
    for (auto const& notice : years) {
        years_[notice.year] = Year{
            {notice.days_off.begin(), notice.days_off.end()},
            {notice.makeup_workdays.begin(), notice.makeup_workdays.end()},
            {notice.statutory.begin(), notice.statutory.end()},
        };
    }
}

CalendarAnswer<DayKind> WorkCalendar::kind(Day day) const {
    auto const found = years_.find(year_of(day));
    if (found == years_.end()) return CalendarMissing{year_of(day)};
    auto const& year = found->second;
    if (year.statutory.contains(day)) return DayKind::StatutoryHoliday;
    if (year.makeup_workdays.contains(day)) return DayKind::MakeupWorkday;
    if (year.days_off.contains(day)) return DayKind::HolidayOff;
    auto const weekday = std::chrono::weekday{day};
    bool const is_weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    return is_weekend ? DayKind::Weekend : DayKind::Workday;
}

CalendarAnswer<Day> WorkCalendar::deadline_days(Day start, int days) const {
    for (auto day = start + std::chrono::days{days};; day += std::chrono::days{1}) {
        auto const answer = kind(day);
        if (auto const* missing = std::get_if<CalendarMissing>(&answer)) return *missing;
        if (is_workday(std::get<DayKind>(answer))) return day;
    }
}

CalendarAnswer<Day> WorkCalendar::deadline_workdays(Day start, int workdays) const {
    auto day = start;
    for (int left = workdays; left > 0;) {
        day += std::chrono::days{1};
        auto const answer = kind(day);
        if (auto const* missing = std::get_if<CalendarMissing>(&answer)) return *missing;
        if (is_workday(std::get<DayKind>(answer))) --left;
    }
    return day;
}

CalendarAnswer<int> WorkCalendar::month_workdays(int year, unsigned month) const {
    auto const first = std::chrono::year{year} / std::chrono::month{month};
    return count_workdays(Day{first / 1}, Day{first / std::chrono::last});
}

CalendarAnswer<int> WorkCalendar::year_workdays(int year) const {
    auto const y = std::chrono::year{year};
    return count_workdays(Day{y / 1 / 1}, Day{y / 12 / 31});
}

CalendarAnswer<int> WorkCalendar::count_workdays(Day first, Day last) const {
    int count = 0;
    for (auto day = first; day <= last; day += std::chrono::days{1}) {
        auto const answer = kind(day);
        if (auto const* missing = std::get_if<CalendarMissing>(&answer)) return *missing;
        count += is_workday(std::get<DayKind>(answer)) ? 1 : 0;
    }
    return count;
}

WorkCalendar const& work_calendar() {
    static WorkCalendar const calendar{state_council_years()};
    return calendar;
}

} // namespace hearth::cn

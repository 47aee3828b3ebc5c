/// The Chinese working-day calendar: which days are worked, what overtime on them costs at least,
/// and on which day a period of the law ends.
///
/// A year is data (the notice of the State Council General Office, usually of the November before).
/// A year without data is refused with `CalendarMissing`, never guessed: next year's bridge days
/// cannot be known before the notice.
#pragma once

#include "cn/days.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace hearth::cn {

/// One notice: every day off it names, the weekend days worked instead, and those days off that are
/// statutory holidays (全国年节及纪念日放假办法 as revised 2024-11-10, art. 2: 13 days from 2025).
struct HolidayYear {
    int year = 0;
    std::vector<Day> days_off;
    std::vector<Day> makeup_workdays;
    std::vector<Day> statutory;
};

/// What a day is. When several fit, the one further up counts.
enum class DayKind { StatutoryHoliday, MakeupWorkday, HolidayOff, Weekend, Workday };

/// No data for the year of a day that had to be looked at.
struct CalendarMissing {
    int year;
};

template <class T>
using CalendarAnswer = std::variant<T, CalendarMissing>;

/// `statutory_holiday`, `makeup_workday`, `holiday_off`, `weekend`, `workday`.
std::string_view to_text(DayKind kind);

bool is_workday(DayKind kind);

/// The least rate for work outside normal hours, in percent of the normal rate: 300 on a statutory
/// holiday, 200 on another day off when no time off is given instead, 150 on a working day.
/// Labour Law art. 44.
int overtime_percent(DayKind kind);

class WorkCalendar {
public:
    /// Takes the notices; a later one for the same year replaces the earlier.
    explicit WorkCalendar(std::span<HolidayYear const> years);

    bool has_year(int year) const { return years_.contains(year); }

    CalendarAnswer<DayKind> kind(Day day) const;

    /// The last day of a period of `days` calendar days: the starting day is not counted, and a
    /// last day that is a day off (weekends too, the reading kinder to the customer) moves to the
    /// next working day; it ends at 24:00 local time. Civil Code art. 201 to 203. `days` >= 0.
    CalendarAnswer<Day> deadline_days(Day start, int days) const;

    /// The last day of a period of `workdays` working days counted after the starting day.
    /// `workdays` >= 0; 0 gives the starting day.
    CalendarAnswer<Day> deadline_workdays(Day start, int workdays) const;

    /// Working days of a month (1 to 12).
    CalendarAnswer<int> month_workdays(int year, unsigned month) const;

    /// Working days of a year: 248 in an ordinary one, 人社部发〔2025〕2号.
    CalendarAnswer<int> year_workdays(int year) const;

private:
    struct Year {
        std::set<Day> days_off;
        std::set<Day> makeup_workdays;
        std::set<Day> statutory;
    };
    CalendarAnswer<int> count_workdays(Day first, Day last) const;

    std::map<int, Year> years_;
};

/// The notices this release carries (2025 and 2026); a company imports later ones as data.
std::span<HolidayYear const> state_council_years();

/// The calendar of `state_council_years()`.
WorkCalendar const& work_calendar();

} // namespace hearth::cn

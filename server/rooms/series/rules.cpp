#include "rooms/series/rules.h"

#include "cn/recurrence.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace hearth::series {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t most_expanded = 50'000;
constexpr int lookahead = 40; // a moved day can meet one that is planned later
constexpr int longest_holiday = 30;

cn::LocalTime midnight(Day day) {
    return cn::LocalTime{sys_days{day}.time_since_epoch()};
}

cn::Recurrence rule_of(Pattern const& pattern) {
    cn::Recurrence rule;
    auto const add_weekdays = [&](int ordinal) {
        for (auto const& one : *pattern.weekdays)
            rule.weekdays.push_back({ordinal, static_cast<int>(one.value) - 1});
    };
    switch (pattern.kind) {
    case PatternKind::Weekly:
    case PatternKind::Fortnightly:
        rule.frequency = cn::Frequency::Weekly;
        rule.interval = pattern.kind == PatternKind::Weekly ? 1 : 2;
        add_weekdays(0);
        break;
    case PatternKind::MonthDay:
        // The last of 28, 29 … that the month has: its own day, or the month's end.
        rule.frequency = cn::Frequency::Monthly;
        for (int day = std::min<int>(28, static_cast<int>(pattern.month_day->value));
             day <= pattern.month_day->value; ++day)
            rule.month_days.push_back(day);
        rule.positions = {-1};
        break;
    case PatternKind::MonthWeekday:
        rule.frequency = cn::Frequency::Monthly;
        add_weekdays(static_cast<int>(pattern.nth->value));
        break;
    case PatternKind::EveryDays:
        rule.interval = static_cast<int>(pattern.every_days->value);
        break;
    case PatternKind::Dates:
        break;
    }
    return rule;
}

std::vector<Day> expand(Plan const& plan, Day to) {
    std::vector<Day> found;
    if (plan.pattern.kind == PatternKind::Dates) {
        for (auto const day : *plan.pattern.dates)
            if (day >= plan.from && day <= to) found.push_back(day);
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }
    auto rule = rule_of(plan.pattern);
    rule.until = midnight(to);
    for (auto const at : cn::expand(rule, midnight(plan.from), {}, most_expanded))
        found.push_back(Day{sys_days{std::chrono::floor<days>(at).time_since_epoch()}});
    return found;
}

bool is_public_holiday(cn::DayKind kind) {
    return kind == cn::DayKind::StatutoryHoliday || kind == cn::DayKind::HolidayOff;
}

/// Nothing where it does not come.
std::optional<PlannedDay> apply_holidays(Plan const& plan, Day planned,
                                         cn::WorkCalendar const& calendar) {
    PlannedDay one{planned, planned};
    auto const kind = calendar.kind(sys_days{planned});
    auto const* const known = std::get_if<cn::DayKind>(&kind);
    one.is_assumed = !known;
    bool const stays =
        plan.holidays == Holidays::Keep || (plan.keeps_first && planned == plan.from);
    if (stays || !known || !is_public_holiday(*known)) return one;
    if (plan.holidays == Holidays::Skip) return {};
    one.is_moved = true;
    for (int i = 1; i <= longest_holiday; ++i) {
        one.day = add_days(planned, i);
        auto const next = calendar.kind(sys_days{one.day});
        auto const* const next_known = std::get_if<cn::DayKind>(&next);
        one.is_assumed = !next_known;
        if (!next_known || cn::is_workday(*next_known)) return one;
    }
    return {};
}

FieldError missing(std::string const& member) {
    return {"/pattern/" + member, "platform.required", {}};
}

} // namespace

Day add_days(Day day, int count) {
    return Day{sys_days{day} + days{count}};
}

int days_between(Day a, Day b) {
    return static_cast<int>((sys_days{b} - sys_days{a}).count());
}

Result<void> check_pattern(Pattern const& pattern, Day from) {
    using K = PatternKind;
    auto const kind = pattern.kind;
    bool const has_weekdays =
        kind == K::Weekly || kind == K::Fortnightly || kind == K::MonthWeekday;
    std::vector<FieldError> wrong;
    auto const check = [&](std::string const& member, bool is_there, bool is_wanted) {
        if (is_wanted && !is_there) wrong.push_back(missing(member));
        if (!is_wanted && is_there)
            wrong.push_back({"/pattern/" + member, "series.not_of_this_pattern", {}});
    };
    check("weekdays", pattern.weekdays.has_value(), has_weekdays);
    check("month_day", pattern.month_day.has_value(), kind == K::MonthDay);
    check("nth", pattern.nth.has_value(), kind == K::MonthWeekday);
    check("every_days", pattern.every_days.has_value(), kind == K::EveryDays);
    check("dates", pattern.dates.has_value(), kind == K::Dates);
    if (pattern.nth && pattern.nth->value == 0)
        wrong.push_back({"/pattern/nth", "series.nth_wrong", {}});
    if (kind == K::MonthWeekday && pattern.weekdays && pattern.weekdays->size() != 1)
        wrong.push_back({"/pattern/weekdays", "series.one_weekday", {}});
    if (pattern.dates)
        for (std::size_t i = 0; i < pattern.dates->size(); ++i)
            if ((*pattern.dates)[i] < from)
                wrong.push_back(
                    {"/pattern/dates/" + std::to_string(i), "series.date_before_first", {}});
    if (wrong.empty()) return {};
    return Error{Refusal::Invalid, "platform.invalid", {}, std::move(wrong)};
}

std::vector<PlannedDay> plan_days(Plan const& plan, Day to, cn::WorkCalendar const& calendar) {
    auto const last =
        plan.until ? std::min(*plan.until, add_days(to, lookahead)) : add_days(to, lookahead);
    std::map<Day, PlannedDay> by_day;
    for (auto const planned : expand(plan, last)) {
        auto const one = apply_holidays(plan, planned, calendar);
        if (!one || (plan.until && one->day > *plan.until)) continue;
        auto const [at, is_new] = by_day.emplace(one->day, *one);
        if (!is_new && at->second.is_moved && !one->is_moved) at->second = *one;
    }
    std::vector<PlannedDay> found;
    for (auto const& [day, one] : by_day) {
        if (plan.visits && static_cast<int>(found.size()) >= *plan.visits) break;
        found.push_back(one);
    }
    std::erase_if(found, [&](PlannedDay const& one) { return one.planned > to; });
    return found;
}

std::vector<DueDay> lay_out(std::vector<Plan> const& plans, std::vector<Pause> const& pauses,
                            std::optional<Day> last, Day to, cn::WorkCalendar const& calendar) {
    std::map<Day, DueDay> by_day;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        // Whatever was agreed later stands from its first day on.
        std::optional<Day> ends;
        for (std::size_t later = i + 1; later < plans.size(); ++later)
            if (!ends || plans[later].from < *ends) ends = plans[later].from;
        for (auto const& one : plan_days(plans[i], to, calendar)) {
            if (ends && one.planned >= *ends) continue;
            DueDay due;
            static_cast<PlannedDay&>(due) = one;
            due.plan = i;
            by_day.emplace(one.day, due);
        }
    }
    std::vector<DueDay> found;
    for (auto const& [day, due] : by_day) {
        bool const is_paused = std::any_of(pauses.begin(), pauses.end(), [&](Pause const& one) {
            return one.from <= day && day <= one.until;
        });
        if (!is_paused && (!last || day <= *last)) found.push_back(due);
    }
    return found;
}

bool is_within(Money agreed, Money asked, int tolerance_percent) {
    return asked.fen() * 100 <= agreed.fen() * (100 + tolerance_percent);
}

std::vector<std::pair<std::size_t, std::size_t>>
pair_days(std::vector<Day> const& old_days, std::vector<Day> const& new_days, int most_days) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t next = 0;
    for (std::size_t i = 0; i < old_days.size(); ++i) {
        while (next < new_days.size() && days_between(new_days[next], old_days[i]) > most_days)
            ++next;
        if (next == new_days.size()) break;
        if (std::abs(days_between(old_days[i], new_days[next])) > most_days) continue;
        pairs.emplace_back(i, next++);
    }
    return pairs;
}

} // namespace hearth::series

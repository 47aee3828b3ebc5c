#include "planner/rest.h"

#include <bit>

namespace hearth::planner {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::uint8_t weekday_bit(Day day) {
    auto const since_monday = (std::chrono::weekday{day} - std::chrono::Monday).count();
    return static_cast<std::uint8_t>(1U << since_monday);
}

Reason over(Why why, std::string_view what, Length is, Length limit) {
    return {why,
            {Fact{what, minutes_up(is)}, Fact{"limit_minutes", minutes_up(limit)}},
            minutes_up(is - limit)};
}

bool in_one_shift(Worker const& worker, Stop const& one, Stop const& other) {
    return std::ranges::any_of(worker.shifts, [&](Span const& shift) {
        return shift.from <= one.span.from && one.span.to <= shift.to &&
               shift.from <= other.span.from && other.span.to <= shift.to;
    });
}

std::optional<Reason> night_between(Zone const& zone, Worker const& worker, Stop const& earlier,
                                    Stop const& later) {
    if (zone.day_of(earlier.span.from) == zone.day_of(later.span.from)) return {};
    if (in_one_shift(worker, earlier, later)) return {};
    auto const rest = later.held().from - earlier.held().to;
    if (rest >= worker.limits.night_rest) return {};
    auto const limit = worker.limits.night_rest;
    return Reason{
        Why::NightTooShort,
        {Fact{"rest_minutes", minutes_up(rest)}, Fact{"limit_minutes", minutes_up(limit)}},
        minutes_up(limit - rest)};
}

} // namespace

Limits employee_limits(Length approved_overtime) {
    constexpr Length most_overtime = hours{3};
    Limits limits;
    limits.longest_day = hours{8} + std::clamp(approved_overtime, Length{0}, most_overtime);
    limits.longest_week = hours{40} + 5 * (limits.longest_day - hours{8});
    limits.longest_run = hours{4};
    limits.rest_after_run = minutes{20};
    limits.days_a_week = 6;
    return limits;
}

Limits platform_limits() {
    Limits limits;
    limits.longest_run = hours{4};
    limits.rest_after_run = minutes{20};
    limits.longest_day = hours{12};
    limits.night_rest = hours{8};
    limits.days_a_week = 6;
    return limits;
}

Load load_at(Zone const& zone, Worker const& worker, std::span<Stop const> stops, Instant at) {
    auto const today = zone.day_of(at);
    auto const monday = zone.monday_of(at);
    Load load;
    load.today = weekday_bit(today);
    for (auto const& stop : stops) {
        if (!stop.is_work) continue;
        auto const day = zone.day_of(stop.span.from);
        if (day < monday || day >= monday + std::chrono::days{7}) continue;
        load.week += stop.work();
        load.days |= weekday_bit(day);
        if (day == today) load.day += stop.work();
    }
    for (auto const& week : worker.worked) {
        if (week.monday != monday) continue;
        load.week += week.worked;
        load.days |= week.days;
    }
    return load;
}

std::optional<Reason> hours_conflict(Limits const& limits, Load const& load, Length more) {
    if (load.day + more > limits.longest_day) {
        return over(Why::DayTooLong, "day_minutes", load.day + more, limits.longest_day);
    }
    if (load.week + more > limits.longest_week) {
        return over(Why::WeekTooLong, "week_minutes", load.week + more, limits.longest_week);
    }
    auto const days = std::popcount(static_cast<unsigned>(load.days | load.today));
    if (days > limits.days_a_week && (load.days & load.today) == 0) {
        return Reason{Why::TooManyDays,
                      {Fact{"days", days}, Fact{"limit_days", limits.days_a_week}},
                      24 * 60};
    }
    return {};
}

Length idle_between(Zone const& zone, Travel const& travel, Mode mode, Stop const& earlier,
                    Stop const& later) {
    auto const gap = later.held().from - earlier.held().to;
    if (!earlier.place || !later.place) return gap;
    auto const hour = zone.hour_of(earlier.held().to);
    return gap - travel_time(travel, mode, *earlier.place, *later.place, hour);
}

std::optional<Reason> run_conflict(Zone const& zone, Travel const& travel, Worker const& worker,
                                   std::span<Stop const> stops, std::size_t at) {
    auto const& limits = worker.limits;
    auto const goes_on = [&](std::size_t earlier) {
        auto const& one = stops[earlier];
        auto const& next = stops[earlier + 1];
        if (!one.is_work || !next.is_work) return false;
        return idle_between(zone, travel, worker.mode, one, next) < limits.rest_after_run;
    };
    auto first = at;
    auto last = at;
    while (first > 0 && goes_on(first - 1))
        --first;
    while (last + 1 < stops.size() && goes_on(last))
        ++last;
    auto const run = stops[last].held().to - stops[first].held().from;
    if (first == last || run <= limits.longest_run) return {};
    return over(Why::RunTooLong, "run_minutes", run, limits.longest_run);
}

std::optional<Reason> night_conflict(Zone const& zone, Worker const& worker,
                                     std::span<Stop const> stops, std::size_t at) {
    if (worker.limits.night_rest <= Length{0} || !stops[at].is_work) return {};
    // Leave is rest: the night is measured to the work beyond it.
    for (auto before = at; before-- > 0;) {
        if (!stops[before].is_work) continue;
        if (auto const found = night_between(zone, worker, stops[before], stops[at])) return found;
        break;
    }
    for (auto next = at + 1; next < stops.size(); ++next) {
        if (stops[next].is_work) return night_between(zone, worker, stops[at], stops[next]);
    }
    return {};
}

} // namespace hearth::planner

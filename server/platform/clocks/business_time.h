/// Business time: the hours in which a promise's clock counts. A calendar has spans per weekday
/// (several a day, past midnight, until 24:00), dated overrides, holidays, make-up workdays and
/// breaks, all in a named zone. Real durations count: a day with a clock change has 23 or 25 hours.
/// (requirements.md, Conventions.)
///
/// Spans are half open: at closing time it is closed. Yet a deadline that falls exactly on closing
/// time is due at closing time, not at the next opening.
///
/// What wins on a date: a holiday closes it, also over an override; an override replaces the
/// weekly hours; a make-up workday has the hours of the weekday it stands for; breaks are cut out
/// last. A span belongs to the date it begins on, also where it runs past midnight.
#pragma once

#include "base/time.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Hours of a day on the wall clock, in minutes after local midnight. `to` at or before `from` is
/// the next day (22:00 to 02:00); 1440 is 24:00.
struct DaySpan {
    int from = 0;
    int to = 0;
    friend bool operator==(DaySpan, DaySpan) = default;
};

struct BusinessCalendar {
    std::string zone = "Asia/Shanghai";         ///< IANA name, is_zone()
    std::array<std::vector<DaySpan>, 7> weekly; ///< 0 is Monday
    std::map<Day, std::vector<DaySpan>> overrides;
    std::set<Day> holidays;
    std::map<Day, std::vector<DaySpan>> breaks;
    std::map<Day, int> makeup_workdays; ///< date → weekday whose hours it has, 0 is Monday
    friend bool operator==(BusinessCalendar const&, BusinessCalendar const&) = default;
};

/// Open 24 hours every day.
BusinessCalendar always_open(std::string_view zone = "Asia/Shanghai");

/// The moment by which `amount` of business time has passed since `start`. With an amount of 0 it
/// is `start` itself when open, else the next opening. A negative amount subtracts. Nothing when
/// the calendar has not that many open hours within kCalendarHorizon.
std::optional<Instant> add_business_time(BusinessCalendar const& calendar, Instant start,
                                         Duration amount);

/// The latest moment from which `amount` of business time passes until `start`. With an amount of 0
/// it is `start` itself when it lies inside or at the end of a span, else the last closing.
std::optional<Instant> subtract_business_time(BusinessCalendar const& calendar, Instant start,
                                              Duration amount);

/// Business time between two moments; 0 when they are reversed.
Duration elapsed_business_time(BusinessCalendar const& calendar, Instant from, Instant to);

bool is_open(BusinessCalendar const& calendar, Instant at);

/// The first `count` spans that end after `from`, the first one cut at `from`. Fewer when the
/// calendar has no more within kCalendarHorizon. Spans of neighbouring days are not joined.
std::vector<Span> open_spans(BusinessCalendar const& calendar, Instant from, std::size_t count);

/// All open spans between two moments, cut at both ends.
std::vector<Span> open_spans_between(BusinessCalendar const& calendar, Instant from, Instant to);

/// A clock begins or goes on running, or is paused.
struct ClockChange {
    Instant at;
    bool is_running;
};

/// When a clock with these changes (in order of time) has counted `amount`: only business time
/// while it runs counts, so a hold outside opening hours moves no deadline. Nothing while it is
/// paused at the end and the amount is not reached, nor without any change.
std::optional<Instant> due_with_pauses(BusinessCalendar const& calendar,
                                       std::span<ClockChange const> changes, Duration amount);

/// How far a calendar is searched for open hours before it counts as closed for good.
constexpr std::chrono::days kCalendarHorizon{366 * 10};

} // namespace hearth

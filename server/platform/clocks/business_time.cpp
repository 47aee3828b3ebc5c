#include "platform/clocks/business_time.h"

#include "base/zone.h"

#include <algorithm>

namespace hearth {
namespace {

constexpr int kMinutesOfDay = 24 * 60;

Day plus_days(Day day, int days) {
    return Day{std::chrono::sys_days{day} + std::chrono::days{days}};
}

std::vector<DaySpan> const& hours_of(BusinessCalendar const& calendar, Day day) {
    static std::vector<DaySpan> const closed;
    if (calendar.holidays.contains(day)) return closed;
    if (auto const it = calendar.overrides.find(day); it != calendar.overrides.end())
        return it->second;
    if (auto const it = calendar.makeup_workdays.find(day); it != calendar.makeup_workdays.end())
        return calendar.weekly.at(static_cast<std::size_t>(it->second));
    auto const weekday = std::chrono::weekday{std::chrono::sys_days{day}};
    return calendar.weekly[weekday.iso_encoding() - 1];
}

Span to_span(DaySpan hours, Day day, std::string_view zone) {
    int const to = hours.to <= hours.from ? hours.to + kMinutesOfDay : hours.to;
    return {at_local(day, hours.from, zone), at_local(day, to, zone)};
}

void cut(std::vector<Span>& spans, Span gap) {
    std::vector<Span> kept;
    for (auto const span : spans) {
        if (!overlap(span, gap)) {
            kept.push_back(span);
            continue;
        }
        if (span.from < gap.from) kept.push_back({span.from, gap.from});
        if (gap.to < span.to) kept.push_back({gap.to, span.to});
    }
    spans = std::move(kept);
}

void cut_breaks(std::vector<Span>& spans, BusinessCalendar const& calendar, Day day) {
    if (auto const it = calendar.breaks.find(day); it != calendar.breaks.end())
        for (auto const& hours : it->second)
            cut(spans, to_span(hours, day, calendar.zone));
}

void join_overlapping(std::vector<Span>& spans) {
    std::ranges::sort(spans, {}, &Span::from);
    std::vector<Span> joined;
    for (auto const span : spans) {
        if (!joined.empty() && span.from < joined.back().to)
            joined.back().to = std::max(joined.back().to, span.to);
        else
            joined.push_back(span);
    }
    spans = std::move(joined);
}

// The spans that begin on a date, in order, none empty. The longest span ends on the next date.
std::vector<Span> spans_of(BusinessCalendar const& calendar, Day day) {
    std::vector<Span> spans;
    for (auto const& hours : hours_of(calendar, day)) {
        auto const span = to_span(hours, day, calendar.zone);
        if (span.from < span.to) spans.push_back(span); // a clock change can swallow a span
    }
    if (spans.empty()) return spans;
    join_overlapping(spans);
    // A span of 22:00 to 02:00 also meets the breaks of the day after.
    cut_breaks(spans, calendar, day);
    cut_breaks(spans, calendar, plus_days(day, 1));
    return spans;
}

// What a night shift of the day before already counted is not counted again.
void cut_night_before(std::vector<Span>& spans, BusinessCalendar const& calendar, Day day) {
    if (spans.empty()) return;
    for (auto const night : spans_of(calendar, plus_days(day, -1)))
        cut(spans, night);
}

std::vector<Span> fresh_spans_of(BusinessCalendar const& calendar, Day day) {
    auto spans = spans_of(calendar, day);
    cut_night_before(spans, calendar, day);
    return spans;
}

/// Most clocks of the house run day and night: nothing to walk through.
bool never_closes(BusinessCalendar const& calendar) {
    if (!calendar.holidays.empty() || !calendar.overrides.empty() || !calendar.breaks.empty())
        return false;
    return std::ranges::all_of(calendar.weekly, [](auto const& hours) {
        return hours.size() == 1 && hours[0].from == 0 && hours[0].to == kMinutesOfDay;
    });
}

/// Calls `visit` with each span that ends after `from`, cut at `from`, until it returns false.
template <typename Visit>
void walk_forward(BusinessCalendar const& calendar, Instant from, Visit visit) {
    auto const first = plus_days(local_day(from, calendar.zone), -1);
    for (int i = 0; i < kCalendarHorizon.count(); ++i) {
        for (auto span : fresh_spans_of(calendar, plus_days(first, i))) {
            if (span.to <= from) continue;
            span.from = std::max(span.from, from);
            if (!visit(span)) return;
        }
    }
}

/// Calls `visit` with each span that begins before `until`, cut there, going back in time.
template <typename Visit>
void walk_backward(BusinessCalendar const& calendar, Instant until, Visit visit) {
    auto const first = local_day(until, calendar.zone);
    for (int i = 0; i < kCalendarHorizon.count(); ++i) {
        auto spans = fresh_spans_of(calendar, plus_days(first, -i));
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            if (span->from >= until) continue;
            if (!visit(Span{span->from, std::min(span->to, until)})) return;
        }
    }
}

} // namespace

BusinessCalendar always_open(std::string_view zone) {
    BusinessCalendar calendar{.zone = std::string(zone)};
    for (auto& hours : calendar.weekly)
        hours = {{0, kMinutesOfDay}};
    return calendar;
}

std::optional<Instant> add_business_time(BusinessCalendar const& calendar, Instant start,
                                         Duration amount) {
    if (amount < Duration{0}) return subtract_business_time(calendar, start, -amount);
    if (amount < kCalendarHorizon && never_closes(calendar)) return start + amount;
    std::optional<Instant> due;
    walk_forward(calendar, start, [&](Span span) {
        auto const length = span.to - span.from;
        if (amount <= length) due = span.from + amount;
        amount -= length;
        return !due;
    });
    return due;
}

std::optional<Instant> subtract_business_time(BusinessCalendar const& calendar, Instant start,
                                              Duration amount) {
    if (amount < Duration{0}) return add_business_time(calendar, start, -amount);
    std::optional<Instant> begin;
    walk_backward(calendar, start, [&](Span span) {
        auto const length = span.to - span.from;
        if (amount <= length) begin = span.to - amount;
        amount -= length;
        return !begin;
    });
    return begin;
}

Duration elapsed_business_time(BusinessCalendar const& calendar, Instant from, Instant to) {
    Duration total{0};
    for (auto const span : open_spans_between(calendar, from, to))
        total += span.to - span.from;
    return total;
}

bool is_open(BusinessCalendar const& calendar, Instant at) {
    auto const today = local_day(at, calendar.zone);
    for (int const offset : {-1, 0}) {
        for (auto const span : spans_of(calendar, plus_days(today, offset)))
            if (span.from <= at && at < span.to) return true;
    }
    return false;
}

std::vector<Span> open_spans(BusinessCalendar const& calendar, Instant from, std::size_t count) {
    std::vector<Span> spans;
    if (count == 0) return spans;
    walk_forward(calendar, from, [&](Span span) {
        spans.push_back(span);
        return spans.size() < count;
    });
    return spans;
}

std::vector<Span> open_spans_between(BusinessCalendar const& calendar, Instant from, Instant to) {
    std::vector<Span> spans;
    if (to <= from) return spans;
    auto const last = plus_days(local_day(to, calendar.zone), 1);
    for (auto day = plus_days(local_day(from, calendar.zone), -1); day < last;
         day = plus_days(day, 1)) {
        for (auto const span : fresh_spans_of(calendar, day)) {
            Span const part{std::max(span.from, from), std::min(span.to, to)};
            if (part.from < part.to) spans.push_back(part);
        }
    }
    return spans;
}

std::optional<Instant> due_with_pauses(BusinessCalendar const& calendar,
                                       std::span<ClockChange const> changes, Duration amount) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!changes[i].is_running) continue;
        bool const is_last = i + 1 == changes.size();
        auto const due = add_business_time(calendar, changes[i].at, amount);
        if (is_last || (due && *due <= changes[i + 1].at)) return due;
        amount -= elapsed_business_time(calendar, changes[i].at, changes[i + 1].at);
    }
    return std::nullopt;
}

} // namespace hearth

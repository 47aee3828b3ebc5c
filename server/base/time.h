/// Instants are UTC with microseconds; days are calendar days of a named zone. What the clock reads
/// comes from platform (`Clock`), what a zone means from base/zone.h.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using Duration = std::chrono::microseconds;
using Day = std::chrono::year_month_day;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Half open: from <= t < to.
struct Span {
    Instant from;
    Instant to;
    friend bool operator==(Span, Span) = default;
};
constexpr bool overlap(Span a, Span b) {
    return a.from < b.to && b.from < a.to;
}

constexpr std::int64_t to_micros(Instant at) {
    return at.time_since_epoch().count();
}
constexpr Instant from_micros(std::int64_t micros) {
    return Instant{Duration{micros}};
}

/// RFC 3339 with an offset or Z, up to microseconds: 2026-11-21T09:00:00+08:00. Nothing for
/// anything else, nor for days and hours that do not exist.
std::optional<Instant> parse_instant(std::string_view text);
/// RFC 3339 in UTC: 2026-11-21T01:00:00Z, fraction only when there is one.
std::string to_text(Instant at);
/// 2026-11-21
std::optional<Day> parse_day(std::string_view text);
std::string to_text(Day day);

} // namespace hearth

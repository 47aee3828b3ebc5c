/// Civil dates: a day of the calendar on the wall, without a time zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::cn {

/// A civil date as a count of days, so that arithmetic is plain; never an instant.
using Day = std::chrono::sys_days;

/// The date, or nothing when it is not in the calendar (30 February) or the year is not 1 to 9999.
std::optional<Day> to_day(int year, unsigned month, unsigned day);

/// Reads exactly `YYYY-MM-DD`.
std::optional<Day> parse_day(std::string_view text);

/// Writes `YYYY-MM-DD`.
std::string to_text(Day day);

int year_of(Day day);

} // namespace hearth::cn

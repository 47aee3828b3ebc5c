/// What a named zone (IANA, "Asia/Shanghai") makes of an instant. Uses the system's tzdata.
#pragma once

#include "base/time.h"

#include <string_view>

namespace hearth {

bool is_zone(std::string_view zone);
Day local_day(Instant at, std::string_view zone);
/// Minutes since local midnight, 0 … 1439.
int local_minute(Instant at, std::string_view zone);
/// ISO weekday 1 (Monday) … 7.
int local_weekday(Instant at, std::string_view zone);
/// The instant of a local wall-clock time; minute may exceed 1440 (next day). A time that a clock
/// change skips is the first instant after it; one that happens twice is the earlier.
Instant at_local(Day day, int minute, std::string_view zone);
/// 2026-11-21 09:00 in the zone.
std::string to_local_text(Instant at, std::string_view zone);

} // namespace hearth

/// Opening hours as a manager writes them: seven lines of the week, dated exceptions, and whether
/// the State Council's days off and make-up working days are followed. Pure.
#pragma once

#include "base/result.h"
#include "platform/clocks/business_time.h"
#include "platform/json/codec.h"

#include <string>
#include <vector>

namespace hearth::office {

/// A dated exception: "2026-12-31", "09:00-15:00"; no hours: closed.
struct OpeningDay {
    std::string day;
    std::string hours;
    friend bool operator==(OpeningDay const&, OpeningDay const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningDay, (), (day, hours))

struct Opening {
    std::vector<std::string> week; ///< Monday first: "09:00-12:00 13:30-18:00"; empty: closed
    bool follows_public_holidays = false;
    std::vector<OpeningDay> days; ///< in order of time
    friend bool operator==(Opening const&, Opening const&) = default;
};
BOOST_DESCRIBE_STRUCT(Opening, (), (week, follows_public_holidays, days))

/// "9:00–12:00，13：30至18:00" as people type it. 24:00 ends a day; an end before its beginning is
/// the next day's. Refuses, naming `pointer`, what is no time, is empty or overlaps.
Result<std::vector<DaySpan>> parse_hours(std::string_view text, std::string const& pointer);
/// "09:00-12:00 13:30-18:00"
std::string to_text(std::vector<DaySpan> const& hours);

/// The calendar, without the public days off. Refuses, naming the field, hours that cannot be read,
/// a day that is none or stands there twice, and a week that never opens.
Result<BusinessCalendar> to_calendar(Opening const& opening, std::string const& zone);
/// The same as it will be shown again: hours in one form, days in order. Only of a calendar that
/// to_calendar made.
Opening to_opening(BusinessCalendar const& calendar, bool follows_public_holidays);

} // namespace hearth::office

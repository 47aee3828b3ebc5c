/// Calendars as text: one line a fact, so that a person can read the row.
///     zone Asia/Shanghai
///     weekly 0 540-720 780-1080        Monday, in minutes after midnight
///     override 2026-10-01 540-720      no span: closed
///     break 2026-10-02 600-660
///     holiday 2026-10-03
///     makeup 2026-10-10 0              has Monday's hours
///     public holidays                  also the days of the State Council's notices, see hours.h
#pragma once

#include "platform/clocks/business_time.h"
#include "platform/db/database.h"

namespace hearth::clocks {

/// The last line of a calendar that follows the notices; they come in when it is read, so that a
/// release with the next year's notice needs no saving anew.
inline constexpr std::string_view public_line = "public holidays";
/// Begins the names of the calendars that are opening hours.
inline constexpr std::string_view hours_prefix = "hours:";

std::string to_text(BusinessCalendar const& calendar);
/// What is not in this form is a breakdown.
BusinessCalendar parse_calendar(std::string_view text);

/// Calendars of one transaction, each loaded once.
class Calendars {
public:
    explicit Calendars(Tx& tx) : tx_(tx) {}
    /// A name that was never saved is our own bug.
    BusinessCalendar const& get(std::string const& name);

private:
    Tx& tx_;
    std::map<std::string, BusinessCalendar> known_;
};

} // namespace hearth::clocks

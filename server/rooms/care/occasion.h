/// Rules of birthdays and care plans (FU-05): pure.
#pragma once

#include "rooms/care/model.h"

#include <string_view>

namespace hearth::care {

/// Day and month, of any year; the 29th of February is kept on the 28th in other years.
struct MonthDay {
    unsigned month = 1;
    unsigned day = 1;
    friend bool operator==(MonthDay const&, MonthDay const&) = default;
};
/// "05-12"; nothing for what is no day of any year.
std::optional<MonthDay> parse_month_day(std::string_view text);
std::string to_text(MonthDay day);
/// The next one after that day, not on it.
Day next_birthday(MonthDay birthday, Day after);

/// The next turn of a plan after `now`: whole periods on from `first`, at the same time of the day.
/// One that was missed for long comes once, not as often as it was missed.
Instant next_turn(Instant first, int every_days, Instant now);

} // namespace hearth::care

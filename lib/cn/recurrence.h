/// Recurrence rules of long-term services and calendar feeds: the RRULE of RFC 5545, 3.3.10, on
/// wall-clock times of Asia/Shanghai. Understood: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL,
/// COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY (with ordinals in MONTHLY and YEARLY), BYSETPOS, WKST.
/// A month without the day is skipped. COUNT counts before exceptions are taken out. A start that
/// does not fit its own rule is not an occurrence.
#pragma once

#include "cn/icalendar.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hearth::cn {

enum class Frequency { Daily, Weekly, Monthly, Yearly };

/// A weekday, and which one of the month or year: 1 the first, -1 the last, 0 every one.
struct NthWeekday {
    int ordinal = 0;
    int weekday = 0; ///< 0 is Monday
};

struct Recurrence {
    Frequency frequency = Frequency::Daily;
    int interval = 1;
    std::optional<int> count;
    std::optional<LocalTime> until; ///< the last moment, itself included
    std::vector<int> months;
    std::vector<int> month_days; ///< negative ones count from the end
    std::vector<NthWeekday> weekdays;
    std::vector<int> positions; ///< BYSETPOS
    int week_start = 0;         ///< 0 is Monday
};

/// Nothing when a part is unknown, stands twice, is out of range or missing (FREQ), or when COUNT
/// and UNTIL stand together. UNTIL is UTC (`…Z`), local, or a date (to the end of the day).
std::optional<Recurrence> parse_recurrence(std::string_view rrule);

/// The occurrences, ascending, without the exceptions; at most `most` of them, counted before
/// exceptions, and none more than a hundred years after the start.
std::vector<LocalTime> expand(Recurrence const& rule, LocalTime start,
                              std::span<LocalTime const> exceptions, std::size_t most = 1000);

} // namespace hearth::cn

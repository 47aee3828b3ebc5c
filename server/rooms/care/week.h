/// Rules of the week's summary (FU-04): pure.
#pragma once

#include "rooms/care/model.h"

#include "base/zone.h"

namespace hearth::care {

/// The Monday of the week in which the day lies.
Day monday_of(Day day);
Day week_before(Day monday);
/// Monday 0:00 to the next Monday 0:00, in the zone.
Span week_span(Day monday, std::string_view zone);
/// The first Monday at that hour after `at`, in the zone: when the week before it is reported.
Instant next_report(Instant at, int hour, std::string_view zone);

/// Whole percent, rounded half up; nothing of nothing.
std::optional<int> percent(int part, int whole);
/// Of the questionnaires with a score: the mean of their averages in hundredths, half up.
std::optional<int> mean_score(StoreWeek const& week);
/// All stores together.
StoreWeek total_of(std::vector<StoreWeek> const& stores);

/// Of "a@x.cn, b@x.cn": the addresses. Invalid at "/week_mail" where one is none.
Result<std::vector<std::string>> read_addresses(std::string_view text);

} // namespace hearth::care

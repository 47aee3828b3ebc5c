/// Which days a series comes on. Pure.
#pragma once

#include "cn/calendar.h"
#include "rooms/series/model.h"

namespace hearth::series {

/// The days of one agreement.
struct Plan {
    Pattern pattern = {};
    Day from = {};
    std::optional<Day> until = {}; ///< the last possible day
    std::optional<int> visits = {};
    Holidays holidays = Holidays::Keep;
    bool keeps_first = false; ///< the first day was chosen by hand: holiday or not, it stays
};

struct PlannedDay {
    Day planned = {};
    Day day = {};
    bool is_moved = false;   ///< for a holiday
    bool is_assumed = false; ///< the notice of that year is not out: taken as an ordinary day
    friend bool operator==(PlannedDay const&, PlannedDay const&) = default;
};

/// Invalid, naming the member under `/pattern`: what its kind needs and has not, or has and does
/// not need; dates before the first day.
Result<void> check_pattern(Pattern const& pattern, Day from);

/// Ascending, no day twice, none before `from` or after `until`, planned no later than `to`. Where
/// a moved day meets another the other one stands.
std::vector<PlannedDay> plan_days(Plan const& plan, Day to,
                                  cn::WorkCalendar const& calendar = cn::work_calendar());

struct DueDay : PlannedDay {
    std::size_t plan = 0; ///< index of the agreement it comes from
};

/// Several agreements, each holding from its first day on in place of those before it; without the
/// days of pauses and those after `last`. Ascending, no day twice.
std::vector<DueDay> lay_out(std::vector<Plan> const& plans, std::vector<Pause> const& pauses,
                            std::optional<Day> last, Day to,
                            cn::WorkCalendar const& calendar = cn::work_calendar());

Day add_days(Day day, int days);
/// From a to b; negative where b is earlier.
int days_between(Day a, Day b);

/// May the order be taken at today's price without asking? Cheaper always.
bool is_within(Money agreed, Money asked, int tolerance_percent);

/// Pairs days that fall away with new ones, each with the nearest still free in order of time, no
/// farther than `most_days`: what only moves is changed, not called off. Indices into both.
std::vector<std::pair<std::size_t, std::size_t>>
pair_days(std::vector<Day> const& old_days, std::vector<Day> const& new_days, int most_days);

} // namespace hearth::series

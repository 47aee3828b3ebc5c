/// Decisions of workforce: pure.
#pragma once

#include "base/result.h"
#include "rooms/workforce/model.h"

namespace hearth::workforce {

/// Gates of the worker on the day: state, identity and the item's papers, health of at least the
/// needed grade, skills of at least the needed level, trainings, cover. Of each kind the newest
/// paper counts: a failed new one closes what an older one opened.
std::vector<Gate> judge_gates(Worker const& worker, std::vector<Paper> const& papers,
                              catalog::Needs const& needs, Day day);
bool is_open(std::vector<Gate> const& gates);
/// What others than HR may see of a state: illness looks like any absence (LW-14).
State shown(State state);

/// What every home visit demands, whatever the item: the door's own needs.
catalog::Needs door_needs();
DoorColour colour_of(std::vector<Gate> const& gates, Day day);

/// How long a paper counts, in months; the cities' law may ask for less.
struct PaperTerms {
    static constexpr std::string_view setting_name = "workforce.papers";
    int background_months = 12; ///< LH-16: checked again every year
    int health_months = 12;     ///< LH-09
};
BOOST_DESCRIBE_STRUCT(PaperTerms, (), (background_months, health_months))
/// The last day on which a paper counts: what it says itself, but never longer than the terms.
std::optional<Day> last_day(catalog::PaperKind kind, Day issued_on, std::optional<Day> says,
                            PaperTerms const& terms);

/// Hours of one day from week and single days; a single day replaces the week.
std::vector<std::pair<int, int>> hours_of(int weekday, Day day, std::vector<WeekSpan> const& week,
                                          std::vector<DaySpan> const& days);
/// `from` minus `holes`, in order, without empty spans.
std::vector<Span> subtract(std::vector<Span> from, std::vector<Span> const& holes);

/// LW-02: nobody under 16.
Result<void> check_age(Day born_on, Day today);
/// Spans must not overlap within a weekday.
Result<void> check_week(std::vector<WeekSpan> const& week);
/// Days at which a reminder is due and not yet sent: 30, 7, 1 before the last day; the nearest one
/// only.
std::optional<int> reminder_due(Day valid_to, Day today, std::vector<int> const& sent);

} // namespace hearth::workforce

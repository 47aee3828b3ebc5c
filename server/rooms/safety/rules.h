/// Decisions of safety: pure.
#pragma once

#include "platform/clocks/clocks.h"
#include "rooms/safety/model.h"

namespace hearth::safety {

struct Habits {
    static constexpr std::string_view setting_name = "safety.habits";
    int acknowledge_s = 60; ///< VS-09: taken within, else it climbs
    int climb_s = 60;       ///< from each level to the next
    int again_s = 180;      ///< everybody is told once more, after the last
    int check_out_min = 30; ///< BE-12: so long after the expected end the house asks
    int answer_min = 5;     ///< BE-12: an unanswered question opens an incident
    int position_days = 30; ///< LD-07: positions are deleted so long after the end
};
BOOST_DESCRIBE_STRUCT(Habits, (),
                      (acknowledge_s, climb_s, again_s, check_out_min, answer_min, position_days))
/// Invalid at the member: a ladder without time between its rungs helps nobody.
Result<void> check_habits(Habits const& habits);

/// "due", "hq", "again": from when we heard of it.
std::vector<clocks::Rung> ladder(Habits const& habits);
/// With nobody on the roster the store's manager is asked at once.
Level first_level(bool is_somebody_on_duty);
/// One higher; the highest stays.
Level climb(Level level);

/// On duty at that moment, each once, in the order of the roster.
std::vector<Id<identity::Account>> on_duty(std::vector<Duty> const& roster, Instant at);

/// A phone may be wrong about the time, but nothing was tapped in the future.
Instant tapped_at(Instant told, Instant now);

/// A visit that began late ends later; never before it was planned to end.
Instant expected_end(Span planned, Instant begun);
/// From when a missed check-out counts: what is heard late is not held against anybody.
Instant watched_from(Span planned, Instant begun, Instant now);

/// Without a word of theirs any answer will do; else only that one, whatever its case and spaces.
bool is_right_word(std::optional<std::string> const& own, std::optional<std::string> const& said);

/// Codes by place; empty lines are left out.
std::vector<Line> to_lines(std::vector<std::string> const& texts);

/// The least value that so many per cent do not exceed (nearest rank); none of nothing.
std::optional<int> percentile(std::vector<int> values, int percent);

struct Count {
    std::string name;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(Count, (), (name, count))
struct StoreCount {
    Id<identity::Store> store;
    int incidents = 0;
    int late = 0;
};
BOOST_DESCRIBE_STRUCT(StoreCount, (), (store, incidents, late))
struct DrillCount {
    Id<identity::Store> store;
    std::string quarter; ///< "2026-Q4"
    int drills = 0;
    int late = 0;
};
BOOST_DESCRIBE_STRUCT(DrillCount, (), (store, quarter, drills, late))
/// Drills are counted apart and change no figure of the others.
struct Report {
    int incidents = 0;
    int still_open = 0;
    int late = 0; ///< climbed: nobody had taken it in time
    int false_alarms = 0;
    std::optional<int> taken_p50_s;
    std::optional<int> taken_p90_s;
    int drills = 0;
    std::optional<int> drills_p50_s;
    std::vector<Count> by_kind;
    std::vector<Count> by_source;
    std::vector<StoreCount> by_store;
    std::vector<DrillCount> drills_by_store;
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (incidents, still_open, late, false_alarms, taken_p50_s, taken_p90_s, drills,
                       drills_p50_s, by_kind, by_source, by_store, drills_by_store))
std::string quarter_of(Day day);
Report count(std::vector<Incident> const& incidents, std::string_view zone);

} // namespace hearth::safety

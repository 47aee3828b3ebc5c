/// The story of a clock, told afterwards: every minute it counted or skipped, what another calendar
/// would have counted, and how the clocks of a kind went (BE-11, BE-15). Reads only.
#pragma once

#include "platform/clocks/clocks.h"

namespace hearth::clocks {

std::optional<Entry> find(Tx& tx, Id<ClockEntry> id);
/// Of one kind, started in the span, oldest first.
std::vector<Entry> list_started(Tx& tx, std::string_view kind, Span span, int limit);
std::vector<Rung> ladder_of(Entry const& entry);

/// How many of each kind, state and store started in the span.
struct Tally {
    std::string kind;
    State state;
    std::optional<Id<identity::Store>> store;
    int count;
    int overdue; ///< open ones that are past their due time now
};
BOOST_DESCRIBE_STRUCT(Tally, (), (kind, state, store, count, overdue))
std::vector<Tally> tally(Tx& tx, Span span);

/// A span of a clock's life: "counted", "closed" (outside the calendar's hours) or "paused".
struct Told {
    Span span;
    std::string what;
    std::string reason = {}; ///< of a pause
};
/// From its start until its end, or `until` while it is open; by its own calendar.
std::vector<Told> tell(Tx& tx, Entry const& entry, Instant until);
/// By another one: what it would have counted.
std::vector<Told> tell(Tx& tx, Entry const& entry, BusinessCalendar const& calendar, Instant until);
Duration counted(std::vector<Told> const& story);
/// When so much had been counted; nothing where it was not.
std::optional<Instant> reached_at(std::vector<Told> const& story, Duration after);

/// What a room says of one kind of its clocks, for the screen that shows them all.
struct Shape {
    std::string name; ///< "soft"; empty where there is but one
    std::vector<Rung> ladder;
};
struct Described {
    std::string kind;
    std::string setting; ///< the group of settings behind its numbers; empty: none
    /// Due at a moment that was promised case by case: the ladder counts from that moment.
    bool is_dated = false;
    std::function<std::vector<Shape>(Tx&)> shapes;
};
/// Each room describes its kinds when it is installed, before anything runs; the last word on a
/// kind stands.
void describe(Described what);
std::vector<Described> const& described();

} // namespace hearth::clocks

/// Private to platform/clocks: a clock as it lies in the database, and when its rungs are due.
#pragma once

#include "platform/clocks/calendar.h"
#include "platform/clocks/clocks.h"

namespace hearth::clocks {

/// The columns of Entry, in its order.
inline constexpr char entry_columns[] =
    "c.id, c.kind, c.subject, c.state, c.calendar, c.store, c.started_at, c.due_at, c.next_at, "
    "c.next_rung, c.paused_at, c.ended_at, c.ladder";

std::string ladder_text(std::vector<Rung> const& ladder);
std::vector<Rung> parse_ladder(std::string const& text);
/// The first rung that is no warning.
std::size_t due_rung(std::vector<Rung> const& ladder);

/// When the clock ran and when not, from its start.
std::vector<ClockChange> load_changes(Tx& tx, Entry const& entry);

/// When a rung is due; nothing while the clock is paused before it, or when the calendar has no
/// more open hours.
std::optional<Instant> due_of(BusinessCalendar const& calendar,
                              std::span<ClockChange const> changes, Rung const& rung);

/// Works due_at and next_at out, for a clock that ran and stood as `changes` say.
void schedule(BusinessCalendar const& calendar, std::span<ClockChange const> changes, Entry& entry);

/// Works due_at and next_at out anew and saves them with state, next_rung and paused_at.
void reschedule(Tx& tx, Calendars& calendars, Entry& entry);

} // namespace hearth::clocks

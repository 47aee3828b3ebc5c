#include "platform/clocks/clocks.h"

#include "base/ensure.h"
#include "platform/clocks/clock_row.h"
#include "platform/clocks/hours.h"

#include <algorithm>

namespace hearth::clocks {
namespace {

constexpr int trail_limit = 1000;

bool is_ascending(std::vector<Rung> const& ladder) {
    return std::is_sorted(ladder.begin(), ladder.end(),
                          [](Rung const& a, Rung const& b) { return a.after < b.after; });
}

std::vector<Entry> list_open_of(Tx& tx, std::string_view kind, Uuid subject) {
    // By state, not by ended_at: the index of all open clocks must not look fit for this.
    return tx.all<Entry>(std::string("SELECT ") + entry_columns +
                             " FROM platform_clock c WHERE c.company = ?1 AND c.subject = ?2 "
                             "AND c.kind = ?3 AND c.state IN ('running', 'paused') ORDER BY c.id",
                         subject, kind);
}

void end(Tx& tx, Entry const& entry, State state) {
    tx.run("UPDATE platform_clock SET state = ?3, ended_at = ?4, next_at = NULL, wake_at = NULL "
           "WHERE company = ?1 AND id = ?2",
           entry.id, state, tx.now());
    tx.run("UPDATE platform_clock_pause SET to_at = ?3 "
           "WHERE company = ?1 AND clock = ?2 AND to_at IS NULL",
           entry.id, tx.now());
}

/// In time is up to and with the due moment, unless the Keeper has told already that it is over.
bool is_overdue(Tx& tx, Calendars& calendars, Entry const& entry) {
    auto const ladder = parse_ladder(entry.ladder);
    auto const rung = due_rung(ladder);
    if (entry.next_rung > static_cast<int>(rung)) return true;
    auto const due = due_of(calendars.get(entry.calendar), load_changes(tx, entry), ladder[rung]);
    return due && *due < tx.now();
}

void add_counted(std::vector<Counted>& out, Span span, std::string const& what) {
    if (span.from >= span.to) return;
    if (!out.empty() && out.back().what == what && out.back().span.to == span.from)
        out.back().span.to = span.to;
    else
        out.push_back({span, what});
}

void count_running(std::vector<Counted>& out, BusinessCalendar const& calendar, Span running) {
    auto at = running.from;
    for (auto const& open : open_spans_between(calendar, running.from, running.to)) {
        add_counted(out, {at, open.from}, "closed");
        add_counted(out, open, "counted");
        at = open.to;
    }
    add_counted(out, {at, running.to}, "closed");
}

} // namespace

Id<ClockEntry> start(Tx& tx, Start const& what) {
    ensure(!what.ladder.empty() && is_ascending(what.ladder), "a ladder must ascend");
    Entry entry{.id = tx.new_id<ClockEntry>(),
                .kind = what.kind,
                .subject = what.subject,
                .state = State::Running,
                .calendar = what.calendar == "always" ? calendar_for(tx, what.kind, what.store)
                                                      : what.calendar,
                .store = what.store,
                .started_at = what.from.value_or(tx.now()),
                .ladder = ladder_text(what.ladder)};
    // Stands when the calendar never has enough open hours.
    entry.due_at = entry.started_at + kCalendarHorizon;
    ClockChange const running{entry.started_at, true};
    schedule(Calendars(tx).get(entry.calendar), {&running, 1}, entry);
    tx.run("INSERT INTO platform_clock (company, id, kind, subject, state, calendar, store, "
           "started_at, due_at, next_at, wake_at, next_rung, ladder, tries) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, 0, ?11, 0)",
           entry.id, entry.kind, entry.subject, entry.state, entry.calendar, entry.store,
           entry.started_at, entry.due_at, entry.next_at, entry.ladder);
    return entry.id;
}

int meet(Tx& tx, std::string_view kind, Uuid subject) {
    auto const open = list_open_of(tx, kind, subject);
    Calendars calendars(tx);
    for (auto const& entry : open)
        end(tx, entry, is_overdue(tx, calendars, entry) ? State::Lapsed : State::Met);
    return static_cast<int>(open.size());
}

int stop(Tx& tx, std::string_view kind, Uuid subject) {
    auto const open = list_open_of(tx, kind, subject);
    for (auto const& entry : open)
        end(tx, entry, State::Stopped);
    return static_cast<int>(open.size());
}

int stop_all(Tx& tx, Uuid subject) {
    int count = 0;
    for (auto const& entry : list_of(tx, subject)) {
        if (entry.ended_at) continue;
        end(tx, entry, State::Stopped);
        ++count;
    }
    return count;
}

int pause(Tx& tx, std::string_view kind, Uuid subject, std::string_view reason) {
    Calendars calendars(tx);
    int count = 0;
    for (auto& entry : list_open_of(tx, kind, subject)) {
        if (entry.state != State::Running) continue;
        tx.run("INSERT INTO platform_clock_pause (company, clock, from_at, reason) "
               "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (company, clock, from_at) "
               "DO UPDATE SET to_at = NULL, reason = excluded.reason",
               entry.id, std::max(tx.now(), entry.started_at), reason);
        entry.state = State::Paused;
        entry.paused_at = tx.now();
        reschedule(tx, calendars, entry);
        ++count;
    }
    return count;
}

int resume(Tx& tx, std::string_view kind, Uuid subject) {
    Calendars calendars(tx);
    int count = 0;
    for (auto& entry : list_open_of(tx, kind, subject)) {
        if (entry.state != State::Paused) continue;
        tx.run("UPDATE platform_clock_pause SET to_at = ?3 "
               "WHERE company = ?1 AND clock = ?2 AND to_at IS NULL",
               entry.id, std::max(tx.now(), entry.started_at));
        entry.state = State::Running;
        entry.paused_at.reset();
        reschedule(tx, calendars, entry);
        ++count;
    }
    return count;
}

std::vector<Entry> list_of(Tx& tx, Uuid subject) {
    return tx.all<Entry>(std::string("SELECT ") + entry_columns +
                             " FROM platform_clock c WHERE c.company = ?1 AND c.subject = ?2 "
                             "ORDER BY c.started_at, c.id LIMIT ?3",
                         subject, trail_limit);
}

std::vector<Entry> list_open(Tx& tx, std::optional<Id<identity::Store>> store, int limit) {
    auto const select = std::string("SELECT ") + entry_columns +
                        " FROM platform_clock c WHERE c.company = ?1 AND c.ended_at IS NULL ";
    if (!store) return tx.all<Entry>(select + "ORDER BY c.due_at, c.id LIMIT ?2", limit);
    return tx.all<Entry>(select + "AND c.store = ?2 ORDER BY c.due_at, c.id LIMIT ?3", *store,
                         limit);
}

std::vector<Counted> replay(Tx& tx, Id<ClockEntry> id, Instant until) {
    auto const entry = tx.find<Entry>(std::string("SELECT ") + entry_columns +
                                          " FROM platform_clock c "
                                          "WHERE c.company = ?1 AND c.id = ?2",
                                      id);
    std::vector<Counted> out;
    if (!entry) return out;
    Calendars calendars(tx);
    auto const& calendar = calendars.get(entry->calendar);
    auto const stop_at = std::min(until, entry->ended_at.value_or(until));
    auto const changes = load_changes(tx, *entry);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto const to = i + 1 < changes.size() ? std::min(changes[i + 1].at, stop_at) : stop_at;
        Span const span{changes[i].at, to};
        if (changes[i].is_running)
            count_running(out, calendar, span);
        else
            add_counted(out, span, "paused");
    }
    return out;
}

void save_calendar(Tx& tx, std::string_view name, BusinessCalendar const& calendar) {
    ensure(name != "always", "the calendar \"always\" cannot be changed");
    tx.run("INSERT INTO platform_calendar (company, name, body, saved_at) VALUES (?1, ?2, ?3, ?4) "
           "ON CONFLICT (company, name) "
           "DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
           name, to_text(calendar), tx.now());
    Calendars calendars(tx);
    for (auto& entry :
         tx.all<Entry>(std::string("SELECT ") + entry_columns +
                           " FROM platform_clock c WHERE c.company = ?1 AND c.calendar = ?2 "
                           "AND c.ended_at IS NULL ORDER BY c.id",
                       name))
        reschedule(tx, calendars, entry);
}

} // namespace hearth::clocks

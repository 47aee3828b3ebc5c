/// Clocks: durable promises with a due time. A clock survives restarts, counts business time of a
/// named calendar, can be paused and resumed, climbs a ladder of levels when it runs out, fires
/// each level once, and after an outage in due order. Clocks are independent; each ladder level has
/// its own due time.
#pragma once

#include "platform/clocks/business_time.h"
#include "platform/db/database.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hearth::clocks {

enum class State { Running, Paused, Met, Lapsed, Stopped };
BOOST_DESCRIBE_ENUM(State, Running, Paused, Met, Lapsed, Stopped)

/// One rung: fires when `after` of counted time has passed since the start. Rungs ascend. A rung
/// with is_warning comes before the promise is due; the first without it is the due time.
struct Rung {
    std::string name; ///< "warn", "due", "manager", "hq"
    seconds after;
    bool is_warning = false;
};

struct Start {
    std::string kind; ///< "intake.store_acknowledgement": a handler must be known for it
    Uuid subject;
    std::vector<Rung> ladder;        ///< not empty
    std::string calendar = "always"; ///< name of a saved calendar; "always" is 24 h every day
    std::optional<Id<identity::Store>> store = {};
    std::optional<Instant> from = {}; ///< default: the transaction's now
};

struct Entry {
    Id<ClockEntry> id;
    std::string kind;
    Uuid subject;
    State state;
    std::string calendar;
    std::optional<Id<identity::Store>> store;
    Instant started_at;
    Instant due_at; ///< of the first rung that is no warning; moves with pauses (at resuming)
    std::optional<Instant> next_at; ///< of the next rung; none when paused or ended
    int next_rung;
    std::optional<Instant> paused_at;
    std::optional<Instant> ended_at;
    std::string ladder; ///< JSON of the rungs
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, kind, subject, state, calendar, store, started_at, due_at, next_at,
                       next_rung, paused_at, ended_at, ladder))

/// What a handler is told. It runs in the transaction that marks the rung as fired: once, also
/// across a crash. Clocks that started for the same subject are not touched by it. After its last
/// rung a clock stays open and overdue until it is met or stopped; a plain alarm ends itself by
/// meet() in its handler. A handler that refuses or breaks is told again, after 1 s, 2 s, 4 s … at
/// last every 10 minutes; the other clocks do not wait for it.
struct Firing {
    Entry entry;
    Rung rung;
    bool is_last;
    Instant due; ///< when this rung was due (not when it was noticed)
};
using Handler = std::function<Result<void>(Tx&, Firing const&)>;

Id<ClockEntry> start(Tx& tx, Start const& what);
/// The promise was kept: ends every running or paused clock of that kind and subject. Gives how
/// many. One that is overdue ends as lapsed, else as met; at the due moment itself it is in time.
int meet(Tx& tx, std::string_view kind, Uuid subject);
/// No longer asked for (the order was cancelled): ends it as stopped.
int stop(Tx& tx, std::string_view kind, Uuid subject);
int stop_all(Tx& tx, Uuid subject);
/// A paused clock counts nothing; pausing twice or resuming a running one changes nothing (gives
/// 0).
int pause(Tx& tx, std::string_view kind, Uuid subject, std::string_view reason);
int resume(Tx& tx, std::string_view kind, Uuid subject);
std::vector<Entry> list_of(Tx& tx, Uuid subject);
/// Open clocks (running or paused), soonest due first; of one store or all.
std::vector<Entry> list_open(Tx& tx, std::optional<Id<identity::Store>> store, int limit);

/// Every minute counted and skipped, as spans with a reason, from the start until `until`.
struct Counted {
    Span span;
    std::string what; ///< counted, closed, paused
};
std::vector<Counted> replay(Tx& tx, Id<ClockEntry> id, Instant until);

/// Calendars belong to a company and have a name ("store:<id>", "office"). Saving one works the due
/// times of its open clocks out anew; rungs that have fired stay fired.
void save_calendar(Tx& tx, std::string_view name, BusinessCalendar const& calendar);

/// Fires what is due. One Keeper per process; several over one PostgreSQL never fire a rung twice.
class Keeper {
public:
    Keeper(db::Database& database, std::map<std::string, Handler> handlers);
    ~Keeper();
    void start(); ///< own thread; sleeps until the next due time, at most 500 ms
    void stop();
    int step(); ///< fires what is due now, in due order; gives how many. For tests and sim

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace hearth::clocks

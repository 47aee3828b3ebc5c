/// What happened: one append-only log per company, written in the transaction of the change, sealed
/// in order into a hash chain at most 1 s later (SY-02). Numbers are given at sealing, after the
/// commit, so that a reader of the log never skips a late commit and writers never wait for each
/// other.
///
/// An event is a described struct of ids, numbers and enums (never personal data) with
///   static constexpr std::string_view kind = "orders.placed";
///   Uuid subject() const;        what it is about
///   Audience audience() const;   who may hear of it live
#pragma once

#include "platform/db/database.h"
#include "platform/json/codec.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hearth {

/// Who may hear of an event live. Staff hear it where they may see the store; no store means all
/// staff.
struct Audience {
    std::optional<Id<identity::Store>> store = {};
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<workforce::Worker>> worker = {};
};

/// An event as it lies in the log. `number` is 0 until it is sealed.
struct LoggedEvent {
    CompanyId company;
    std::int64_t number = 0;
    Id<Event> id;
    Instant at;
    std::string kind;
    Uuid subject;
    ActorKind actor_kind;
    Uuid actor;
    std::string request_id;
    std::string payload; ///< JSON
    Audience audience;
};

namespace events {

/// Writes into the log, unsealed, in the running transaction.
void append(Tx& tx, std::string_view kind, Uuid subject, Audience const& audience,
            std::string payload);

/// Sealed events of the company with a number > after, in order.
std::vector<LoggedEvent> list_after(Tx& tx, std::int64_t after, int limit);
/// How far the company's log is sealed, as this transaction sees it; 0 for an empty one.
std::int64_t last_number(Tx& tx);
/// What happened to one thing, oldest first (the trail of an order).
std::vector<LoggedEvent> list_about(Tx& tx, Uuid subject, int limit);

/// How often a listener tries an event before it is parked; between the tries it waits 0.1 s, 0.4
/// s, 1.6 s … of the database's clock, and the listener's later events of that company wait with
/// it.
inline constexpr int max_tries = 6;

/// What another room does when it hears of something. Runs once for each sealed event, in order, in
/// a transaction of its own together with the reader's cursor; what breaks or refuses is retried
/// and, after `max_tries`, parked with its error (shown by `hearth doctor`) so that it does not
/// hold up the rest.
struct Listener {
    std::string
        name; ///< "visits.plan_on_order_placed": unique and for ever, the cursor hangs on it
    std::string kind; ///< the event's kind
    std::function<Result<void>(Tx&, LoggedEvent const&)> hear;
    /// A listener that is new to a log hears what is sealed from now on (nobody wants messages
    /// about last year's orders); true: everything from the first event.
    bool hears_the_past = false;
};

template <typename E, typename F>
Listener listen(std::string name, F hear) {
    return {std::move(name), std::string(E::kind), [hear](Tx& tx, LoggedEvent const& logged) {
                return hear(tx, json::from_text<E>(logged.payload));
            }};
}

/// One link found wrong by verify. Number 0: an event that is in no chain.
struct Tampering {
    CompanyId company;
    std::int64_t number;
    std::string what; ///< changed, removed, reordered, added
};
/// Recomputes every company's chain from its first event (`hearth audit verify`), also while the
/// server runs. The head's key must be the Pump's. At most 1,000 findings a company. What cannot be
/// seen from inside is a whole log put back to an earlier state: keep list_heads elsewhere for
/// that.
std::vector<Tampering> verify(db::Database& database, std::string const& key = {});

/// How long a company's chain is and how it ends.
struct ChainHead {
    CompanyId company;
    std::int64_t count;
    std::string hash; ///< hexadecimal
};
std::vector<ChainHead> list_heads(db::Database& database);

/// What a listener of this company could not digest.
struct Parked {
    std::string listener;
    std::int64_t number;
    int tries;
    std::string error;
    Instant parked_at;
};
std::vector<Parked> list_parked(Tx& tx, int limit);

/// Seals, feeds the listeners and tells `on_sealed` (live updates). One Pump per process; several
/// processes over one PostgreSQL share the work without doing anything twice.
/// `on_sealed` hears, in each process, every event sealed after its Pump began, in order. `key`
/// vouches for the head of the chain.
class Pump {
public:
    Pump(db::Database& database, std::vector<Listener> listeners,
         std::function<void(LoggedEvent const&)> on_sealed, std::string key = {});
    ~Pump();
    void start(); ///< own thread; wakes on commits and every 200 ms
    void stop();
    int step(); ///< seals and delivers what is there; gives how many. For tests and sim
    /// Hears a parked event once more; whether it worked (then it is parked no longer).
    bool retry(CompanyId company, std::string const& listener, std::int64_t number);
    void wake();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace events

template <typename E>
void db::Tx::publish(E const& event) {
    events::append(*this, E::kind, event.subject(), event.audience(), json::to_text(event));
    mark_events();
}

} // namespace hearth

/// Calls: the telephone, behind an adapter (docs/decisions/0008-telephony.md). A provider's signed
/// events say that it rings, was answered, ended, was recorded; who calls is looked up, and the
/// household opens on the desks while it rings (BK-01, BK-02). A forged event is refused and
/// written down, a repeated one has no second effect, and their order does not matter. Relay
/// numbers (AXB) stand between a customer and the worker of a visit (PR-01, LS-02): bound for its
/// time, unbound at its end, on cancellation and when another worker comes.
#pragma once

#include "platform/api/callback.h"
#include "platform/outgoing/courier.h"
#include "platform/outgoing/outgoing.h"
#include "platform/room.h"
#include "rooms/calls/model.h"

namespace hearth::calls {

void install(Room& room);

/// LD-19: so long after the end of a call its recording is forgotten.
int recording_days(Tx& tx);
/// Where providers send their events: POST /call-events/{line}.
void add_callback(api::Routes& routes, db::Database* database);

/// Binds and unbinds relay numbers.
std::unique_ptr<outgoing::Courier> make_courier(db::Database& database, outgoing::Outgoing& world,
                                                outgoing::Companies companies);

/// It rings: the card comes up on the desks.
struct CallRang {
    static constexpr std::string_view kind = "calls.rang";
    Id<Call> call;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
    Uuid subject() const { return call.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(CallRang, (), (call, customer, store))

struct CallMoved {
    static constexpr std::string_view kind = "calls.moved";
    Id<Call> call;
    CallState state;
    std::optional<Id<identity::Store>> store;
    std::optional<int> seconds_to_answer;
    Uuid subject() const { return call.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(CallMoved, (), (call, state, store, seconds_to_answer))

/// Somebody has it on their screen, and with it the caller's number.
struct CallTaken {
    static constexpr std::string_view kind = "calls.taken";
    Id<Call> call;
    std::optional<Id<identity::Store>> store;
    Uuid subject() const { return call.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(CallTaken, (), (call, store))

/// A message without a right signature came to that line; at most one event a minute.
struct Forged {
    static constexpr std::string_view kind = "calls.forged";
    Id<Line> line;
    Uuid subject() const { return line.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(Forged, (), (line))

struct LineChanged {
    static constexpr std::string_view kind = "calls.line_changed";
    Id<Line> line;
    Uuid subject() const { return line.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(LineChanged, (), (line))

struct RelayMoved {
    static constexpr std::string_view kind = "calls.relay_moved";
    Id<Relay> relay;
    Id<orders::Visit> visit;
    Id<customers::Customer> customer;
    Id<workforce::Worker> worker;
    Id<identity::Store> store;
    RelayState state;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(RelayMoved, (), (relay, visit, customer, worker, store, state))

} // namespace hearth::calls

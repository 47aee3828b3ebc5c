/// Promises: one ledger of what was promised (BE-03), by an order, a series, a call, a case, a
/// refund, or by word of mouth; who agreed to it, and what came of it. Each promise ends once:
/// kept, broken or waived. A broken one opens a case (or joins the open one about the same) and the
/// customer is told, before they call. The ledger promises nothing itself: rooms below do, and say
/// so by their events; it compares.
#pragma once

#include "platform/events/events.h"
#include "platform/room.h"
#include "rooms/promises/model.h"

namespace hearth::promises {

void install(Room& room);

/// The clock of whatever is promised by a moment; the subject is the promise.
inline constexpr std::string_view due_clock = "promises.due";

/// Takes a promise down; the one with the same key where there is one already, as it is then.
Promise make(Tx& tx, Promise what);
Result<Promise> load(Tx& tx, Id<Promise> id); ///< NotFound promises.not_found
std::vector<Promise> list_of_order(Tx& tx, Id<orders::Order> order);
/// Newest first.
std::vector<Promise> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit);
std::vector<Word> list_words(Tx& tx, Id<Promise> id);

/// A side's word. Disputed: somebody of ours has to look. Conflict promises.not_so_now once over.
Result<Promise> say(Tx& tx, Id<Promise> id, Side side, Said said, Way way,
                    std::optional<std::string> const& note);
/// What staff know of a promise made by hand. Conflict promises.judged_by_facts for the others.
Result<Promise> finish(Tx& tx, Id<Promise> id, bool is_kept,
                       std::optional<std::string> const& note);
/// It counts no more, by a manager's word. Conflict promises.not_so_now unless it runs.
Result<Promise> waive(Tx& tx, Id<Promise> id, std::string const& note);

/// Written down by staff.
struct PromiseMade {
    static constexpr std::string_view kind = "promises.made";
    Id<Promise> promise;
    Kind what;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<workforce::Worker>> worker;
    Uuid subject() const { return order ? order->uuid : promise.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(PromiseMade, (), (promise, what, customer, store, order, worker))

/// A side said yes or no to it.
struct PromiseSaid {
    static constexpr std::string_view kind = "promises.said";
    Id<Promise> promise;
    Side side;
    Said said;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    Uuid subject() const { return order ? order->uuid : promise.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(PromiseSaid, (), (promise, side, said, customer, store, order))

/// It ended: broken, or by somebody's word. What the facts show to be kept, or what falls away with
/// an order, has its own events already and makes none here.
struct PromiseEnded {
    static constexpr std::string_view kind = "promises.ended";
    Id<Promise> promise;
    Kind what;
    State state;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<complaints::Complaint>> complaint;
    bool tells_customer;
    Uuid subject() const { return order ? order->uuid : promise.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(PromiseEnded, (),
                      (promise, what, state, customer, store, order, complaint, tells_customer))

} // namespace hearth::promises

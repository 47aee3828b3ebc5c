/// What each side sees of a promise.
#pragma once

#include "platform/api/route.h"
#include "rooms/promises/inside.h"

namespace hearth::promises {

/// A side's last word.
struct SideWord {
    Side side;
    std::optional<Said> said; ///< none: they have not said
    std::optional<Way> way;
    std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(SideWord, (), (side, said, way, at))

/// The same for the customer, the worker and the office: no name, no number of anybody.
struct PromiseView {
    Id<Promise> id;
    Kind kind;
    Source source;
    State state;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<orders::Visit>> visit;
    std::optional<Instant> visit_at; ///< when that visit begins, as it stands now
    Side owed_by;
    std::optional<Instant> due_at;
    std::int64_t amount; ///< minutes, steps or fen, by kind
    std::optional<std::string> words;
    std::optional<std::int64_t> happened;
    std::optional<Reason> reason;
    bool is_agreed; ///< by every side that it concerns
    bool is_disputed;
    std::vector<SideWord> sides;
    Instant made_at;
    std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(PromiseView, (),
                      (id, kind, source, state, order, visit, visit_at, owed_by, due_at, amount,
                       words, happened, reason, is_agreed, is_disputed, sides, made_at, ended_at))
PromiseView view_of(Tx& tx, Promise const& promise);

struct OfficePromise {
    PromiseView promise;
    std::optional<Id<customers::Customer>> customer;
    std::string customer_name; ///< masked
    std::optional<Id<identity::Store>> store;
    std::string order_number; ///< empty without one
    std::optional<Id<workforce::Worker>> worker;
    std::string worker_name;
    std::optional<Id<identity::Account>> owner;
    std::string owner_name;
    std::optional<std::string> note;
    std::optional<std::string> dispute; ///< what the side said that does not agree
    std::optional<Id<complaints::Complaint>> complaint;
    std::string complaint_number;
    bool is_by_hand; ///< a person says whether it was kept
};
BOOST_DESCRIBE_STRUCT(OfficePromise, (),
                      (promise, customer, customer_name, store, order_number, worker, worker_name,
                       owner, owner_name, note, dispute, complaint, complaint_number, is_by_hand))
OfficePromise office_view(Tx& tx, Promise const& promise);

} // namespace hearth::promises

/// Placing and changing from an offer that has been loaded and checked.
#pragma once

#include "rooms/orders/offer.h"
#include "rooms/orders/orders.h"

namespace hearth::orders {

Result<Order> place_offer(Tx& tx, PlaceOrder const& wish, Offer const& offer);
Result<Order> change_to_offer(Tx& tx, Order const& order, std::int64_t version,
                              ChangeOrder const& change, Offer const& offer);

/// What a number is made from: the store, its zone, and the moment of the promise.
struct Numbering {
    std::string store_code;
    std::string zone;
    Instant at;
};
/// Gives the order its number and writes it. Where two numbers meet one is nudged, and the database
/// is the judge.
Result<void> insert_numbered(Tx& tx, Order& order, std::optional<std::string> const& note,
                             Numbering const& numbering);

/// Back to unassigned, from wherever a visit waits.
Result<void> free_crew(Tx& tx, Id<Visit> id);

/// What a customer agrees to now about calling off: the word of the room above, else the setting.
Result<TermsRule> terms_rule(Tx& tx, Id<identity::Store> store, bool is_special);

/// Asks the reserver, if there is one.
Result<bool> reserve(Tx& tx, Reserve const& what);

} // namespace hearth::orders

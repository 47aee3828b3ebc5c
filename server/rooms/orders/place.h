/// Placing and changing from an offer that has been loaded and checked.
#pragma once

#include "rooms/orders/offer.h"
#include "rooms/orders/orders.h"

namespace hearth::orders {

Result<Order> place_offer(Tx& tx, PlaceOrder const& wish, Offer const& offer);
Result<Order> change_to_offer(Tx& tx, Order const& order, std::int64_t version,
                              ChangeOrder const& change, Offer const& offer);

/// Back to unassigned, from wherever a visit waits.
Result<void> free_crew(Tx& tx, Id<Visit> id);

/// Asks the reserver, if there is one.
Result<bool> reserve(Tx& tx, Reserve const& what);

} // namespace hearth::orders

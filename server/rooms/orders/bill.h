/// The order's bill: what is promised is charged with the promise, in the same transaction. Private
/// to the room.
#pragma once

#include "rooms/orders/orders.h"

namespace hearth::orders {

/// The price goes on the bill.
Result<void> bill_order(Tx& tx, Order const& order);
/// After a change the bill is raised or lowered by the difference (BK-11).
Result<void> bill_change(Tx& tx, Order const& order, Money price_before);
/// Off but for the fee; nothing for an order that nobody charged.
Result<void> bill_cancellation(Tx& tx, Id<Order> order, Money fee);
/// Holds back what has become disputed, and makes due what is disputed no longer (BE-10).
Result<void> bill_held(Tx& tx, Id<Order> order, Money before, Money after);
/// A held part that nobody owes: the bill is lowered by it.
Result<void> bill_waived(Tx& tx, Id<Order> order, Money amount);
/// The service is done: it is earned.
Result<void> bill_done(Tx& tx, Id<Order> order);

} // namespace hearth::orders

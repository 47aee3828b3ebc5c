/// What a customer already has on a day, told before another time there is chosen (F1, BK-11).
/// Private to the room.
#pragma once

#include "rooms/catalog/catalog.h"
#include "rooms/orders/orders.h"

namespace hearth::orders {

/// A visit of another order of theirs.
struct DayVisit {
    Id<Order> order;
    std::string number;
    Id<catalog::Item> item;
    Instant starts_at;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(DayVisit, (), (order, number, item, starts_at, ends_at))

/// Live ones that touch the days of `wanted` in that zone, by time; without those of the order that
/// is to be changed.
std::vector<DayVisit> list_same_day(Tx& tx, Id<customers::Customer> customer,
                                    std::string const& zone, Span wanted,
                                    std::optional<Id<Order>> except);

} // namespace hearth::orders

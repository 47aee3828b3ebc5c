/// What a customer already has on a day, told before another time there is chosen (F1, BK-11).
/// Private to the room.
#pragma once

#include "rooms/catalog/catalog.h"
#include "rooms/orders/orders.h"

namespace hearth::orders {

/// A visit of another order of theirs.
struct OtherVisit {
    Id<Order> order;
    std::string number;
    catalog::Name item;
    Instant starts_at;
    Instant ends_at;
    bool is_overlapping = false;
    int gap_min = 0; ///< between the two; 0 where they overlap
};
BOOST_DESCRIBE_STRUCT(OtherVisit, (),
                      (order, number, item, starts_at, ends_at, is_overlapping, gap_min))

/// Live ones that touch the days of `wanted`, in the zone of the store, by time; without those of
/// the order that is to be changed.
Result<std::vector<OtherVisit>> list_same_day(Tx& tx, Id<customers::Customer> customer,
                                              Id<identity::Store> store, Span wanted,
                                              std::optional<Id<Order>> except);

} // namespace hearth::orders

/// What is asked of the planner: an item at a place, or a visit that is planned already.
#pragma once

#include "rooms/customers/customers.h"
#include "rooms/dispatch/capacity.h"
#include "rooms/orders/orders.h"

namespace hearth::dispatch {

/// An order of which one visit shall come at another time, or be another one.
struct Moved {
    orders::Order order;
    orders::Visit visit;
};

struct Wish {
    Id<catalog::Item> item;
    catalog::Choices options;
    catalog::Quantity quantity;
    Id<identity::Store> store;
    double latitude = 0;
    double longitude = 0;
    std::optional<Id<customers::Customer>> customer = {};
    /// Then its stand-ins are asked for, and its own time is free to it (BE-09, BK-11).
    std::optional<Moved> moved = {};
};

/// The same in the planner's words.
struct Ask {
    planner::SlotAsk slot; ///< `within` is for the caller to set
    int duration_min = 0;
    int before_min = 0;
    int after_min = 0;
    std::vector<planner::WorkerIndex> usual; ///< favourites, and who came at least twice before
    Span busy_at(Instant start) const {
        return {start - minutes{before_min}, start + minutes{duration_min + after_min}};
    }
};

/// Refuses what the catalogue refuses: an unknown item, a quantity or option it has not. Customers
/// keep the item's notice, staff need not.
Result<Ask> make_ask(Tx& tx, City const& city, Wish const& wish);
/// The visit as it is planned; any start counts, it has been promised.
Result<Ask> make_ask(Tx& tx, City const& city, orders::Order const& order,
                     orders::Visit const& visit);

/// Are the starts of this caller bound to notice and grid?
bool is_bound(Actor const& actor);

} // namespace hearth::dispatch

/// Lists of orders that stay fast at a million of them: each goes along one index and is cut by it.
#pragma once

#include "platform/db/database.h"
#include "rooms/orders/model.h"

namespace hearth::orders::store {

struct Filter {
    /// None: every store of the company.
    std::optional<std::vector<Id<identity::Store>>> stores = {};
    std::optional<Stage> stage = {};
};

/// Newest first, those before `before`.
std::vector<Order> list_newest(Tx& tx, Filter const& filter, std::vector<Stage> const& stages,
                               std::optional<Id<Order>> before, int limit);

/// An order by its visit on a day.
struct OnDay {
    Order order = {};
    Instant starts_at = {};
    Id<Visit> visit = {};
};
BOOST_DESCRIBE_STRUCT(OnDay, (), (order, starts_at, visit))
struct DayMark {
    Instant starts_at;
    Id<Visit> visit;
};
/// Orders with a visit (not cancelled) of these stores that starts in the span, by start; an order
/// comes once, with its first visit of the span. Those after `after`.
std::vector<OnDay> list_on_day(Tx& tx, std::vector<Id<identity::Store>> const& stores,
                               std::optional<Stage> stage, Span span, std::optional<DayMark> after,
                               int limit);

/// Orders of the days whose number ends so, newest day first; `tail` is backwards.
std::vector<Order> list_by_tail(Tx& tx, Filter const& filter, std::string const& tail,
                                std::int64_t first_day, std::int64_t last_day, int limit);

/// The visits of several orders, by order and sequence.
std::vector<Visit> list_visits_of(Tx& tx, std::vector<Order> const& orders);

} // namespace hearth::orders::store

/// SQL of deals, in and out.
#pragma once

#include "rooms/deals/deals.h"

namespace hearth::deals::store {

void insert(Tx& tx, Deal const& deal); ///< once
void call_off(Tx& tx, Id<orders::Order> order);

/// Of one wish in one store within a span. `lowest` counts those called off, too; `deals` does not.
struct Sales {
    std::optional<Money> lowest;
    std::int64_t deals = 0;
};
Sales sales_within(Tx& tx, pricing::Comparing const& what, Span span);
/// The last one before that moment that was not called off.
std::optional<Deal> find_last(Tx& tx, pricing::Comparing const& what);

void insert(Tx& tx, Discount const& discount);
std::optional<Discount> find_discount(Tx& tx, Id<Discount> id);
std::vector<Discount> list_discounts(Tx& tx, Id<pricing::Quote> quote, int limit);
std::vector<Discount> list_discounts_within(Tx& tx, Span span, int limit);
/// Whether it waited.
bool end_discount(Tx& tx, Id<Discount> id, State state, std::optional<Id<pricing::Quote>> given);

} // namespace hearth::deals::store

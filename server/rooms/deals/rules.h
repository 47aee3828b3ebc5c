/// Decisions of deals: values in, values out.
#pragma once

#include "rooms/deals/store.h"

namespace hearth::deals {

/// Of all the stores that are one place: the lowest of those days where any sale of them stands,
/// else the last one there was, but never above a lower one that was called off since.
std::optional<pricing::Sold> what_was_sold(std::vector<store::Sales> const& of_days,
                                           std::vector<Deal> const& last, Comparison const& rule);

/// What an employee gave away in a span (LC-03).
struct Giver {
    Uuid staff = {};
    int given = 0;
    Money amount = {};
    int waiting = 0;
    int refused = 0;
};
BOOST_DESCRIBE_STRUCT(Giver, (), (staff, given, amount, waiting, refused))
/// Who gave most comes first.
std::vector<Giver> by_giver(std::vector<Discount> const& discounts);

} // namespace hearth::deals

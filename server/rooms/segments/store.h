/// Private to segments: its table, and what it reads of other rooms' views.
#pragma once

#include "rooms/segments/segments.h"

namespace hearth::segments::store {

std::optional<Kept> find(Tx& tx, Id<customers::Customer> customer);
void save(Tx& tx, Kept const& kept, Instant look_at);
/// To be counted at once; a row is made for who has none.
void mark(Tx& tx, Id<customers::Customer> customer);
/// Whose time has come, the longest waiting first.
std::vector<Id<customers::Customer>> list_due(Tx& tx, int limit);
void forget(Tx& tx, Id<customers::Customer> customer);

/// Where a list goes on: after this score and customer.
struct After {
    int score = 0;
    Id<customers::Customer> customer = {};
};
struct Filter {
    std::optional<std::vector<Id<identity::Store>>> stores = {}; ///< none: all
    std::optional<Value> value = {};
    std::optional<Recency> recency = {};
    std::optional<Need> need = {};
    std::optional<Loyalty> loyalty = {};
    std::optional<Risk> risk = {};
    std::optional<After> after = {};
};
/// The highest score first.
std::vector<Kept> list(Tx& tx, Filter const& filter, int limit);

/// A visit of a customer, from the orders' timeline.
struct Visited {
    Id<orders::Visit> visit;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Visited, (), (visit, at))
/// Done, newest first.
std::vector<Visited> list_services(Tx& tx, Id<customers::Customer> customer, int limit);
bool has_ahead(Tx& tx, Id<customers::Customer> customer);

} // namespace hearth::segments::store

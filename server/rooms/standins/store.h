/// Private to standins: its tables.
#pragma once

#include "rooms/standins/standins.h"

namespace hearth::standins::store {

/// False where a live one of that worker (and day) is there.
bool insert(Tx& tx, StandIn const& one);
std::optional<StandIn> find(Tx& tx, Id<StandIn> id);
/// Writes state, answer and rank, where it still is in the state that it was read in; else false.
bool replace(Tx& tx, StandIn const& one, State from);
void set_rank(Tx& tx, Id<StandIn> id, int rank);
std::vector<StandIn> list_live(Tx& tx, SeriesId series);

struct Came {
    Id<orders::Visit> visit;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    WorkerId worker;
    Part part;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Came, (), (visit, series, customer, store, worker, part, at))
/// Once a visit.
void insert_came(Tx& tx, Came const& one);
std::vector<Came> list_came(Tx& tx, SeriesId series, Instant from);
/// Of a store, or of all.
std::vector<Came> list_came(Tx& tx, std::optional<Id<identity::Store>> store, Instant from);

} // namespace hearth::standins::store

/// Rows of introductions.
#pragma once

#include "rooms/introductions/introductions.h"

namespace hearth::introductions::store {

/// False where that version is there already.
bool insert(Tx& tx, Introduction const& one);
std::optional<Introduction> find(Tx& tx, Uuid id);
std::vector<Introduction> list(Tx& tx, Id<orders::Order> order);
/// Of a worker, whose time is not over on that day: the newest of each order.
std::vector<Introduction> list_protected(Tx& tx, Id<workforce::Worker> worker, Day today);

/// False where there is one of that kind.
bool insert_step(Tx& tx, Uuid id, Step const& step);
std::vector<Step> list_steps(Tx& tx, Uuid id);

void insert_fact(Tx& tx, Fact const& fact);
std::optional<Fact> find_fact(Tx& tx, Uuid id);
std::vector<Fact> list_facts(Tx& tx, Id<workforce::Worker> worker);

} // namespace hearth::introductions::store

/// SQL of changes, in and out.
#pragma once

#include "rooms/changes/model.h"

namespace hearth::changes::store {

/// False where the number is taken.
bool insert(Tx& tx, Request const& request);
std::optional<Request> find(Tx& tx, Id<orders::Order> order, int number);
std::vector<Request> list(Tx& tx, Id<orders::Order> order); ///< newest first
/// False where it does not wait any more.
bool end(Tx& tx, Id<orders::Order> order, int number, State state);

} // namespace hearth::changes::store

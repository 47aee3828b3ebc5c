/// Rows of deposits.
#pragma once

#include "rooms/deposits/deposits.h"

namespace hearth::deposits::store {

void insert(Tx& tx, Deposit const& one);
std::optional<Deposit> find(Tx& tx, Uuid id);
std::vector<Deposit> list(Tx& tx, Id<orders::Order> order);
std::optional<Deposit> find_by_refund(Tx& tx, Id<ledger::Refund> refund);
/// Writes what changes, where it is still in that state; false otherwise.
bool replace(Tx& tx, Deposit const& one, State before);

} // namespace hearth::deposits::store

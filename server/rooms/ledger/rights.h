/// Who may see a record of the ledger.
#pragma once

#include "rooms/ledger/ledger.h"

namespace hearth::ledger {

/// NotFound with that code unless the actor is the customer, or staff with `ledger.read` at the
/// store.
Result<void> check_sees(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store,
                        char const* code);

} // namespace hearth::ledger

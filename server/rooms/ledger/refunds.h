/// What refunds hear.
#pragma once

#include "rooms/ledger/ledger.h"

namespace hearth::ledger {

/// A second person decided: books an approved refund, ends a refused one.
Result<void> hear_decision(Tx& tx, identity::ApprovalDecided const& decided);

} // namespace hearth::ledger

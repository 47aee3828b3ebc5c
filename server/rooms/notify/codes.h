/// One-time codes on their way out (LS-01): identity makes them, the outbox sends them.
#pragma once

#include "platform/db/database.h"

namespace hearth::notify {

/// Takes over what identity has waiting, in one transaction.
void take_codes(Tx& tx);

} // namespace hearth::notify

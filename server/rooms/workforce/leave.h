/// Leave as workers ask for it themselves.
#pragma once

#include "rooms/workforce/workforce.h"

namespace hearth::workforce {

/// Taken back by who asked for it, while nobody has decided: asked by a slip of the finger, or no
/// longer wanted. NotFound where it is another's; Conflict workforce.leave_decided after that.
Result<Leave> withdraw_leave(Tx& tx, Id<Worker> worker, Id<Leave> id);

} // namespace hearth::workforce

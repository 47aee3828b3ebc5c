#include "rooms/workforce/leave.h"

namespace hearth::workforce {

Result<Leave> withdraw_leave(Tx& tx, Id<Worker> worker, Id<Leave> id) {
    auto const leave = TRY(load_leave(tx, id));
    if (leave.worker != worker) return Error{Refusal::NotFound, "workforce.leave_not_found"};
    return decide_leave(tx, id, LeaveState::Withdrawn);
}

} // namespace hearth::workforce

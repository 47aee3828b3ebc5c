// The hour's budget of one-time codes is spent: somebody has codes sent about. Whoever keeps the
// accounts is told at once, by day and by night, and once for each such hour (LS-01).
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"

namespace hearth::notify {
namespace {

Result<void> on_code_budget(Tx& tx, identity::CodeBudgetReached const& event) {
    auto const hour = std::chrono::floor<hours>(tx.now()).time_since_epoch().count();
    for (auto const id : identity::list_holders(tx, "identity.accounts", {})) {
        auto const account = TRY(identity::load_account(tx, id));
        tell(tx,
             {.recipient_kind = ActorKind::Staff,
              .recipient = id.uuid,
              .template_name = "code_alarm",
              .slots = {{"limit", std::to_string(event.per_hour)}},
              .about = id.uuid,
              .dedupe = "code_alarm:" + std::to_string(hour) + ":" + to_text(id)},
             account.phone);
    }
    return {};
}

} // namespace

void listen_to_identity(Room& room) {
    room.listeners.push_back(
        events::listen<identity::CodeBudgetReached>("notify.code_budget", on_code_budget));
}

} // namespace hearth::notify

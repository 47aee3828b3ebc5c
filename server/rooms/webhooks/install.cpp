#include "rooms/webhooks/inside.h"

namespace hearth::webhooks {
namespace {

/// Tells of a switch-off are the house's own matter, and of sessions nobody outside should hear.
std::vector<std::string> const kinds = {
    "complaints.moved",
    "complaints.opened",
    "customers.saved",
    "dispatch.assigned",
    "dispatch.assignment_changed",
    "intake.inquiry_opened",
    "ledger.bill_changed",
    "ledger.payment_taken",
    "ledger.refund_moved",
    "notify.rated",
    "orders.cancelled",
    "orders.changed",
    "orders.done",
    "orders.placed",
    "orders.stage",
    "orders.visit_moved",
    "orders.visit_planned",
    "orders.visit_state",
    "visits.acceptance_awaited",
    "visits.accepted",
    "visits.damage_reported",
    "visits.finished",
    "visits.running_late",
    "workforce.worker_saved",
};

} // namespace

std::vector<std::string> const& offered_kinds() {
    return kinds;
}

void install(Room& room) {
    room.permissions = {{"webhooks.read"}, {"webhooks.write"}};
    room.settings.push_back(settings::describe<Habits>(false));
    for (auto const& kind : kinds)
        room.listeners.push_back({"webhooks." + kind, kind, hear});
    room.chores.push_back({"webhooks.forget_old", hours{6}, forget_old});
    add_routes(room.routes);
}

} // namespace hearth::webhooks

// LH-11: who said yes to a visit is told that the family has since told something else of its home.
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/texts.h"
#include "rooms/workforce/workforce.h"

#include "platform/services.h"

namespace hearth::notify {
namespace {

constexpr int most_orders = 50;
constexpr char workers_locale[] = "zh-CN"; // what tell() takes where nothing is said

using orders::VisitState;

bool is_ahead(VisitState state) {
    return state == VisitState::Assigned || state == VisitState::Accepted ||
           state == VisitState::EnRoute || state == VisitState::Arrived;
}

/// What changed is read in the briefing, never in a message.
Result<void> tell_crew(Tx& tx, orders::Visit const& visit, customers::HomeTold const& event) {
    auto const store = TRY(identity::load_store(tx, visit.store));
    for (auto const& one : dispatch::list_crew(tx, visit.id)) {
        bool const knew_otherwise = one.state == dispatch::AssignmentState::Confirmed &&
                                    one.answered_at && *one.answered_at <= event.at;
        if (!knew_otherwise) continue;
        auto const worker = TRY(workforce::load_worker(tx, one.worker));
        tell(tx,
             {.recipient_kind = ActorKind::Worker,
              .recipient = one.worker.uuid,
              .template_name = "work_home_changed",
              .slots = {{"name", worker.name},
                        {"time", moment_text(visit.starts_at, store.zone, workers_locale)},
                        {"link", tx.services().public_url + "/w/visits/" + to_text(visit.id)}},
              .about = visit.id.uuid,
              .dedupe = "work_home_changed:" + to_text(one.id) + ":" + to_text(event.at),
              .zone = store.zone},
             worker.phone);
    }
    return {};
}

Result<void> on_home_told(Tx& tx, customers::HomeTold const& event) {
    for (auto const& order : orders::list_of(tx, event.customer, most_orders)) {
        if (order.address != event.address) continue;
        for (auto const& visit : orders::list_visits(tx, order.id))
            if (is_ahead(visit.state)) TRY(tell_crew(tx, visit, event));
    }
    return {};
}

} // namespace

void listen_to_homes(Room& room) {
    room.listeners.push_back(events::listen<customers::HomeTold>("notify.home_told", on_home_told));
}

} // namespace hearth::notify

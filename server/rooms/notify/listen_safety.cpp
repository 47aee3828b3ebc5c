// Whoever has to look at a call for help is told in the app and by SMS (VS-09); of a drill only in
// the app. A worker who does not answer is asked by SMS, too. Afterwards the person whose position
// was used is told so (LD-18).
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/texts.h"
#include "rooms/safety/safety.h"
#include "rooms/workforce/workforce.h"

#include "platform/services.h"
#include "platform/words/words.h"

namespace hearth::notify {
namespace {

std::string who_of(Tx& tx, safety::Incident const& one) {
    if (one.source == safety::Source::Customer)
        return words::text("zh-CN", "notify.safety_customer");
    if (!one.worker) return words::text("zh-CN", "notify.safety_somebody");
    auto const worker = workforce::load_worker(tx, *one.worker);
    return worker ? worker->name : words::text("zh-CN", "notify.safety_somebody");
}

Result<void> on_alarm(Tx& tx, safety::Alarm const& event) {
    auto const one = TRY(safety::load(tx, event.incident));
    auto const shop = TRY(identity::load_store(tx, event.store));
    NewMessage message{
        .recipient_kind = ActorKind::Staff,
        .template_name = event.is_drill ? "safety_drill" : "safety_alarm",
        .slots = {{"number", one.number},
                  {"who", who_of(tx, one)},
                  {"store", shop.name},
                  {"kind", words::text("zh-CN", "safety.kind_" + std::string(to_text(one.kind)))},
                  {"link", tx.services().public_url + "/a/safety/" + to_text(one.id)}},
        .about = one.id.uuid,
        .zone = shop.zone};
    for (auto const id : safety::list_told(tx, one.id, event.rung)) {
        auto const account = TRY(identity::load_account(tx, id));
        message.recipient = id.uuid;
        message.dedupe = "safety:" + to_text(one.id) + ":" + event.rung + ":" + to_text(id);
        // A drill stays in the house.
        if (event.is_drill)
            tell_inside(tx, message);
        else
            tell(tx, message, account.phone);
    }
    return {};
}

Result<void> on_asked(Tx& tx, safety::Asked const& event) {
    auto const worker = TRY(workforce::load_worker(tx, event.worker));
    auto const shop = TRY(identity::load_store(tx, event.store));
    tell(tx,
         {.recipient_kind = ActorKind::Worker,
          .recipient = event.worker.uuid,
          .template_name = "safety_asked",
          .slots = {{"name", worker.name},
                    {"store", shop.name},
                    {"link", tx.services().public_url + "/w/safety"}},
          .about = event.visit.uuid,
          .dedupe = "safety_asked:" + to_text(event.question),
          .zone = shop.zone},
         worker.phone);
    return {};
}

/// LD-18: consent is not needed in an emergency, but they are told afterwards.
Result<void> on_moved(Tx& tx, safety::IncidentMoved const& event) {
    if (event.to != safety::State::Closed || event.is_drill) return {};
    if (!event.customer && !event.worker) return {};
    auto const one = TRY(safety::load(tx, event.incident));
    enqueue(tx, {.channel = Channel::InApp,
                 .recipient_kind = event.worker ? ActorKind::Worker : ActorKind::Customer,
                 .recipient = event.worker ? event.worker->uuid : event.customer->uuid,
                 .template_name = "safety_over",
                 .slots = {{"number", one.number},
                           {"days", std::to_string(safety::position_days(tx, one.store))}},
                 .about = one.id.uuid,
                 .dedupe = "safety_over:" + to_text(one.id)});
    return {};
}

} // namespace

void listen_to_safety(Room& room) {
    using events::listen;
    safety::tell_at_once_with(on_alarm); // and again by the event, where nothing new is written
    room.listeners.push_back(listen<safety::Alarm>("notify.safety_alarm", on_alarm));
    room.listeners.push_back(listen<safety::Asked>("notify.safety_asked", on_asked));
    room.listeners.push_back(listen<safety::IncidentMoved>("notify.safety_moved", on_moved));
}

} // namespace hearth::notify

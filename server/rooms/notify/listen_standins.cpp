// BE-09: the customer of a standing booking is asked about a stand-in, and told before one of those
// they agreed to comes.
#include "base/zone.h"
#include "platform/services.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/texts.h"
#include "rooms/standins/standins.h"
#include "rooms/workforce/workforce.h"

namespace hearth::notify {
namespace {

constexpr char workers_locale[] = "zh-CN"; // what tell() takes where nothing is said

Result<Telling> matter_of(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store,
                          series::SeriesId about) {
    Telling matter{TRY(customers::load_customer(tx, customer)),
                   TRY(identity::load_store(tx, store)),
                   about.uuid,
                   {}};
    matter.slots = {{"name", matter.customer.name},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + "/c/series/" + to_text(about)}};
    return matter;
}

Result<void> on_proposed(Tx& tx, standins::StandInProposed const& event) {
    auto matter = TRY(matter_of(tx, event.customer, event.store, event.series));
    auto const worker = TRY(workforce::load_worker(tx, event.worker));
    matter.slots.emplace_back("worker", worker.name);
    tell_customer(tx, matter, "stand_in_asked", to_text(event.stand_in), Urgency::Polite);
    return {};
}

Result<void> on_substituted(Tx& tx, standins::Substituted const& event) {
    auto matter = TRY(matter_of(tx, event.customer, event.store, event.series));
    auto const zone = TRY(identity::store_zone(tx, event.store));
    matter.slots.emplace_back("worker", TRY(workforce::load_worker(tx, event.worker)).name);
    matter.slots.emplace_back("away", TRY(workforce::load_worker(tx, event.away)).name);
    matter.slots.emplace_back("at", moment_text(event.starts_at, zone, matter.customer.locale));
    tell_customer(tx, matter, "stand_in_comes", to_text(event.visit) + ":" + to_text(event.worker),
                  Urgency::Polite);
    return {};
}

/// Who has the key of a home that somebody else has to open soon.
Result<void> on_key_late(Tx& tx, standins::KeyLate const& event) {
    if (!event.holder) return {};
    auto const holder = TRY(workforce::load_worker(tx, *event.holder));
    auto const store = TRY(identity::load_store(tx, event.store));
    tell(tx,
         {.recipient_kind = ActorKind::Worker,
          .recipient = event.holder->uuid,
          .template_name = "key_late",
          .slots = {{"name", holder.name},
                    {"worker", TRY(workforce::load_worker(tx, event.worker)).name},
                    {"time", moment_text(event.starts_at, store.zone, workers_locale)},
                    {"link", tx.services().public_url + "/w/today"}},
          .about = event.visit.uuid,
          .dedupe = "key_late:" + to_text(event.key) + ":" + to_text(event.visit),
          .zone = store.zone},
         holder.phone);
    return {};
}

} // namespace

void listen_to_standins(Room& room) {
    room.listeners.push_back(
        events::listen<standins::StandInProposed>("notify.stand_in_proposed", on_proposed));
    room.listeners.push_back(
        events::listen<standins::Substituted>("notify.stand_in_comes", on_substituted));
    room.listeners.push_back(
        events::listen<standins::KeyLate>("notify.home_key_late", on_key_late));
}

} // namespace hearth::notify

// BK-01: the first one on the waiting list is told that the time can be had, by day.
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/intake/intake.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/texts.h"

#include "platform/services.h"

namespace hearth::notify {
namespace {

/// Polite: whoever sleeps is told after it, and nobody of a time that has begun.
Result<void> on_freed(Tx& tx, intake::TimeFreed const& event) {
    auto const customer = TRY(customers::load_customer(tx, event.customer));
    auto const store = TRY(identity::load_store(tx, event.store));
    auto const item = TRY(catalog::load_item(tx, event.item));
    auto const& locale = customer.locale;
    tell(
        tx,
        {.recipient = event.customer.uuid,
         .template_name = "time_freed",
         .locale = locale,
         .slots = {{"name", customer.name},
                   {"item", locale == "en" ? std::string(item.name.en) : std::string(item.name.zh)},
                   {"time", moment_text(event.starts_at, store.zone, locale)},
                   {"link", tx.services().public_url + "/c/wishes"},
                   {"phone", store.phone}},
         .about = event.inquiry.uuid,
         .dedupe = "time_freed:" + to_text(event.inquiry),
         .urgency = Urgency::Polite,
         .zone = store.zone,
         .valid_until = event.starts_at},
        customer.phone);
    return {};
}

} // namespace

void listen_to_waiting(Room& room) {
    room.listeners.push_back(events::listen<intake::TimeFreed>("notify.time_freed", on_freed));
}

} // namespace hearth::notify

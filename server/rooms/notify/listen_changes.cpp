// BK-11: a change would make the order dearer; the customer is asked before, with both prices.
#include "rooms/changes/changes.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/texts.h"

#include "platform/services.h"

namespace hearth::notify {
namespace {

Result<void> on_asked(Tx& tx, changes::ChangeAsked const& event) {
    auto const order = TRY(orders::load(tx, event.order));
    Telling matter{TRY(customers::load_customer(tx, event.customer)),
                   TRY(identity::load_store(tx, event.store)),
                   event.order.uuid,
                   {}};
    auto const& locale = matter.customer.locale;
    matter.slots = {{"name", matter.customer.name},
                    {"number", order.number},
                    {"before", yuan_text(event.price_before)},
                    {"after", yuan_text(event.price_after)},
                    {"at", due_text(event.answer_until, matter.store.zone, locale)},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + "/c/orders/" + to_text(event.order)}};
    auto const cause = to_text(event.order) + ":" + std::to_string(event.number);
    tell_customer(tx, matter, "order_dearer", cause, Urgency::Now);
    return {};
}

} // namespace

void listen_to_changes(Room& room) {
    room.listeners.push_back(events::listen<changes::ChangeAsked>("notify.change_asked", on_asked));
}

} // namespace hearth::notify

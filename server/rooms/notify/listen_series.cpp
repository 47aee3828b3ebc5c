// BK-08: a day of a standing booking has become dearer than was agreed: nothing is placed, and the
// customer is asked before, with both prices. Once for each day and price, however often it is
// tried again.
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/texts.h"
#include "rooms/series/series.h"

#include "platform/services.h"

namespace hearth::notify {
namespace {

Result<void> on_unsettled(Tx& tx, series::OccurrenceUnsettled const& event) {
    if (event.why != series::Why::PriceRaised || !event.agreed || !event.asked) return {};
    Telling matter{TRY(customers::load_customer(tx, event.customer)),
                   TRY(identity::load_store(tx, event.store)),
                   event.series.uuid,
                   {}};
    matter.slots = {{"name", matter.customer.name},
                    {"day", to_text(event.day)},
                    {"agreed", yuan_text(*event.agreed)},
                    {"asked", yuan_text(*event.asked)},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + "/c/series/" + to_text(event.series)}};
    // All days of one raise wait for one word: the customer is asked once for it.
    auto const cause = to_text(event.series) + ":" + yuan_text(*event.asked);
    tell_customer(tx, matter, "series_price_raised", cause, Urgency::Polite);
    return {};
}

} // namespace

void listen_to_series(Room& room) {
    room.listeners.push_back(
        events::listen<series::OccurrenceUnsettled>("notify.series_unsettled", on_unsettled));
}

} // namespace hearth::notify

// What we promised and did not keep the customer hears from us first, once (BE-03).
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/promises/promises.h"

#include "platform/services.h"
#include "platform/words/words.h"

namespace hearth::notify {
namespace {

/// Several promises of one day broken are one case: it is told once, with the first of them.
std::string cause_of(promises::PromiseEnded const& event) {
    return event.complaint ? to_text(*event.complaint) : to_text(event.promise);
}

Result<void> on_ended(Tx& tx, promises::PromiseEnded const& event) {
    if (!event.tells_customer || !event.customer || !event.store) return {};
    Telling matter{TRY(customers::load_customer(tx, *event.customer)),
                   TRY(identity::load_store(tx, *event.store)),
                   event.promise.uuid,
                   {}};
    auto const where = event.order ? "/c/orders/" + to_text(*event.order) : "/c/promises";
    matter.slots = {{"name", matter.customer.name},
                    {"what", words::text(matter.customer.locale,
                                         "promises.kind_" + std::string(to_text(event.what)))},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + where}};
    std::vector<Slot> more;
    if (event.complaint)
        more.push_back({"number", TRY(complaints::load(tx, *event.complaint)).number});
    tell_customer(tx, matter, event.complaint ? "promise_broken_case" : "promise_broken",
                  cause_of(event), Urgency::Now, more);
    return {};
}

} // namespace

void listen_to_promises(Room& room) {
    room.listeners.push_back(
        events::listen<promises::PromiseEnded>("notify.promise_ended", on_ended));
}

} // namespace hearth::notify

// What a family is told around its contract: it is asked to agree to a deposit before it is taken
// (LX-04), and hears important facts about a worker whom we introduced (LX-03).
#include "rooms/customers/customers.h"
#include "rooms/deposits/deposits.h"
#include "rooms/identity/identity.h"
#include "rooms/introductions/introductions.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/texts.h"

#include "platform/services.h"
#include "platform/words/words.h"

namespace hearth::notify {
namespace {

Result<Telling> about_order(Tx& tx, Id<orders::Order> id) {
    auto const order = TRY(orders::load(tx, id));
    Telling matter{TRY(customers::load_customer(tx, order.customer)),
                   TRY(identity::load_store(tx, order.store)),
                   id.uuid,
                   {}};
    matter.slots = {{"name", matter.customer.name},
                    {"number", order.number},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + "/c/orders/" + to_text(id)}};
    return matter;
}

Result<void> on_deposit_asked(Tx& tx, deposits::DepositAsked const& event) {
    auto const matter = TRY(about_order(tx, event.order));
    auto const kind = words::text(matter.customer.locale, "deposits.kind_" + to_text(event.what));
    tell_customer(tx, matter, "deposit_asked", to_text(event.deposit), Urgency::Now,
                  {{"kind", kind}, {"amount", yuan_text(event.amount)}});
    return {};
}

Result<void> on_fact_told(Tx& tx, introductions::FactTold const& event) {
    auto const matter = TRY(about_order(tx, event.order));
    tell_customer(tx, matter, "fact_told", to_text(event.fact) + ":" + to_text(event.order),
                  Urgency::Now);
    return {};
}

} // namespace

void listen_to_deposits(Room& room) {
    room.listeners.push_back(
        events::listen<deposits::DepositAsked>("notify.deposit_asked", on_deposit_asked));
    room.listeners.push_back(
        events::listen<introductions::FactTold>("notify.fact_told", on_fact_told));
}

} // namespace hearth::notify

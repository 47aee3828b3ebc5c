// What a customer is told of a cancellation that waits, and of money that comes back (AS-01,
// PY-08).
#include "rooms/aftersales/aftersales.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/texts.h"

namespace hearth::notify {
namespace {

using aftersales::CaseState;

struct Matter {
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Uuid about;
    std::string template_name;
    std::string cause;
    std::vector<Slot> slots;
};

Result<void> tell(Tx& tx, Matter matter) {
    auto const customer = TRY(customers::load_customer(tx, matter.customer));
    auto const store = TRY(identity::load_store(tx, matter.store));
    matter.slots.push_back({"name", customer.name});
    matter.slots.push_back({"phone", store.phone});
    for (auto const channel : {Channel::Sms, Channel::InApp}) {
        NewMessage message{.channel = channel,
                           .recipient = customer.id.uuid,
                           .template_name = matter.template_name,
                           .locale = customer.locale,
                           .slots = matter.slots,
                           .about = matter.about,
                           .dedupe =
                               matter.template_name + ":" + to_text(channel) + ":" + matter.cause,
                           .zone = store.zone};
        if (channel == Channel::Sms) message.address = customer.phone;
        enqueue(tx, message);
    }
    return {};
}

/// Called off is told by orders' own event; here what waits, and what was not approved.
Result<void> on_case(Tx& tx, aftersales::CancellationMoved const& event) {
    bool const waits = event.state == CaseState::Asked;
    if (!waits && event.state != CaseState::Refused) return {};
    auto const order = TRY(orders::load(tx, event.order));
    return tell(tx, {event.customer,
                     event.store,
                     event.order.uuid,
                     waits ? "cancellation_asked" : "cancellation_refused",
                     to_text(event.cancellation),
                     {{"number", order.number},
                      {"fee", yuan_text(event.fee)},
                      {"refund", yuan_text(event.refund)}}});
}

Result<void> on_refund(Tx& tx, ledger::RefundMoved const& event) {
    bool const is_ready = event.stage == ledger::RefundStage::Approved;
    if (!is_ready && event.stage != ledger::RefundStage::Paid) return {};
    return tell(tx, {event.customer,
                     event.store,
                     event.subject(),
                     is_ready ? "refund_ready" : "refund_paid",
                     to_text(event.refund),
                     {{"amount", yuan_text(event.amount)}}});
}

} // namespace

void listen_to_aftersales(Room& room) {
    using events::listen;
    room.listeners.push_back(
        listen<aftersales::CancellationMoved>("notify.cancellation_moved", on_case));
    room.listeners.push_back(listen<ledger::RefundMoved>("notify.refund_moved", on_refund));
}

} // namespace hearth::notify

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

Result<Telling> load_telling(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store,
                             Uuid about) {
    Telling matter{TRY(customers::load_customer(tx, customer)),
                   TRY(identity::load_store(tx, store)),
                   about,
                   {}};
    matter.slots = {{"name", matter.customer.name}, {"phone", matter.store.phone}};
    return matter;
}

/// Called off is told by orders' own event; here what waits, and what was not approved.
Result<void> on_case(Tx& tx, aftersales::CancellationMoved const& event) {
    bool const waits = event.state == CaseState::Asked;
    if (!waits && event.state != CaseState::Refused) return {};
    auto const order = TRY(orders::load(tx, event.order));
    auto const matter = TRY(load_telling(tx, event.customer, event.store, event.order.uuid));
    tell_customer(tx, matter, waits ? "cancellation_asked" : "cancellation_refused",
                  to_text(event.cancellation), Urgency::Now,
                  {{"number", order.number},
                   {"fee", yuan_text(event.fee)},
                   {"refund", yuan_text(event.refund)}});
    return {};
}

Result<void> on_refund(Tx& tx, ledger::RefundMoved const& event) {
    bool const is_ready = event.stage == ledger::RefundStage::Approved;
    if (!is_ready && event.stage != ledger::RefundStage::Paid) return {};
    auto const matter = TRY(load_telling(tx, event.customer, event.store, event.subject()));
    tell_customer(tx, matter, is_ready ? "refund_ready" : "refund_paid", to_text(event.refund),
                  Urgency::Now, {{"amount", yuan_text(event.amount)}});
    return {};
}

/// AS-05: that it is on file, the plan on the day it is signed, and that it is done.
Result<void> on_repair(Tx& tx, aftersales::RepairMoved const& event) {
    using State = aftersales::RepairState;
    auto const template_name = event.to == State::Noticed    ? "repair_noticed"
                               : event.to == State::Signed   ? "repair_planned"
                               : event.to == State::Returned ? "repair_returned"
                                                             : "";
    bool const is_again = event.from == event.to && event.to != State::Noticed;
    if (is_again || *template_name == '\0') return {};
    auto const repair = TRY(aftersales::load_repair(tx, event.repair));
    auto const matter = TRY(load_telling(tx, event.customer, event.store, event.order.uuid));
    // The same state may come again after an unhappy end: the version tells them apart.
    tell_customer(tx, matter, template_name,
                  to_text(event.repair) + ":" + std::to_string(repair.version), Urgency::Now,
                  {{"number", repair.number}});
    return {};
}

} // namespace

void listen_to_aftersales(Room& room) {
    using events::listen;
    room.listeners.push_back(
        listen<aftersales::CancellationMoved>("notify.cancellation_moved", on_case));
    room.listeners.push_back(listen<aftersales::RepairMoved>("notify.repair_moved", on_repair));
    room.listeners.push_back(listen<ledger::RefundMoved>("notify.refund_moved", on_refund));
}

} // namespace hearth::notify

// Acceptance in parts (BE-10): what is disputed is held, and nothing more.
#include "rooms/orders/bill.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/rules.h"
#include "rooms/orders/store.h"

#include <algorithm>

namespace hearth::orders {
namespace {

void tell(Tx& tx, Order const& order, std::vector<Part> const& parts) {
    Money accepted;
    for (auto const& part : parts)
        if (part.state == PartState::Accepted) accepted += part.amount;
    tx.publish(
        OrderPartlyAccepted{order.id, order.customer, order.store, accepted, held_amount(parts)});
}

} // namespace

Result<void> save_parts(Tx& tx, Id<Order> id, std::vector<Part> const& parts) {
    auto const order = TRY(load(tx, id));
    if (order.stage != Stage::InService && order.stage != Stage::ToAccept)
        return Error{Refusal::Conflict, "orders.not_in_acceptance"};
    TRY(check_parts(parts, order.price));
    auto const before = held_amount(store::list_parts(tx, id));
    TRY(bill_held(tx, id, before, held_amount(parts)));
    store::replace_parts(tx, id, parts);
    store::touch(tx, id);
    tell(tx, order, parts);
    return {};
}

Result<void> settle_part(Tx& tx, Id<Order> id, int sequence, DisputeEnd end) {
    auto const order = TRY(load(tx, id));
    auto parts = store::list_parts(tx, id);
    auto const part = std::find_if(parts.begin(), parts.end(),
                                   [&](Part const& one) { return one.sequence == sequence; });
    if (part == parts.end()) return Error{Refusal::NotFound, "orders.part_not_found"};
    if (part->state != PartState::Disputed)
        return Error{Refusal::Conflict, "orders.part_not_disputed"};
    if (end == DisputeEnd::Owed) {
        TRY(bill_held(tx, id, part->amount, Money{}));
        part->state = PartState::Accepted;
    } else {
        TRY(bill_waived(tx, id, part->amount));
        part->state = PartState::Waived;
    }
    store::replace_parts(tx, id, parts);
    store::touch(tx, id);
    // A part that turned out to be owed after the end of the service is earned at once.
    if (order.stage == Stage::Done) TRY(bill_done(tx, id));
    tell(tx, order, parts);
    return {};
}

std::vector<Part> list_parts(Tx& tx, Id<Order> id) {
    return store::list_parts(tx, id);
}

Money held_amount(std::vector<Part> const& parts) {
    Money held;
    for (auto const& part : parts)
        if (part.state == PartState::Disputed) held += part.amount;
    return held;
}

} // namespace hearth::orders

#include "rooms/orders/bill.h"

#include "rooms/catalog/catalog.h"
#include "rooms/ledger/ledger.h"

namespace hearth::orders {
namespace {

Result<ledger::ChargeDraft> draft_of(Tx& tx, Order const& order, Money amount) {
    auto const item = TRY(catalog::read_item(tx, order.item));
    ledger::ChargeDraft draft;
    draft.order = order.id;
    draft.order_number = Text<1, 40>(order.number);
    draft.customer = order.customer;
    draft.store = order.store;
    draft.label = Text<1, 200>(std::string(item->name.zh));
    draft.amount = amount;
    return draft;
}

bool has_bill(Tx& tx, Id<Order> order) {
    return !ledger::list_charges(tx, order).empty();
}

} // namespace

Result<void> bill_order(Tx& tx, Order const& order) {
    if (order.price == Money{}) return {};
    auto const draft = TRY(draft_of(tx, order, order.price));
    TRY(ledger::charge(tx, draft));
    return {};
}

Result<void> bill_change(Tx& tx, Order const& order, Money price_before) {
    auto const difference = order.price - price_before;
    if (difference > Money{}) {
        auto draft = TRY(draft_of(tx, order, difference));
        draft.kind = ledger::ChargeKind::Change;
        TRY(ledger::charge(tx, draft));
    } else if (difference < Money{}) {
        auto draft = TRY(draft_of(tx, order, -difference));
        draft.kind = ledger::ChargeKind::Reduction;
        TRY(ledger::reduce(tx, draft));
    }
    return {};
}

Result<void> bill_cancellation(Tx& tx, Id<Order> order, Money fee) {
    if (!has_bill(tx, order)) return {};
    TRY(ledger::cancel_charge(tx, order, fee));
    return {};
}

Result<void> bill_held(Tx& tx, Id<Order> order, Money before, Money after) {
    if (before == after || !has_bill(tx, order)) return {};
    if (after > before)
        TRY(ledger::hold(tx, order, after - before));
    else
        TRY(ledger::release(tx, order, before - after, ledger::HoldEnd::Owed));
    return {};
}

Result<void> bill_waived(Tx& tx, Id<Order> order, Money amount) {
    if (amount == Money{} || !has_bill(tx, order)) return {};
    TRY(ledger::release(tx, order, amount, ledger::HoldEnd::Forgone));
    return {};
}

Result<void> bill_done(Tx& tx, Id<Order> order) {
    if (!has_bill(tx, order)) return {};
    return ledger::earn(tx, order);
}

} // namespace hearth::orders

#include "rooms/ledger/deposits.h"

#include "rooms/ledger/ledger.h"
#include "rooms/ledger/store.h"

namespace hearth::ledger {
namespace {

Error more_than_held(Money limit) {
    return Error{Refusal::Conflict, "ledger.more_than_held", {{"limit", to_yuan(limit)}}};
}

Result<void> move_money(Tx& tx, EntryKind kind, Id<orders::Order> order, Account from, Account to,
                        Money amount) {
    auto const facts = store::find_order(tx, order);
    if (!facts) return Error{Refusal::NotFound, "ledger.no_bill"};
    TRY(post(
        tx,
        {kind, facts->store, order, facts->customer, order.uuid, {{from, amount}, {to, -amount}}}));
    tx.publish(BillChanged{order, facts->customer, facts->store, kind, amount});
    return {};
}

} // namespace

DepositParts deposits_of(Tx& tx, Id<orders::Order> order) {
    return store::books_of(tx, order).held;
}

Result<void> lower_earnest(Tx& tx, Id<orders::Order> order, Money amount) {
    auto const held = deposits_of(tx, order).earnest;
    if (amount <= Money{} || amount > held) return more_than_held(held);
    return move_money(tx, EntryKind::DepositLowered, order, Account::Earnest, Account::Advances,
                      amount);
}

Result<void> forfeit_earnest(Tx& tx, Id<orders::Order> order, Money amount) {
    auto const earned = store::books_of(tx, order).earned;
    if (amount <= Money{} || amount > earned) return more_than_held(earned);
    return move_money(tx, EntryKind::DepositForfeited, order, Account::FeeRevenue,
                      Account::ForfeitedEarnest, amount);
}

Result<void> keep_security(Tx& tx, Id<orders::Order> order, Money amount, std::string const& why) {
    auto const facts = store::find_order(tx, order);
    if (!facts) return Error{Refusal::NotFound, "ledger.no_bill"};
    auto const held = deposits_of(tx, order).security;
    if (amount <= Money{} || amount > held) return more_than_held(held);
    ChargeDraft line{.order = order, .customer = facts->customer, .store = facts->store};
    line.order_number = facts->number;
    line.kind = ChargeKind::Extra;
    line.label = why;
    line.amount = amount;
    TRY(charge(tx, line));
    TRY(move_money(tx, EntryKind::DepositKept, order, Account::Deposits, Account::Receivable,
                   amount));
    return earn(tx, order);
}

} // namespace hearth::ledger

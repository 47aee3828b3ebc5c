#include "rooms/ledger/ledger.h"
#include "rooms/ledger/store.h"

#include "platform/merging/holdings.h"

namespace hearth::ledger {
namespace {

Result<store::OrderFacts> load_facts(Tx& tx, Id<orders::Order> order) {
    auto facts = store::find_order(tx, order);
    if (!facts) return Error{Refusal::NotFound, "ledger.no_bill"};
    return std::move(*facts);
}

Result<Id<Entry>> post_of_order(Tx& tx, EntryKind kind, Id<orders::Order> order,
                                store::OrderFacts const& facts, Uuid subject, Postings postings) {
    return post(tx, {kind, facts.store, order, facts.customer, subject, std::move(postings)});
}

/// Earnest money and advances become payments of the bill (Civil Code 587).
Result<void> count_deposits(Tx& tx, Id<orders::Order> order, store::OrderFacts const& facts) {
    auto postings = count_postings(store::books_of(tx, order));
    if (postings.empty()) return {};
    TRY(post_of_order(tx, EntryKind::DepositCounted, order, facts, order.uuid,
                      std::move(postings)));
    return {};
}

Result<Balance> tell(Tx& tx, Id<orders::Order> order, store::OrderFacts const& facts,
                     EntryKind what, Money amount) {
    tx.publish(BillChanged{order, facts.customer, facts.store, what, amount});
    return balance_of(tx, order);
}

} // namespace

Result<Balance> charge(Tx& tx, ChargeDraft const& draft) {
    auto postings = TRY(charge_postings(draft.amount));
    auto const id = tx.new_id<Entry>().uuid;
    auto const entry = TRY(post(tx, {EntryKind::Charge, draft.store, draft.order, draft.customer,
                                     id, std::move(postings)}));
    store::insert_charge(tx, draft, id, entry);
    tx.publish(
        BillChanged{draft.order, draft.customer, draft.store, EntryKind::Charge, draft.amount});
    return balance_of(tx, draft.order);
}

Result<Balance> reduce(Tx& tx, ChargeDraft const& draft) {
    auto const facts = TRY(load_facts(tx, draft.order));
    auto postings = TRY(reduce_postings(store::books_of(tx, draft.order), draft.amount));
    auto const id = tx.new_id<Entry>().uuid;
    auto const entry =
        TRY(post_of_order(tx, EntryKind::Reduction, draft.order, facts, id, std::move(postings)));
    auto line = draft;
    line.amount = -draft.amount;
    store::insert_charge(tx, line, id, entry);
    return tell(tx, draft.order, facts, EntryKind::Reduction, -draft.amount);
}

Result<Balance> cancel_charge(Tx& tx, Id<orders::Order> order, Money fee) {
    auto const facts = TRY(load_facts(tx, order));
    TRY(count_deposits(tx, order, facts));
    auto const books = store::books_of(tx, order);
    auto const lowered = books.charged() - books.disputed - fee;
    if (fee < Money{} || lowered < Money{})
        return Error{Refusal::Conflict,
                     "ledger.more_than_charged",
                     {{"limit", to_yuan(books.charged() - books.disputed)}}};
    if (lowered > Money{}) {
        ChargeDraft draft{
            order,       facts.number, facts.customer, facts.store, ChargeKind::Cancellation,
            facts.label, lowered};
        TRY(reduce(tx, draft));
    }
    auto const earned = fee_postings(store::books_of(tx, order), fee);
    if (earned.front().amount > Money{})
        TRY(post_of_order(tx, EntryKind::CancelFee, order, facts, order.uuid, earned));
    return balance_of(tx, order);
}

Result<void> earn(Tx& tx, Id<orders::Order> order) {
    auto const facts = TRY(load_facts(tx, order));
    TRY(count_deposits(tx, order, facts));
    auto const books = store::books_of(tx, order);
    if (books.unearned <= Money{}) return {};
    TRY(post_of_order(tx, EntryKind::Earn, order, facts, order.uuid, earn_postings(books)));
    return {};
}

Result<Balance> hold(Tx& tx, Id<orders::Order> order, Money amount) {
    auto const facts = TRY(load_facts(tx, order));
    auto postings = TRY(hold_postings(store::books_of(tx, order), amount));
    TRY(post_of_order(tx, EntryKind::Hold, order, facts, order.uuid, std::move(postings)));
    return tell(tx, order, facts, EntryKind::Hold, amount);
}

Result<Balance> release(Tx& tx, Id<orders::Order> order, Money amount, HoldEnd end) {
    auto const facts = TRY(load_facts(tx, order));
    bool const is_owed = end == HoldEnd::Owed;
    auto postings = TRY(release_postings(store::books_of(tx, order), amount, is_owed));
    auto const kind = is_owed ? EntryKind::Release : EntryKind::Forgo;
    TRY(post_of_order(tx, kind, order, facts, order.uuid, std::move(postings)));
    return tell(tx, order, facts, kind, amount);
}

std::vector<ChargeLine> list_charges(Tx& tx, Id<orders::Order> order) {
    return store::list_charges(tx, order);
}

Balance balance_of(Tx& tx, Id<orders::Order> order) {
    return to_balance(store::books_of(tx, order));
}

CustomerBalance balance_of(Tx& tx, Id<customers::Customer> customer) {
    CustomerBalance balance;
    // Orders of a file that was given up for this one are this one's now; their money was booked
    // under that name. A monthly bill is paid by the file that ran it up.
    auto files = merging::list_given_up_for(tx, customer.uuid);
    files.push_back(customer.uuid);
    for (auto const file : files)
        for (auto const& [order] : tx.all<std::tuple<Id<orders::Order>>>(
                 "SELECT order_id FROM ledger_posting WHERE company_id = ?1 AND customer_id = ?2 "
                 "AND account = 'receivable' AND order_id IS NOT NULL "
                 "GROUP BY order_id HAVING sum(amount) <> 0",
                 file)) {
            auto const one = balance_of(tx, order);
            balance.orders_due += one.due;
            balance.credit += one.credit;
        }
    balance.monthly_due = store::balance_of(tx, customer, Account::MonthlyReceivable);
    balance.oldest_due_on = store::oldest_due_day(tx, customer, balance.monthly_due);
    return balance;
}

} // namespace hearth::ledger

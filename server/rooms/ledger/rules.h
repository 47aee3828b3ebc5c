/// Decisions of the ledger: what is owed, and which accounts an act touches. Pure.
#pragma once

#include "base/result.h"
#include "base/yuan.h"
#include "rooms/ledger/deposits.h"

namespace hearth::ledger {

/// What the accounts say of one order; all as positive amounts of their natural side but
/// `receivable`, which is below zero where more was paid than charged.
struct OrderBooks {
    Money receivable;
    Money unearned;
    Money disputed;
    Money earned;           ///< revenue and fees, less what was given back
    DepositParts held = {}; ///< deposits, by kind
    Money charged() const { return unearned + disputed + earned; }
};

/// Adds a posting to what the accounts say.
void apply(OrderBooks& books, Posting const& posting);
Balance to_balance(OrderBooks const& books);

using Postings = std::vector<Posting>;

Result<Postings> charge_postings(Money amount);
/// Takes from what is unearned first. Conflict beyond what is charged and not disputed.
Result<Postings> reduce_postings(OrderBooks const& books, Money amount);
/// Earns the fee out of what is left unearned.
Postings fee_postings(OrderBooks const& books, Money fee);
Postings earn_postings(OrderBooks const& books);
Result<Postings> hold_postings(OrderBooks const& books, Money amount);
Result<Postings> release_postings(OrderBooks const& books, Money amount, bool is_owed);
/// Conflict `ledger.more_than_due`.
Result<Postings> payment_postings(OrderBooks const& books, Method method, Money amount);
/// A credit is given back first; beyond it the bill is lowered, or, for a mistake, owed again.
Result<Postings> refund_postings(OrderBooks const& books, RefundReason reason, Money amount);

/// Takes a deposit: what counts towards the bill is no more than what is due (PY-04); Conflict
/// `ledger.more_than_due`. Invalid `ledger.amount_positive`.
Result<Postings> deposit_postings(OrderBooks const& books, Method method,
                                  DepositParts const& parts);
/// All that is held of earnest money and advances against what is owed. Empty where nothing is.
Postings count_postings(OrderBooks const& books);
/// Money of a deposit that is still held goes back: the advance first, so that what was promised as
/// earnest stays as long as it can. Conflict `ledger.more_than_held`.
Result<Postings> deposit_back_postings(OrderBooks const& books, Purpose purpose, Money amount);

/// The day a bill of that day is due under the terms: the due day of the month after, or its last.
Day due_day(Day day, int due_day_of_month);

} // namespace hearth::ledger

/// What refunds hear, and what of a payment goes back.
#pragma once

#include "rooms/ledger/ledger.h"

namespace hearth::ledger {

/// A second person decided: books an approved refund, ends a refused one.
Result<void> hear_decision(Tx& tx, identity::ApprovalDecided const& decided);

/// What goes back of a payment: promised is not paid out.
struct MoneyBack {
    Id<Refund> id;
    Id<Payment> payment;
    Money amount;
    RefundReason reason;
    RefundStage stage;
    Instant asked_at;
    std::optional<Instant> paid_at;
};
BOOST_DESCRIBE_STRUCT(MoneyBack, (), (id, payment, amount, reason, stage, asked_at, paid_at))
/// Oldest first; refused ones are left out.
std::vector<MoneyBack> list_money_back(Tx& tx, Id<Payment> payment);

} // namespace hearth::ledger

#include "rooms/ledger/refunds.h"
#include "platform/events/events.h"
#include "rooms/ledger/chart.h"
#include "rooms/ledger/store.h"

namespace hearth::ledger {
namespace {

constexpr char approval_kind[] = "ledger.refund";

Result<void> move_to(Tx& tx, Refund& refund, RefundStage stage, std::optional<std::string> note) {
    StageRow const row{stage, tx.now(), tx.actor().id, std::move(note)};
    if (store::insert_stage(tx, refund.id, row) == db::Violation::Unique)
        return Error{Refusal::Conflict, "ledger.refund_moved_on"};
    refund.stages.push_back(row);
    tx.publish(RefundMoved{refund.id, refund.order, refund.customer, refund.store, stage,
                           refund.method, refund.amount});
    return {};
}

/// Whether the payment is a deposit that still lies in its own account.
bool is_held(OrderBooks const& books, Purpose purpose) {
    if (purpose == Purpose::Security) return true;
    return purpose != Purpose::Bill && books.held.counting() > Money{};
}

Result<Postings> approval_postings(Tx& tx, Refund const& refund) {
    if (refund.reason == RefundReason::EarnestDoubled)
        return Postings{{Account::Compensation, refund.amount},
                        {Account::RefundsPayable, -refund.amount}};
    auto const purpose = TRY(load_payment(tx, refund.payment)).purpose;
    if (refund.order && is_held(store::books_of(tx, *refund.order), purpose)) {
        bool const is_fit = refund.reason == RefundReason::Mistake ||
                            refund.reason == RefundReason::SecurityReturned;
        if (!is_fit) return Error{Refusal::Conflict, "ledger.deposit_held"};
        return deposit_back_postings(store::books_of(tx, *refund.order), purpose, refund.amount);
    }
    if (refund.order)
        return refund_postings(store::books_of(tx, *refund.order), refund.reason, refund.amount);
    return Postings{{Account::MonthlyReceivable, refund.amount},
                    {Account::RefundsPayable, -refund.amount}};
}

Result<void> approve(Tx& tx, Refund& refund) {
    auto postings = TRY(approval_postings(tx, refund));
    TRY(post(tx, {EntryKind::RefundApproved, refund.store, refund.order, refund.customer,
                  refund.id.uuid, std::move(postings)}));
    return move_to(tx, refund, RefundStage::Approved, {});
}

Result<Method> choose_method(Payment const& payment, RefundDraft const& draft) {
    auto const method = draft.method.value_or(payment.method);
    // Money goes back the way it came, to the payer; cash may also go by transfer.
    bool const is_fine = method == payment.method ||
                         (payment.method == Method::Cash && method == Method::BankTransfer);
    if (!is_fine) return invalid_field("/method", "ledger.refund_other_way");
    return method;
}

/// What comes on top of earnest money is no part of what was paid: at most the earnest money itself
/// again, which its keeper has worked out.
Money left_of(Payment const& payment, RefundReason reason) {
    if (reason == RefundReason::EarnestDoubled) return payment.earnest;
    return payment.amount - payment.refunded;
}

/// Returning what was the customer's all along is nobody's favour: it waits for no second person.
bool needs_second(Tx& tx, Refund const& refund) {
    return refund.reason != RefundReason::SecurityReturned &&
           identity::need_approval(tx, approval_kind, refund.amount, refund.store).has_value();
}

} // namespace

Result<Refund> ask_refund(Tx& tx, RefundDraft const& draft) {
    auto const payment = TRY(load_payment(tx, draft.payment));
    Money const amount = draft.amount;
    if (amount <= Money{}) return invalid_field("/amount", "ledger.amount_positive");
    if (auto const left = left_of(payment, draft.reason); amount > left)
        return Error{Refusal::Conflict, "ledger.more_than_paid", {{"left", to_yuan(left)}}};
    Refund refund{.id = tx.new_id<Refund>(),
                  .payment = payment.id,
                  .order = payment.order,
                  .customer = payment.customer,
                  .store = payment.store,
                  .method = TRY(choose_method(payment, draft)),
                  .amount = amount,
                  .reason = draft.reason,
                  .asked_at = tx.now(),
                  .asked_by = tx.actor().id};
    if (draft.note) refund.note = *draft.note;
    // What could not be booked is not asked for.
    TRY(approval_postings(tx, refund));
    store::insert_refund(tx, refund);
    TRY(move_to(tx, refund, RefundStage::Asked, refund.note));
    if (needs_second(tx, refund))
        identity::ask_approval(tx, {approval_kind, refund.id.uuid, amount, refund.store,
                                    refund.note.value_or(to_text(refund.reason))});
    else
        TRY(approve(tx, refund));
    return refund;
}

Result<void> hear_decision(Tx& tx, identity::ApprovalDecided const& decided) {
    if (decided.what != approval_kind) return {};
    auto refund = TRY(load_refund(tx, Id<Refund>{decided.about}));
    if (refund.stage() != RefundStage::Asked) return {};
    if (decided.state == identity::ApprovalState::Approved) {
        // The bill may have moved since: what can no longer be booked is refused, and said.
        if (approval_postings(tx, refund)) return approve(tx, refund);
        return move_to(tx, refund, RefundStage::Refused, "ledger.refund_not_bookable");
    }
    return move_to(tx, refund, RefundStage::Refused, {});
}

Result<Refund> load_refund(Tx& tx, Id<Refund> id) {
    auto found = store::find_refund(tx, id);
    if (!found) return Error{Refusal::NotFound, "ledger.refund_not_found"};
    return std::move(*found);
}

std::vector<MoneyBack> list_money_back(Tx& tx, Id<Payment> payment) {
    std::vector<MoneyBack> all;
    for (auto const& one : store::list_refunds_of(tx, payment)) {
        if (one.stage() == RefundStage::Refused) continue;
        MoneyBack back{one.id, one.payment, one.amount, one.reason, one.stage(), one.asked_at, {}};
        for (auto const& row : one.stages)
            if (row.stage == RefundStage::Paid) back.paid_at = row.at;
        all.push_back(back);
    }
    return all;
}

Result<Refund> pay_refund(Tx& tx, Id<Refund> id) {
    auto refund = TRY(load_refund(tx, id));
    if (refund.stage() > RefundStage::Refused)
        return Error{Refusal::Conflict, "ledger.refund_paid"};
    if (refund.stage() != RefundStage::Approved)
        return Error{Refusal::Conflict, "ledger.refund_not_approved"};
    TRY(post(tx, {EntryKind::RefundPaid,
                  refund.store,
                  refund.order,
                  refund.customer,
                  refund.id.uuid,
                  {{Account::RefundsPayable, refund.amount},
                   {account_of(refund.method), -refund.amount}}}));
    TRY(move_to(tx, refund, RefundStage::Paid, {}));
    return refund;
}

Result<Refund> file_refund(Tx& tx, Id<Refund> id, std::string const& number) {
    auto refund = TRY(load_refund(tx, id));
    if (refund.stage() == RefundStage::Filed)
        return Error{Refusal::Conflict, "ledger.refund_moved_on"};
    if (refund.stage() != RefundStage::Paid)
        return Error{Refusal::Conflict, "ledger.refund_not_paid"};
    TRY(move_to(tx, refund, RefundStage::Filed, number));
    return refund;
}

} // namespace hearth::ledger

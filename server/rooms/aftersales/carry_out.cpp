// What follows a signature: approval, calling off, the money, and the clock behind it.
#include "rooms/aftersales/goods_store.h"
#include "rooms/aftersales/inside.h"
#include "rooms/aftersales/store.h"

#include "base/yuan.h"
#include "platform/settings/settings.h"
#include "rooms/deposits/deposits.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

std::optional<StepKind> step_of(ledger::RefundStage stage) {
    switch (stage) {
    case ledger::RefundStage::Asked:
        return {};
    case ledger::RefundStage::Approved:
        return StepKind::RefundApproved;
    case ledger::RefundStage::Refused:
        return StepKind::RefundRefused;
    case ledger::RefundStage::Paid:
        return StepKind::RefundPaid;
    case ledger::RefundStage::Filed:
        return StepKind::RefundFiled;
    }
    return {};
}

bool is_among(std::vector<Id<ledger::Refund>> const& refunds, Id<ledger::Refund> one) {
    return std::find(refunds.begin(), refunds.end(), one) != refunds.end();
}

Result<Cancellation> refuse(Tx& tx, Cancellation one, std::string const& why) {
    auto moved = TRY(move(tx, std::move(one), CaseState::Refused));
    store::add_step(tx, moved.id.uuid, StepKind::Refused, why);
    return moved;
}

} // namespace

Result<std::vector<Id<ledger::Refund>>> ask_refunds(Tx& tx, Id<orders::Order> order, Uuid subject,
                                                    Money amount, ledger::RefundReason reason) {
    auto payments = ledger::list_payments(tx, order);
    std::sort(payments.begin(), payments.end(),
              [](auto const& a, auto const& b) { return b.id.uuid < a.id.uuid; });
    std::vector<Id<ledger::Refund>> refunds;
    for (auto const& payment : payments) {
        // Security money is no part of the bill and goes back by itself.
        if (payment.purpose == ledger::Purpose::Security) continue;
        auto const part = std::min(amount, payment.amount - payment.refunded);
        if (part <= Money{}) continue;
        auto const refund =
            TRY(ledger::ask_refund(tx, {.payment = payment.id, .amount = part, .reason = reason}));
        store::add_step(tx, subject, StepKind::RefundAsked, to_yuan(part));
        refunds.push_back(refund.id);
        amount -= part;
    }
    return refunds;
}

std::vector<clocks::Rung> ladder(Promises const& promises, hours after) {
    seconds const due = after;
    return {{"warn", due * 3 / 4, true},
            {"due", due},
            {"manager", due + minutes{promises.climb_min}},
            {"hq", due + minutes{promises.climb_min + promises.climb_hq_min}}};
}

void start_clock(Tx& tx, std::string_view kind, Uuid subject, Id<identity::Store> store,
                 hours after) {
    // What a customer waits for does not stand still at night.
    clocks::start(tx, {.kind = std::string(kind),
                       .subject = subject,
                       .ladder = ladder(settings::load<Promises>(tx), after),
                       .store = store});
}

Result<Cancellation> carry_out(Tx& tx, Cancellation one) {
    TRY(orders::cancel(tx, one.order, one.decision->fee, one.reason));
    auto const back = std::min(one.decision->refund, ledger::balance_of(tx, one.order).credit);
    one.refunds =
        TRY(ask_refunds(tx, one.order, one.id.uuid, back, ledger::RefundReason::Cancelled));
    auto const earnest = one.decision->earnest.value_or(EarnestEnd{});
    auto const doubled = TRY(deposits::settle(tx, one.order, {earnest.forfeited, earnest.doubled}));
    if (!doubled.empty())
        store::add_step(tx, one.id.uuid, StepKind::RefundAsked, to_yuan(earnest.doubled));
    one.refunds.insert(one.refunds.end(), doubled.begin(), doubled.end());
    clocks::meet(tx, approval_clock, one.id.uuid);
    auto moved = TRY(move(tx, std::move(one), CaseState::CalledOff));
    store::add_step(tx, moved.id.uuid, StepKind::CalledOff, to_yuan(moved.decision->fee));
    return moved;
}

Result<void> hear_approval(Tx& tx, identity::ApprovalDecided const& decided) {
    if (decided.what == goods_approval) return hear_goods_approval(tx, decided);
    if (decided.what != cancellation_approval) return {};
    auto one = TRY(load_cancellation(tx, Id<Cancellation>{decided.about}));
    if (one.state != CaseState::Asked) return {};
    clocks::meet(tx, approval_clock, one.id.uuid);
    if (decided.state != identity::ApprovalState::Approved) {
        TRY(refuse(tx, std::move(one), "aftersales.not_approved"));
        return {};
    }
    store::add_step(tx, one.id.uuid, StepKind::Approved);
    // Meanwhile the crew may have begun: then there is nothing left to call off, and it is said.
    auto const order = TRY(orders::load(tx, one.order));
    if (auto const may = orders::check_may_cancel(tx, order); !may) {
        TRY(refuse(tx, std::move(one), may.error().code));
        return {};
    }
    TRY(carry_out(tx, std::move(one)));
    return {};
}

Result<void> hear_refund(Tx& tx, ledger::RefundMoved const& moved) {
    auto const step = step_of(moved.stage);
    if (!step || !moved.order) return {};
    auto const one = store::find_of_order(tx, *moved.order);
    if (one && is_among(one->refunds, moved.refund)) {
        store::add_step(tx, one->id.uuid, *step, to_yuan(moved.amount));
        tx.publish(CancellationTouched{one->id, one->store, *step});
    }
    for (auto const& repair : store::list_of_order(tx, *moved.order))
        if (is_among(repair.refunds, moved.refund))
            store::add_step(tx, repair.id.uuid, *step, to_yuan(moved.amount));
    // A sale's bill bears the sale's id.
    auto const goods = store::find(tx, Id<Goods>{moved.order->uuid});
    if (goods && is_among(goods->refunds, moved.refund))
        store::add_step(tx, goods->id.uuid, *step, to_yuan(moved.amount));
    return {};
}

Result<void> hear_clock(Tx& tx, clocks::Firing const& firing) {
    if (firing.rung.name == "due") store::add_step(tx, firing.entry.subject, StepKind::Overdue);
    tx.publish(PromiseOverdue{firing.entry.subject, firing.entry.kind, firing.rung.name,
                              firing.entry.store});
    return {};
}

} // namespace hearth::aftersales

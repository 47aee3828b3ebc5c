// How a deposit ends: with the order, or with its return.
#include "rooms/deposits/inside.h"
#include "rooms/deposits/rules.h"
#include "rooms/deposits/store.h"

#include "base/ensure.h"

#include <algorithm>

namespace hearth::deposits {
namespace {

/// All of an order: what is not paid is asked no longer, security money goes home, and what counts
/// towards the bill ends as said.
template <typename End>
Result<void> end_all(Tx& tx, Id<orders::Order> order, End&& end_of) {
    for (auto& one : store::list(tx, order)) {
        bool const is_open = one.state == State::Asked || one.state == State::Agreed;
        if (is_open) {
            TRY(move(tx, std::move(one), State::Withdrawn));
        } else if (one.state == State::Held) {
            if (one.counts()) {
                auto const end = end_of(one);
                TRY(move(tx, std::move(one), end));
            } else {
                TRY(start_return(tx, std::move(one)));
            }
        }
    }
    return {};
}

/// The second time of the earnest money, payment by payment.
Result<std::vector<Id<ledger::Refund>>> ask_doubled(Tx& tx, Id<orders::Order> order, Money amount) {
    std::vector<Id<ledger::Refund>> refunds;
    for (auto const& one : store::list(tx, order)) {
        bool const is_earnest = one.kind == Kind::Earnest && one.state == State::Held;
        if (!is_earnest || !one.payment) continue;
        auto const part = std::min(amount, one.earnest);
        if (part <= Money{}) continue;
        auto const refund =
            TRY(ledger::ask_refund(tx, {.payment = *one.payment,
                                        .amount = part,
                                        .reason = ledger::RefundReason::EarnestDoubled}));
        refunds.push_back(refund.id);
        amount -= part;
    }
    ensure(amount == Money{}, "more paid back double than was earnest money");
    return refunds;
}

} // namespace

Result<std::vector<Id<ledger::Refund>>> settle(Tx& tx, Id<orders::Order> order,
                                               Ending const& ending) {
    if (ending.forfeited > Money{}) TRY(ledger::forfeit_earnest(tx, order, ending.forfeited));
    std::vector<Id<ledger::Refund>> refunds;
    if (ending.doubled > Money{}) refunds = TRY(ask_doubled(tx, order, ending.doubled));
    TRY(end_all(tx, order, [&](Deposit const& one) {
        if (one.kind != Kind::Earnest) return State::GivenBack;
        if (ending.forfeited > Money{}) return State::Forfeited;
        return ending.doubled > Money{} ? State::Doubled : State::GivenBack;
    }));
    return refunds;
}

Result<void> hear_changed(Tx& tx, orders::OrderChanged const& event) {
    auto const held = ledger::deposits_of(tx, event.order).earnest;
    if (held <= Money{}) return {};
    // A lower price lowers what may be earnest money (Civil Code 586).
    auto const fits = earnest_of(tx, TRY(orders::load(tx, event.order))).held;
    auto beyond = held - fits;
    if (beyond <= Money{}) return {};
    TRY(ledger::lower_earnest(tx, event.order, beyond));
    auto all = store::list(tx, event.order);
    std::reverse(all.begin(), all.end()); // the youngest first
    for (auto& one : all) {
        auto const part = std::min(beyond, one.earnest);
        if (one.state != State::Held || part <= Money{}) continue;
        one.earnest -= part;
        beyond -= part;
        if (!store::replace(tx, one, State::Held))
            return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    }
    return {};
}

Result<void> hear_done(Tx& tx, orders::OrderDone const& event) {
    return end_all(tx, event.order, [](Deposit const&) { return State::Counted; });
}

Result<void> hear_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    // After-sales has said how they end; whoever else called the order off decided no default.
    return end_all(tx, event.order, [](Deposit const&) { return State::GivenBack; });
}

Result<void> hear_refund(Tx& tx, ledger::RefundMoved const& moved) {
    if (moved.stage != ledger::RefundStage::Paid) return {};
    auto one = store::find_by_refund(tx, moved.refund);
    if (!one || one->state != State::Returning) return {};
    clocks::meet(tx, return_clock, one->id);
    TRY(move(tx, std::move(*one), State::Returned));
    return {};
}

Result<void> hear_clock(Tx& tx, clocks::Firing const& firing) {
    tx.publish(ReturnOverdue{firing.entry.subject, firing.rung.name, firing.entry.store});
    return {};
}

} // namespace hearth::deposits

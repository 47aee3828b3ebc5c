// AS-03: goods are sold, handed over, given back and exchanged.
#include "rooms/aftersales/goods_store.h"
#include "rooms/aftersales/store.h"

#include "base/day_number.h"
#include "base/yuan.h"
#include "platform/settings/settings.h"

namespace hearth::aftersales {
namespace {

bool is_goods(LineKind kind) {
    return kind != LineKind::Service && kind != LineKind::CustomService;
}

Error not_so(Goods const& one) {
    return Error{Refusal::Conflict, "aftersales.goods_not_so", {{"state", to_text(one.state)}}};
}

/// G261122-1, -2, … of the store's day.
Result<Goods> insert_numbered(Tx& tx, Goods one, std::string const& zone) {
    auto const head = day_head('G', tx.now(), zone);
    auto next = store::count_goods(tx, head) + 1;
    for (int tries = 0; tries < most_number_tries; ++tries, ++next) {
        one.number = head + std::to_string(next);
        if (store::insert(tx, one)) return one;
    }
    return Error{Refusal::Unavailable, "aftersales.no_number_free"};
}

Result<Goods> move(Tx& tx, Goods one, GoodsState to, StepKind step,
                   std::optional<std::string> note = {}) {
    one.state = to;
    if (to == GoodsState::CalledOff || to == GoodsState::Returned) one.ended_at = tx.now();
    if (!store::replace(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    one.version += 1;
    store::add_step(tx, one.id.uuid, step, std::move(note));
    auto const refund = one.decision ? one.decision->refund : Money{};
    tx.publish(GoodsMoved{one.id, one.customer, one.store, one.state, refund});
    return one;
}

/// The one under which it was sold.
Policy policy_then(Tx& tx, Goods const& one) {
    auto const found = find_policy(tx, one.sold_at);
    return found && found->policy.version == one.policy ? found->policy : house_policy();
}

/// Before it is handed over the bill is called off but for the fee; after it the money goes back
/// by way of returns.
Result<Goods> carry_out(Tx& tx, Goods one) {
    auto const bill = bill_of(one.id);
    auto const& decision = *one.decision;
    bool const is_over = one.delivered_at.has_value();
    if (!is_over) TRY(ledger::cancel_charge(tx, bill, decision.fee));
    auto const reason = is_over && one.ending->fault == Fault::Company
                            ? ledger::RefundReason::ServiceFault
                            : ledger::RefundReason::Cancelled;
    for (auto const refund : TRY(ask_refunds(tx, bill, one.id.uuid, decision.refund, reason)))
        one.refunds.push_back(refund);
    clocks::meet(tx, approval_clock, one.id.uuid);
    auto const fee = to_yuan(decision.fee);
    return move(tx, std::move(one), is_over ? GoodsState::Returned : GoodsState::CalledOff,
                is_over ? StepKind::GoodsReturned : StepKind::CalledOff, fee);
}

identity::AskApproval question(Goods const& one) {
    return {goods_approval, one.id.uuid, one.price - one.decision->fee, one.store,
            one.ending->reason};
}

Error refusal_of(Decision const& decision) {
    auto const& why = decision.reasons.front();
    Error error{Refusal::Conflict, "aftersales.because_" + why.code};
    for (auto const& figure : why.figures)
        error.details.push_back({figure.name, figure.value});
    return error;
}

Result<Goods> load_waiting(Tx& tx, Id<Goods> id) {
    auto one = TRY(load_goods(tx, id));
    if (one.state != GoodsState::Placed && one.state != GoodsState::Delivered) return not_so(one);
    return one;
}

} // namespace

Id<orders::Order> bill_of(Id<Goods> id) {
    return Id<orders::Order>{id.uuid};
}

Facts facts_of_goods(Goods const& one, Ending const& ending, std::string const& city, Money paid,
                     Instant at) {
    auto const from = one.delivered_at.value_or(one.sold_at);
    return {.kind = one.kind,
            .phase = one.delivered_at ? Phase::Over : Phase::Waiting,
            .fault = ending.fault,
            .sale = one.sale,
            .condition = ending.condition,
            .city = city,
            .since = std::chrono::ceil<seconds>(at - from),
            .price = one.price,
            .paid = paid,
            .spent = ending.spent.money};
}

Decision decide_goods(Policy const& policy, Facts const& facts, Ending const& ending) {
    auto decision = decide(policy, facts);
    if (decision.outcome != Outcome::Repair || !ending.is_beyond_repair.value_or(false))
        return decision;
    decision.outcome = Outcome::Refund;
    decision.fee = Money{};
    decision.refund = facts.paid;
    decision.owed = Money{};
    decision.exchanges = true;
    decision.consent = Consent::ByAmount;
    decision.files_with_finance = decision.refund > Money{};
    decision.reasons = {{decision.rule, "beyond_repair", {}},
                        {decision.rule,
                         "money",
                         {{"paid", to_yuan(facts.paid)},
                          {"fee", to_yuan(decision.fee)},
                          {"refund", to_yuan(decision.refund)},
                          {"owed", to_yuan(decision.owed)}}}};
    return decision;
}

Result<Goods> sell_goods(Tx& tx, SellGoods const& what) {
    if (!is_goods(what.kind)) return invalid_field("/kind", "aftersales.not_goods");
    auto const price = what.price.money * what.count.value;
    if (price <= Money{}) return invalid_field("/price", "ledger.amount_positive");
    auto const store = TRY(identity::load_store(tx, what.store));
    auto const policy = find_policy(tx, tx.now());
    auto one = TRY(insert_numbered(tx,
                                   {.id = tx.new_id<Goods>(),
                                    .customer = what.customer,
                                    .store = what.store,
                                    .kind = what.kind,
                                    .sale = what.sale,
                                    .label = what.label,
                                    .count = static_cast<int>(what.count.value),
                                    .price = price,
                                    .policy = policy ? policy->policy.version : 0,
                                    .sold_at = tx.now()},
                                   store.zone));
    TRY(ledger::charge(tx, {bill_of(one.id), Text<1, 40>(one.number), one.customer, one.store,
                            ledger::ChargeKind::Order, what.label, price}));
    store::add_step(tx, one.id.uuid, StepKind::Sold);
    tx.publish(GoodsMoved{one.id, one.customer, one.store, one.state, Money{}});
    return one;
}

Result<Goods> load_goods(Tx& tx, Id<Goods> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "aftersales.not_found"};
    return std::move(*found);
}

Result<Goods> hand_over_goods(Tx& tx, Id<Goods> id) {
    auto one = TRY(load_goods(tx, id));
    if (one.state != GoodsState::Placed) return not_so(one);
    if (auto const due = ledger::balance_of(tx, bill_of(id)).due; due > Money{})
        return Error{Refusal::Conflict, "aftersales.goods_not_paid", {{"due", to_yuan(due)}}};
    TRY(ledger::earn(tx, bill_of(id)));
    one.delivered_at = tx.now();
    return move(tx, std::move(one), GoodsState::Delivered, StepKind::HandedOver);
}

Result<Decision> quote_goods(Tx& tx, Goods const& one, Ending const& ending) {
    auto const store = TRY(identity::load_store(tx, one.store));
    auto const paid = ledger::balance_of(tx, bill_of(one.id)).paid;
    auto const facts = facts_of_goods(one, ending, store.city, paid, tx.now());
    return decide_goods(policy_then(tx, one), facts, ending);
}

Result<Goods> return_goods(Tx& tx, Id<Goods> id, Ending const& ending, Money fee) {
    auto one = TRY(load_waiting(tx, id));
    auto const decision = TRY(quote_goods(tx, one, ending));
    if (decision.outcome != Outcome::Refund) return refusal_of(decision);
    if (fee != decision.fee)
        return Error{
            Refusal::Conflict, "aftersales.goods_figure_moved", {{"fee", to_yuan(decision.fee)}}};
    one.ending = ending;
    one.decision = decision;
    bool const waits =
        decision.consent == Consent::ByAmount && !identity::is_approved(tx, question(one));
    if (!waits) return carry_out(tx, std::move(one));
    identity::ask_approval(tx, question(one));
    start_clock(tx, approval_clock, id.uuid, one.store,
                hours{settings::load<Promises>(tx).approval_h});
    return move(tx, std::move(one), GoodsState::Asked, StepKind::Asked);
}

Result<Goods> exchange_goods(Tx& tx, Id<Goods> id, Ending const& ending) {
    auto one = TRY(load_goods(tx, id));
    if (one.state != GoodsState::Delivered) return not_so(one);
    auto const decision = TRY(quote_goods(tx, one, ending));
    // What is faulty is repaired or exchanged, whatever kind it is (AS-04, LC-06).
    if (!decision.exchanges && decision.outcome != Outcome::Repair)
        return Error{Refusal::Conflict, "aftersales.no_exchange"};
    one.exchanges += 1;
    one.delivered_at = tx.now();
    return move(tx, std::move(one), GoodsState::Delivered, StepKind::Exchanged, ending.reason);
}

std::vector<Goods> list_ended_goods(Tx& tx, Span span, int limit) {
    return store::list_ended_goods(tx, span, limit);
}

Result<void> hear_goods_approval(Tx& tx, identity::ApprovalDecided const& decided) {
    auto one = TRY(load_goods(tx, Id<Goods>{decided.about}));
    if (one.state != GoodsState::Asked) return {};
    if (decided.state == identity::ApprovalState::Approved) {
        store::add_step(tx, one.id.uuid, StepKind::Approved);
        TRY(carry_out(tx, std::move(one)));
        return {};
    }
    clocks::meet(tx, approval_clock, one.id.uuid);
    one.ending.reset();
    one.decision.reset();
    auto const back = one.delivered_at ? GoodsState::Delivered : GoodsState::Placed;
    TRY(move(tx, std::move(one), back, StepKind::Refused));
    return {};
}

} // namespace hearth::aftersales

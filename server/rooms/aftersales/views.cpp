#include "rooms/aftersales/views.h"

#include "cn/mask.h"
#include "platform/words/words.h"
#include "rooms/aftersales/store.h"
#include "rooms/customers/customers.h"

namespace hearth::aftersales {
namespace {

std::string said(std::string_view locale, Reason const& reason) {
    std::vector<Detail> details;
    for (auto const& figure : reason.figures)
        details.push_back({figure.name, figure.value});
    return words::text(locale, "aftersales.because_" + reason.code, details);
}

void add_clock(Tx& tx, Cancellation const& one, CancellationView& view) {
    for (auto const& clock : clocks::list_of(tx, one.id.uuid)) {
        if (clock.state != clocks::State::Running) continue;
        view.decide_by = clock.due_at;
        view.is_overdue = clock.due_at <= tx.now();
    }
}

void add_refunds(Tx& tx, Cancellation const& one, CancellationView& view) {
    for (auto const id : one.refunds)
        if (auto const refund = ledger::load_refund(tx, id))
            view.refunds.push_back({id, refund->amount, refund->method, refund->stage()});
}

/// Before the signature the figure is today's; after it, what was signed.
Result<Decision> decision_now(Tx& tx, Cancellation const& one, orders::Order const& order) {
    if (one.decision) return *one.decision;
    if (one.state != CaseState::Opened) return Decision{};
    return quote(tx, order, one.fault, one.stated);
}

} // namespace

std::vector<ReasonView> reasons_of(Decision const& decision) {
    std::vector<ReasonView> all;
    for (auto const& reason : decision.reasons)
        all.push_back({reason.rule, said("zh-CN", reason), said("en", reason)});
    return all;
}

QuoteView quote_view(Tx& tx, orders::Order const& order, Money paid, Decision const& decision) {
    auto const given_up = order.price - decision.fee;
    bool const may_wait = decision.consent == Consent::ByAmount;
    return {decision.outcome,
            order.price,
            paid,
            decision.fee,
            decision.refund,
            decision.owed,
            order.terms.free_until,
            decision.outcome == Outcome::Refund && decision.fee == Money{},
            order.terms.is_special,
            decision.needs_signature,
            may_wait && identity::need_approval(tx, cancellation_approval, given_up, order.store),
            decision.rule,
            decision.policy,
            decision.law,
            reasons_of(decision),
            decision.earnest};
}

Result<CancellationView> view_of(Tx& tx, Cancellation const& one) {
    auto const order = TRY(orders::load(tx, one.order));
    auto const decision = TRY(decision_now(tx, one, order));
    // As it was paid when it was signed: refunds that go out later do not change the form.
    auto const paid = one.decision ? decision.refund + decision.fee - decision.owed
                                   : paid_of(ledger::balance_of(tx, order.id));
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    CancellationView view{.id = one.id,
                          .order = one.order,
                          .order_number = order.number,
                          .store = one.store,
                          .customer = one.customer,
                          .state = one.state,
                          .fault = one.fault,
                          .reason = one.reason,
                          .stated = one.stated,
                          .quote = quote_view(tx, order, paid, decision),
                          .signed_by = one.signed_by,
                          .signed_at = one.signed_at,
                          .opened_at = one.opened_at,
                          .ended_at = one.ended_at,
                          .version = one.version};
    if (auto const customer = customers::load_customer(tx, one.customer))
        view.customer_name = is_customer ? customer->name : cn::mask_name(customer->name);
    add_clock(tx, one, view);
    add_refunds(tx, one, view);
    if (!is_customer) view.steps = store::list_steps(tx, one.id.uuid);
    return view;
}

Result<Cancellation> load_for(Tx& tx, Id<Cancellation> id, std::string_view permission) {
    auto one = TRY(load_cancellation(tx, id));
    auto const& actor = tx.actor();
    bool const may = actor.kind == ActorKind::Customer ? actor.id == one.customer.uuid
                                                       : actor.may_at(permission, one.store);
    if (!may) return Error{Refusal::NotFound, "aftersales.not_found"};
    return one;
}

} // namespace hearth::aftersales

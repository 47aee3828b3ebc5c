// AS-01: the case of an order that is called off, from its filing to the signature.
#include "rooms/aftersales/inside.h"
#include "rooms/aftersales/store.h"

#include "base/yuan.h"
#include "platform/settings/settings.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

Error not_so(CaseState state) {
    return Error{Refusal::Conflict, "aftersales.not_so", {{"state", to_text(state)}}};
}

/// The policy's no, with its reason: "aftersales.because_begun".
Result<void> check_grants(Decision const& decision) {
    if (decision.outcome == Outcome::Refund) return {};
    auto const& why = decision.reasons.front();
    Error error{Refusal::Conflict, "aftersales.because_" + why.code};
    for (auto const& figure : why.figures)
        error.details.push_back({figure.name, figure.value});
    return error;
}

Result<void> check_signing(Tx& tx, Signing const& signing) {
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    if ((signing.way == SigningWay::App) != is_customer)
        return Error{Refusal::Forbidden, "aftersales.customer_only"};
    if (signing.way == SigningWay::Glass && !signing.strokes)
        return invalid_field("/image", "aftersales.strokes_needed");
    bool const is_by_report = signing.way == SigningWay::Paper || signing.way == SigningWay::Phone;
    if (is_by_report && (!signing.note || signing.note->empty()))
        return invalid_field("/note", "aftersales.witness_needed");
    return {};
}

/// By what is given up: an approval is about the money we let go.
identity::AskApproval question(Cancellation const& one, orders::Order const& order) {
    return {cancellation_approval, one.id.uuid, order.price - one.decision->fee, one.store,
            one.reason};
}

Result<Cancellation> carry_out_or_ask(Tx& tx, Cancellation one, orders::Order const& order) {
    bool const waits = one.decision->consent == Consent::ByAmount &&
                       !identity::is_approved(tx, question(one, order));
    if (!waits) return carry_out(tx, std::move(one));
    identity::ask_approval(tx, question(one, order));
    auto moved = TRY(move(tx, std::move(one), CaseState::Asked));
    store::add_step(tx, moved.id.uuid, StepKind::Asked);
    start_clock(tx, approval_clock, moved.id.uuid, moved.store,
                hours{settings::load<Promises>(tx).approval_h});
    return moved;
}

} // namespace

Result<Cancellation> save(Tx& tx, Cancellation one) {
    if (!store::replace(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    one.version += 1;
    return one;
}

Result<Cancellation> move(Tx& tx, Cancellation one, CaseState to) {
    one.state = to;
    if (to != CaseState::Opened && to != CaseState::Asked) one.ended_at = tx.now();
    auto saved = TRY(save(tx, std::move(one)));
    auto const figures = saved.decision.value_or(Decision{});
    tx.publish(CancellationMoved{saved.id, saved.order, saved.customer, saved.store, saved.state,
                                 figures.fee, figures.refund});
    return saved;
}

Result<Cancellation> load_cancellation(Tx& tx, Id<Cancellation> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "aftersales.not_found"};
    return std::move(*found);
}

Result<Cancellation> load_in(Tx& tx, Id<Cancellation> id, std::vector<CaseState> const& states) {
    auto one = TRY(load_cancellation(tx, id));
    if (std::find(states.begin(), states.end(), one.state) == states.end())
        return not_so(one.state);
    return one;
}

std::optional<Cancellation> find_cancellation(Tx& tx, Id<orders::Order> order) {
    return store::find_of_order(tx, order);
}

std::vector<Step> list_steps(Tx& tx, Uuid subject) {
    return store::list_steps(tx, subject);
}

Result<Cancellation> open_cancellation(Tx& tx, OpenCancellation const& what) {
    auto const order = TRY(orders::load(tx, what.order));
    auto const decision = TRY(quote(tx, order, what.fault, what.stated));
    TRY(check_grants(decision));
    Cancellation one{.id = tx.new_id<Cancellation>(),
                     .order = order.id,
                     .customer = order.customer,
                     .store = order.store,
                     .fault = what.fault,
                     .reason = what.reason,
                     .stated = what.stated,
                     .opened_at = tx.now()};
    if (!store::insert(tx, one)) return Error{Refusal::Conflict, "aftersales.case_open"};
    store::add_step(tx, one.id.uuid, StepKind::Opened);
    tx.publish(CancellationMoved{one.id, one.order, one.customer, one.store, one.state,
                                 decision.fee, decision.refund});
    if (decision.needs_signature) return one;
    one.decision = decision;
    return carry_out_or_ask(tx, std::move(one), order);
}

Result<Cancellation> note_retention(Tx& tx, Id<Cancellation> id, Retention offered,
                                    RetentionResult result, std::string const& note) {
    auto one = TRY(load_in(tx, id, {CaseState::Opened}));
    store::add_step(tx, id.uuid, StepKind::RetentionTried,
                    to_text(offered) + (note.empty() ? "" : ": " + note));
    tx.publish(CancellationTouched{id, one.store, StepKind::RetentionTried});
    if (result == RetentionResult::Leaves) return one;
    auto kept = TRY(move(tx, std::move(one), CaseState::Kept));
    store::add_step(tx, id.uuid, StepKind::Kept);
    return kept;
}

Result<Cancellation> state(Tx& tx, Id<Cancellation> id, Stated const& stated,
                           std::string const& why) {
    auto one = TRY(load_in(tx, id, {CaseState::Opened}));
    one.stated = stated;
    auto saved = TRY(save(tx, std::move(one)));
    store::add_step(tx, id.uuid, StepKind::Stated, why);
    tx.publish(CancellationTouched{id, saved.store, StepKind::Stated});
    return saved;
}

Result<Cancellation> sign(Tx& tx, Id<Cancellation> id, Signing const& signing) {
    auto one = TRY(load_in(tx, id, {CaseState::Opened}));
    TRY(check_signing(tx, signing));
    auto const order = TRY(orders::load(tx, one.order));
    auto const decision = TRY(quote(tx, order, one.fault, one.stated));
    TRY(check_grants(decision));
    if (signing.fee && *signing.fee != decision.fee)
        return Error{
            Refusal::Conflict, "aftersales.figure_moved", {{"fee", to_yuan(decision.fee)}}};
    one.decision = decision;
    one.signed_by = signing.way;
    one.signed_at = tx.now();
    if (signing.strokes) store::insert_strokes(tx, id, *signing.strokes);
    store::add_step(tx, id.uuid, StepKind::Signed, signing.note);
    return carry_out_or_ask(tx, std::move(one), order);
}

Result<Cancellation> withdraw(Tx& tx, Id<Cancellation> id) {
    auto one = TRY(load_in(tx, id, {CaseState::Opened, CaseState::Asked}));
    clocks::stop_all(tx, id.uuid);
    auto moved = TRY(move(tx, std::move(one), CaseState::Withdrawn));
    store::add_step(tx, id.uuid, StepKind::Withdrawn);
    return moved;
}

} // namespace hearth::aftersales

// AS-05, AS-06: a repair order from the notice to the call afterwards.
#include "rooms/aftersales/crew.h"
#include "rooms/aftersales/inside.h"
#include "rooms/aftersales/store.h"

#include "base/ensure.h"
#include "base/yuan.h"
#include "platform/settings/settings.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"

namespace hearth::aftersales {
namespace {

constexpr int most_numbers = 99;

Result<Repair> move(Tx& tx, Repair one, RepairState to, StepKind step,
                    std::optional<std::string> note = {}) {
    auto const from = one.state;
    if (!can_move(from, to))
        return Error{Refusal::Conflict, "aftersales.repair_not_so", {{"state", to_text(from)}}};
    one.state = to;
    if (!store::replace(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    one.version += 1;
    store::add_step(tx, one.id.uuid, step, std::move(note));
    tx.publish(RepairMoved{one.id, one.order, one.customer, one.store, from, to});
    return one;
}

/// Both promises at once: a call within a day, the signed plan within 72 h of the notice.
void start_promises(Tx& tx, Repair const& one) {
    auto const promises = settings::load<Promises>(tx);
    start_clock(tx, contact_clock, one.id.uuid, one.store, hours{promises.contact_h});
    start_clock(tx, answer_clock, one.id.uuid, one.store, hours{promises.answer_h});
}

Result<Repair> insert_numbered(Tx& tx, orders::Order const& order, std::string const& words) {
    Repair one{.id = tx.new_id<Repair>(),
               .order = order.id,
               .customer = order.customer,
               .store = order.store,
               .words = words,
               .noticed_at = tx.now()};
    auto next = static_cast<int>(store::list_of_order(tx, order.id).size()) + 1;
    for (; next <= most_numbers; ++next) {
        one.number = order.number + "-W" + std::to_string(next);
        if (store::insert(tx, one)) return one;
    }
    return Error{Refusal::Unavailable, "aftersales.no_number_free"};
}

/// AS-06: whoever did the work is not sent to this customer again, now or later.
void keep_away(Tx& tx, orders::Visit const& visit) {
    for (auto const worker : crew_of(tx, visit.id))
        customers::save_leaning(tx, visit.customer, worker, customers::LeaningKind::Refused);
}

/// The work that is done again.
orders::Visit last_done(Tx& tx, Id<orders::Order> order) {
    auto visits = orders::list_visits(tx, order);
    std::erase_if(visits, [](auto const& one) { return one.state != orders::VisitState::Done; });
    ensure(!visits.empty(), "a done order without a done visit");
    return visits.back();
}

/// What the signature sets going, all of it in its transaction.
Result<void> carry_plan(Tx& tx, Repair& one) {
    auto const& plan = *one.diagnosis;
    auto const order = TRY(orders::load(tx, one.order));
    if (plan.way == RepairWay::Redo || plan.way == RepairWay::OtherWorker) {
        auto const last = last_done(tx, order.id);
        if (plan.way == RepairWay::OtherWorker) keep_away(tx, last);
        auto const visit = TRY(
            orders::plan_redo(tx, order.id, {*plan.pick_up_at, last.duration_min, last.crew_size}));
        one.redo = visit.id;
    }
    if (plan.refund.money > Money{})
        for (auto const refund : TRY(ask_refunds(tx, order.id, one.id.uuid, plan.refund,
                                                 ledger::RefundReason::ServiceFault)))
            one.refunds.push_back(refund);
    if (plan.fee.money == Money{}) return {};
    auto const item = TRY(catalog::load_item(tx, order.item));
    TRY(ledger::charge(tx, {order.id, Text<1, 40>(order.number), order.customer, order.store,
                            ledger::ChargeKind::Extra, Text<1, 200>(std::string(item.name.zh)),
                            plan.fee}));
    return {};
}

} // namespace

Result<Repair> notice_repair(Tx& tx, Id<orders::Order> id, std::string const& words) {
    auto const order = TRY(orders::load(tx, id));
    if (order.stage != orders::Stage::Done) return Error{Refusal::Conflict, "orders.not_done"};
    auto const decision = TRY(quote(tx, order, Fault::Company));
    if (decision.outcome == Outcome::Refuse)
        return Error{Refusal::Conflict, "aftersales.because_" + decision.reasons.front().code};
    auto const one = TRY(insert_numbered(tx, order, words));
    store::add_step(tx, one.id.uuid, StepKind::Noticed);
    start_promises(tx, one);
    tx.publish(RepairMoved{one.id, one.order, one.customer, one.store, one.state, one.state});
    return one;
}

Result<Repair> load_repair(Tx& tx, Id<Repair> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "aftersales.not_found"};
    return std::move(*found);
}

std::vector<Repair> list_repairs_of(Tx& tx, Id<orders::Order> order) {
    return store::list_of_order(tx, order);
}

Result<Repair> contact(Tx& tx, Id<Repair> id, std::string const& said) {
    auto moved =
        TRY(move(tx, TRY(load_repair(tx, id)), RepairState::Contacted, StepKind::Contacted, said));
    clocks::meet(tx, contact_clock, id.uuid);
    return moved;
}

Result<Repair> diagnose(Tx& tx, Id<Repair> id, Diagnosis const& diagnosis) {
    TRY(check_diagnosis(diagnosis));
    auto one = TRY(load_repair(tx, id));
    auto const paid = ledger::balance_of(tx, one.order).paid;
    if (diagnosis.refund.money > paid)
        return invalid_field("/refund", "aftersales.refund_above_paid", {{"paid", to_yuan(paid)}});
    one.diagnosis = diagnosis;
    return move(tx, std::move(one), RepairState::Diagnosed, StepKind::Diagnosed, diagnosis.found);
}

Result<Repair> sign_repair(Tx& tx, Id<Repair> id) {
    auto one = TRY(load_repair(tx, id));
    if (one.state != RepairState::Diagnosed)
        return Error{
            Refusal::Conflict, "aftersales.repair_not_so", {{"state", to_text(one.state)}}};
    bool const is_free = one.diagnosis->fee.money == Money{};
    if (is_free) TRY(carry_plan(tx, one));
    auto moved = TRY(move(tx, std::move(one), RepairState::Signed, StepKind::PlanSigned));
    clocks::meet(tx, answer_clock, id.uuid);
    return moved;
}

Result<Repair> agree_repair(Tx& tx, Id<Repair> id, Money fee, std::string const& note) {
    auto one = TRY(load_repair(tx, id));
    if (!waits_for_customer(one))
        return Error{
            Refusal::Conflict, "aftersales.repair_not_so", {{"state", to_text(one.state)}}};
    Money const bound = one.diagnosis->fee;
    if (fee != bound)
        return Error{
            Refusal::Conflict, "aftersales.repair_figure_moved", {{"fee", to_yuan(bound)}}};
    TRY(carry_plan(tx, one));
    one.agreed_at = tx.now();
    return move(tx, std::move(one), RepairState::Signed, StepKind::Agreed,
                note.empty() ? to_yuan(bound) : to_yuan(bound) + "　" + note);
}

Result<Repair> finish_repair(Tx& tx, Id<Repair> id, std::string const& said) {
    auto one = TRY(load_repair(tx, id));
    if (waits_for_customer(one)) return Error{Refusal::Conflict, "aftersales.not_agreed"};
    // What was billed for it is earned with the work.
    if (one.agreed_at) TRY(ledger::earn(tx, one.order));
    return move(tx, std::move(one), RepairState::Repaired, StepKind::Repaired, said);
}

Result<Repair> return_repair(Tx& tx, Id<Repair> id) {
    auto one = TRY(load_repair(tx, id));
    one.returned_at = tx.now();
    auto moved = TRY(move(tx, std::move(one), RepairState::Returned, StepKind::Returned));
    start_clock(tx, follow_up_clock, id.uuid, moved.store,
                hours{settings::load<Promises>(tx).follow_up_h});
    return moved;
}

Result<Repair> follow_up_repair(Tx& tx, Id<Repair> id, RepairResult result,
                                std::string const& said) {
    auto one = TRY(load_repair(tx, id));
    bool const is_fine = result == RepairResult::Satisfied;
    if (!is_fine) one.agreed_at.reset(); // to that plan, not to the next
    auto moved = TRY(move(tx, std::move(one), is_fine ? RepairState::Closed : RepairState::Noticed,
                          is_fine ? StepKind::Closed : StepKind::Reopened, said));
    clocks::meet(tx, follow_up_clock, id.uuid);
    if (!is_fine) start_promises(tx, moved);
    return moved;
}

Result<Repair> withdraw_repair(Tx& tx, Id<Repair> id) {
    auto one = TRY(load_repair(tx, id));
    bool const is_bound = one.state == RepairState::Signed && !waits_for_customer(one);
    if (is_bound)
        return Error{
            Refusal::Conflict, "aftersales.repair_not_so", {{"state", to_text(one.state)}}};
    auto moved = TRY(move(tx, std::move(one), RepairState::Withdrawn, StepKind::Withdrawn));
    clocks::stop_all(tx, id.uuid);
    return moved;
}

} // namespace hearth::aftersales

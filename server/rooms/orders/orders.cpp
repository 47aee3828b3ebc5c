#include "rooms/orders/orders.h"

#include "rooms/orders/bill.h"

#include "base/ensure.h"
#include "rooms/orders/place.h"
#include "rooms/orders/rules.h"
#include "rooms/orders/store.h"

#include <algorithm>

namespace hearth::orders {
namespace {

Error not_found() {
    return Error{Refusal::NotFound, "orders.not_found"};
}

Error not_so(Visit const& visit) {
    return Error{Refusal::Conflict, "orders.visit_not_so", {{"state", to_text(visit.state)}}};
}

bool may_see(Actor const& actor, Id<customers::Customer> customer, Id<identity::Store> store,
             std::string_view permission) {
    if (actor.kind == ActorKind::Customer) return actor.id == customer.uuid;
    return actor.may_at(permission, store);
}

/// The order follows its visits, step by step along the table.
Result<void> follow_visits(Tx& tx, Id<Order> id, Instant at) {
    auto const order = TRY(load(tx, id));
    auto const to = next_stage(order.stage, store::list_visit_states(tx, id));
    if (to == order.stage) {
        store::touch(tx, id);
        return {};
    }
    ensure(can_move(order.stage, to), "a stage outside the table");
    if (!store::move_stage(tx, id, order.stage, to))
        return Error{Refusal::Conflict, "orders.moved_on"};
    store::append_stage(tx, id, to, at);
    if (to == Stage::Done) TRY(bill_done(tx, id));
    if (to == Stage::Done)
        tx.publish(OrderDone{id, order.customer, order.store, order.item, order.price, at});
    else
        tx.publish(StageChanged{id, order.customer, order.store, order.stage, to});
    return {};
}

Result<Visit> add_visit(Tx& tx, Id<Order> id, VisitPlan const& plan) {
    auto const visits = store::list_visits(tx, id);
    ensure(!visits.empty(), "an order without a visit");
    auto visit = visits.back();
    visit.id = tx.new_id<Visit>();
    visit.sequence += 1;
    visit.starts_at = plan.starts_at;
    visit.ends_at = plan.starts_at + minutes{plan.duration_min};
    visit.duration_min = plan.duration_min;
    visit.crew_size = plan.crew_size;
    visit.state = VisitState::Unassigned;
    visit.version = 1;
    store::insert_visit(tx, visit);
    tx.publish(VisitPlanned{visit.id, id, visit.customer, visit.store, visit.starts_at,
                            visit.ends_at, visit.crew_size});
    TRY(follow_visits(tx, id, tx.now()));
    return visit;
}

} // namespace

Result<Order> load(Tx& tx, Id<Order> id) {
    auto found = store::find_order(tx, id);
    if (!found) return not_found();
    return std::move(*found);
}

Result<Visit> load_visit(Tx& tx, Id<Visit> id) {
    auto found = store::find_visit(tx, id);
    if (!found) return Error{Refusal::NotFound, "orders.visit_not_found"};
    return std::move(*found);
}

Result<Order> load_for(Tx& tx, Actor const& actor, Id<Order> id, std::string_view permission) {
    auto order = TRY(load(tx, id));
    if (!may_see(actor, order.customer, order.store, permission)) return not_found();
    return order;
}

Result<Visit> load_visit_for(Tx& tx, Actor const& actor, Id<Visit> id,
                             std::string_view permission) {
    auto visit = TRY(load_visit(tx, id));
    if (!may_see(actor, visit.customer, visit.store, permission))
        return Error{Refusal::NotFound, "orders.visit_not_found"};
    return visit;
}

std::vector<Visit> list_visits(Tx& tx, Id<Order> order) {
    return store::list_visits(tx, order);
}

std::vector<Visit> list_visits_between(Tx& tx, Id<identity::Store> store_id, Span span, int limit) {
    return store::list_visits_between(tx, store_id, span, limit);
}

std::optional<Order> find_by_number(Tx& tx, std::string_view text) {
    auto const wanted = parse_number(text);
    if (!wanted) return {};
    // Two stores may have the same digits; a store's code may have hyphens of its own.
    for (auto& order : store::list_by_number(tx, wanted->day, wanted->tail)) {
        auto const number = parse_number(order.number);
        if (number && number->text == wanted->text) return std::move(order);
    }
    return {};
}

std::vector<Order> list_open_of(Tx& tx, Id<customers::Customer> customer, int limit) {
    return store::list_open_of_customer(tx, customer, limit);
}

std::vector<Order> list_of(Tx& tx, Id<customers::Customer> customer, int limit) {
    return store::list_of_customer(tx, customer, {}, limit);
}

Result<Visit> plan_visit(Tx& tx, Id<Order> id, VisitPlan const& plan) {
    auto const order = TRY(load(tx, id));
    if (is_over(order.stage)) return Error{Refusal::Conflict, "orders.already_over"};
    return add_visit(tx, id, plan);
}

Result<Visit> plan_redo(Tx& tx, Id<Order> id, VisitPlan const& plan) {
    auto const order = TRY(load(tx, id));
    if (order.stage != Stage::Done) return Error{Refusal::Conflict, "orders.not_done"};
    return add_visit(tx, id, plan);
}

Result<Visit> move_visit(Tx& tx, Id<Visit> id, std::int64_t version, Instant starts_at,
                         std::optional<int> duration_min) {
    auto visit = TRY(load_visit(tx, id));
    if (!is_waiting(visit.state) && visit.state != VisitState::Problem) return not_so(visit);
    auto const before = visit.starts_at;
    visit.duration_min = duration_min.value_or(visit.duration_min);
    visit.starts_at = starts_at;
    visit.ends_at = starts_at + minutes{visit.duration_min};
    if (!store::replace_visit_plan(tx, visit, version))
        return Error{Refusal::Conflict, "orders.visit_moved_on"};
    store::touch(tx, visit.order);
    visit.version = version + 1;
    tx.publish(VisitMoved{id, visit.order, visit.customer, visit.store, before, visit.starts_at,
                          visit.ends_at});
    return visit;
}

void mark_replanned(Tx& tx, Id<Visit> id) {
    store::mark_visit(tx, id);
}

Result<Visit> set_visit_state(Tx& tx, Id<Visit> id, std::vector<VisitState> const& from,
                              VisitState to, std::optional<Instant> at) {
    for (auto const state : from)
        ensure(can_move(state, to), "a visit's state outside the table");
    auto const visit = TRY(load_visit(tx, id));
    if (std::find(from.begin(), from.end(), visit.state) == from.end()) return not_so(visit);
    return set_visit_state(tx, visit, to, at);
}

Result<Visit> set_visit_state(Tx& tx, Visit visit, VisitState to, std::optional<Instant> at) {
    ensure(can_move(visit.state, to), "a visit's state outside the table");
    if (!store::move_visit_state(tx, visit.id, visit.state, to)) return not_so(visit);
    auto const when = at.value_or(tx.now());
    tx.publish(VisitStateChanged{visit.id, visit.order, visit.customer, visit.store, visit.state,
                                 to, when});
    TRY(follow_visits(tx, visit.order, when));
    visit.state = to;
    visit.version += 1;
    return visit;
}

Result<void> check_may_cancel(Tx& tx, Order const& order) {
    return check_cancel(order.stage, store::list_visit_states(tx, order.id));
}

Result<Order> cancel(Tx& tx, Id<Order> id, Money fee, std::string_view reason) {
    ensure(fee >= Money{}, "a negative fee");
    auto const order = TRY(load(tx, id));
    TRY(check_may_cancel(tx, order));
    if (fee > order.price) return invalid_field("/fee", "orders.fee_above_price");
    if (!store::move_stage(tx, id, order.stage, Stage::Cancelled))
        return Error{Refusal::Conflict, "orders.moved_on"};
    store::cancel_open_visits(tx, id);
    store::append_stage(tx, id, Stage::Cancelled, tx.now());
    TRY(bill_cancellation(tx, id, fee));
    store::insert_cancellation(
        tx, id, {tx.now(), tx.actor().kind, tx.actor().id, std::string(reason), fee});
    tx.publish(OrderCancelled{id, order.customer, order.store, order.price, fee});
    return load(tx, id);
}

std::vector<CalledOff> list_called_off(Tx& tx, Span span, int limit) {
    std::vector<CalledOff> all;
    for (auto& [id, how] : store::list_cancellations(tx, span, limit))
        if (auto order = store::find_order(tx, id))
            all.push_back({std::move(*order), std::move(how)});
    return all;
}

Result<void> free_crew(Tx& tx, Id<Visit> id) {
    auto const visit = TRY(load_visit(tx, id));
    if (visit.state == VisitState::Unassigned) return {};
    TRY(set_visit_state(tx, id, {visit.state}, VisitState::Unassigned));
    return {};
}

} // namespace hearth::orders

// What an order and its days promise, and what became of it.
#include "rooms/promises/inside.h"

#include "base/zone.h"
#include "rooms/catalog/catalog.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/ledger/ledger.h"
#include "rooms/standins/standins.h"
#include "rooms/visits/visits.h"

#include <algorithm>
#include <numeric>

namespace hearth::promises {
namespace {

std::string key_of(Kind kind, Uuid what, std::string const& which) {
    return std::string(to_text(kind)) + ":" + to_text(what) + ":" + which;
}
std::string key_of(Kind kind, Uuid what, Instant at) {
    return key_of(kind, what, std::to_string(to_micros(at)));
}

/// A day as it is promised now.
struct PlannedDay {
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Span window;
};

Promise of_day(PlannedDay const& day, Kind kind) {
    return {.key = key_of(kind, day.visit.uuid, day.window.from),
            .kind = kind,
            .source = Source::Order,
            .customer = day.customer,
            .store = day.store,
            .order = day.order,
            .visit = day.visit};
}

/// The customer's yes lies in the order itself: their own tap, or what was read back to them.
Result<void> make_agreed(Tx& tx, Promise const& what, orders::Order const& order) {
    auto const made = make(tx, what);
    if (!store::list_words(tx, made.id).empty()) return {};
    bool const is_own = order.placed_by_kind == ActorKind::Customer;
    return note_word(tx, made,
                     {.side = Side::Customer,
                      .said = Said::Agreed,
                      .way = is_own ? Way::Ordered : Way::Told,
                      .at = order.placed_at,
                      .actor_kind = order.placed_by_kind,
                      .actor = order.placed_by});
}

/// Steps that the standard in force on that day asks for.
Result<std::int64_t> count_due_steps(Tx& tx, catalog::Item const& item, PlannedDay const& day) {
    auto const zone = TRY(identity::store_zone(tx, day.store));
    auto const standard =
        catalog::load_standard_on(tx, *item.service->standard, local_day(day.window.from, zone));
    if (!standard) return 0; // none in force yet
    return std::count_if(standard->steps.begin(), standard->steps.end(),
                         [](catalog::Step const& step) { return step.is_required; });
}

enum class Content { All, StartOnly };

Result<void> promise_day(Tx& tx, PlannedDay const& day, Content content) {
    auto const order = TRY(orders::load(tx, day.order));
    auto start = of_day(day, Kind::Start);
    start.due_at = day.window.from;
    TRY(make_agreed(tx, start, order));
    if (content == Content::StartOnly) return {};
    auto const item = TRY(catalog::load_item(tx, order.item));
    if (!item.service) return {};
    // Only what is sold by time promises time; the rest promises its steps.
    if (item.service->unit == catalog::Unit::Hour) {
        auto worked = of_day(day, Kind::Hours);
        worked.amount = std::chrono::round<minutes>(day.window.to - day.window.from).count();
        TRY(make_agreed(tx, worked, order));
    }
    if (!item.service->standard) return {};
    auto duties = of_day(day, Kind::Duties);
    duties.amount = TRY(count_due_steps(tx, item, day));
    if (duties.amount > 0) TRY(make_agreed(tx, duties, order));
    return {};
}

Result<void> promise_price(Tx& tx, orders::Order const& order, Money price,
                           std::string const& which) {
    return make_agreed(tx,
                       {.key = key_of(Kind::Price, order.id.uuid, which),
                        .kind = Kind::Price,
                        .source = Source::Order,
                        .customer = order.customer,
                        .store = order.store,
                        .order = order.id,
                        .amount = price.fen()},
                       order);
}

bool is_of_day(Kind kind) {
    return concerns_crew(kind);
}

Result<void> drop_day(Tx& tx, Id<orders::Visit> visit, Reason reason) {
    for (auto const& one : store::list_of_visit(tx, visit, most_of_order)) {
        // What was said by hand stays, unless the day falls away altogether.
        if (reason == Reason::Replaced && !is_of_day(one.kind)) continue;
        TRY(drop(tx, one, reason));
    }
    return {};
}

Result<void> on_placed(Tx& tx, orders::OrderPlaced const& event) {
    auto const order = TRY(orders::load(tx, event.order));
    TRY(promise_price(tx, order, event.price, "placed"));
    return promise_day(
        tx,
        {event.visit, event.order, event.customer, event.store, {event.starts_at, event.ends_at}},
        Content::All);
}

Result<void> on_planned(Tx& tx, orders::VisitPlanned const& event) {
    // A visit of a done order mends what was left wrong: its steps are the repair's.
    auto const order = TRY(orders::load(tx, event.order));
    bool const is_redo = order.stage == orders::Stage::Done;
    return promise_day(
        tx,
        {event.visit, event.order, event.customer, event.store, {event.starts_at, event.ends_at}},
        is_redo ? Content::StartOnly : Content::All);
}

Result<void> on_changed(Tx& tx, orders::OrderChanged const& event) {
    TRY(drop_day(tx, event.visit, Reason::Replaced));
    for (auto const& one : list_of_order(tx, event.order))
        if (one.kind == Kind::Price) TRY(drop(tx, one, Reason::Replaced));
    auto const order = TRY(orders::load(tx, event.order));
    TRY(promise_price(tx, order, event.price, to_text(event.change)));
    return promise_day(
        tx,
        {event.visit, event.order, event.customer, event.store, {event.starts_at, event.ends_at}},
        Content::All);
}

/// Another time of the same day's work: what it holds besides stays promised.
Result<void> move_start(Tx& tx, PlannedDay const& day) {
    for (auto const& one : store::list_of_visit(tx, day.visit, most_of_order))
        if (one.kind == Kind::Start && one.due_at != day.window.from)
            TRY(drop(tx, one, Reason::Replaced));
    return promise_day(tx, day, Content::StartOnly);
}

Result<void> on_moved(Tx& tx, orders::VisitMoved const& event) {
    return move_start(
        tx,
        {event.visit, event.order, event.customer, event.store, {event.starts_at, event.ends_at}});
}

/// Said in good time, the new time is the promise; said late, the old one stays.
Result<void> on_late(Tx& tx, visits::RunningLate const& event) {
    if (event.is_unannounced) return {};
    return move_start(tx, {event.visit,
                           event.order,
                           event.customer,
                           event.store,
                           {event.expected_at, event.expected_at}});
}

Result<void> on_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    for (auto const& one : list_of_order(tx, event.order))
        TRY(drop(tx, one, Reason::CalledOff));
    return {};
}

/// Did somebody come whom the customer has agreed to in place of the wished one (BE-09)?
Result<bool> is_stood_in_for(Tx& tx, Id<orders::Visit> id,
                             std::vector<Id<workforce::Worker>> const& crew) {
    auto const visit = TRY(orders::load_visit(tx, id));
    auto const order = TRY(orders::load(tx, visit.order));
    auto const said = standins::said_of(tx, order, visit);
    return std::any_of(crew.begin(), crew.end(), [&](Id<workforce::Worker> one) {
        return std::find(said.welcome.begin(), said.welcome.end(), one) != said.welcome.end();
    });
}

/// Whoever came is the one who was wished, or not.
Result<void> settle_worker(Tx& tx, Promise const& promise, Id<orders::Visit> visit) {
    auto const crew = complaints::crew_of(tx, visit);
    bool const is_there = std::find(crew.begin(), crew.end(), *promise.worker) != crew.end();
    if (!is_there && TRY(is_stood_in_for(tx, visit, crew)))
        return drop(tx, promise, Reason::StoodIn);
    return settle(tx, promise, {.amount = is_there ? 1 : 0});
}

Result<void> hear_begun(Tx& tx, orders::VisitStateChanged const& event) {
    for (auto const& one : store::list_of_visit(tx, event.visit, most_of_order)) {
        if (one.kind == Kind::Start) TRY(settle(tx, one, {.at = event.at}));
        if (one.kind == Kind::SameWorker && one.worker) TRY(settle_worker(tx, one, event.visit));
    }
    return {};
}

Result<void> settle_measured(Tx& tx, Promise const& promise, std::optional<std::int64_t> measured) {
    if (measured) return settle(tx, promise, {.amount = *measured});
    return drop(tx, promise, Reason::Unmeasured);
}

Result<void> hear_done(Tx& tx, orders::VisitStateChanged const& event) {
    auto const drift = settings::load<Drift>(tx, event.store);
    auto const facts = TRY(store::day_facts(tx, event.visit, drift.measured_min));
    for (auto const& one : store::list_of_visit(tx, event.visit, most_of_order)) {
        if (one.source == Source::Hand) continue;
        if (one.kind == Kind::Hours) TRY(settle_measured(tx, one, facts.worked_min));
        if (one.kind == Kind::Duties) TRY(settle_measured(tx, one, facts.steps));
    }
    return {};
}

Result<void> on_state(Tx& tx, orders::VisitStateChanged const& event) {
    using S = orders::VisitState;
    if (event.to == S::Cancelled) return drop_day(tx, event.visit, Reason::CalledOff);
    if (event.to == S::Arrived || event.to == S::InService) return hear_begun(tx, event);
    if (event.to == S::Done) return hear_done(tx, event);
    return {};
}

/// What was billed beside extras that the customer agreed to (BE-05).
Result<Money> billed_without_extras(Tx& tx, Id<orders::Order> order) {
    auto billed = ledger::balance_of(tx, order).charged;
    for (auto const& visit : orders::list_visits(tx, order))
        for (auto const& extra : visits::list_extras_of(tx, visit.id))
            if (extra.state == visits::ExtraState::Agreed) billed -= extra.amount;
    return billed;
}

Result<void> on_done(Tx& tx, orders::OrderDone const& event) {
    for (auto const& one : list_of_order(tx, event.order)) {
        if (one.kind != Kind::Price || one.state != State::Running) continue;
        TRY(settle(tx, one, {.amount = TRY(billed_without_extras(tx, event.order)).fen()}));
    }
    return {};
}

/// The worker's yes: they took the visit knowing its time, length and steps.
Result<void> on_assignment(Tx& tx, dispatch::AssignmentChanged const& event) {
    if (event.state != dispatch::AssignmentState::Confirmed) return {};
    for (auto const& one : store::list_of_visit(tx, event.visit, most_of_order)) {
        if (one.state != State::Running || !concerns_crew(one.kind)) continue;
        TRY(note_word(tx, one,
                      {.side = Side::Worker,
                       .said = Said::Agreed,
                       .way = Way::Accepted,
                       .at = tx.now(),
                       .actor_kind = ActorKind::Worker,
                       .actor = event.worker.uuid}));
    }
    return {};
}

} // namespace

void listen_to_orders(Room& room) {
    using events::listen;
    auto& all = room.listeners;
    all.push_back(listen<orders::OrderPlaced>("promises.placed", on_placed));
    all.push_back(listen<orders::VisitPlanned>("promises.planned", on_planned));
    all.push_back(listen<orders::OrderChanged>("promises.changed", on_changed));
    all.push_back(listen<orders::VisitMoved>("promises.moved", on_moved));
    all.push_back(listen<visits::RunningLate>("promises.late", on_late));
    all.push_back(listen<orders::OrderCancelled>("promises.cancelled", on_cancelled));
    all.push_back(listen<orders::VisitStateChanged>("promises.state", on_state));
    all.push_back(listen<orders::OrderDone>("promises.done", on_done));
    all.push_back(listen<dispatch::AssignmentChanged>("promises.assignment", on_assignment));
}

} // namespace hearth::promises

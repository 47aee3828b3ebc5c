#include "rooms/orders/views.h"

#include "rooms/identity/identity.h"
#include "rooms/orders/lists.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/people.h"
#include "rooms/orders/same_day.h"
#include "rooms/orders/store.h"

#include <algorithm>
#include <limits>

namespace hearth::orders {
namespace {

constexpr int trail_limit = 200;

bool is_staff(Tx& tx) {
    return tx.actor().kind == ActorKind::Staff || tx.actor().kind == ActorKind::System;
}

/// The next visit that is not over, else the last.
std::optional<VisitView> next_of(std::vector<Visit> const& visits, Id<Order> order) {
    Visit const* found = nullptr;
    for (auto const& visit : visits) {
        if (visit.order != order) continue;
        bool const is_over =
            visit.state == VisitState::Done || visit.state == VisitState::Cancelled;
        if (found && is_over) continue;
        if (found && found->state != VisitState::Done && found->state != VisitState::Cancelled)
            continue;
        found = &visit;
    }
    if (!found) return {};
    return view_of(*found);
}

/// Sealed ones go by their number; what is not sealed yet came after all of those.
auto place_of(LoggedEvent const& event) {
    return std::pair(event.number == 0 ? std::numeric_limits<std::int64_t>::max() : event.number,
                     event.id);
}

} // namespace

VisitView view_of(Visit const& visit) {
    return {visit.id,           visit.sequence,  visit.starts_at, visit.ends_at,
            visit.duration_min, visit.crew_size, visit.state,     visit.version};
}

OrderView view_of(Tx& tx, Order const& order) {
    OrderView view{
        order.id,       order.number, order.customer, order.address,
        order.store,    order.item,   order.options,  static_cast<double>(order.quantity) / 100,
        order.quote,    order.price,  order.stage,    order.channel,
        order.relation, order.terms,  order.placed_at};
    for (auto const& visit : list_visits(tx, order.id))
        view.visits.push_back(view_of(visit));
    view.stages.push_back({Stage::Placed, order.placed_at});
    for (auto const& step : store::list_stages(tx, order.id))
        view.stages.push_back({step.stage, step.at});
    view.parts = list_parts(tx, order.id);
    view.held = held_amount(view.parts);
    view.cancellation = store::find_cancellation(tx, order.id);
    view.note = open_note(tx, order.id);
    view.version = order.version;
    return view;
}

std::vector<OrderRow> rows_of(Tx& tx, std::vector<Order> const& orders) {
    auto const visits = store::list_visits_of(tx, orders);
    std::vector<OrderRow> rows;
    for (auto const& order : orders) {
        OrderRow row{order.id,      order.number,   order.customer, {},
                     order.store,   order.item,     order.price,    order.stage,
                     order.channel, order.placed_at};
        if (is_staff(tx)) row.person = person_of(tx, order.customer);
        row.visit = next_of(visits, order.id);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TrailRow> trail_of(Tx& tx, Order const& order, std::vector<Visit> const& visits) {
    auto events = events::list_about(tx, order.id.uuid, trail_limit);
    for (auto const& visit : visits)
        std::ranges::move(events::list_about(tx, visit.id.uuid, trail_limit),
                          std::back_inserter(events));
    std::ranges::stable_sort(events, {}, place_of);
    std::vector<TrailRow> rows;
    for (auto& event : events) {
        TrailRow row{event.at, std::move(event.kind),     event.subject, event.actor_kind, {},
                     {},       {std::move(event.payload)}};
        if (!event.actor.is_nil()) row.actor = event.actor;
        if (event.actor_kind == ActorKind::Staff && is_staff(tx))
            row.actor_name = identity::find_name(tx, event.actor);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<OrderFile> file_of(Tx& tx, Order const& order) {
    auto const visits = list_visits(tx, order.id);
    OrderFile file{view_of(tx, order)};
    file.person = person_of(tx, order.customer).value_or(PersonView{});
    file.address = district_of(tx, order.address);
    file.changes = store::list_changes(tx, order.id);
    file.words = list_words(tx, order.id);
    file.terms_seen = find_terms_word(tx, order.id);
    file.trail = trail_of(tx, order, visits);
    if (!visits.empty()) {
        std::vector<Order> same_day;
        auto const zone = TRY(identity::store_zone(tx, order.store));
        for (auto const& other :
             list_same_day(tx, order.customer, zone, visits.front().window(), order.id)) {
            bool const is_there = !same_day.empty() && same_day.back().id == other.order;
            if (!is_there) same_day.push_back(TRY(load(tx, other.order)));
        }
        file.same_day = rows_of(tx, same_day);
    }
    file.version = order.version;
    return file;
}

} // namespace hearth::orders

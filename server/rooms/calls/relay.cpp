#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"

#include "platform/settings/settings.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"

#include <algorithm>

namespace hearth::calls {
namespace {

using orders::VisitState;

bool is_over(VisitState state) {
    return state == VisitState::Done || state == VisitState::Cancelled;
}

/// The line that has relay numbers; the oldest of several.
std::optional<Line> find_relay_line(Tx& tx) {
    for (auto& line : store::list_lines(tx))
        if (line.is_on && !line.api_url.empty()) return std::move(line);
    return {};
}

void tell(Tx& tx, Relay const& relay, RelayState state) {
    tx.publish(RelayMoved{relay.id, relay.visit, relay.customer, relay.worker, relay.store, state});
}

std::optional<dispatch::Assignment> find_leader(Tx& tx, Id<orders::Visit> visit) {
    for (auto& one : dispatch::list_crew(tx, visit))
        if (one.role == dispatch::Role::Leader && one.state == dispatch::AssignmentState::Confirmed)
            return std::move(one);
    return {};
}

Result<void> on_assignment(Tx& tx, dispatch::AssignmentChanged const& event) {
    return want_relay(tx, event.visit);
}
Result<void> on_moved(Tx& tx, orders::VisitMoved const& event) {
    return want_relay(tx, event.visit);
}
Result<void> on_changed(Tx& tx, orders::OrderChanged const& event) {
    return want_relay(tx, event.visit);
}
Result<void> on_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    for (auto const& visit : orders::list_visits(tx, event.order))
        drop_relay(tx, visit.id);
    return {};
}
/// After the last signature two hours remain for what was forgotten (PR-02); a visit that is called
/// off needs none.
Result<void> on_state(Tx& tx, orders::VisitStateChanged const& event) {
    if (event.to == VisitState::Cancelled) drop_relay(tx, event.visit);
    return {};
}

} // namespace

void drop_relay(Tx& tx, Id<orders::Visit> visit) {
    if (auto const relay = store::find_live_relay(tx, visit)) {
        store::end_relay(tx, *relay);
        tell(tx, *relay, RelayState::Ended);
    }
}

Result<void> want_relay(Tx& tx, Id<orders::Visit> id) {
    auto const visit = TRY(orders::load_visit(tx, id));
    auto const leader = find_leader(tx, id);
    if (!leader || is_over(visit.state)) {
        drop_relay(tx, id);
        return {};
    }
    auto const line = find_relay_line(tx);
    if (!line) return {};
    auto const zone = TRY(identity::store_zone(tx, visit.store));
    auto const time = relay_time(visit.starts_at, visit.ends_at, zone, settings::load<Habits>(tx));
    if (auto const there = store::find_live_relay(tx, id)) {
        if (there->worker == leader->worker && there->until == time.to) return {};
        drop_relay(tx, id); // another worker, or another time: a binding of its own
    }
    if (time.to - tx.now() < shortest_relay) return {};
    Relay const relay{.id = tx.new_id<Relay>(),
                      .line = line->id,
                      .visit = id,
                      .order = visit.order,
                      .customer = visit.customer,
                      .worker = leader->worker,
                      .store = visit.store,
                      .from = time.from,
                      .until = time.to,
                      .next_at = std::max(time.from, tx.now()),
                      .created_at = tx.now()};
    store::insert_relay(tx, relay);
    tell(tx, relay, RelayState::Wanted);
    return {};
}

void listen_to_visits(Room& room) {
    using events::listen;
    room.listeners = {
        listen<dispatch::AssignmentChanged>("calls.assignment_changed", on_assignment),
        listen<orders::VisitMoved>("calls.visit_moved", on_moved),
        listen<orders::OrderChanged>("calls.order_changed", on_changed),
        listen<orders::OrderCancelled>("calls.order_cancelled", on_cancelled),
        listen<orders::VisitStateChanged>("calls.visit_state", on_state),
    };
}

} // namespace hearth::calls

// Keys go from hand to hand, and a clock sees that each is with who comes in time.
#include "rooms/standins/home.h"

#include <algorithm>

namespace hearth::standins {
namespace {

/// Who did not press the button themselves: the receiver of what was handed over, the giver of what
/// was confirmed.
std::optional<WorkerId> other_side(Key const& key) {
    if (auto const open = on_its_way(key)) return open->to.worker;
    if (key.moves.empty()) return {};
    return key.moves.back().from.worker;
}

void tell(Tx& tx, Key const& key) {
    tx.publish(KeyMoved{key.id.uuid, key.series, key.customer, key.store, holder_of(key).kind,
                        other_side(key), on_its_way(key).has_value()});
}

Result<Key> load_usable(Tx& tx, Id<Key> id) {
    auto key = TRY(load_key(tx, id));
    if (key.gone_at) return Error{Refusal::Conflict, "standins.key_is_gone"};
    return key;
}

/// Neither ahead of time nor before the hand-over it answers.
Instant moment_of(Tx& tx, Key const& key, Instant at) {
    auto const last = key.moves.empty() ? key.made_at : key.moves.back().handed_at;
    return std::max(std::min(at, tx.now()), std::min(last, tx.now()));
}

KeyMove next_move(Tx& tx, Key const& key, Hand const& from, Hand const& to, Instant at) {
    return {.number = static_cast<int>(key.moves.size()) + 1,
            .from = from,
            .to = to,
            .handed_at = moment_of(tx, key, at),
            .handed_by_kind = tx.actor().kind,
            .handed_by = tx.actor().id,
            .heard_at = tx.now()};
}

void confirm(Tx& tx, Key const& key, KeyMove& move, Instant at) {
    move.received_at = moment_of(tx, key, at);
    move.received_by_kind = tx.actor().kind;
    move.received_by = tx.actor().id;
}

Result<Key> follow(Tx& tx, Id<Key> id) {
    auto key = TRY(load_key(tx, id));
    tell(tx, key);
    TRY(watch_keys(tx, key.series));
    return key;
}

bool is_ahead(Tx& tx, orders::Visit const& visit) {
    using S = orders::VisitState;
    return visit.state != S::Done && visit.state != S::Cancelled && visit.ends_at > tx.now();
}

void watch(Tx& tx, Key const& key, std::optional<NextVisit> const& next) {
    clocks::stop(tx, key_clock, key.id.uuid);
    if (!next || !next->worker || is_in_place(key, *next->worker)) return;
    if (key.late_for == next->visit.id) return; // it has been said once
    auto const before = hours{settings::load<Rules>(tx, key.store).key_h};
    auto const wait = std::chrono::ceil<seconds>(next->visit.starts_at - before - tx.now());
    clocks::start(tx, {.kind = std::string(key_clock),
                       .subject = key.id.uuid,
                       .ladder = {{"due", std::max(wait, seconds{0}) + seconds{1}}},
                       .store = key.store});
}

/// Who comes, when, or whether at all has changed.
Result<void> hear_visit(Tx& tx, Id<orders::Order> order) {
    auto const series = series::find_by_order(tx, order);
    if (!series) return {};
    return watch_keys(tx, *series);
}

template <typename E>
void listen_to(Room& room, std::string name) {
    room.listeners.push_back(events::listen<E>(
        std::move(name), [](Tx& tx, E const& event) { return hear_visit(tx, event.order); }));
}

} // namespace

Result<Key> add_key(Tx& tx, SeriesId id, std::string const& label) {
    auto const series = TRY(series::load(tx, id));
    Key const key{.id = tx.new_id<Key>(),
                  .series = id,
                  .customer = series.customer,
                  .store = series.store,
                  .label = label,
                  .made_at = tx.now()};
    if (!store::insert_key(tx, key)) return Error{Refusal::Conflict, "standins.label_taken"};
    tell(tx, key);
    return key;
}

Result<Key> load_key(Tx& tx, Id<Key> id) {
    auto found = store::find_key(tx, id);
    if (!found) return Error{Refusal::NotFound, "standins.key_not_found"};
    return std::move(*found);
}

Result<Key> hand_over(Tx& tx, Id<Key> id, Handing const& what) {
    auto const key = TRY(load_usable(tx, id));
    if (auto const open = on_its_way(key)) {
        if (open->from == what.from && open->to == what.to) return key;
        return Error{Refusal::Conflict, "standins.key_on_its_way"};
    }
    if (holder_of(key) != what.from || what.from == what.to)
        return Error{Refusal::Conflict, "standins.key_not_there"};
    store::insert_move(tx, id, next_move(tx, key, what.from, what.to, what.at));
    return follow(tx, id);
}

Result<Key> receive(Tx& tx, Id<Key> id, Hand const& to, Instant at) {
    auto const key = TRY(load_usable(tx, id));
    auto open = on_its_way(key);
    if (!open && holder_of(key) == to) return key;
    if (open) {
        if (open->to != to) return Error{Refusal::Conflict, "standins.key_not_handed"};
        confirm(tx, key, *open, at);
        if (!store::confirm_move(tx, id, *open))
            return Error{Refusal::Conflict, "standins.key_not_handed"};
        return follow(tx, id);
    }
    auto const from = holder_of(key);
    if (from.kind == HandKind::Worker) return Error{Refusal::Conflict, "standins.key_not_handed"};
    auto move = next_move(tx, key, from, to, at);
    confirm(tx, key, move, at);
    store::insert_move(tx, id, move);
    return follow(tx, id);
}

Result<Key> strike_off(Tx& tx, Id<Key> id) {
    auto key = TRY(load_usable(tx, id));
    key.gone_at = tx.now();
    store::save_key(tx, key);
    clocks::stop(tx, key_clock, id.uuid);
    tell(tx, key);
    return key;
}

std::optional<NextVisit> next_visit(Tx& tx, SeriesId id) {
    std::optional<NextVisit> next;
    for (auto const& day : series::list_occurrences(tx, id)) {
        if (!day.order || !day.is_live()) continue;
        for (auto const& visit : orders::list_visits(tx, *day.order))
            if (is_ahead(tx, visit) && (!next || visit.starts_at < next->visit.starts_at))
                next = NextVisit{visit, {}};
    }
    if (!next) return {};
    auto const crew = dispatch::list_crew(tx, next->visit.id);
    if (!crew.empty()) next->worker = crew.front().worker;
    return next;
}

Result<void> watch_keys(Tx& tx, SeriesId id) {
    auto const keys = store::list_keys(tx, id);
    if (keys.empty()) return {};
    auto const next = next_visit(tx, id);
    for (auto const& key : keys)
        watch(tx, key, next);
    return {};
}

Result<void> hear_key_clock(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, key_clock, firing.entry.subject);
    auto key = store::find_key(tx, Id<Key>{firing.entry.subject});
    if (!key || key->gone_at) return {};
    auto const next = next_visit(tx, key->series);
    if (!next || !next->worker || is_in_place(*key, *next->worker)) return {};
    key->late_for = next->visit.id;
    key->late_since = tx.now();
    store::save_key(tx, *key);
    tx.publish(KeyLate{key->id.uuid, key->series, key->customer, key->store, next->visit.id,
                       *next->worker, holder_of(*key).worker, next->visit.starts_at});
    return {};
}

std::vector<LateKey> late_keys(Tx& tx, Stores const& stores) {
    std::vector<LateKey> all;
    for (auto& key : store::list_said_late(tx, stores)) {
        auto const next = next_visit(tx, key.series);
        bool const is_late = next && next->worker && key.late_for == next->visit.id &&
                             !is_in_place(key, *next->worker);
        if (is_late) all.push_back({std::move(key), *next});
    }
    return all;
}

void listen_for_keys(Room& room) {
    listen_to<dispatch::WorkerAssigned>(room, "standins.key_assigned");
    listen_to<dispatch::AssignmentChanged>(room, "standins.key_assignment");
    listen_to<orders::VisitMoved>(room, "standins.key_visit_moved");
    listen_to<orders::VisitStateChanged>(room, "standins.key_visit_state");
    listen_to<orders::OrderCancelled>(room, "standins.key_order_off");
}

} // namespace hearth::standins

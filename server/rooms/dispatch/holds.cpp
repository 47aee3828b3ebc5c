#include "rooms/dispatch/holds.h"

#include "base/ensure.h"
#include "rooms/dispatch/dispatch.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

constexpr char select[] = "SELECT id, store_id, item_id, holder, starts_at, ends_at, made_at, "
                          "valid_until FROM dispatch_hold WHERE company_id = ?1 AND ";

Result<void> check_anonymous(Tx& tx, City const& city) {
    if (tx.actor().kind != ActorKind::Anonymous) return {};
    auto const [count] = tx.one<std::tuple<int>>(
        "SELECT count(*) FROM dispatch_hold WHERE company_id = ?1 AND valid_until > ?2 AND "
        "store_id = ?3 AND holder = ?4",
        tx.now(), city.terms().store, Uuid{});
    if (count < city.terms().planning.anonymous_holds) return {};
    return Error{Refusal::TooMany, "dispatch.too_many_holds", {{"seconds", "60"}}};
}

void end_others(Tx& tx) {
    if (tx.actor().kind == ActorKind::Anonymous || tx.actor().kind == ActorKind::System) return;
    for (auto const& hold : tx.all<Hold>(std::string(select) + "valid_until > ?2 AND holder = ?3",
                                         tx.now(), tx.actor().id))
        end_hold(tx, hold.id);
}

/// Whom reserving would take: of a visit that moves its own crew, if it can.
Workers crew_for(Tx& tx, City& city, Ask const& ask, Wish const& wish, Instant start) {
    if (wish.moved) {
        auto staying = who_stays(tx, city, ask, wish.moved->visit.id, start);
        if (!staying.empty()) return staying;
    }
    return find_crew(tx, city, ask, {.start = start, .ignore = ask.slot.own});
}

/// What of the span this worker has not set aside for the moved visit already; all of it otherwise.
std::vector<Span> parts_to_keep(Tx& tx, Wish const& wish, Id<workforce::Worker> worker, Span span) {
    std::vector<Span> parts{span};
    if (!wish.moved) return parts;
    auto const cut = [&](Id<workforce::Worker> whose, Span own) {
        if (whose != worker) return;
        std::vector<Span> left;
        for (auto const& part : parts) {
            Span const before{part.from, std::min(part.to, own.from)};
            Span const after{std::max(part.from, own.to), part.to};
            if (before.from < before.to) left.push_back(before);
            if (after.from < after.to) left.push_back(after);
        }
        parts = std::move(left);
    };
    auto const visit = wish.moved->visit.id;
    for (auto const& one : list_crew(tx, visit))
        cut(one.worker, {one.busy_from, one.busy_to});
    for (auto const& one : list_reserved(tx, visit))
        cut(one.worker, one.busy());
    return parts;
}

void keep(Tx& tx, Hold const& hold, Wish const& wish, Workers const& crew, Span busy) {
    for (auto const worker : crew)
        for (auto const& part : parts_to_keep(tx, wish, worker, busy)) {
            bool const is_kept = reserve_time(tx, {.id = tx.new_id<Booking>(),
                                                   .store = wish.store,
                                                   .worker = worker,
                                                   .hold = hold.id,
                                                   .busy_from = part.from,
                                                   .busy_to = part.to,
                                                   .latitude = wish.latitude,
                                                   .longitude = wish.longitude,
                                                   .valid_until = hold.valid_until});
            ensure(is_kept, "somebody found free was not");
        }
}

void start_clock(Tx& tx, Hold const& hold) {
    clocks::stop(tx, hold_clock, hold.id.uuid);
    clocks::start(
        tx, {.kind = std::string(hold_clock),
             .subject = hold.id.uuid,
             .ladder = {{"due", std::chrono::duration_cast<seconds>(hold.valid_until - tx.now())}},
             .store = hold.store});
}

} // namespace

Result<Hold> make_hold(Tx& tx, Wish const& wish, Instant start) {
    auto const city = TRY(city_of(tx, wish.store, Use::Writing, start));
    auto const ask = TRY(make_ask(tx, *city, wish));
    TRY(check_anonymous(tx, *city));
    end_others(tx);
    auto const grid = ask.slot.grid;
    bool const is_offered =
        !is_bound(tx.actor()) ||
        (city->zone().first_on_grid(start, grid) == start && start >= tx.now() + ask.slot.notice);
    auto const crew =
        is_offered && start > tx.now() ? crew_for(tx, *city, ask, wish, start) : Workers{};
    if (crew.empty()) return slot_taken(tx, *city, ask, start);

    Hold const hold{.id = tx.new_id<Hold>(),
                    .store = wish.store,
                    .item = wish.item,
                    .holder = tx.actor().id,
                    .start = start,
                    .ends_at = start + minutes{ask.duration_min},
                    .made_at = tx.now(),
                    .valid_until = tx.now() + minutes{city->terms().planning.hold_min}};
    tx.run("INSERT INTO dispatch_hold (company_id, id, store_id, item_id, holder, starts_at, "
           "ends_at, made_at, valid_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           hold.id, hold.store, hold.item, hold.holder, hold.start, hold.ends_at, hold.made_at,
           hold.valid_until);
    keep(tx, hold, wish, crew, ask.busy_at(start));
    start_clock(tx, hold);
    return hold;
}

Result<Hold> load_hold(Tx& tx, Id<Hold> id) {
    auto const hold =
        tx.find<Hold>(std::string(select) + "id = ?2 AND valid_until > ?3", id, tx.now());
    // Before signing in whoever knows the id is its holder; signing in keeps the hold.
    bool const is_theirs = hold && (hold->holder.is_nil() || hold->holder == tx.actor().id ||
                                    tx.actor().kind == ActorKind::System);
    if (!is_theirs) return Error{Refusal::NotFound, "dispatch.hold_not_found"};
    return *hold;
}

Result<Hold> extend_hold(Tx& tx, Id<Hold> id) {
    auto hold = TRY(load_hold(tx, id));
    auto const planning = settings::load<PlanningSettings>(tx, hold.store);
    hold.valid_until = std::min(tx.now() + minutes{planning.hold_min},
                                hold.made_at + minutes{planning.longest_hold_min});
    tx.run("UPDATE dispatch_hold SET valid_until = ?3 WHERE company_id = ?1 AND id = ?2", id,
           hold.valid_until);
    tx.run("UPDATE dispatch_reservation SET valid_until = ?3 WHERE company_id = ?1 AND hold_id = "
           "?2",
           id, hold.valid_until);
    for (auto const& one : list_reserved(tx, id))
        tell_reserved(tx, one);
    start_clock(tx, hold);
    return hold;
}

void end_hold(Tx& tx, Id<Hold> id) {
    drop(tx, list_reserved(tx, id));
    tx.run("DELETE FROM dispatch_hold WHERE company_id = ?1 AND id = ?2", id);
    clocks::stop(tx, hold_clock, id.uuid);
}

Workers take_hold(Tx& tx, Id<Hold> id, orders::Visit const& visit) {
    auto const hold = load_hold(tx, id);
    if (!hold) return {};
    Workers crew;
    bool const is_for_it =
        hold->store == visit.store && hold->item == visit.item && hold->start == visit.starts_at;
    for (auto const& one : list_reserved(tx, id)) { // two parts may lie around a visit's own time
        bool const is_there = std::find(crew.begin(), crew.end(), one.worker) != crew.end();
        if (is_for_it && !is_there) crew.push_back(one.worker);
    }
    end_hold(tx, id);
    return crew;
}

} // namespace hearth::dispatch

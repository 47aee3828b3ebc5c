#include "rooms/dispatch/reserve.h"

#include "base/ensure.h"
#include "platform/db/again.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/dispatch/holds.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

constexpr std::size_t next_starts = 3;
constexpr std::size_t next_looks = 12; ///< starts of the copy that are checked for those three
constexpr hours next_around{24 * 4};

struct NextStart {
    Instant start;
};
BOOST_DESCRIBE_STRUCT(NextStart, (), (start))

bool has(Workers const& workers, Id<workforce::Worker> one) {
    return std::find(workers.begin(), workers.end(), one) != workers.end();
}

/// A crew being put together.
class CrewSearch {
public:
    CrewSearch(Tx& tx, City& city, Ask const& ask, CrewAsk const& who)
        : tx_(tx), city_(city), ask_(ask), who_(who) {}

    bool is_full() const {
        return static_cast<int>(crew_.size()) >= ask_.slot.visit.crew && !lacks_leader();
    }
    void try_worker(Id<workforce::Worker> worker) {
        if (is_full() || has(crew_, worker) || has(who_.excluded, worker)) return;
        bool const is_last = static_cast<int>(crew_.size()) + 1 == ask_.slot.visit.crew;
        if (lacks_leader() && !fails(worker, planner::Role::Leader)) {
            crew_.insert(crew_.begin(), worker);
            has_leader_ = true;
        } else if (!(lacks_leader() && is_last) && !fails(worker, planner::Role::Member)) {
            crew_.push_back(worker);
        }
    }
    Workers take() { return is_full() ? std::move(crew_) : Workers{}; }

private:
    bool lacks_leader() const { return ask_.slot.visit.needs_leader && !has_leader_; }
    bool fails(Id<workforce::Worker> worker, planner::Role role) {
        return check_now(tx_, city_, ask_, who_.start, worker, role, who_.ignore).has_value();
    }

    Tx& tx_;
    City& city_;
    Ask const& ask_;
    CrewAsk const& who_;
    Workers crew_;
    bool has_leader_ = false;
};

/// Of those nearest to it; where they do not make up a crew, more are asked.
constexpr Looks close_looks{.able = 16};
constexpr Looks wide_looks{.able = 1'000};

Workers search_crew(Tx& tx, City& city, Ask const& ask, CrewAsk const& who, Looks const& looks) {
    CrewSearch search(tx, city, ask, who);
    // The customer's own order goes before everything else; a pair is put together as ever.
    if (ask.slot.visit.crew == 1)
        for (auto const index : ask.slot.visit.stand_ins.welcome)
            if (auto const facts = city.find(index)) search.try_worker(facts->id);
    for (auto const worker : who.preferred)
        search.try_worker(worker);
    if (search.is_full()) return search.take();
    for (auto const& judged : judge(city, ask, who.start, looks, who.ignore)) {
        if (search.is_full()) break;
        search.try_worker(judged.facts->id);
    }
    return search.take();
}

/// What has just been promised is offered to nobody else from now on.
void note(City& city, Assignment const& one, orders::Visit const& visit) {
    city.note(one.worker, Booking{.id = one.id.uuid,
                                  .worker = one.worker,
                                  .busy_from = one.busy_from,
                                  .busy_to = one.busy_to,
                                  .latitude = visit.latitude,
                                  .longitude = visit.longitude}
                              .to_stop());
}

std::vector<NextStart> list_next(Tx& tx, City& city, Ask ask, Instant wanted) {
    auto const earliest = std::max(ask.slot.now, tx.now());
    std::vector<NextStart> found;
    auto const look = [&](Span within) {
        ask.slot.within = to_span(within);
        for (auto const& slot : city.index().nearest(ask.slot, wanted, next_looks)) {
            if (found.size() == next_starts) return;
            Workers preferred;
            for (auto const index : slot.crew)
                if (auto const facts = city.find(index)) preferred.push_back(facts->id);
            CrewAsk const who{.start = slot.start, .preferred = preferred, .ignore = ask.slot.own};
            if (!search_crew(tx, city, ask, who, close_looks).empty())
                found.push_back({slot.start});
        }
    };
    look({std::max(earliest, wanted - next_around), wanted + next_around});
    if (found.empty()) look({std::max(earliest, wanted), city.terms().span.to});
    return found;
}

Result<void> check_start(Tx& tx, City const& city, Ask const& ask, Instant start) {
    if (!is_bound(tx.actor())) return {};
    auto const grid = minutes{city.terms().planning.grid_min};
    if (city.zone().first_on_grid(start, grid) != start)
        return invalid_field("/start", "dispatch.start_not_on_grid",
                             {{"minutes", std::to_string(grid.count())}});
    if (start < tx.now() + ask.slot.notice)
        return invalid_field(
            "/start", "dispatch.start_too_soon",
            {{"minutes",
              std::to_string(std::chrono::duration_cast<minutes>(ask.slot.notice).count())}});
    return {};
}

/// The crew of a changed visit, if it can do the visit as it has become.
Result<bool> keep_crew(Tx& tx, City& city, Ask const& ask, orders::Visit const& visit) {
    if (who_stays(tx, city, ask, visit.id, visit.starts_at).empty()) return false;
    return move_crew(tx, visit, ask.busy_at(visit.starts_at));
}

} // namespace

Workers who_stays(Tx& tx, City& city, Ask const& ask, Id<orders::Visit> visit, Instant start) {
    auto const crew = list_crew(tx, visit);
    if (static_cast<int>(crew.size()) != ask.slot.visit.crew) return {};
    auto const ignore = own_bookings(tx, visit);
    Workers staying;
    for (auto const& one : crew) {
        bool const must_lead = one.role == Role::Leader && ask.slot.visit.needs_leader;
        auto const role = must_lead ? planner::Role::Leader : planner::Role::Member;
        if (check_now(tx, city, ask, start, one.worker, role, ignore)) return {};
        staying.push_back(one.worker);
    }
    return staying;
}

std::optional<planner::Reason> check_now(Tx& tx, City& city, Ask const& ask, Instant start,
                                         Id<workforce::Worker> worker, planner::Role role,
                                         Ignore const& ignore) {
    Span const around{start - planner::rules_reach,
                      start + ask.slot.visit.length + planner::rules_reach};
    auto const days = read_days(tx, city, worker, around);
    if (!days || !days->facts->is_active) return planner::Reason{planner::Why::NoShift, {}, 1};
    auto const reason =
        refusal_of(city, ask.slot.visit, start, *days->facts, days->stops, role, ignore);
    if (reason) { // the copy did not know: what it offers next must be true
        if (auto all = read_facts(tx, city, worker)) city.apply(std::move(*all), {});
        city.mark(worker, 0);
    }
    return reason;
}

Workers find_crew(Tx& tx, City& city, Ask const& ask, CrewAsk const& who) {
    auto crew = search_crew(tx, city, ask, who, close_looks);
    if (!crew.empty()) return crew;
    // Somebody may have become free since the copy was last read; the leader may live far away.
    freshen(tx, city, Use::Writing);
    return search_crew(tx, city, ask, who, wide_looks);
}

Error slot_taken(Tx& tx, City& city, Ask const& ask, Instant start) {
    auto free = ask;
    free.slot.grid = minutes{city.terms().planning.grid_min};
    return Error{Refusal::Conflict,
                 "dispatch.slot_taken",
                 {},
                 {},
                 json::to_text(list_next(tx, city, std::move(free), start))};
}

void keep_time(Tx& tx, Ask const& ask, orders::Visit const& visit, Workers const& crew) {
    auto const busy = ask.busy_at(visit.starts_at);
    for (auto const worker : crew) {
        bool const is_kept = reserve_time(tx, {.id = tx.new_id<Booking>(),
                                               .store = visit.store,
                                               .worker = worker,
                                               .visit = visit.id,
                                               .busy_from = busy.from,
                                               .busy_to = busy.to,
                                               .latitude = visit.latitude,
                                               .longitude = visit.longitude});
        ensure(is_kept, "somebody found free was not");
    }
}

Result<bool> reserve(Tx& tx, orders::Reserve const& what) {
    auto const& visit = what.visit;
    auto const city = TRY(city_of(tx, visit.store, Use::Writing, visit.starts_at));
    auto const ask = TRY(make_ask(tx, *city, what.order, visit));
    // Before anything else: time that was kept for this very change must not stand in its way.
    Workers preferred;
    if (what.hold) preferred = take_hold(tx, *what.hold, visit);
    if (what.is_change) {
        if (TRY(keep_crew(tx, *city, ask, visit))) return true;
        release(tx, visit.id, "order_changed");
    }
    if (preferred.empty()) TRY(check_start(tx, *city, ask, visit.starts_at));
    auto const crew = find_crew(tx, *city, ask, {.start = visit.starts_at, .preferred = preferred});
    if (crew.empty()) return slot_taken(tx, *city, ask, visit.starts_at);

    auto const mode = settings::load<ModeSettings>(tx, visit.store).mode;
    // A changed visit is set back by orders after this: its crew is asked when that is heard.
    if (mode != Mode::Automatic || what.is_change) {
        keep_time(tx, ask, visit, crew);
        return false;
    }
    auto const asked = assign(tx, {visit.id, crew, mode, {}, ask.before_min, ask.after_min});
    // Whom this transaction saw free, another has just taken: the database's own constraint says so
    // before its check of serialization does. Run again, it sees what the other did.
    if (!asked && asked.error().code == "dispatch.worker_busy")
        db::run_again("a worker was taken meanwhile");
    for (auto const& one : TRY(asked))
        note(*city, one, visit);
    return false;
}

Result<Workers> assign_best(Tx& tx, Id<orders::Visit> id, Workers const& missed, Mode mode) {
    auto const visit = TRY(orders::load_visit(tx, id));
    auto const crew = list_crew(tx, id);
    if (visit.state != orders::VisitState::Unassigned ||
        static_cast<int>(crew.size()) >= visit.crew_size || visit.starts_at <= tx.now())
        return Workers{};
    auto const order = TRY(orders::load(tx, visit.order));
    auto const city = TRY(city_of(tx, visit.store, Use::Writing, visit.starts_at));
    auto const ask = TRY(make_ask(tx, *city, order, visit));
    CrewAsk who{.start = visit.starts_at, .excluded = missed, .ignore = own_bookings(tx, id)};
    for (auto const& one : crew)
        who.preferred.push_back(one.worker);
    for (auto const& one : list_reserved(tx, id))
        who.preferred.push_back(one.worker);
    auto const best = find_crew(tx, *city, ask, who);
    if (best.empty()) return Workers{};
    TRY(assign(tx, {id, best, mode, {}, ask.before_min, ask.after_min}));
    return best;
}

Result<bool> rehouse(Tx& tx, Reservation const& reservation) {
    if (!reservation.visit) return false;
    auto const visit = TRY(orders::load_visit(tx, *reservation.visit));
    auto const order = TRY(orders::load(tx, visit.order));
    auto const city = TRY(city_of(tx, visit.store, Use::Writing, visit.starts_at));
    auto ask = TRY(make_ask(tx, *city, order, visit));
    auto const index = city->index_of(reservation.worker);
    auto const facts = index ? city->find(*index) : nullptr;
    ask.slot.visit.needs_leader = ask.slot.visit.needs_leader && facts && facts->worker.is_leader;
    ask.slot.visit.crew = 1;
    CrewAsk who{.start = visit.starts_at, .excluded = {reservation.worker}};
    for (auto const& one : list_crew(tx, visit.id))
        who.excluded.push_back(one.worker);
    for (auto const& one : list_reserved(tx, visit.id))
        who.excluded.push_back(one.worker);
    auto const other = find_crew(tx, *city, ask, who);
    if (other.empty()) return false;
    drop(tx, {reservation});
    keep_time(tx, ask, visit, other);
    return true;
}

Result<void> make_room(Tx& tx, Id<workforce::Worker> worker, Span busy) {
    for (auto const& one : list_reserved(tx, worker, busy))
        if (!TRY(rehouse(tx, one)))
            return Error{
                Refusal::Conflict, "dispatch.worker_reserved", {{"worker", to_text(worker)}}};
    return {};
}

} // namespace hearth::dispatch

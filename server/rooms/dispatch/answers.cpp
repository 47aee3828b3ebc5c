#include "rooms/dispatch/answers.h"

#include "rooms/dispatch/reasons.h"
#include "rooms/dispatch/refused_work.h"
#include "rooms/dispatch/reserve.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

constexpr hours week{24 * 7};
constexpr hours ahead{24 * 60}; ///< work further away than this is reviewed when it comes nearer

Workers list_missed(Tx& tx, Id<orders::Visit> visit) {
    Workers missed;
    for (auto const& one : list_asked(tx, visit))
        if (one.state == AssignmentState::Declined || one.state == AssignmentState::Expired)
            missed.push_back(one.worker);
    return missed;
}

bool is_in(Workers const& workers, Id<workforce::Worker> one) {
    return std::find(workers.begin(), workers.end(), one) != workers.end();
}

/// Somebody else is asked, or at least kept free; the dispatcher is told either way.
Result<void> go_on(Tx& tx, Assignment const& missed, bool may_ask) {
    auto const mode = settings::load<ModeSettings>(tx, missed.store).mode;
    Workers known;
    for (auto const& one : list_crew(tx, missed.visit))
        known.push_back(one.worker);
    std::optional<Id<workforce::Worker>> next;
    if (may_ask && mode != Mode::Manual && mode != Mode::Grabbed)
        for (auto const worker :
             TRY(assign_best(tx, missed.visit, list_missed(tx, missed.visit), mode)))
            if (!is_in(known, worker)) next = worker;
    if (!next) TRY(keep_capacity(tx, missed.visit));
    tx.publish(CandidateMissed{missed.id, missed.visit, missed.order, missed.store, missed.worker,
                               missed.state, next});
    return {};
}

planner::Role role_in(Ask const& ask, Role role) {
    bool const must_lead = role == Role::Leader && ask.slot.visit.needs_leader;
    return must_lead ? planner::Role::Leader : planner::Role::Member;
}

/// Why the visit cannot be done by that worker as it is planned.
Result<std::optional<Sentence>> find_conflict(Tx& tx, Id<orders::Visit> id,
                                              Id<workforce::Worker> worker, Role role) {
    auto const visit = TRY(orders::load_visit(tx, id));
    auto const order = TRY(orders::load(tx, visit.order));
    auto const city = TRY(city_of(tx, visit.store, Use::Writing, visit.starts_at));
    auto const ask = TRY(make_ask(tx, *city, order, visit));
    auto const reason = check_now(tx, *city, ask, visit.starts_at, worker, role_in(ask, role),
                                  own_bookings(tx, id));
    if (!reason) return std::optional<Sentence>{};
    return std::optional{to_sentence(city->codes(), *reason, "zh-CN")};
}

Result<void> review(Tx& tx, Assignment const& one) {
    auto const found = TRY(find_conflict(tx, one.visit, one.worker, one.role));
    if (!found) {
        tx.run("DELETE FROM dispatch_conflict WHERE company_id = ?1 AND assignment_id = ?2",
               one.id);
        return {};
    }
    std::map<std::string, std::string> facts;
    for (auto const& detail : found->details)
        facts[detail.name] = detail.value;
    auto const is_new = tx.run(
        "INSERT INTO dispatch_conflict (company_id, assignment_id, store_id, visit_id, worker_id, "
        "code, facts, busy_from, found_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
        "ON CONFLICT (company_id, assignment_id) DO NOTHING",
        one.id, one.store, one.visit, one.worker, found->code, json::to_text(facts), one.busy_from,
        tx.now());
    if (is_new > 0) tx.publish(PlanConflict{one.id, one.visit, one.store, one.worker, found->code});
    return {};
}

} // namespace

Result<Assignment> refuse(Tx& tx, Id<Assignment> id, RefusalReason reason,
                          std::optional<std::string> const& said) {
    bool const is_by_right = is_right(reason);
    auto const one =
        TRY(is_by_right ? refuse_work(tx, id, reason, said) : decline(tx, id, to_text(reason)));
    // Refused in the home, the assignment stays until somebody has decided.
    if (one.state == AssignmentState::Declined) TRY(go_on(tx, one, !is_by_right));
    return one;
}

Result<void> on_unanswered(Tx& tx, clocks::Firing const& firing) {
    auto const one = load_assignment(tx, Id<Assignment>{firing.entry.subject});
    if (!one || one->state != AssignmentState::Proposed) return {};
    auto const expired = TRY(expire(tx, one->id));
    return go_on(tx, expired, true);
}

Result<Workers> replace(Tx& tx, Id<orders::Visit> id, Id<workforce::Worker> away) {
    auto const visit = TRY(orders::load_visit(tx, id));
    auto const one = find_live(tx, id, away);
    if (!one || one->is_pinned || visit.starts_at <= tx.now()) return Workers{};
    if (visit.state != orders::VisitState::Unassigned &&
        visit.state != orders::VisitState::Assigned && visit.state != orders::VisitState::Accepted)
        return Workers{};
    if (!TRY(find_conflict(tx, id, away, one->role))) return Workers{};
    auto const order = TRY(orders::load(tx, visit.order));
    auto const city = TRY(city_of(tx, visit.store, Use::Writing, visit.starts_at));
    auto const ask = TRY(make_ask(tx, *city, order, visit));
    CrewAsk who{
        .start = visit.starts_at, .excluded = list_missed(tx, id), .ignore = own_bookings(tx, id)};
    who.excluded.push_back(away);
    for (auto const& other : list_crew(tx, id))
        who.preferred.push_back(other.worker);
    auto const best = find_crew(tx, *city, ask, who);
    if (best.empty()) return Workers{};
    TRY(assign(tx, {id, best, Mode::Automatic, {}, ask.before_min, ask.after_min}));
    return best;
}

Result<bool> keep_capacity(Tx& tx, Id<orders::Visit> id) {
    auto const visit = TRY(orders::load_visit(tx, id));
    if (visit.state != orders::VisitState::Unassigned || visit.starts_at <= tx.now()) return true;
    auto const crew = list_crew(tx, id);
    auto const reserved = list_reserved(tx, id);
    if (static_cast<int>(crew.size() + reserved.size()) >= visit.crew_size) return true;
    auto const order = TRY(orders::load(tx, visit.order));
    auto const city = TRY(city_of(tx, visit.store, Use::Writing, visit.starts_at));
    auto const ask = TRY(make_ask(tx, *city, order, visit));
    CrewAsk who{
        .start = visit.starts_at, .excluded = list_missed(tx, id), .ignore = own_bookings(tx, id)};
    for (auto const& one : crew)
        who.preferred.push_back(one.worker);
    for (auto const& one : reserved)
        who.preferred.push_back(one.worker);
    auto best = find_crew(tx, *city, ask, who);
    if (best.empty()) return false;
    drop(tx, reserved);
    std::erase_if(best, [&](Id<workforce::Worker> worker) {
        return std::any_of(crew.begin(), crew.end(),
                           [&](Assignment const& one) { return one.worker == worker; });
    });
    keep_time(tx, ask, visit, best);
    return true;
}

Result<void> review_worker(Tx& tx, Id<workforce::Worker> worker) {
    for (auto const& one : list_busy(tx, worker, {tx.now(), tx.now() + ahead}))
        if (one.busy_from > tx.now()) TRY(review(tx, one));
    for (auto const& one : list_reserved_ahead(tx, worker)) {
        auto const found = TRY(find_conflict(tx, *one.visit, worker, Role::Member));
        if (!found || TRY(rehouse(tx, one))) continue;
        drop(tx, {one});
        tx.publish(
            PlanConflict{{}, *one.visit, one.store, worker, "dispatch.conflict_kept_time_lost"});
    }
    return {};
}

Result<void> assign_where_automatic(Tx& tx, Id<orders::Visit> id) {
    auto const visit = orders::load_visit(tx, id);
    if (!visit) return {};
    auto const mode = settings::load<ModeSettings>(tx, visit->store).mode;
    if (mode != Mode::Automatic) {
        TRY(keep_capacity(tx, id));
        return {};
    }
    TRY(assign_best(tx, id, list_missed(tx, id), mode));
    return {};
}

Result<bool> hand_on(Tx& tx, Id<workforce::Worker> worker, Instant at) {
    std::vector<Reservation> left;
    for (auto const& one : list_reserved_ahead(tx, worker)) {
        if (one.busy_from < at - week || one.busy_from > at + week) continue;
        if (!TRY(find_conflict(tx, *one.visit, worker, Role::Member))) continue;
        if (!TRY(rehouse(tx, one))) left.push_back(one);
    }
    // Those that went have made room for the ones nobody else could take.
    for (auto const& one : left)
        if (TRY(find_conflict(tx, *one.visit, worker, Role::Member))) return false;
    return true;
}

std::vector<Conflict> list_conflicts(Tx& tx, Id<identity::Store> store, Span span) {
    return tx.all<Conflict>("SELECT assignment_id, visit_id, worker_id, code, facts FROM "
                            "dispatch_conflict WHERE company_id = ?1 AND store_id = ?2 AND "
                            "busy_from >= ?3 AND busy_from < ?4 ORDER BY busy_from",
                            store, span.from, span.to);
}

} // namespace hearth::dispatch

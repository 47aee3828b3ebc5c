#include "rooms/dispatch/dispatch.h"

#include "platform/settings/settings.h"
#include "rooms/dispatch/capacity.h"
#include "rooms/dispatch/reserve.h"
#include "rooms/orders/orders.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

constexpr char select[] = "SELECT id, visit_id, order_id, customer_id, store_id, worker_id, role, "
                          "mode, state, busy_from, "
                          "busy_to, asked_at, answered_at, reason, is_pinned FROM "
                          "dispatch_assignment WHERE company_id = ?1 AND ";
constexpr char live[] = "state IN ('proposed', 'confirmed')";
constexpr char live_or_done[] =
    "(state IN ('proposed', 'confirmed') OR (state = 'released' AND reason = 'done'))";

std::string query(std::string const& condition) {
    return select + condition;
}

bool is_live(AssignmentState state) {
    return state == AssignmentState::Proposed || state == AssignmentState::Confirmed;
}

void tell_changed(Tx& tx, Assignment const& one) {
    tx.publish(AssignmentChanged{one.id, one.visit, one.order, one.customer, one.store, one.worker,
                                 one.state});
    mark_after_commit(tx, one.worker);
}

/// Ends a live assignment; false where it was not live any more.
bool end(Tx& tx, Assignment& one, AssignmentState state, std::string const& reason) {
    auto const rows =
        tx.run("UPDATE dispatch_assignment SET state = ?3, answered_at = ?4, reason = ?5 "
               "WHERE company_id = ?1 AND id = ?2 AND state IN ('proposed', 'confirmed')",
               one.id, state, tx.now(), reason);
    if (rows == 0) return false;
    one.state = state;
    clocks::stop(tx, answer_clock, one.id.uuid);
    tell_changed(tx, one);
    tx.run("DELETE FROM dispatch_conflict WHERE company_id = ?1 AND assignment_id = ?2", one.id);
    return true;
}

Result<void> add(Tx& tx, Assignment const& one, orders::Visit const& visit) {
    auto const said = tx.attempt(
        "INSERT INTO dispatch_assignment (company_id, id, visit_id, order_id, "
        "customer_id, store_id, "
        "worker_id, role, mode, state, busy_from, busy_to, asked_at, is_pinned, "
        "latitude, longitude) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0, ?14, ?15)",
        one.id, one.visit, one.order, one.customer, one.store, one.worker, one.role, one.mode,
        one.state, one.busy_from, one.busy_to, one.asked_at, visit.latitude, visit.longitude);
    if (said == db::Violation::None) return {};
    return Error{Refusal::Conflict, "dispatch.worker_busy", {{"worker", to_text(one.worker)}}};
}

void start_answer_clock(Tx& tx, Assignment const& one) {
    auto const settings = settings::load<AssignmentSettings>(tx, one.store);
    clocks::start(tx, {.kind = std::string(answer_clock),
                       .subject = one.id.uuid,
                       .ladder = {{"due", minutes{settings.answer_min}}},
                       .store = one.store});
}

Result<void> set_role(Tx& tx, Assignment& one, Role role) {
    if (one.role == role) return {};
    tx.run("UPDATE dispatch_assignment SET role = ?3 WHERE company_id = ?1 AND id = ?2", one.id,
           role);
    one.role = role;
    return {};
}

Result<Assignment> ask(Tx& tx, orders::Visit const& visit, Assign const& wish,
                       Id<workforce::Worker> worker, Role role) {
    Assignment one{.id = tx.new_id<Assignment>(),
                   .visit = visit.id,
                   .order = visit.order,
                   .customer = visit.customer,
                   .store = visit.store,
                   .worker = worker,
                   .role = role,
                   .mode = wish.mode,
                   .busy_from = visit.starts_at - minutes{wish.before_min},
                   .busy_to = visit.ends_at + minutes{wish.after_min},
                   .asked_at = tx.now()};
    TRY(make_room(tx, one.worker, one.busy()));
    TRY(add(tx, one, visit));
    mark_after_commit(tx, one.worker);
    start_answer_clock(tx, one);
    tx.publish(WorkerAssigned{one.id, one.visit, one.order, one.customer, one.store, one.worker,
                              one.role, one.mode, one.busy_from, one.busy_to});
    return one;
}

using orders::VisitState;

/// Unassigned while places of the crew are open; accepted once everybody has said yes. Gives the
/// visit as it is then.
Result<orders::Visit> follow(Tx& tx, orders::Visit visit) {
    auto const crew = list_crew(tx, visit.id);
    bool const is_full = static_cast<int>(crew.size()) >= visit.crew_size;
    bool const all_confirmed = std::all_of(crew.begin(), crew.end(), [](Assignment const& one) {
        return one.state == AssignmentState::Confirmed;
    });
    auto const wanted = !is_full        ? VisitState::Unassigned
                        : all_confirmed ? VisitState::Accepted
                                        : VisitState::Assigned;
    bool const is_before_day = visit.state == VisitState::Unassigned ||
                               visit.state == VisitState::Assigned ||
                               visit.state == VisitState::Accepted;
    if (!is_before_day || visit.state == wanted) return visit;
    // The table of stages has no step from unassigned to accepted: it goes by assigned.
    if (visit.state == VisitState::Unassigned && wanted == VisitState::Accepted)
        visit = TRY(orders::set_visit_state(tx, visit, VisitState::Assigned));
    return orders::set_visit_state(tx, visit, wanted);
}

bool is_crew(std::vector<Assignment> const& crew,
             std::vector<Id<workforce::Worker>> const& workers) {
    return std::equal(crew.begin(), crew.end(), workers.begin(), workers.end(),
                      [](Assignment const& one, auto worker) { return one.worker == worker; });
}

Result<Assignment> end_by_answer(Tx& tx, Id<Assignment> id, AssignmentState state,
                                 std::string const& reason) {
    auto one = TRY(load_assignment(tx, id));
    if (!end(tx, one, state, reason)) return Error{Refusal::Conflict, "dispatch.no_longer_asked"};
    TRY(follow(tx, TRY(orders::load_visit(tx, one.visit))));
    return one;
}

} // namespace

std::vector<Assignment> list_crew(Tx& tx, Id<orders::Visit> visit) {
    return tx.all<Assignment>(query("visit_id = ?2 AND ") + live + " ORDER BY role, id", visit);
}

std::vector<Assignment> list_asked(Tx& tx, Id<orders::Visit> visit) {
    return tx.all<Assignment>(query("visit_id = ?2 ORDER BY id"), visit);
}

std::optional<Assignment> find_live(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker) {
    return tx.find<Assignment>(query("visit_id = ?2 AND worker_id = ?3 AND ") + live, visit,
                               worker);
}

std::optional<Assignment> find_own(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker) {
    return tx.find<Assignment>(query("visit_id = ?2 AND worker_id = ?3 AND ") + live_or_done +
                                   " ORDER BY id DESC LIMIT 1",
                               visit, worker);
}

Result<Assignment> load_assignment(Tx& tx, Id<Assignment> id) {
    auto found = tx.find<Assignment>(query("id = ?2"), id);
    if (!found) return Error{Refusal::NotFound, "dispatch.assignment_not_found"};
    return std::move(*found);
}

// An index can only start at busy_from; no visit with its buffers is longer than this.
constexpr hours longest_visit{36};

std::vector<Assignment> list_busy(Tx& tx, Id<workforce::Worker> worker, Span span) {
    return tx.all<Assignment>(
        query("worker_id = ?2 AND busy_from >= ?5 AND busy_from < ?4 AND busy_to > ?3 AND ") +
            live + " ORDER BY busy_from",
        worker, span.from, span.to, span.from - longest_visit);
}

std::vector<Assignment> list_route(Tx& tx, Id<workforce::Worker> worker, Span span) {
    return tx.all<Assignment>(
        query("worker_id = ?2 AND busy_from >= ?5 AND busy_from < ?4 AND busy_to > ?3 AND ") +
            live_or_done + " ORDER BY busy_from, id",
        worker, span.from, span.to, span.from - longest_visit);
}

std::vector<Assignment> list_of_store(Tx& tx, Id<identity::Store> store, Span span) {
    return tx.all<Assignment>(
        query("store_id = ?2 AND busy_from >= ?5 AND busy_from < ?4 AND busy_to > ?3 AND ") +
            live_or_done + " ORDER BY worker_id, busy_from",
        store, span.from, span.to, span.from - longest_visit);
}

Result<std::vector<Assignment>> assign(Tx& tx, Assign const& wish) {
    auto const visit = TRY(orders::load_visit(tx, wish.visit));
    if (wish.visit_version && *wish.visit_version != visit.version)
        return Error{Refusal::Conflict, "dispatch.visit_moved_on"};
    bool const is_open = visit.state == VisitState::Unassigned ||
                         visit.state == VisitState::Assigned || visit.state == VisitState::Accepted;
    if (!is_open) return Error{Refusal::Conflict, "dispatch.service_has_begun"};
    if (static_cast<int>(wish.workers.size()) > visit.crew_size)
        return Error{Refusal::Invalid,
                     "dispatch.crew_too_large",
                     {{"limit", std::to_string(visit.crew_size)}}};

    auto crew = list_crew(tx, visit.id);
    for (auto& one : crew)
        if (std::find(wish.workers.begin(), wish.workers.end(), one.worker) == wish.workers.end())
            end(tx, one, AssignmentState::Withdrawn, "reassigned");

    // Time kept for this visit is needed only for the places that stay open.
    auto const reserved = list_reserved(tx, visit.id);
    auto const open = static_cast<std::size_t>(visit.crew_size) - wish.workers.size();
    drop(tx, {reserved.begin(), reserved.end() - std::min(open, reserved.size())});

    std::vector<Assignment> result;
    for (auto const worker : wish.workers) {
        auto const role = result.empty() ? Role::Leader : Role::Member;
        auto const known = std::find_if(crew.begin(), crew.end(), [&](Assignment const& one) {
            return one.worker == worker && is_live(one.state);
        });
        if (known == crew.end()) {
            result.push_back(TRY(ask(tx, visit, wish, worker, role)));
            continue;
        }
        TRY(set_role(tx, *known, role));
        result.push_back(*known);
    }
    auto const now = TRY(follow(tx, visit));
    // Assigned before and assigned after: only the mark tells the slower of two dispatchers.
    if (now.version == visit.version && !is_crew(crew, wish.workers))
        orders::mark_replanned(tx, visit.id);
    return result;
}

Result<Assignment> confirm(Tx& tx, Id<Assignment> id) {
    auto one = TRY(load_assignment(tx, id));
    if (one.state == AssignmentState::Confirmed) return one;
    auto const rows = tx.run("UPDATE dispatch_assignment SET state = 'confirmed', answered_at = ?3 "
                             "WHERE company_id = ?1 AND id = ?2 AND state = 'proposed'",
                             id, tx.now());
    if (rows == 0) return Error{Refusal::Conflict, "dispatch.no_longer_asked"};
    one.state = AssignmentState::Confirmed;
    one.answered_at = tx.now();
    clocks::meet(tx, answer_clock, id.uuid);
    tell_changed(tx, one);
    TRY(follow(tx, TRY(orders::load_visit(tx, one.visit))));
    return one;
}

Result<Assignment> decline(Tx& tx, Id<Assignment> id, std::string const& reason) {
    return end_by_answer(tx, id, AssignmentState::Declined, reason);
}

Result<Assignment> expire(Tx& tx, Id<Assignment> id) {
    return end_by_answer(tx, id, AssignmentState::Expired, "no_answer");
}

bool move_crew(Tx& tx, orders::Visit const& visit, Span busy) {
    auto const crew = list_crew(tx, visit.id);
    for (auto const& one : crew) {
        auto const said = tx.attempt(
            "UPDATE dispatch_assignment SET busy_from = ?3, busy_to = ?4, latitude = ?5, "
            "longitude = ?6 WHERE company_id = ?1 AND id = ?2",
            one.id, busy.from, busy.to, visit.latitude, visit.longitude);
        if (said != db::Violation::None) return false;
        tx.publish(AssignmentMoved{one.id, one.visit, one.order, one.customer, one.store,
                                   one.worker, busy.from, busy.to});
        mark_after_commit(tx, one.worker);
    }
    return true;
}

int release(Tx& tx, Id<orders::Visit> visit, std::string const& reason) {
    int count = 0;
    for (auto& one : list_crew(tx, visit))
        count += end(tx, one, AssignmentState::Released, reason);
    drop(tx, list_reserved(tx, visit));
    return count;
}

} // namespace hearth::dispatch

#include "rooms/dispatch/refused_work.h"

#include "platform/clocks/story.h"
#include "platform/settings/settings.h"
#include "platform/vault/fields.h"

namespace hearth::dispatch {
namespace {

using orders::VisitState;
using vault::FieldClass;

constexpr int most_shown = 100;

vault::Place said_of(Uuid id) {
    return {"dispatch_refused_work.said", id};
}

struct Row {
    Uuid id;
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    RefusalReason reason;
    std::optional<db::Bytes> said;
    Instant at;
    bool has_begun;
    RefusedLevel level;
    std::optional<RefusedOutcome> outcome;
    std::optional<std::string> note;
    std::optional<Instant> settled_at;
    std::optional<Uuid> settled_by;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, assignment, visit, order, store, worker, reason, said, at, has_begun,
                       level, outcome, note, settled_at, settled_by))

constexpr char select[] =
    "SELECT id, assignment_id, visit_id, order_id, store_id, worker_id, reason, said, at, "
    "has_begun, level, outcome, note, settled_at, settled_by FROM dispatch_refused_work "
    "WHERE company_id = ?1 AND ";

RefusedWork open(Tx& tx, Row const& r) {
    return {r.id,        r.assignment,
            r.visit,     r.order,
            r.store,     r.worker,
            r.reason,    vault::open(tx, FieldClass::Health, said_of(r.id), r.said),
            r.at,        r.has_begun,
            r.level,     r.outcome,
            r.note,      r.settled_at,
            r.settled_by};
}

bool is_over(VisitState state) {
    return state == VisitState::ToAccept || state == VisitState::Done ||
           state == VisitState::Cancelled;
}

bool has_begun(VisitState state) {
    return state == VisitState::EnRoute || state == VisitState::Arrived ||
           state == VisitState::InService;
}

std::vector<clocks::Rung> ladder(RefusedSettings const& settings) {
    return {{"due", minutes{settings.stand_in_min}},
            {"manager", minutes{settings.manager_min}},
            {"hq", minutes{settings.hq_min}}};
}

/// Rungs must ascend, or the ladder is none.
Result<void> check_refused(RefusedSettings const& settings) {
    bool const ascends = 0 < settings.stand_in_min &&
                         settings.stand_in_min < settings.manager_min &&
                         settings.manager_min < settings.hq_min;
    if (ascends) return {};
    return invalid_field("/manager_min", "platform.out_of_range",
                         {{"min", std::to_string(settings.stand_in_min + 1)},
                          {"max", std::to_string(settings.hq_min - 1)}});
}

RefusedWork put_down(Tx& tx, Assignment const& one, RefusalReason reason,
                     std::optional<std::string> const& said, bool has_begun) {
    RefusedWork work{tx.new_id<Assignment>().uuid,
                     one.id,
                     one.visit,
                     one.order,
                     one.store,
                     one.worker,
                     reason,
                     said,
                     tx.now(),
                     has_begun};
    tx.run("INSERT INTO dispatch_refused_work (company_id, id, assignment_id, visit_id, order_id, "
           "store_id, worker_id, reason, said, at, has_begun, level) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'store')",
           work.id, work.assignment, work.visit, work.order, work.store, work.worker, work.reason,
           vault::seal(tx, FieldClass::Health, said_of(work.id), said), work.at, work.has_begun);
    clocks::start(tx, {.kind = std::string(stand_in_clock),
                       .subject = work.id,
                       .ladder = ladder(settings::load<RefusedSettings>(tx, one.store)),
                       .store = one.store});
    tx.publish(DangerReported{one.visit, one.order, one.store, one.worker});
    return work;
}

Result<void> close(Tx& tx, RefusedWork const& work, RefusedOutcome outcome,
                   std::optional<std::string> const& note, std::optional<Uuid> by) {
    auto const rows =
        tx.run("UPDATE dispatch_refused_work SET outcome = ?3, note = ?4, settled_at = ?5, "
               "settled_by = ?6 WHERE company_id = ?1 AND id = ?2 AND settled_at IS NULL",
               work.id, outcome, note, tx.now(), by);
    if (rows == 0) return Error{Refusal::Conflict, "dispatch.refusal_is_settled"};
    clocks::meet(tx, stand_in_clock, work.id);
    tx.publish(RefusalSettled{work.visit, work.order, work.store, work.worker, outcome});
    return {};
}

/// The visit has its people again, or will not be: nobody need look any more. Work that had begun
/// waits for somebody's word.
Result<void> on_visit_state(Tx& tx, orders::VisitStateChanged const& event) {
    bool const is_manned = event.to == VisitState::Assigned || event.to == VisitState::Accepted;
    bool const is_off = event.to == VisitState::Cancelled;
    if (!is_manned && !is_off) return {};
    auto const rows =
        tx.all<Row>(std::string(select) + "visit_id = ?2 AND settled_at IS NULL", event.visit);
    for (auto const& row : rows) {
        auto const work = open(tx, row);
        if (is_manned && find_live(tx, event.visit, work.worker)) continue;
        TRY(close(tx, work, is_off ? RefusedOutcome::CalledOff : RefusedOutcome::StandIn, {}, {}));
    }
    return {};
}

Result<void> on_stand_in_clock(Tx& tx, clocks::Firing const& firing) {
    auto const row =
        tx.find<Row>(std::string(select) + "id = ?2 AND settled_at IS NULL", firing.entry.subject);
    if (!row) return {};
    auto const level = firing.rung.name == "hq"        ? RefusedLevel::Headquarters
                       : firing.rung.name == "manager" ? RefusedLevel::Manager
                                                       : RefusedLevel::Store;
    tx.run("UPDATE dispatch_refused_work SET level = ?3 WHERE company_id = ?1 AND id = ?2", row->id,
           level);
    tx.publish(StandInOverdue{row->visit, row->order, row->store, level});
    return {};
}

} // namespace

bool is_right(RefusalReason reason) {
    return reason == RefusalReason::Dangerous || reason == RefusalReason::OutsideContract;
}

std::optional<RefusedWork> find_open_refusal(Tx& tx, Id<orders::Visit> visit,
                                             Id<workforce::Worker> worker) {
    auto const row = tx.find<Row>(std::string(select) +
                                      "visit_id = ?2 AND worker_id = ?3 AND settled_at IS NULL",
                                  visit, worker);
    if (!row) return {};
    return open(tx, *row);
}

Result<Assignment> refuse_work(Tx& tx, Id<Assignment> id, RefusalReason reason,
                               std::optional<std::string> const& said) {
    auto const one = TRY(load_assignment(tx, id));
    if (find_open_refusal(tx, one.visit, one.worker)) return one;
    auto const visit = TRY(orders::load_visit(tx, one.visit));
    bool const is_live =
        one.state == AssignmentState::Proposed || one.state == AssignmentState::Confirmed;
    if (!is_live || is_over(visit.state))
        return Error{Refusal::Conflict, "dispatch.no_longer_asked"};
    put_down(tx, one, reason, said, has_begun(visit.state));
    return has_begun(visit.state) ? Result<Assignment>(one) : decline(tx, id, to_text(reason));
}

std::vector<RefusedWork> list_refused_work(Tx& tx, Id<identity::Store> store) {
    std::vector<RefusedWork> all;
    for (auto const& row :
         tx.all<Row>(std::string(select) + "store_id = ?2 ORDER BY CASE WHEN settled_at IS NULL "
                                           "THEN 0 ELSE 1 END, at DESC LIMIT ?3",
                     store, most_shown))
        all.push_back(open(tx, row));
    return all;
}

Result<RefusedWork> load_refused_work(Tx& tx, Uuid id) {
    auto const row = tx.find<Row>(std::string(select) + "id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "dispatch.no_such_refusal"};
    return open(tx, *row);
}

Result<RefusedWork> settle_refused_work(Tx& tx, Uuid id, RefusedOutcome outcome,
                                        std::optional<std::string> const& note) {
    auto const work = TRY(load_refused_work(tx, id));
    TRY(close(tx, work, outcome, note, tx.actor().id));
    return load_refused_work(tx, id);
}

void install_refused_work(Room& room) {
    room.settings.push_back(settings::describe<RefusedSettings>(true, check_refused));
    room.clocks[std::string(stand_in_clock)] = on_stand_in_clock;
    clocks::describe(
        {std::string(stand_in_clock), std::string(RefusedSettings::setting_name), false,
         [](Tx& tx) {
             return std::vector<clocks::Shape>{{"", ladder(settings::load<RefusedSettings>(tx))}};
         }});
    room.listeners.push_back(events::listen<orders::VisitStateChanged>(
        "dispatch.refusal_on_visit_state", on_visit_state));
}

} // namespace hearth::dispatch

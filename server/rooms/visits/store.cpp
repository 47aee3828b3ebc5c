#include "rooms/visits/store.h"

#include "platform/json/codec.h"

namespace hearth::visits {

std::optional<Sheet> find_sheet(Tx& tx, Id<orders::Visit> visit) {
    return tx.find<Sheet>(
        "SELECT visit_id, order_id, customer_id, store_id, item_id, standard_id, standard_version, "
        "briefed_at, checked_at, departed_at, expected_at, arrived_at, arrival, identified_at, "
        "started_at, "
        "finished_at, left_at, round, version FROM visits_sheet WHERE company_id = ?1 AND visit_id "
        "= ?2",
        visit);
}

void insert_sheet(Tx& tx, Sheet const& sheet) {
    tx.run(
        "INSERT INTO visits_sheet (company_id, visit_id, order_id, customer_id, store_id, item_id, "
        "standard_id, standard_version, round, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, "
        "1) "
        "ON CONFLICT DO NOTHING",
        sheet.visit, sheet.order, sheet.customer, sheet.store, sheet.item, sheet.standard,
        sheet.standard_version);
}

Result<void> update_sheet(Tx& tx, Sheet& sheet) {
    auto const rows = tx.run(
        "UPDATE visits_sheet SET briefed_at = ?4, checked_at = ?5, departed_at = ?6, expected_at = "
        "?7, "
        "arrived_at = ?8, arrival = ?9, identified_at = ?10, started_at = ?11, finished_at = ?12, "
        "left_at = ?13, round = ?14, version = version + 1 "
        "WHERE company_id = ?1 AND visit_id = ?2 AND version = ?3",
        sheet.visit, sheet.version, sheet.briefed_at, sheet.checked_at, sheet.departed_at,
        sheet.expected_at, sheet.arrived_at, sheet.arrival, sheet.identified_at, sheet.started_at,
        sheet.finished_at, sheet.left_at, sheet.round);
    if (rows == 0) return Error{Refusal::Conflict, "visits.raced"};
    ++sheet.version;
    return {};
}

std::vector<LogEntry> list_log(Tx& tx, Id<orders::Visit> visit) {
    return tx.all<LogEntry>(
        "SELECT id, visit_id, key, kind, at, heard_at, actor_kind, actor, content, refused, note "
        "FROM visits_log WHERE company_id = ?1 AND visit_id = ?2 ORDER BY at, id",
        visit);
}

std::optional<LogEntry> find_logged(Tx& tx, Id<orders::Visit> visit, std::string const& key) {
    return tx.find<LogEntry>(
        "SELECT id, visit_id, key, kind, at, heard_at, actor_kind, actor, content, refused, note "
        "FROM visits_log WHERE company_id = ?1 AND visit_id = ?2 AND key = ?3",
        visit, key);
}

void insert_log(Tx& tx, LogEntry const& entry) {
    tx.run("INSERT INTO visits_log (company_id, id, visit_id, key, kind, at, heard_at, actor_kind, "
           "actor, content, refused, note) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
           entry.id, entry.visit, entry.key, entry.kind, entry.at, entry.heard_at, entry.actor_kind,
           entry.actor, entry.content, entry.refused, entry.note);
}

std::vector<DoneStep> list_steps(Tx& tx, Id<orders::Visit> visit) {
    return tx.all<DoneStep>("SELECT code, done_at, done_by, round FROM visits_step "
                            "WHERE company_id = ?1 AND visit_id = ?2 ORDER BY done_at, code",
                            visit);
}

void save_step(Tx& tx, Id<orders::Visit> visit, DoneStep const& step) {
    tx.run("INSERT INTO visits_step (company_id, visit_id, code, done_at, done_by, round) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (company_id, visit_id, code) DO UPDATE SET "
           "done_at = excluded.done_at, done_by = excluded.done_by, round = excluded.round",
           visit, step.code, step.done_at, step.done_by, step.round);
}

void delete_step(Tx& tx, Id<orders::Visit> visit, std::string const& code) {
    tx.run("DELETE FROM visits_step WHERE company_id = ?1 AND visit_id = ?2 AND code = ?3", visit,
           code);
}

std::vector<StoredPhoto> list_stored_photos(Tx& tx, Id<orders::Visit> visit) {
    return tx.all<StoredPhoto>(
        "SELECT id, purpose, step, taken_at, heard_at, actor, key, content_type, blob "
        "FROM visits_photo WHERE company_id = ?1 AND visit_id = ?2 ORDER BY taken_at, id",
        visit);
}

std::vector<Photo> list_photos(Tx& tx, Id<orders::Visit> visit) {
    std::vector<Photo> photos;
    for (auto const& one : list_stored_photos(tx, visit))
        photos.push_back(one);
    return photos;
}

void insert_photo(Tx& tx, Id<orders::Visit> visit, StoredPhoto const& photo) {
    tx.run("INSERT INTO visits_photo (company_id, id, visit_id, purpose, step, taken_at, heard_at, "
           "actor, key, "
           "content_type, blob) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
           photo.id, visit, photo.purpose, photo.step, photo.taken_at, photo.heard_at, photo.actor,
           photo.key, photo.content_type, photo.blob);
}

namespace {
constexpr char select_extra[] = "SELECT id, visit_id, order_id, worker_id, option_code, count, "
                                "amount, reason, state, proposed_at, "
                                "decided_at, way FROM visits_extra WHERE company_id = ?1 AND ";
}

std::vector<Extra> list_extras(Tx& tx, Id<orders::Visit> visit) {
    return tx.all<Extra>(std::string(select_extra) + "visit_id = ?2 ORDER BY id", visit);
}

std::optional<Extra> find_extra(Tx& tx, Id<Extra> id) {
    return tx.find<Extra>(std::string(select_extra) + "id = ?2", id);
}

void insert_extra(Tx& tx, Extra const& extra) {
    tx.run("INSERT INTO visits_extra (company_id, id, visit_id, order_id, worker_id, option_code, "
           "count, amount, "
           "reason, state, proposed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
           extra.id, extra.visit, extra.order, extra.worker, extra.option_code, extra.count,
           extra.amount, extra.reason, extra.state, extra.proposed_at);
}

bool decide_extra_row(Tx& tx, Id<Extra> id, ExtraState state, std::optional<ConsentWay> way) {
    return tx.run("UPDATE visits_extra SET state = ?3, way = ?4, decided_at = ?5 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = 'proposed'",
                  id, state, way, tx.now()) > 0;
}

Result<void> insert_verdict(Tx& tx, Id<orders::Visit> visit, GivenVerdict const& verdict) {
    auto const said = tx.attempt(
        "INSERT INTO visits_verdict (company_id, visit_id, round, place, role, verdict, by_photos, "
        "actor_kind, "
        "actor, at, points) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        visit, verdict.round, verdict.place, verdict.role, verdict.verdict, verdict.by_photos,
        verdict.actor_kind, verdict.actor, verdict.at, json::to_text(verdict.points));
    if (said == db::Violation::None) return {};
    return Error{Refusal::Conflict, "visits.raced"};
}

std::vector<GivenVerdict> list_verdicts(Tx& tx, Id<orders::Visit> visit) {
    using Row =
        std::tuple<int, int, std::string, Verdict, bool, ActorKind, Uuid, Instant, std::string>;
    std::vector<GivenVerdict> all;
    for (auto& [round, place, role, verdict, by_photos, kind, actor, at, points] : tx.all<Row>(
             "SELECT round, place, role, verdict, by_photos, actor_kind, actor, at, points "
             "FROM visits_verdict WHERE company_id = ?1 AND visit_id = ?2 ORDER BY round, place",
             visit))
        all.push_back({round, place, role, verdict, by_photos, kind, actor, at,
                       json::from_text<std::vector<FailedPoint>>(points)});
    return all;
}

void insert_disclosure(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker) {
    tx.run("INSERT INTO visits_disclosure (company_id, visit_id, worker_id, at) VALUES (?1, ?2, "
           "?3, ?4) "
           "ON CONFLICT DO NOTHING",
           visit, worker, tx.now());
}

int count_disclosures(Tx& tx, Id<orders::Visit> visit) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT count(*) FROM visits_disclosure WHERE company_id = ?1 AND visit_id = ?2", visit));
}

} // namespace hearth::visits

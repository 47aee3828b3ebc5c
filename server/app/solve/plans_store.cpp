#include "app/solve/plans_store.h"

#include "platform/vault/fields.h"

namespace hearth::app::solve {
namespace {

constexpr std::string_view columns =
    "id, stage, asked_by, stops, vehicles, seconds, percent, unserved, asked_at, heard_at, "
    "ended_at, answer";
constexpr hours kept{24 * 7};

vault::Place place_of(Uuid id) {
    return {"plans_plan.answer", id};
}

std::string select(std::string_view rest) {
    return "SELECT " + std::string(columns) + " FROM plans_plan WHERE company_id = ?1 " +
           std::string(rest);
}

} // namespace

void insert_plan(Tx& tx, PlanRow const& row) {
    tx.run("INSERT INTO plans_plan (company_id, id, stage, asked_by, stops, vehicles, seconds, "
           "percent, asked_at, heard_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?8)",
           row.id, row.stage, row.asked_by, row.stops, row.vehicles, row.seconds, tx.now());
}

std::optional<PlanRow> find_plan(Tx& tx, Uuid id) {
    return tx.find<PlanRow>(select("AND id = ?2"), id);
}

std::vector<PlanRow> list_plans(Tx& tx, int limit) {
    return tx.all<PlanRow>(select("ORDER BY asked_at DESC, id LIMIT ?2"), limit);
}

int count_running_plans(Tx& tx) {
    return tx.one<int>("SELECT count(*) FROM plans_plan WHERE company_id = ?1 AND stage = ?2 AND "
                       "heard_at > ?3",
                       PlanStage::Running, tx.now() - plan_silence);
}

bool keep_plan_progress(Tx& tx, Uuid id, int percent, std::optional<int> unserved) {
    return tx.run("UPDATE plans_plan SET percent = ?3, unserved = ?4, heard_at = ?5 "
                  "WHERE company_id = ?1 AND id = ?2 AND stage = ?6",
                  id, percent, unserved, tx.now(), PlanStage::Running) > 0;
}

bool end_plan(Tx& tx, Uuid id, PlanStage stage, std::optional<std::string> const& answer) {
    auto const is_end =
        tx.run("UPDATE plans_plan SET stage = ?3, ended_at = ?4 WHERE company_id = ?1 AND "
               "id = ?2 AND stage = ?5",
               id, stage, tx.now(), PlanStage::Running) > 0;
    if (answer)
        tx.run("UPDATE plans_plan SET answer = ?3, percent = 100 WHERE company_id = ?1 AND "
               "id = ?2 AND answer IS NULL",
               id, vault::seal(tx, vault::FieldClass::Note, place_of(id), *answer));
    if (is_end) tx.publish(PlanEnded{id, stage});
    return is_end;
}

std::string open_answer(Tx& tx, PlanRow const& row) {
    if (!row.answer) return "";
    return vault::open(tx, vault::FieldClass::Note, place_of(row.id), *row.answer);
}

Result<void> tidy_plans(Tx& tx) {
    auto const gone = tx.all<PlanRow>(select("AND stage = ?2 AND heard_at <= ?3"),
                                      PlanStage::Running, tx.now() - plan_silence);
    for (auto const& row : gone)
        end_plan(tx, row.id, PlanStage::Lost, {});
    tx.run("DELETE FROM plans_plan WHERE company_id = ?1 AND asked_at < ?2", tx.now() - kept);
    return {};
}

} // namespace hearth::app::solve

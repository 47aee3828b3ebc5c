#include "rooms/workforce/store.h"

#include "platform/vault/fields.h"

namespace hearth::workforce {
namespace {

using vault::FieldClass;

struct Row {
    Id<Worker> id;
    std::string number;
    db::Bytes name;
    db::Bytes phone;
    std::optional<db::Bytes> id_number;
    std::optional<Day> born_on;
    Gender gender;
    Id<identity::Store> store;
    State state;
    Grade grade;
    Relation relation;
    std::string traits;
    Travel travel;
    double latitude;
    double longitude;
    int reach_m;
    bool is_leader;
    std::optional<Day> hired_on;
    Instant created_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, number, name, phone, id_number, born_on, gender, store, state, grade,
                       relation, traits, travel, latitude, longitude, reach_m, is_leader, hired_on,
                       created_at, version))

constexpr char select[] = "SELECT id, number, name, phone, id_number, born_on, gender, store_id, "
                          "state, grade, relation, traits, "
                          "travel, latitude, longitude, reach_m, is_leader, hired_on, created_at, "
                          "version FROM workforce_worker "
                          "WHERE company_id = ?1 AND ";

vault::Place name_of(Id<Worker> id) {
    return {"workforce_worker.name", id.uuid};
}
vault::Place phone_of(Id<Worker> id) {
    return {"workforce_worker.phone", id.uuid};
}
vault::Place id_number_of(Id<Worker> id) {
    return {"workforce_worker.id_number", id.uuid};
}
vault::Place paper_number_of(Id<Paper> id) {
    return {"workforce_paper.number", id.uuid};
}

std::vector<SkillLevel> skills_of(Tx& tx, Id<Worker> worker) {
    std::vector<SkillLevel> skills;
    for (auto& [code, level] :
         tx.all<std::tuple<std::string, int>>("SELECT code, level FROM workforce_skill WHERE "
                                              "company_id = ?1 AND worker_id = ?2 ORDER BY code",
                                              worker))
        skills.push_back({code, level});
    return skills;
}

Worker open(Tx& tx, Row const& row) {
    return {row.id,
            row.number,
            vault::open(tx, FieldClass::Name, name_of(row.id), row.name),
            vault::open(tx, FieldClass::Phone, phone_of(row.id), row.phone),
            vault::open(tx, FieldClass::IdNumber, id_number_of(row.id), row.id_number),
            row.born_on,
            row.gender,
            row.store,
            row.state,
            row.grade,
            row.relation,
            json::from_text<Traits>(row.traits),
            row.travel,
            row.latitude,
            row.longitude,
            row.reach_m,
            row.is_leader,
            row.hired_on,
            skills_of(tx, row.id),
            row.created_at,
            row.version};
}

std::vector<Worker> open(Tx& tx, std::vector<Row> const& rows) {
    std::vector<Worker> workers;
    for (auto const& row : rows)
        workers.push_back(open(tx, row));
    return workers;
}

struct Sealed {
    db::Bytes name;
    db::Bytes phone;
    db::Bytes phone_index;
    std::optional<db::Bytes> id_number;
    std::optional<db::Bytes> id_number_index;
};

Sealed seal(Tx& tx, Worker const& w) {
    Sealed sealed{vault::seal(tx, FieldClass::Name, name_of(w.id), std::string_view(w.name)),
                  vault::seal(tx, FieldClass::Phone, phone_of(w.id), std::string_view(w.phone)),
                  vault::blind_index(tx, "phone", w.phone),
                  vault::seal(tx, FieldClass::IdNumber, id_number_of(w.id), w.id_number),
                  {}};
    if (w.id_number) sealed.id_number_index = vault::blind_index(tx, "id_number", *w.id_number);
    return sealed;
}

void save_skills(Tx& tx, Worker const& w) {
    tx.run("DELETE FROM workforce_skill WHERE company_id = ?1 AND worker_id = ?2", w.id);
    for (auto const& skill : w.skills)
        tx.run("INSERT INTO workforce_skill (company_id, worker_id, code, level) VALUES (?1, ?2, "
               "?3, ?4)",
               w.id, skill.code, skill.level.value);
}

} // namespace

Result<Worker> load_worker(Tx& tx, Id<Worker> id) {
    auto const row = tx.find<Row>(std::string(select) + "id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "workforce.not_found"};
    return open(tx, *row);
}

std::optional<Worker> find_by_phone(Tx& tx, std::string_view e164) {
    // A reader makes no key: before the first worker there is none, and nobody to find.
    auto const index = vault::find_blind_index(tx, "phone", e164);
    if (!index) return {};
    auto const row = tx.find<Row>(std::string(select) + "phone_index = ?2", *index);
    if (!row) return {};
    return open(tx, *row);
}

std::optional<Worker> find_by_number(Tx& tx, std::string_view number) {
    auto const row = tx.find<Row>(std::string(select) + "number = ?2", number);
    if (!row) return {};
    return open(tx, *row);
}

bool has_id_number(Tx& tx, std::string_view id_number, Id<Worker> other_than) {
    return tx
        .find<std::tuple<Uuid>>("SELECT id FROM workforce_worker "
                                "WHERE company_id = ?1 AND id_number_index = ?2 AND id <> ?3",
                                vault::blind_index(tx, "id_number", id_number), other_than)
        .has_value();
}

std::vector<Worker> list_workers(Tx& tx, std::optional<Id<identity::Store>> store,
                                 std::optional<State> state) {
    if (store && state)
        return open(
            tx, tx.all<Row>(std::string(select) + "store_id = ?2 AND state = ?3 ORDER BY number",
                            *store, *state));
    if (store)
        return open(tx, tx.all<Row>(std::string(select) + "store_id = ?2 ORDER BY number", *store));
    if (state)
        return open(tx, tx.all<Row>(std::string(select) + "state = ?2 ORDER BY number", *state));
    return open(tx, tx.all<Row>(std::string(select) + "1 = 1 ORDER BY number"));
}

db::Violation insert_worker(Tx& tx, Worker const& w) {
    auto const sealed = seal(tx, w);
    auto const said =
        tx.attempt("INSERT INTO workforce_worker (company_id, id, number, name, phone, "
                   "phone_index, id_number, "
                   "id_number_index, born_on, gender, store_id, state, grade, relation, traits, "
                   "travel, latitude, longitude, "
                   "reach_m, is_leader, hired_on, created_at, version) VALUES (?1, ?2, ?3, ?4, ?5, "
                   "?6, ?7, ?8, ?9, ?10, ?11, "
                   "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, 1)",
                   w.id, w.number, sealed.name, sealed.phone, sealed.phone_index, sealed.id_number,
                   sealed.id_number_index, w.born_on, w.gender, w.store, w.state, w.grade,
                   w.relation, json::to_text(w.traits), w.travel, w.latitude, w.longitude,
                   w.reach_m, w.is_leader, w.hired_on, w.created_at);
    if (said == db::Violation::None) save_skills(tx, w);
    return said;
}

bool update_worker(Tx& tx, Worker const& w) {
    auto const sealed = seal(tx, w);
    auto const rows = tx.run(
        "UPDATE workforce_worker SET name = ?4, phone = ?5, phone_index = ?6, id_number = ?7, "
        "id_number_index = ?8, born_on = ?9, gender = ?10, store_id = ?11, state = ?12, grade = "
        "?13, "
        "relation = ?14, traits = ?15, travel = ?16, latitude = ?17, longitude = ?18, reach_m = "
        "?19, "
        "is_leader = ?20, hired_on = ?21, version = version + 1, "
        "roster_version = roster_version + 1 "
        "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
        w.id, w.version, sealed.name, sealed.phone, sealed.phone_index, sealed.id_number,
        sealed.id_number_index, w.born_on, w.gender, w.store, w.state, w.grade, w.relation,
        json::to_text(w.traits), w.travel, w.latitude, w.longitude, w.reach_m, w.is_leader,
        w.hired_on);
    if (rows > 0) save_skills(tx, w);
    return rows > 0;
}

int count_workers(Tx& tx) {
    return std::get<0>(
        tx.one<std::tuple<int>>("SELECT count(*) FROM workforce_worker WHERE company_id = ?1"));
}

namespace {

struct PaperRow {
    Id<Paper> id;
    Id<Worker> worker;
    catalog::PaperKind kind;
    std::optional<catalog::HealthGrade> health;
    std::optional<std::string> training;
    std::optional<db::Bytes> number;
    std::string issuer;
    Day issued_on;
    std::optional<Day> valid_to;
    PaperResult result;
    Uuid seen_by;
    Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(PaperRow, (),
                      (id, worker, kind, health, training, number, issuer, issued_on, valid_to,
                       result, seen_by, seen_at))

} // namespace

std::vector<Paper> list_papers(Tx& tx, Id<Worker> worker) {
    std::vector<Paper> papers;
    for (auto const& row : tx.all<PaperRow>("SELECT id, worker_id, kind, health, training, number, "
                                            "issuer, issued_on, valid_to, result, seen_by, "
                                            "seen_at FROM workforce_paper WHERE company_id = ?1 "
                                            "AND worker_id = ?2 ORDER BY seen_at DESC, id DESC",
                                            worker))
        papers.push_back(
            {row.id, row.worker, row.kind, row.health, row.training,
             vault::open(tx, FieldClass::IdNumber, paper_number_of(row.id), row.number), row.issuer,
             row.issued_on, row.valid_to, row.result, row.seen_by, row.seen_at});
    return papers;
}

void touch_roster(Tx& tx, Id<Worker> worker) {
    tx.run("UPDATE workforce_worker SET roster_version = roster_version + 1 "
           "WHERE company_id = ?1 AND id = ?2",
           worker);
}

void insert_paper(Tx& tx, Paper const& p) {
    touch_roster(tx, p.worker);
    tx.run("INSERT INTO workforce_paper (company_id, id, worker_id, kind, health, training, "
           "number, issuer, "
           "issued_on, valid_to, result, seen_by, seen_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
           p.id, p.worker, p.kind, p.health, p.training,
           vault::seal(tx, FieldClass::IdNumber, paper_number_of(p.id), p.number), p.issuer,
           p.issued_on, p.valid_to, p.result, p.seen_by, p.seen_at);
}

} // namespace hearth::workforce

#include "rooms/standins/store.h"

#include "platform/vault/fields.h"

namespace hearth::standins::store {
namespace {

using vault::FieldClass;

struct Row {
    Id<StandIn> id;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    WorkerId worker;
    std::optional<Day> day;
    int rank;
    State state;
    Instant proposed_at;
    Uuid proposed_by;
    std::optional<Instant> answered_at;
    std::optional<ActorKind> answered_by_kind;
    std::optional<Uuid> answered_by;
    std::optional<Way> way;
    std::optional<db::Bytes> note;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, series, customer, store, worker, day, rank, state, proposed_at,
                       proposed_by, answered_at, answered_by_kind, answered_by, way, note))
std::string const columns =
    "id, series_id, customer_id, store_id, worker_id, day, rank, state, proposed_at, proposed_by, "
    "answered_at, answered_by_kind, answered_by, way, note";
std::string const select = "SELECT " + columns + " FROM standins_stand_in WHERE company_id = ?1 ";

std::optional<std::string> open_note(Tx& tx, Row const& row) {
    return vault::open(tx, FieldClass::Note, {"standins_stand_in.note", row.id.uuid}, row.note);
}

StandIn to_stand_in(Tx& tx, Row const& row) {
    return {.id = row.id,
            .series = row.series,
            .customer = row.customer,
            .store = row.store,
            .worker = row.worker,
            .day = row.day,
            .rank = row.rank,
            .state = row.state,
            .proposed_at = row.proposed_at,
            .proposed_by = row.proposed_by,
            .answered_at = row.answered_at,
            .answered_by_kind = row.answered_by_kind,
            .answered_by = row.answered_by,
            .way = row.way,
            .note = open_note(tx, row)};
}

std::vector<StandIn> to_stand_ins(Tx& tx, std::vector<Row> const& rows) {
    std::vector<StandIn> all;
    for (auto const& row : rows)
        all.push_back(to_stand_in(tx, row));
    return all;
}

std::string const came =
    "SELECT visit_id, series_id, customer_id, store_id, worker_id, part, at FROM standins_visit "
    "WHERE company_id = ?1 AND at >= ?2 ";

} // namespace

bool insert(Tx& tx, StandIn const& one) {
    static std::string const sql =
        "INSERT INTO standins_stand_in (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
    auto const note =
        vault::seal(tx, FieldClass::Note, {"standins_stand_in.note", one.id.uuid}, one.note);
    return tx.attempt(sql, one.id, one.series, one.customer, one.store, one.worker, one.day,
                      one.rank, one.state, one.proposed_at, one.proposed_by, one.answered_at,
                      one.answered_by_kind, one.answered_by, one.way, note) == db::Violation::None;
}

std::optional<StandIn> find(Tx& tx, Id<StandIn> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<Row>(sql, id);
    if (!row) return {};
    return to_stand_in(tx, *row);
}

bool replace(Tx& tx, StandIn const& one, State from) {
    auto const note =
        vault::seal(tx, FieldClass::Note, {"standins_stand_in.note", one.id.uuid}, one.note);
    return tx.run("UPDATE standins_stand_in SET state = ?4, answered_at = ?5, "
                  "answered_by_kind = ?6, answered_by = ?7, way = ?8, note = ?9 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = ?3",
                  one.id, from, one.state, one.answered_at, one.answered_by_kind, one.answered_by,
                  one.way, note) == 1;
}

void set_rank(Tx& tx, Id<StandIn> id, int rank) {
    tx.run("UPDATE standins_stand_in SET rank = ?3 WHERE company_id = ?1 AND id = ?2", id, rank);
}

std::vector<StandIn> list_live(Tx& tx, SeriesId series) {
    static std::string const sql =
        select + "AND series_id = ?2 AND state <> 'withdrawn' "
                 "ORDER BY CASE WHEN day IS NULL THEN 0 ELSE 1 END, rank, day, id";
    return to_stand_ins(tx, tx.all<Row>(sql, series));
}

void insert_came(Tx& tx, Came const& one) {
    tx.run("INSERT INTO standins_visit (company_id, visit_id, series_id, customer_id, store_id, "
           "worker_id, part, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
           "ON CONFLICT (company_id, visit_id) DO NOTHING",
           one.visit, one.series, one.customer, one.store, one.worker, one.part, one.at);
}

std::vector<Came> list_came(Tx& tx, SeriesId series, Instant from) {
    static std::string const sql = came + "AND series_id = ?3 ORDER BY at, visit_id";
    return tx.all<Came>(sql, from, series);
}

std::vector<Came> list_came(Tx& tx, std::optional<Id<identity::Store>> store, Instant from) {
    static std::string const everywhere = came + "ORDER BY at, visit_id";
    static std::string const there = came + "AND store_id = ?3 ORDER BY at, visit_id";
    return store ? tx.all<Came>(there, from, *store) : tx.all<Came>(everywhere, from);
}

} // namespace hearth::standins::store

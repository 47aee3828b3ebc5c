#include "rooms/orders/store.h"

namespace hearth::orders::store {
namespace {

std::string const visit_columns =
    "id, order_id, store_id, customer_id, item_id, sequence, starts_at, ends_at, duration_min, "
    "crew_size, latitude, longitude, state, version";
std::string const select_visit =
    "SELECT " + visit_columns + " FROM orders_visit WHERE company_id = ?1 ";

} // namespace

void insert_visit(Tx& tx, Visit const& visit) {
    static std::string const sql = "INSERT INTO orders_visit (company_id, " + visit_columns +
                                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                                   "?13, ?14, ?15)";
    tx.run(sql, visit.id, visit.order, visit.store, visit.customer, visit.item, visit.sequence,
           visit.starts_at, visit.ends_at, visit.duration_min, visit.crew_size, visit.latitude,
           visit.longitude, visit.state, visit.version);
}

std::optional<Visit> find_visit(Tx& tx, Id<Visit> id) {
    static std::string const sql = select_visit + "AND id = ?2";
    return tx.find<Visit>(sql, id);
}

std::vector<Visit> list_visits(Tx& tx, Id<Order> order) {
    static std::string const sql = select_visit + "AND order_id = ?2 ORDER BY sequence";
    return tx.all<Visit>(sql, order);
}

std::vector<VisitState> list_visit_states(Tx& tx, Id<Order> order) {
    std::vector<VisitState> states;
    for (auto const& [state] : tx.all<std::tuple<VisitState>>(
             "SELECT state FROM orders_visit WHERE company_id = ?1 AND order_id = ?2 "
             "ORDER BY sequence",
             order))
        states.push_back(state);
    return states;
}

std::vector<Visit> list_visits_between(Tx& tx, Id<identity::Store> store, Span span, int limit) {
    static std::string const sql = select_visit +
                                   "AND store_id = ?2 AND starts_at >= ?3 AND starts_at < ?4 "
                                   "AND state <> 'cancelled' ORDER BY starts_at, id LIMIT ?5";
    return tx.all<Visit>(sql, store, span.from, span.to, limit);
}

bool move_visit_state(Tx& tx, Id<Visit> id, VisitState from, VisitState to) {
    return tx.run("UPDATE orders_visit SET state = ?4, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = ?3",
                  id, from, to) == 1;
}

void mark_visit(Tx& tx, Id<Visit> id) {
    tx.run("UPDATE orders_visit SET version = version + 1 WHERE company_id = ?1 AND id = ?2", id);
}

bool replace_visit_plan(Tx& tx, Visit const& visit, std::int64_t version) {
    return tx.run("UPDATE orders_visit SET item_id = ?4, starts_at = ?5, ends_at = ?6, "
                  "duration_min = ?7, crew_size = ?8, latitude = ?9, longitude = ?10, state = ?11, "
                  "version = version + 1 WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  visit.id, version, visit.item, visit.starts_at, visit.ends_at, visit.duration_min,
                  visit.crew_size, visit.latitude, visit.longitude, visit.state) == 1;
}

void cancel_open_visits(Tx& tx, Id<Order> order) {
    tx.run("UPDATE orders_visit SET state = 'cancelled', version = version + 1 "
           "WHERE company_id = ?1 AND order_id = ?2 AND state NOT IN ('done', 'cancelled')",
           order);
}

} // namespace hearth::orders::store

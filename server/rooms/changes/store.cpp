#include "rooms/changes/store.h"

namespace hearth::changes::store {
namespace {

constexpr int most_requests = 50;
std::string const columns =
    "order_id, number, quote_before, quote_after, address_after, start_after, price_before, "
    "price_after, reason, asked_at, asked_by, answer_until, state, answered_at";
std::string const select = "SELECT " + columns +
                           " FROM changes_request WHERE company_id = ?1 AND "
                           "order_id = ?2 ";

} // namespace

bool insert(Tx& tx, Request const& one) {
    static std::string const sql =
        "INSERT INTO changes_request (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) "
        "ON CONFLICT DO NOTHING";
    return tx.run(sql, one.order, one.number, one.quote_before, one.quote_after, one.address_after,
                  one.start_after, one.price_before, one.price_after, one.reason, one.asked_at,
                  one.asked_by, one.answer_until, one.state, one.answered_at) == 1;
}

std::optional<Request> find(Tx& tx, Id<orders::Order> order, int number) {
    static std::string const sql = select + "AND number = ?3";
    return tx.find<Request>(sql, order, number);
}

std::vector<Request> list(Tx& tx, Id<orders::Order> order) {
    static std::string const sql = select + "ORDER BY number DESC LIMIT ?3";
    return tx.all<Request>(sql, order, most_requests);
}

bool end(Tx& tx, Id<orders::Order> order, int number, State state) {
    return tx.run("UPDATE changes_request SET state = ?4, answered_at = ?5 WHERE company_id = ?1 "
                  "AND order_id = ?2 AND number = ?3 AND state = 'waiting'",
                  order, number, state, tx.now()) == 1;
}

} // namespace hearth::changes::store

#include "rooms/calls/store.h"

#include <algorithm>

namespace hearth::calls::store {
namespace {

std::string const columns = "id, line_id, visit_id, order_id, customer_id, worker_id, store_id, "
                            "state, from_at, until_at, number, error, tries, next_at, "
                            "created_at";
std::string const select = "SELECT " + columns + " FROM calls_relay WHERE company_id = ?1 ";

} // namespace

bool insert_relay(Tx& tx, Relay const& one) {
    static std::string const sql =
        "INSERT INTO calls_relay (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) "
        "ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.line, one.visit, one.order, one.customer, one.worker, one.store,
                  one.state, one.from, one.until, one.number, one.error, one.tries, one.next_at,
                  one.created_at) == 1;
}

std::optional<Relay> find_relay(Tx& tx, Id<Relay> id) {
    static std::string const sql = select + "AND id = ?2";
    return tx.find<Relay>(sql, id);
}

std::optional<Relay> find_live_relay(Tx& tx, Id<orders::Visit> visit) {
    static std::string const sql = select + "AND visit_id = ?2 AND state IN ('wanted', 'bound')";
    return tx.find<Relay>(sql, visit);
}

std::vector<Relay> list_relays(Tx& tx, Id<orders::Visit> visit) {
    static std::string const sql = select + "AND visit_id = ?2 ORDER BY id";
    return tx.all<Relay>(sql, visit);
}

std::vector<Relay> claim_due(Tx& tx, Instant until, int limit) {
    static std::string const sql =
        "UPDATE calls_relay SET tries = tries + 1, next_at = ?3 "
        "WHERE company_id = ?1 AND state IN ('wanted', 'bound', 'ending') AND id IN "
        "(SELECT id FROM calls_relay WHERE company_id = ?1 AND next_at <= ?2 "
        "AND state IN ('wanted', 'bound', 'ending') ORDER BY next_at LIMIT ?4) RETURNING " +
        columns;
    auto claimed = tx.all<Relay>(sql, tx.now(), until, limit);
    std::sort(claimed.begin(), claimed.end(), // rows come back in any order
              [](Relay const& a, Relay const& b) { return a.id < b.id; });
    return claimed;
}

bool mark(Tx& tx, Relay const& one, int tries_seen) {
    return tx.run("UPDATE calls_relay SET state = ?4, number = ?5, error = ?6, tries = ?7, "
                  "next_at = ?8 WHERE company_id = ?1 AND id = ?2 AND tries = ?3",
                  one.id, tries_seen, one.state, one.number, one.error, one.tries,
                  one.next_at) == 1;
}

void end_relay(Tx& tx, Relay const& one) {
    // One that was ever asked for may be bound at the provider, also this moment. Another count of
    // tries, so that a try which is still under way marks nothing any more.
    bool const may_be_there = one.state == RelayState::Bound || one.tries > 0;
    tx.run("UPDATE calls_relay SET state = ?3, next_at = ?4, tries = tries + 1 "
           "WHERE company_id = ?1 AND id = ?2 AND state IN ('wanted', 'bound')",
           one.id, may_be_there ? RelayState::Ending : RelayState::Ended, tx.now());
}

} // namespace hearth::calls::store

#include "rooms/webhooks/store.h"

namespace hearth::webhooks::store {
namespace {

std::string const columns = "id, endpoint_id, event_id, kind, body, state, tries, next_at, "
                            "created_at, ended_at";
std::string const select = "SELECT " + columns + " FROM webhooks_delivery WHERE company_id = ?1 ";

} // namespace

bool insert_delivery(Tx& tx, Delivery const& one) {
    static std::string const sql =
        "INSERT INTO webhooks_delivery (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.endpoint, one.event, one.kind, one.body, one.state, one.tries,
                  one.next_at, one.created_at, one.ended_at) == 1;
}

std::optional<Delivery> find_delivery(Tx& tx, Id<Delivery> id) {
    static std::string const sql = select + "AND id = ?2";
    return tx.find<Delivery>(sql, id);
}

std::vector<Delivery> list_deliveries(Tx& tx, Id<Endpoint> endpoint,
                                      std::optional<DeliveryState> state,
                                      std::optional<Id<Delivery>> before, int limit) {
    static std::string const any =
        select + "AND endpoint_id = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4";
    static std::string const of =
        select + "AND endpoint_id = ?2 AND id < ?3 AND state = ?5 ORDER BY id DESC LIMIT ?4";
    Id<Delivery> last;
    last.uuid.bytes.fill(0xff);
    auto const from = before.value_or(last);
    return state ? tx.all<Delivery>(of, endpoint, from, limit, *state)
                 : tx.all<Delivery>(any, endpoint, from, limit);
}

std::vector<Attempt> list_attempts(Tx& tx, Id<Delivery> delivery) {
    return tx.all<Attempt>("SELECT id, at, status, error, took_ms FROM webhooks_attempt "
                           "WHERE company_id = ?1 AND delivery_id = ?2 ORDER BY id DESC LIMIT 100",
                           delivery);
}

std::vector<Delivery> claim_due(Tx& tx, Instant until, int limit) {
    static std::string const sql =
        "UPDATE webhooks_delivery SET state = 'sending', tries = tries + 1, next_at = ?3 "
        "WHERE company_id = ?1 AND state IN ('waiting', 'sending') AND id IN "
        "(SELECT id FROM webhooks_delivery WHERE company_id = ?1 AND next_at <= ?2 "
        "AND state IN ('waiting', 'sending') ORDER BY next_at LIMIT ?4) RETURNING " +
        columns;
    return tx.all<Delivery>(sql, tx.now(), until, limit);
}

bool mark(Tx& tx, Delivery const& delivery, DeliveryState state, Instant next_at) {
    bool const is_over = state != DeliveryState::Waiting;
    return tx.run("UPDATE webhooks_delivery SET state = ?4, next_at = ?5, ended_at = ?6 "
                  "WHERE company_id = ?1 AND id = ?2 AND tries = ?3 AND state = 'sending'",
                  delivery.id, delivery.tries, state, next_at,
                  is_over ? std::optional(tx.now()) : std::nullopt) == 1;
}

void insert_attempt(Tx& tx, Id<Delivery> delivery, Attempt const& attempt) {
    tx.run("INSERT INTO webhooks_attempt (company_id, id, delivery_id, at, status, error, took_ms) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           attempt.id, delivery, attempt.at, attempt.status, attempt.error, attempt.took_ms);
}

bool replay(Tx& tx, Id<Delivery> id) {
    return tx.run("UPDATE webhooks_delivery SET state = 'waiting', tries = 0, next_at = ?3, "
                  "ended_at = NULL "
                  "WHERE company_id = ?1 AND id = ?2 AND state IN ('delivered', 'failed')",
                  id, tx.now()) == 1;
}

std::int64_t forget(Tx& tx, Instant before) {
    tx.run("DELETE FROM webhooks_attempt WHERE company_id = ?1 AND delivery_id IN "
           "(SELECT id FROM webhooks_delivery WHERE company_id = ?1 AND created_at < ?2)",
           before);
    return tx.run("DELETE FROM webhooks_delivery WHERE company_id = ?1 AND created_at < ?2",
                  before);
}

} // namespace hearth::webhooks::store

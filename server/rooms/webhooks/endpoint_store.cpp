#include "platform/json/codec.h"
#include "platform/vault/fields.h"
#include "rooms/webhooks/store.h"

namespace hearth::webhooks::store {
namespace {

using vault::FieldClass;

struct EndpointRow {
    Id<Endpoint> id;
    std::string url;
    std::string note;
    std::string kinds;
    EndpointState state;
    std::optional<OffReason> off_reason;
    db::Bytes secret;
    std::optional<db::Bytes> old_secret;
    std::optional<Instant> old_secret_until;
    std::optional<Instant> failing_since;
    Instant created_at;
    Uuid created_by;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(EndpointRow, (),
                      (id, url, note, kinds, state, off_reason, secret, old_secret,
                       old_secret_until, failing_since, created_at, created_by, version))

std::string const columns =
    "id, url, note, kinds, state, off_reason, secret, old_secret, old_secret_until, "
    "failing_since, created_at, created_by, version";
std::string const select = "SELECT " + columns + " FROM webhooks_endpoint WHERE company_id = ?1 ";

vault::Place secret_place(Id<Endpoint> id) {
    return {"webhooks_endpoint.secret", id.uuid};
}

Endpoint to_endpoint(Tx& tx, EndpointRow const& row) {
    return {.id = row.id,
            .url = row.url,
            .note = row.note,
            .kinds = json::from_text<std::vector<std::string>>(row.kinds),
            .state = row.state,
            .off_reason = row.off_reason,
            .secret = vault::open(tx, FieldClass::Secret, secret_place(row.id), row.secret),
            .old_secret = vault::open(tx, FieldClass::Secret, secret_place(row.id), row.old_secret),
            .old_secret_until = row.old_secret_until,
            .failing_since = row.failing_since,
            .created_at = row.created_at,
            .created_by = row.created_by,
            .version = row.version};
}

db::Bytes seal_secret(Tx& tx, Endpoint const& endpoint) {
    return vault::seal(tx, FieldClass::Secret, secret_place(endpoint.id),
                       std::string_view(endpoint.secret));
}

} // namespace

bool insert_endpoint(Tx& tx, Endpoint const& one) {
    static std::string const sql =
        "INSERT INTO webhooks_endpoint (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
        "ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.url, one.note, json::to_text(one.kinds), one.state,
                  one.off_reason, seal_secret(tx, one), std::optional<db::Bytes>{},
                  one.old_secret_until, one.failing_since, one.created_at, one.created_by,
                  one.version) == 1;
}

std::optional<Endpoint> find_endpoint(Tx& tx, Id<Endpoint> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<EndpointRow>(sql, id);
    if (!row) return {};
    return to_endpoint(tx, *row);
}

std::vector<Endpoint> list_endpoints(Tx& tx) {
    static std::string const sql = select + "ORDER BY url LIMIT 200";
    std::vector<Endpoint> all;
    for (auto const& row : tx.all<EndpointRow>(sql))
        all.push_back(to_endpoint(tx, row));
    return all;
}

Replace replace_endpoint(Tx& tx, Endpoint const& one) {
    auto const old = vault::seal(tx, FieldClass::Secret, secret_place(one.id), one.old_secret);
    auto const taken = tx.find<int>(
        "SELECT 1 FROM webhooks_endpoint WHERE company_id = ?1 AND url = ?2 AND id <> ?3", one.url,
        one.id);
    if (taken) return Replace::UrlTaken;
    auto const rows =
        tx.run("UPDATE webhooks_endpoint SET url = ?4, note = ?5, kinds = ?6, state = ?7, "
               "off_reason = ?8, secret = ?9, old_secret = ?10, old_secret_until = ?11, "
               "failing_since = ?12, version = version + 1 "
               "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
               one.id, one.version, one.url, one.note, json::to_text(one.kinds), one.state,
               one.off_reason, seal_secret(tx, one), old, one.old_secret_until, one.failing_since);
    return rows == 1 ? Replace::Done : Replace::Stale;
}

void delete_endpoint(Tx& tx, Id<Endpoint> id) {
    tx.run("DELETE FROM webhooks_attempt WHERE company_id = ?1 AND delivery_id IN "
           "(SELECT id FROM webhooks_delivery WHERE company_id = ?1 AND endpoint_id = ?2)",
           id);
    tx.run("DELETE FROM webhooks_delivery WHERE company_id = ?1 AND endpoint_id = ?2", id);
    tx.run("DELETE FROM webhooks_endpoint WHERE company_id = ?1 AND id = ?2", id);
}

void set_failing_since(Tx& tx, Id<Endpoint> id, std::optional<Instant> since) {
    tx.run("UPDATE webhooks_endpoint SET failing_since = ?3 WHERE company_id = ?1 AND id = ?2", id,
           since);
}

bool switch_off(Tx& tx, Id<Endpoint> id, OffReason reason) {
    auto const rows =
        tx.run("UPDATE webhooks_endpoint SET state = 'off', off_reason = ?3, version = version + 1 "
               "WHERE company_id = ?1 AND id = ?2 AND state = 'on'",
               id, reason);
    tx.run("UPDATE webhooks_delivery SET state = 'failed', ended_at = ?3 "
           "WHERE company_id = ?1 AND endpoint_id = ?2 AND state IN ('waiting', 'sending')",
           id, tx.now());
    return rows == 1;
}

} // namespace hearth::webhooks::store

#include "rooms/calls/store.h"

#include "platform/vault/fields.h"

#include <algorithm>

namespace hearth::calls::store {
namespace {

using vault::FieldClass;

struct LineRow {
    Id<Line> id;
    std::string name;
    std::string api_url;
    std::optional<db::Bytes> api_token;
    db::Bytes secret;
    bool is_on;
    Instant created_at;
    std::optional<Instant> forged_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (id, name, api_url, api_token, secret, is_on, created_at, forged_at, version))
std::string const line_columns =
    "id, name, api_url, api_token, secret, is_on, created_at, forged_at, version";
std::string const select_line =
    "SELECT " + line_columns + " FROM calls_line WHERE company_id = ?1 ";

vault::Place token_place(Id<Line> id) {
    return {"calls_line.api_token", id.uuid};
}
vault::Place secret_place(Id<Line> id) {
    return {"calls_line.secret", id.uuid};
}

Line to_line(Tx& tx, LineRow const& row) {
    return {.id = row.id,
            .name = row.name,
            .api_url = row.api_url,
            .api_token = vault::open(tx, FieldClass::Secret, token_place(row.id), row.api_token),
            .secret = vault::open(tx, FieldClass::Secret, secret_place(row.id), row.secret),
            .is_on = row.is_on,
            .created_at = row.created_at,
            .forged_at = row.forged_at,
            .version = row.version};
}

struct CallRow {
    Id<Call> id;
    Id<Line> line;
    std::string provider_call;
    CallState state;
    std::optional<db::Bytes> phone;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Uuid> relay;
    std::optional<Instant> rang_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> ended_at;
    std::optional<int> rings;
    std::optional<db::Bytes> recording;
    std::optional<Uuid> taken_by;
    std::optional<Instant> taken_at;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(CallRow, (),
                      (id, line, provider_call, state, phone, customer, store, relay, rang_at,
                       answered_at, ended_at, rings, recording, taken_by, taken_at, created_at))
std::string const call_columns =
    "id, line_id, provider_call, state, phone, customer_id, store_id, relay_id, rang_at, "
    "answered_at, ended_at, rings, recording, taken_by, taken_at, created_at";
std::string const select_call =
    "SELECT " + call_columns + " FROM calls_call WHERE company_id = ?1 ";

vault::Place phone_place(Id<Call> id) {
    return {"calls_call.phone", id.uuid};
}
vault::Place recording_place(Id<Call> id) {
    return {"calls_call.recording", id.uuid};
}

Call to_call(Tx& tx, CallRow const& row) {
    return {.id = row.id,
            .line = row.line,
            .provider_call = row.provider_call,
            .state = row.state,
            .phone = vault::open(tx, FieldClass::Phone, phone_place(row.id), row.phone),
            .customer = row.customer,
            .store = row.store,
            .relay = row.relay,
            .rang_at = row.rang_at,
            .answered_at = row.answered_at,
            .ended_at = row.ended_at,
            .rings = row.rings,
            .recording = vault::open(tx, FieldClass::Note, recording_place(row.id), row.recording),
            .taken_by = row.taken_by,
            .taken_at = row.taken_at,
            .created_at = row.created_at};
}

std::vector<Call> to_calls(Tx& tx, std::vector<CallRow> const& rows) {
    std::vector<Call> all;
    for (auto const& row : rows)
        all.push_back(to_call(tx, row));
    return all;
}

} // namespace

void insert_line(Tx& tx, Line const& line) {
    static std::string const sql = "INSERT INTO calls_line (company_id, " + line_columns +
                                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    auto const secret =
        vault::seal(tx, FieldClass::Secret, secret_place(line.id), std::string_view(line.secret));
    tx.run(sql, line.id, line.name, line.api_url,
           vault::seal(tx, FieldClass::Secret, token_place(line.id), line.api_token), secret,
           line.is_on, line.created_at, line.forged_at, line.version);
}

std::optional<Line> find_line(Tx& tx, Id<Line> id) {
    static std::string const sql = select_line + "AND id = ?2";
    auto const row = tx.find<LineRow>(sql, id);
    if (!row) return {};
    return to_line(tx, *row);
}

std::vector<Line> list_lines(Tx& tx) {
    static std::string const sql = select_line + "ORDER BY id LIMIT 100";
    std::vector<Line> all;
    for (auto const& row : tx.all<LineRow>(sql))
        all.push_back(to_line(tx, row));
    return all;
}

bool replace_line(Tx& tx, Line const& line) {
    auto const secret =
        vault::seal(tx, FieldClass::Secret, secret_place(line.id), std::string_view(line.secret));
    return tx.run("UPDATE calls_line SET name = ?4, api_url = ?5, api_token = ?6, secret = ?7, "
                  "is_on = ?8, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  line.id, line.version, line.name, line.api_url,
                  vault::seal(tx, FieldClass::Secret, token_place(line.id), line.api_token), secret,
                  line.is_on) == 1;
}

bool note_forgery(Tx& tx, Id<Line> id) {
    return tx.run("UPDATE calls_line SET forged_at = ?3 WHERE company_id = ?1 AND id = ?2 "
                  "AND (forged_at IS NULL OR forged_at <= ?4)",
                  id, tx.now(), tx.now() - minutes{1}) == 1;
}

bool insert_receipt(Tx& tx, Id<Line> id, std::string const& message) {
    return tx.run("INSERT INTO calls_receipt (company_id, line_id, message, taken_at) "
                  "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                  id, message, tx.now()) == 1;
}

void forget_receipts(Tx& tx, Instant before) {
    tx.run("DELETE FROM calls_receipt WHERE company_id = ?1 AND taken_at < ?2", before);
}

std::optional<Call> find_call(Tx& tx, Id<Call> id) {
    static std::string const sql = select_call + "AND id = ?2";
    auto const row = tx.find<CallRow>(sql, id);
    if (!row) return {};
    return to_call(tx, *row);
}

std::optional<Call> find_call(Tx& tx, Id<Line> line, std::string const& provider_call) {
    static std::string const sql = select_call + "AND line_id = ?2 AND provider_call = ?3";
    auto const row = tx.find<CallRow>(sql, line, provider_call);
    if (!row) return {};
    return to_call(tx, *row);
}

void save_call(Tx& tx, Call const& one) {
    static std::string const sql =
        "INSERT INTO calls_call (company_id, " + call_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
        "ON CONFLICT (company_id, id) DO UPDATE SET state = excluded.state, "
        "phone = excluded.phone, customer_id = excluded.customer_id, "
        "store_id = excluded.store_id, relay_id = excluded.relay_id, rang_at = excluded.rang_at, "
        "answered_at = excluded.answered_at, ended_at = excluded.ended_at, "
        "rings = excluded.rings, recording = excluded.recording";
    tx.run(sql, one.id, one.line, one.provider_call, one.state,
           vault::seal(tx, FieldClass::Phone, phone_place(one.id), one.phone), one.customer,
           one.store, one.relay, one.rang_at, one.answered_at, one.ended_at, one.rings,
           vault::seal(tx, FieldClass::Note, recording_place(one.id), one.recording), one.taken_by,
           one.taken_at, one.created_at);
}

void forget_recordings(Tx& tx, Instant before) {
    tx.run("UPDATE calls_call SET recording = NULL WHERE company_id = ?1 AND recording IS NOT NULL "
           "AND coalesce(ended_at, created_at) < ?2",
           before);
}

std::vector<Call> list_live(Tx& tx, Instant since, int limit) {
    static std::string const sql =
        select_call +
        "AND state IN ('ringing', 'answered') AND created_at >= ?2 ORDER BY created_at LIMIT ?3";
    return to_calls(tx, tx.all<CallRow>(sql, since, limit));
}

std::vector<Call> list_taken(Tx& tx, Uuid by, Span rang, int limit) {
    static std::string const sql = select_call + "AND rang_at >= ?3 AND rang_at < ?4 AND "
                                                 "taken_by = ?2 ORDER BY rang_at DESC LIMIT ?5";
    return to_calls(tx, tx.all<CallRow>(sql, by, rang.from, rang.to, limit));
}

std::vector<Call> list_calls(Tx& tx, std::optional<Id<Call>> before, int limit) {
    static std::string const sql = select_call + "AND id < ?2 ORDER BY id DESC LIMIT ?3";
    Id<Call> last;
    last.uuid.bytes.fill(0xff);
    return to_calls(tx, tx.all<CallRow>(sql, before.value_or(last), limit));
}

bool take(Tx& tx, Id<Call> id, Uuid by) {
    return tx.run("UPDATE calls_call SET taken_by = ?3, taken_at = COALESCE(taken_at, ?4) "
                  "WHERE company_id = ?1 AND id = ?2 AND (taken_by IS NULL OR taken_by = ?3)",
                  id, by, tx.now()) == 1;
}

Answering count_answering(Tx& tx, Span span, int rings,
                          std::optional<std::vector<Id<identity::Store>>> const& stores) {
    using Row = std::tuple<std::optional<Id<identity::Store>>, int, int, int, int, std::int64_t>;
    Answering sum;
    std::int64_t micros = 0;
    for (auto const& [store, calls, answered, missed, in_time, waited] : tx.all<Row>(
             "SELECT store_id, count(*), count(answered_at), "
             "count(CASE WHEN state = 'missed' THEN 1 END), "
             "count(CASE WHEN answered_at IS NOT NULL AND rings <= ?4 THEN 1 END), "
             "CAST(COALESCE(sum(answered_at - rang_at), 0) AS BIGINT) FROM calls_call "
             "WHERE company_id = ?1 AND rang_at >= ?2 AND rang_at < ?3 AND relay_id IS NULL "
             "GROUP BY store_id",
             span.from, span.to, rings)) {
        bool const counts =
            !stores || !store || std::find(stores->begin(), stores->end(), *store) != stores->end();
        if (!counts) continue;
        sum.calls += calls;
        sum.answered += answered;
        sum.missed += missed;
        sum.in_time += in_time;
        micros += waited;
    }
    if (sum.answered > 0) sum.seconds_mean = static_cast<int>(micros / sum.answered / 1'000'000);
    return sum;
}

} // namespace hearth::calls::store

#include "rooms/rights/store.h"

#include "platform/vault/fields.h"

namespace hearth::rights::store {
namespace {

using vault::FieldClass;

vault::Place details_of(Id<Request> id) {
    return {"rights_request.details", id.uuid};
}
/// A step's note hangs on its request and its place there.
std::string note_place(int sequence) {
    return "rights_step.note." + std::to_string(sequence);
}

struct Row {
    Id<Request> id;
    std::string number;
    Person person;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<workforce::Worker>> worker;
    std::optional<Id<identity::Store>> store;
    Kind kind;
    State state;
    Level level;
    Channel channel;
    Asker asker;
    db::Bytes details;
    std::optional<Proof> proof;
    std::optional<Uuid> proved_by;
    std::optional<Instant> proved_at;
    std::optional<Id<identity::Account>> owner;
    Instant opened_at;
    ActorKind opened_by_kind;
    Uuid opened_by;
    Instant due_at;
    std::optional<Instant> ended_at;
    std::optional<Reason> refusal;
    std::string obstacles;
    std::optional<Instant> copy_until;
    int fetched;
    std::int64_t version;
    std::optional<Instant> open_until;
    std::optional<Uuid> open_in;
    int volumes;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, number, person, customer, worker, store, kind, state, level, channel,
                       asker, details, proof, proved_by, proved_at, owner, opened_at,
                       opened_by_kind, opened_by, due_at, ended_at, refusal, obstacles, copy_until,
                       fetched, version, open_until, open_in, volumes))

std::string const columns =
    "id, number, person, customer_id, worker_id, store_id, kind, state, level, channel, asker, "
    "details, proof, proved_by, proved_at, owner_id, opened_at, opened_by_kind, opened_by, due_at, "
    "ended_at, refusal, obstacles, copy_until, fetched, version, open_until, open_in, volumes";
std::string const select = "SELECT " + columns + " FROM rights_request WHERE company_id = ?1 AND ";

std::string to_codes(std::vector<Obstacle> const& obstacles) {
    std::string text;
    for (auto const one : obstacles)
        text += (text.empty() ? "" : ",") + to_text(one);
    return text;
}

std::vector<Obstacle> parse_codes(std::string_view text) {
    std::vector<Obstacle> all;
    while (!text.empty()) {
        auto const comma = text.find(',');
        if (auto const one = parse_enum<Obstacle>(text.substr(0, comma))) all.push_back(*one);
        text = comma == text.npos ? "" : text.substr(comma + 1);
    }
    return all;
}

Request open(Tx& tx, Row const& row) {
    auto const details = vault::open(tx, FieldClass::Note, details_of(row.id), row.details);
    return {.id = row.id,
            .number = row.number,
            .person = row.person,
            .customer = row.customer,
            .worker = row.worker,
            .store = row.store,
            .kind = row.kind,
            .state = row.state,
            .level = row.level,
            .channel = row.channel,
            .asker = row.asker,
            .details = json::from_text<Details>(details),
            .proof = row.proof,
            .proved_by = row.proved_by,
            .proved_at = row.proved_at,
            .owner = row.owner,
            .opened_at = row.opened_at,
            .opened_by_kind = row.opened_by_kind,
            .opened_by = row.opened_by,
            .due_at = row.due_at,
            .ended_at = row.ended_at,
            .refusal = row.refusal,
            .obstacles = parse_codes(row.obstacles),
            .copy_until = row.copy_until,
            .open_until = row.open_until,
            .open_in = row.open_in,
            .volumes = row.volumes,
            .fetched = row.fetched,
            .version = row.version};
}

std::vector<Request> open_all(Tx& tx, std::vector<Row> const& rows) {
    std::vector<Request> all;
    for (auto const& row : rows)
        all.push_back(open(tx, row));
    return all;
}

db::Bytes seal(Tx& tx, Request const& one) {
    auto const text = json::to_text(one.details);
    return vault::seal(tx, FieldClass::Note, details_of(one.id), std::string_view(text));
}

} // namespace

bool insert(Tx& tx, Request const& one) {
    static std::string const sql =
        "INSERT INTO rights_request (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30) ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.number, one.person, one.customer, one.worker, one.store,
                  one.kind, one.state, one.level, one.channel, one.asker, seal(tx, one), one.proof,
                  one.proved_by, one.proved_at, one.owner, one.opened_at, one.opened_by_kind,
                  one.opened_by, one.due_at, one.ended_at, one.refusal, to_codes(one.obstacles),
                  one.copy_until, one.fetched, one.version, one.open_until, one.open_in,
                  one.volumes) == 1;
}

std::optional<Request> find(Tx& tx, Id<Request> id) {
    auto const row = tx.find<Row>(select + "id = ?2", id);
    if (!row) return {};
    return open(tx, *row);
}

bool update(Tx& tx, Request& one) {
    auto const rows = tx.run(
        "UPDATE rights_request SET state = ?4, level = ?5, details = ?6, proof = ?7, "
        "proved_by = ?8, proved_at = ?9, owner_id = ?10, due_at = ?11, ended_at = ?12, "
        "refusal = ?13, obstacles = ?14, copy_until = ?15, fetched = ?16, open_until = ?17, "
        "open_in = ?18, volumes = ?19, version = version + 1 WHERE company_id = ?1 AND id = ?2 AND "
        "version = ?3",
        one.id, one.version, one.state, one.level, seal(tx, one), one.proof, one.proved_by,
        one.proved_at, one.owner, one.due_at, one.ended_at, one.refusal, to_codes(one.obstacles),
        one.copy_until, one.fetched, one.open_until, one.open_in, one.volumes);
    ++one.version;
    return rows == 1;
}

int count_numbers(Tx& tx, std::string const& head) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT CAST(count(*) AS BIGINT) FROM rights_request WHERE company_id = ?1 AND number >= "
        "?2 AND number < ?3",
        head, head + "~"));
}

std::vector<Request> list(Tx& tx, Filter const& filter, int limit) {
    std::string const order = filter.is_open ? "ended_at IS NULL ORDER BY due_at, id LIMIT ?2"
                                             : "1 = 1 ORDER BY id DESC LIMIT ?2";
    auto all = open_all(tx, tx.all<Row>(select + order, limit));
    std::erase_if(all, [&](Request const& one) {
        if (filter.kind && one.kind != *filter.kind) return true;
        if (filter.state && one.state != *filter.state) return true;
        if (!filter.stores) return false;
        return !one.store || std::find(filter.stores->begin(), filter.stores->end(), *one.store) ==
                                 filter.stores->end();
    });
    return all;
}

std::vector<Request> list_of(Tx& tx, Person person, Uuid who, int limit) {
    std::string const column = person == Person::Customer ? "customer_id" : "worker_id";
    return open_all(tx,
                    tx.all<Row>(select + column + " = ?2 ORDER BY id DESC LIMIT ?3", who, limit));
}

std::vector<Request> list_postponed(Tx& tx, int limit) {
    return open_all(
        tx, tx.all<Row>(select + "state = 'postponed' ORDER BY due_at, id LIMIT ?2", limit));
}

void add_step(Tx& tx, Id<Request> id, StepKind kind, std::optional<std::string> const& note) {
    auto const sequence = 1 + std::get<0>(tx.one<std::tuple<int>>(
                                  "SELECT CAST(coalesce(max(sequence), 0) AS BIGINT) FROM "
                                  "rights_step WHERE company_id = ?1 AND request_id = ?2",
                                  id));
    auto const place = note_place(sequence);
    auto const sealed = vault::seal(tx, FieldClass::Note, {place, id.uuid}, note);
    tx.run("INSERT INTO rights_step (company_id, request_id, sequence, kind, at, actor_kind, "
           "actor, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           id, sequence, kind, tx.now(), tx.actor().kind, tx.actor().id, sealed);
}

namespace {
struct StepRow {
    int sequence;
    StepKind kind;
    Instant at;
    ActorKind actor_kind;
    Uuid actor;
    std::optional<db::Bytes> note;
};
BOOST_DESCRIBE_STRUCT(StepRow, (), (sequence, kind, at, actor_kind, actor, note))
} // namespace

std::vector<Step> list_steps(Tx& tx, Id<Request> id) {
    std::vector<Step> all;
    for (auto const& row :
         tx.all<StepRow>("SELECT sequence, kind, at, actor_kind, actor, note FROM rights_step "
                         "WHERE company_id = ?1 AND request_id = ?2 ORDER BY sequence",
                         id)) {
        auto const place = note_place(row.sequence);
        all.push_back({row.sequence, row.kind, row.at, row.actor_kind, row.actor,
                       vault::open(tx, FieldClass::Note, {place, id.uuid}, row.note)});
    }
    return all;
}

std::vector<RetentionRow> list_retention(Tx& tx, Day day) {
    // The same for every company: it is named because every statement names it.
    return tx.all<RetentionRow>(
        "SELECT class, months, source FROM rights_retention WHERE length(?1) = 16 AND jurisdiction "
        "= 'CN' AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2) ORDER BY class",
        day);
}

} // namespace hearth::rights::store

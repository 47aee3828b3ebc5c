#include "rooms/promises/store.h"

#include "platform/vault/fields.h"

#include <algorithm>
#include <iterator>

namespace hearth::promises::store {
namespace {

using vault::FieldClass;

struct Row {
    Id<Promise> id;
    std::string key;
    Kind kind;
    Source source;
    State state;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<orders::Visit>> visit;
    std::optional<Id<workforce::Worker>> worker;
    Side owed_by;
    std::optional<Id<identity::Account>> owner;
    std::optional<Instant> due_at;
    std::int64_t amount;
    std::optional<db::Bytes> words;
    bool is_disputed;
    Instant made_at;
    ActorKind made_by_kind;
    Uuid made_by;
    std::optional<Instant> ended_at;
    std::optional<std::int64_t> happened;
    std::optional<Reason> reason;
    std::optional<db::Bytes> note;
    std::optional<Id<complaints::Complaint>> complaint;
    std::optional<std::string> said;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, key, kind, source, state, customer, store, order, visit, worker, owed_by,
                       owner, due_at, amount, words, is_disputed, made_at, made_by_kind, made_by,
                       ended_at, happened, reason, note, complaint, said))
std::string const columns =
    "id, key, kind, source, state, customer_id, store_id, order_id, visit_id, worker_id, owed_by, "
    "owner_id, due_at, amount, words, is_disputed, made_at, made_by_kind, made_by, ended_at, "
    "happened, reason, note, complaint_id, said";
std::string const select = "SELECT " + columns + " FROM promises_promise WHERE company_id = ?1 ";

Promise to_promise(Tx& tx, Row const& row) {
    Promise one{.id = row.id,
                .key = row.key,
                .kind = row.kind,
                .source = row.source,
                .state = row.state,
                .customer = row.customer,
                .store = row.store,
                .order = row.order,
                .visit = row.visit,
                .worker = row.worker,
                .owed_by = row.owed_by,
                .owner = row.owner,
                .due_at = row.due_at,
                .amount = row.amount,
                .is_disputed = row.is_disputed,
                .made_at = row.made_at,
                .made_by_kind = row.made_by_kind,
                .made_by = row.made_by,
                .ended_at = row.ended_at,
                .happened = row.happened,
                .reason = row.reason,
                .complaint = row.complaint};
    one.said = hearth::words::from_column(row.said);
    one.words =
        vault::open(tx, FieldClass::Note, {"promises_promise.words", row.id.uuid}, row.words);
    one.note = vault::open(tx, FieldClass::Note, {"promises_promise.note", row.id.uuid}, row.note);
    return one;
}

std::vector<Promise> to_promises(Tx& tx, std::vector<Row> const& rows) {
    std::vector<Promise> all;
    for (auto const& row : rows)
        all.push_back(to_promise(tx, row));
    return all;
}

/// A word's note hangs on its promise and its place there.
std::string note_place(int sequence) {
    return "promises_word.note." + std::to_string(sequence);
}

struct WordRow {
    int sequence;
    Side side;
    Said said;
    Way way;
    Instant at;
    ActorKind actor_kind;
    Uuid actor;
    std::optional<db::Bytes> note;
};
BOOST_DESCRIBE_STRUCT(WordRow, (), (sequence, side, said, way, at, actor_kind, actor, note))

} // namespace

bool insert(Tx& tx, Promise const& one) {
    static std::string const sql =
        "INSERT INTO promises_promise (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26) ON CONFLICT (company_id, key) DO NOTHING";
    auto const words =
        vault::seal(tx, FieldClass::Note, {"promises_promise.words", one.id.uuid}, one.words);
    auto const note =
        vault::seal(tx, FieldClass::Note, {"promises_promise.note", one.id.uuid}, one.note);
    return tx.run(sql, one.id, one.key, one.kind, one.source, one.state, one.customer, one.store,
                  one.order, one.visit, one.worker, one.owed_by, one.owner, one.due_at, one.amount,
                  words, one.is_disputed, one.made_at, one.made_by_kind, one.made_by, one.ended_at,
                  one.happened, one.reason, note, one.complaint,
                  hearth::words::to_column(one.said)) == 1;
}

std::optional<Promise> find(Tx& tx, Id<Promise> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<Row>(sql, id);
    if (!row) return {};
    return to_promise(tx, *row);
}

std::optional<Promise> find_by_key(Tx& tx, std::string const& key) {
    static std::string const sql = select + "AND key = ?2";
    auto const row = tx.find<Row>(sql, key);
    if (!row) return {};
    return to_promise(tx, *row);
}

bool end(Tx& tx, Promise const& one, State from) {
    auto const note =
        vault::seal(tx, FieldClass::Note, {"promises_promise.note", one.id.uuid}, one.note);
    return tx.run("UPDATE promises_promise SET state = ?4, ended_at = ?5, happened = ?6, "
                  "reason = ?7, note = ?8, complaint_id = ?9 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = ?3",
                  one.id, from, one.state, one.ended_at, one.happened, one.reason, note,
                  one.complaint) == 1;
}

bool set_disputed(Tx& tx, Id<Promise> id, bool is_disputed) {
    return tx.run("UPDATE promises_promise SET is_disputed = ?3 WHERE company_id = ?1 AND id = ?2",
                  id, is_disputed) == 1;
}

std::vector<Promise> list_of_order(Tx& tx, Id<orders::Order> order, int limit) {
    static std::string const sql = select + "AND order_id = ?2 ORDER BY id LIMIT ?3";
    return to_promises(tx, tx.all<Row>(sql, order, limit));
}

std::vector<Promise> list_of_visit(Tx& tx, Id<orders::Visit> visit, int limit) {
    static std::string const sql = select + "AND visit_id = ?2 ORDER BY id LIMIT ?3";
    return to_promises(tx, tx.all<Row>(sql, visit, limit));
}

std::vector<Promise> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit) {
    static std::string const sql = select + "AND customer_id = ?2 ORDER BY id DESC LIMIT ?3";
    return to_promises(tx, tx.all<Row>(sql, customer, limit));
}

std::vector<Promise> list_of_worker(Tx& tx, Id<workforce::Worker> worker, int limit) {
    static std::string const sql = select + "AND worker_id = ?2 ORDER BY id DESC LIMIT ?3";
    return to_promises(tx, tx.all<Row>(sql, worker, limit));
}

std::vector<Promise> list(Tx& tx, Filter const& filter, int limit) {
    static std::string const base = select + "AND state = ?2 AND (?3 = '' OR kind = ?3) AND "
                                             "is_disputed >= ?4 AND (?5 IS NULL OR id < ?5) ";
    static std::string const everywhere = base + "ORDER BY id DESC LIMIT ?6";
    static std::string const of_store = base + "AND store_id = ?7 ORDER BY id DESC LIMIT ?6";
    std::string const kind = filter.kind ? std::string(to_text(*filter.kind)) : "";
    int const least = filter.is_disputed ? 1 : 0;
    auto const before = filter.before ? std::optional(filter.before->uuid) : std::optional<Uuid>{};
    if (!filter.stores)
        return to_promises(tx, tx.all<Row>(everywhere, filter.state, kind, least, before, limit));
    std::vector<Promise> all;
    for (auto const store : *filter.stores) {
        auto some =
            to_promises(tx, tx.all<Row>(of_store, filter.state, kind, least, before, limit, store));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return b.id < a.id; });
    if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
    return all;
}

void add_word(Tx& tx, Id<Promise> id, Word word) {
    word.sequence = 1 + std::get<0>(tx.one<std::tuple<int>>(
                            "SELECT CAST(coalesce(max(sequence), 0) AS BIGINT) FROM promises_word "
                            "WHERE company_id = ?1 AND promise_id = ?2",
                            id));
    auto const place = note_place(word.sequence);
    auto const note = vault::seal(tx, FieldClass::Note, {place, id.uuid}, word.note);
    tx.run("INSERT INTO promises_word (company_id, promise_id, sequence, side, said, way, at, "
           "actor_kind, actor, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
           id, word.sequence, word.side, word.said, word.way, word.at, word.actor_kind, word.actor,
           note);
}

std::vector<Word> list_words(Tx& tx, Id<Promise> id) {
    std::vector<Word> words;
    for (auto const& row :
         tx.all<WordRow>("SELECT sequence, side, said, way, at, actor_kind, actor, note FROM "
                         "promises_word WHERE company_id = ?1 AND promise_id = ?2 "
                         "ORDER BY sequence",
                         id)) {
        auto const place = note_place(row.sequence);
        words.push_back({row.sequence, row.side, row.said, row.way, row.at, row.actor_kind,
                         row.actor, vault::open(tx, FieldClass::Note, {place, id.uuid}, row.note)});
    }
    return words;
}

} // namespace hearth::promises::store

#include "rooms/introductions/store.h"

#include "platform/vault/fields.h"

#include <algorithm>

namespace hearth::introductions::store {
namespace {

constexpr int most = 200;

struct Row {
    Uuid id;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<workforce::Worker> worker;
    Id<identity::Store> store;
    int version;
    db::Bytes resume;
    std::string hash;
    Money fee;
    Day protect_until;
    std::string source;
    Instant shown_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, order, customer, worker, store, version, resume, hash, fee,
                       protect_until, source, shown_at))

std::string const select =
    "SELECT id, order_id, customer_id, worker_id, store_id, version, resume, hash, fee, "
    "protect_until, source, shown_at FROM introductions_introduction WHERE company_id = ?1 ";

vault::Place resume_of(Uuid id) {
    return {"introductions_introduction.resume", id};
}
vault::Place words_of(Uuid id) {
    return {"introductions_step.words", id};
}
vault::Place fact_of(Uuid id) {
    return {"introductions_fact.words", id};
}
constexpr auto note = vault::FieldClass::Note;

Introduction opened(Tx& tx, Row const& row) {
    return {row.id,
            row.order,
            row.customer,
            row.worker,
            row.store,
            row.version,
            vault::open(tx, note, resume_of(row.id), row.resume),
            row.hash,
            row.fee,
            row.protect_until,
            row.source,
            row.shown_at};
}

std::vector<Introduction> opened(Tx& tx, std::vector<Row> const& rows) {
    std::vector<Introduction> all;
    for (auto const& row : rows)
        all.push_back(opened(tx, row));
    return all;
}

struct FactRow {
    Uuid id;
    Id<workforce::Worker> worker;
    Id<identity::Store> store;
    FactKind kind;
    db::Bytes words;
    Day known_on;
    Instant told_at;
};
BOOST_DESCRIBE_STRUCT(FactRow, (), (id, worker, store, kind, words, known_on, told_at))
std::string const select_fact = "SELECT id, worker_id, store_id, kind, words, known_on, told_at "
                                "FROM introductions_fact WHERE company_id = ?1 ";

Fact opened(Tx& tx, FactRow const& row) {
    return {row.id,
            row.worker,
            row.store,
            row.kind,
            vault::open(tx, note, fact_of(row.id), row.words),
            row.known_on,
            row.told_at};
}

} // namespace

bool insert(Tx& tx, Introduction const& one) {
    auto const resume = vault::seal(tx, note, resume_of(one.id), one.resume);
    return tx.run("INSERT INTO introductions_introduction (company_id, id, order_id, customer_id, "
                  "worker_id, store_id, version, resume, hash, fee, protect_until, source, "
                  "shown_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
                  "ON CONFLICT DO NOTHING",
                  one.id, one.order, one.customer, one.worker, one.store, one.version, resume,
                  one.hash, one.fee, one.protect_until, one.source, one.shown_at) == 1;
}

std::optional<Introduction> find(Tx& tx, Uuid id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<Row>(sql, id);
    if (!row) return {};
    return opened(tx, *row);
}

std::vector<Introduction> list(Tx& tx, Id<orders::Order> order) {
    static std::string const sql =
        select + "AND order_id = ?2 ORDER BY shown_at, version, id LIMIT ?3";
    return opened(tx, tx.all<Row>(sql, order, most));
}

std::vector<Introduction> list_protected(Tx& tx, Id<workforce::Worker> worker, Day today) {
    static std::string const sql =
        select + "AND worker_id = ?2 AND protect_until >= ?3 ORDER BY shown_at DESC LIMIT ?4";
    std::vector<Introduction> newest;
    for (auto& one : opened(tx, tx.all<Row>(sql, worker, today, most))) {
        bool const is_known = std::any_of(newest.begin(), newest.end(), [&](auto const& other) {
            return other.order == one.order;
        });
        if (!is_known) newest.push_back(std::move(one));
    }
    return newest;
}

bool insert_step(Tx& tx, Uuid id, Step const& step) {
    auto const words = vault::seal(tx, note, words_of(id), step.words);
    return tx.run("INSERT INTO introductions_step (company_id, introduction_id, kind, at, by_kind, "
                  "by_id, engaged_on, words, fact_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
                  "ON CONFLICT DO NOTHING",
                  id, step.kind, step.at, step.by_kind, step.by, step.engaged_on, words,
                  step.fact) == 1;
}

std::vector<Step> list_steps(Tx& tx, Uuid id) {
    using StepRow = std::tuple<StepKind, Instant, ActorKind, Uuid, std::optional<Day>, db::Bytes,
                               std::optional<Uuid>>;
    std::vector<Step> steps;
    for (auto const& [kind, at, by_kind, by, engaged_on, words, fact] : tx.all<StepRow>(
             "SELECT kind, at, by_kind, by_id, engaged_on, words, fact_id FROM introductions_step "
             "WHERE company_id = ?1 AND introduction_id = ?2 ORDER BY at, kind",
             id))
        steps.push_back(
            {kind, at, by_kind, by, engaged_on, vault::open(tx, note, words_of(id), words), fact});
    return steps;
}

void insert_fact(Tx& tx, Fact const& fact) {
    tx.run("INSERT INTO introductions_fact (company_id, id, worker_id, store_id, kind, words, "
           "known_on, told_at, told_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           fact.id, fact.worker, fact.store, fact.kind,
           vault::seal(tx, note, fact_of(fact.id), fact.words), fact.known_on, fact.told_at,
           tx.actor().id);
}

std::optional<Fact> find_fact(Tx& tx, Uuid id) {
    static std::string const sql = select_fact + "AND id = ?2";
    auto const row = tx.find<FactRow>(sql, id);
    if (!row) return {};
    return opened(tx, *row);
}

std::vector<Fact> list_facts(Tx& tx, Id<workforce::Worker> worker) {
    static std::string const sql = select_fact + "AND worker_id = ?2 ORDER BY told_at, id LIMIT ?3";
    std::vector<Fact> all;
    for (auto const& row : tx.all<FactRow>(sql, worker, most))
        all.push_back(opened(tx, row));
    return all;
}

} // namespace hearth::introductions::store

#include "rooms/aftersales/store.h"

#include "platform/vault/fields.h"

#include <algorithm>
#include <iterator>

namespace hearth::aftersales::store {
namespace {

using vault::FieldClass;

struct CaseRow {
    Id<Cancellation> id;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    CaseState state;
    Fault fault;
    db::Bytes reason;
    std::string stated;
    std::optional<std::string> decision;
    std::optional<SigningWay> signed_by;
    std::optional<Instant> signed_at;
    std::string refunds;
    Instant opened_at;
    std::optional<Instant> ended_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(CaseRow, (),
                      (id, order, customer, store, state, fault, reason, stated, decision,
                       signed_by, signed_at, refunds, opened_at, ended_at, version))
std::string const columns =
    "id, order_id, customer_id, store_id, state, fault, reason, stated, decision, signed_by, "
    "signed_at, refunds, opened_at, ended_at, version";
std::string const select =
    "SELECT " + columns + " FROM aftersales_cancellation WHERE company_id = ?1 ";

Cancellation to_case(Tx& tx, CaseRow const& row) {
    Cancellation one{.id = row.id,
                     .order = row.order,
                     .customer = row.customer,
                     .store = row.store,
                     .state = row.state,
                     .fault = row.fault,
                     .stated = json::from_text<Stated>(row.stated),
                     .signed_by = row.signed_by,
                     .signed_at = row.signed_at,
                     .refunds = json::from_text<std::vector<Id<ledger::Refund>>>(row.refunds),
                     .opened_at = row.opened_at,
                     .ended_at = row.ended_at,
                     .version = row.version};
    one.reason = vault::open(tx, FieldClass::Note, {"aftersales_cancellation.reason", row.id.uuid},
                             row.reason);
    if (row.decision) one.decision = json::from_text<Decision>(*row.decision);
    return one;
}

std::vector<Cancellation> to_cases(Tx& tx, std::vector<CaseRow> const& rows) {
    std::vector<Cancellation> all;
    for (auto const& row : rows)
        all.push_back(to_case(tx, row));
    return all;
}

std::optional<std::string> decision_text(Cancellation const& one) {
    if (!one.decision) return {};
    return json::to_text(*one.decision);
}

struct PolicyRow {
    std::int64_t version;
    std::string rows;
    Instant published_at;
    Uuid published_by;
    std::string why;
};
BOOST_DESCRIBE_STRUCT(PolicyRow, (), (version, rows, published_at, published_by, why))
std::string const select_policy =
    "SELECT version, rows, published_at, published_by, why FROM aftersales_policy "
    "WHERE company_id = ?1 ";

Published to_published(PolicyRow const& row) {
    return {{row.version, json::from_text<List<Row, 60, 1>>(row.rows)},
            row.published_at,
            row.published_by,
            row.why};
}

/// A step's note hangs on its case and its place in it.
std::string note_place(int sequence) {
    return "aftersales_step.note." + std::to_string(sequence);
}

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

std::optional<Published> find_policy(Tx& tx, Instant at) {
    static std::string const sql =
        select_policy + "AND published_at <= ?2 ORDER BY published_at DESC, version DESC LIMIT 1";
    auto const row = tx.find<PolicyRow>(sql, at);
    if (!row) return {};
    return to_published(*row);
}

std::vector<Published> list_policies(Tx& tx, int limit) {
    static std::string const sql = select_policy + "ORDER BY version DESC LIMIT ?2";
    std::vector<Published> all;
    for (auto const& row : tx.all<PolicyRow>(sql, limit))
        all.push_back(to_published(row));
    return all;
}

bool insert_policy(Tx& tx, Published const& one) {
    return tx.run("INSERT INTO aftersales_policy (company_id, version, rows, published_at, "
                  "published_by, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                  one.policy.version, json::to_text(one.policy.rows), one.published_at,
                  one.published_by, one.why) == 1;
}

bool insert(Tx& tx, Cancellation const& one) {
    static std::string const sql =
        "INSERT INTO aftersales_cancellation (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) "
        "ON CONFLICT DO NOTHING";
    auto const reason =
        vault::seal(tx, FieldClass::Note, {"aftersales_cancellation.reason", one.id.uuid},
                    std::string_view(one.reason));
    return tx.run(sql, one.id, one.order, one.customer, one.store, one.state, one.fault, reason,
                  json::to_text(one.stated), decision_text(one), one.signed_by, one.signed_at,
                  json::to_text(one.refunds), one.opened_at, one.ended_at, one.version) == 1;
}

std::optional<Cancellation> find(Tx& tx, Id<Cancellation> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<CaseRow>(sql, id);
    if (!row) return {};
    return to_case(tx, *row);
}

std::optional<Cancellation> find_of_order(Tx& tx, Id<orders::Order> order) {
    static std::string const sql = select + "AND order_id = ?2 ORDER BY id DESC LIMIT 1";
    auto const row = tx.find<CaseRow>(sql, order);
    if (!row) return {};
    return to_case(tx, *row);
}

bool replace(Tx& tx, Cancellation const& one) {
    return tx.run("UPDATE aftersales_cancellation SET state = ?4, stated = ?5, decision = ?6, "
                  "signed_by = ?7, signed_at = ?8, refunds = ?9, ended_at = ?10, "
                  "version = version + 1 WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.state, json::to_text(one.stated), decision_text(one),
                  one.signed_by, one.signed_at, json::to_text(one.refunds), one.ended_at) == 1;
}

std::vector<Cancellation> list(Tx& tx, Filter const& filter, int limit) {
    static std::string const open = "AND state IN ('opened', 'asked') ";
    // Of those that wait the oldest has the least time left: it stands on the first page.
    std::string const order = filter.is_open ? "ORDER BY id " : "ORDER BY id DESC ";
    auto const last = filter.after ? std::optional(filter.after->uuid) : std::optional<Uuid>{};
    auto const base = select + (filter.is_open ? open + "AND (?2 IS NULL OR id > ?2) "
                                               : "AND (?2 IS NULL OR id < ?2) ");
    if (!filter.stores)
        return to_cases(tx, tx.all<CaseRow>(base + order + "LIMIT ?3", last, limit));
    std::vector<Cancellation> all;
    for (auto const store : *filter.stores) {
        auto some = to_cases(tx, tx.all<CaseRow>(base + "AND store_id = ?3 " + order + "LIMIT ?4",
                                                 last, store, limit));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(), [&](auto const& a, auto const& b) {
        return filter.is_open ? a.id.uuid < b.id.uuid : b.id.uuid < a.id.uuid;
    });
    if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
    return all;
}

void insert_strokes(Tx& tx, Id<Cancellation> id, std::string const& png) {
    auto const sealed = vault::seal(tx, FieldClass::Note, {"aftersales_strokes.png", id.uuid},
                                    std::string_view(png));
    tx.run("INSERT INTO aftersales_strokes (company_id, cancellation_id, png) VALUES (?1, ?2, ?3)",
           id, sealed);
}

std::optional<std::string> find_strokes(Tx& tx, Id<Cancellation> id) {
    auto const row = tx.find<std::tuple<db::Bytes>>(
        "SELECT png FROM aftersales_strokes WHERE company_id = ?1 AND cancellation_id = ?2", id);
    if (!row) return {};
    return vault::open(tx, FieldClass::Note, {"aftersales_strokes.png", id.uuid},
                       std::get<0>(*row));
}

Step add_step(Tx& tx, Uuid subject, StepKind kind, std::optional<std::string> note) {
    Step step{.kind = kind,
              .at = tx.now(),
              .actor_kind = tx.actor().kind,
              .actor = tx.actor().id,
              .note = std::move(note)};
    step.sequence = 1 + std::get<0>(tx.one<std::tuple<int>>(
                            "SELECT CAST(coalesce(max(sequence), 0) AS BIGINT) FROM "
                            "aftersales_step WHERE company_id = ?1 AND subject = ?2",
                            subject));
    auto const place = note_place(step.sequence);
    auto const sealed = vault::seal(tx, FieldClass::Note, {place, subject}, step.note);
    tx.run("INSERT INTO aftersales_step (company_id, subject, sequence, kind, at, actor_kind, "
           "actor, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           subject, step.sequence, step.kind, step.at, step.actor_kind, step.actor, sealed);
    return step;
}

std::vector<Step> list_steps(Tx& tx, Uuid subject) {
    std::vector<Step> steps;
    for (auto const& row :
         tx.all<StepRow>("SELECT sequence, kind, at, actor_kind, actor, note FROM aftersales_step "
                         "WHERE company_id = ?1 AND subject = ?2 ORDER BY sequence",
                         subject)) {
        auto const place = note_place(row.sequence);
        steps.push_back({row.sequence, row.kind, row.at, row.actor_kind, row.actor,
                         vault::open(tx, FieldClass::Note, {place, subject}, row.note)});
    }
    return steps;
}

} // namespace hearth::aftersales::store

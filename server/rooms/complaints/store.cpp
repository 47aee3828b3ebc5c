#include "rooms/complaints/store.h"

#include "platform/vault/fields.h"

#include <algorithm>
#include <iterator>

namespace hearth::complaints::store {
namespace {

using vault::FieldClass;

struct ComplaintRow {
    Id<Complaint> id;
    std::string number;
    Channel channel;
    Kind kind;
    Grade grade;
    Wanted wanted;
    Mood mood;
    State state;
    Level level;
    Id<identity::Store> store;
    Id<customers::Customer> customer;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<orders::Visit>> visit;
    db::Bytes words;
    std::optional<db::Bytes> place;
    std::optional<Instant> happened_at;
    std::string workers;
    std::string departments;
    bool alleges_fraud;
    Instant opened_at;
    ActorKind opened_by_kind;
    Uuid opened_by;
    std::optional<Id<identity::Account>> owner;
    std::optional<Instant> responded_at;
    std::optional<Instant> examined_at;
    std::optional<Instant> final_by;
    std::optional<std::string> decision;
    std::optional<Instant> decided_at;
    std::optional<Cause> cause;
    std::optional<Instant> closed_at;
    std::optional<Satisfaction> satisfaction;
    std::optional<Instant> followed_up_at;
    int breaches;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(ComplaintRow, (),
                      (id, number, channel, kind, grade, wanted, mood, state, level, store,
                       customer, order, visit, words, place, happened_at, workers, departments,
                       alleges_fraud, opened_at, opened_by_kind, opened_by, owner, responded_at,
                       examined_at, final_by, decision, decided_at, cause, closed_at, satisfaction,
                       followed_up_at, breaches, version))
std::string const columns =
    "id, number, channel, kind, grade, wanted, mood, state, level, store_id, customer_id, "
    "order_id, visit_id, words, place, happened_at, workers, departments, alleges_fraud, "
    "opened_at, opened_by_kind, opened_by, owner_id, responded_at, examined_at, final_by, "
    "decision, decided_at, cause, closed_at, satisfaction, followed_up_at, breaches, version";
std::string const select =
    "SELECT " + columns + " FROM complaints_complaint WHERE company_id = ?1 ";

Complaint to_complaint(Tx& tx, ComplaintRow const& row) {
    Complaint one{.id = row.id,
                  .number = row.number,
                  .channel = row.channel,
                  .kind = row.kind,
                  .grade = row.grade,
                  .wanted = row.wanted,
                  .mood = row.mood,
                  .state = row.state,
                  .level = row.level,
                  .store = row.store,
                  .customer = row.customer,
                  .order = row.order,
                  .visit = row.visit,
                  .happened_at = row.happened_at,
                  .workers = json::from_text<std::vector<Id<workforce::Worker>>>(row.workers),
                  .departments = json::from_text<std::vector<std::string>>(row.departments),
                  .alleges_fraud = row.alleges_fraud,
                  .opened_at = row.opened_at,
                  .opened_by_kind = row.opened_by_kind,
                  .opened_by = row.opened_by,
                  .owner = row.owner,
                  .responded_at = row.responded_at,
                  .examined_at = row.examined_at,
                  .final_by = row.final_by,
                  .decided_at = row.decided_at,
                  .cause = row.cause,
                  .closed_at = row.closed_at,
                  .satisfaction = row.satisfaction,
                  .followed_up_at = row.followed_up_at,
                  .breaches = row.breaches,
                  .version = row.version};
    one.words =
        vault::open(tx, FieldClass::Note, {"complaints_complaint.words", row.id.uuid}, row.words);
    one.place =
        vault::open(tx, FieldClass::Note, {"complaints_complaint.place", row.id.uuid}, row.place);
    if (row.decision) one.decision = json::from_text<Decision>(*row.decision);
    return one;
}

std::vector<Complaint> to_complaints(Tx& tx, std::vector<ComplaintRow> const& rows) {
    std::vector<Complaint> all;
    for (auto const& row : rows)
        all.push_back(to_complaint(tx, row));
    return all;
}

std::optional<std::string> decision_text(Complaint const& one) {
    if (!one.decision) return {};
    return json::to_text(*one.decision);
}

} // namespace

bool insert(Tx& tx, Complaint const& one) {
    static std::string const sql =
        "INSERT INTO complaints_complaint (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35) "
        "ON CONFLICT DO NOTHING";
    auto const words =
        vault::seal(tx, FieldClass::Note, {"complaints_complaint.words", one.id.uuid},
                    std::string_view(one.words));
    auto const place =
        vault::seal(tx, FieldClass::Note, {"complaints_complaint.place", one.id.uuid}, one.place);
    auto const workers = json::to_text(one.workers);
    auto const departments = json::to_text(one.departments);
    auto const decision = decision_text(one);
    bool const is_in =
        tx.run(sql, one.id, one.number, one.channel, one.kind, one.grade, one.wanted, one.mood,
               one.state, one.level, one.store, one.customer, one.order, one.visit, words, place,
               one.happened_at, workers, departments, one.alleges_fraud, one.opened_at,
               one.opened_by_kind, one.opened_by, one.owner, one.responded_at, one.examined_at,
               one.final_by, decision, one.decided_at, one.cause, one.closed_at, one.satisfaction,
               one.followed_up_at, one.breaches, one.version) == 1;
    if (!is_in) return false;
    for (auto const worker : one.workers)
        tx.run("INSERT INTO complaints_worker (company_id, worker_id, complaint_id) "
               "VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
               worker, one.id);
    return true;
}

std::optional<Complaint> find(Tx& tx, Id<Complaint> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<ComplaintRow>(sql, id);
    if (!row) return {};
    return to_complaint(tx, *row);
}

bool replace(Tx& tx, Complaint const& one) {
    auto const decision = decision_text(one);
    return tx.run("UPDATE complaints_complaint SET state = ?4, level = ?5, owner_id = ?6, "
                  "responded_at = ?7, examined_at = ?8, final_by = ?9, decision = ?10, "
                  "decided_at = ?11, cause = ?12, closed_at = ?13, satisfaction = ?14, "
                  "followed_up_at = ?15, breaches = ?16, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.state, one.level, one.owner, one.responded_at,
                  one.examined_at, one.final_by, decision, one.decided_at, one.cause, one.closed_at,
                  one.satisfaction, one.followed_up_at, one.breaches) == 1;
}

std::vector<Complaint> list(Tx& tx, Filter const& filter, int limit) {
    static std::string const open = "AND state NOT IN ('closed', 'withdrawn') ";
    static std::string const page = "AND (?2 IS NULL OR id < ?2) ";
    auto const most = filter.before ? std::optional(filter.before->uuid) : std::optional<Uuid>{};
    auto const base = select + (filter.is_open ? open : "") + page;
    if (!filter.stores)
        return to_complaints(tx,
                             tx.all<ComplaintRow>(base + "ORDER BY id DESC LIMIT ?3", most, limit));
    std::vector<Complaint> all;
    for (auto const store : *filter.stores) {
        auto some = to_complaints(
            tx, tx.all<ComplaintRow>(base + "AND store_id = ?3 ORDER BY id DESC LIMIT ?4", most,
                                     store, limit));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(),
              [](auto const& a, auto const& b) { return b.id.uuid < a.id.uuid; });
    if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
    return all;
}

std::vector<Complaint> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit) {
    static std::string const sql = select + "AND customer_id = ?2 ORDER BY id DESC LIMIT ?3";
    return to_complaints(tx, tx.all<ComplaintRow>(sql, customer, limit));
}

std::vector<Complaint> list_of_order(Tx& tx, Id<orders::Order> order, int limit) {
    static std::string const sql = select + "AND order_id = ?2 ORDER BY id DESC LIMIT ?3";
    return to_complaints(tx, tx.all<ComplaintRow>(sql, order, limit));
}

std::vector<Complaint> list_of_worker(Tx& tx, Id<workforce::Worker> worker, int limit) {
    static std::string const sql =
        select + "AND id IN (SELECT complaint_id FROM complaints_worker WHERE company_id = ?1 AND "
                 "worker_id = ?2) ORDER BY id DESC LIMIT ?3";
    return to_complaints(tx, tx.all<ComplaintRow>(sql, worker, limit));
}

std::vector<Complaint> list_opened(Tx& tx, std::optional<Id<identity::Store>> store, Span span) {
    static std::string const sql =
        select + "AND opened_at >= ?2 AND opened_at < ?3 ORDER BY opened_at, id";
    auto all = to_complaints(tx, tx.all<ComplaintRow>(sql, span.from, span.to));
    if (store) std::erase_if(all, [&](Complaint const& one) { return one.store != *store; });
    return all;
}

int count_numbers(Tx& tx, std::string const& prefix) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT CAST(count(*) AS BIGINT) FROM complaints_complaint WHERE company_id = ?1 AND "
        "number >= ?2 AND number < ?3",
        prefix, prefix + "~"));
}

namespace {
struct StepRow {
    int sequence;
    StepKind kind;
    Instant at;
    ActorKind actor_kind;
    Uuid actor;
    bool is_public;
    std::optional<db::Bytes> note;
};
BOOST_DESCRIBE_STRUCT(StepRow, (), (sequence, kind, at, actor_kind, actor, is_public, note))

/// A step's note hangs on its complaint and its place in it.
std::string note_place(int sequence) {
    return "complaints_step.note." + std::to_string(sequence);
}
} // namespace

Step add_step(Tx& tx, Id<Complaint> id, Step step) {
    step.sequence = 1 + std::get<0>(tx.one<std::tuple<int>>(
                            "SELECT CAST(coalesce(max(sequence), 0) AS BIGINT) FROM "
                            "complaints_step WHERE company_id = ?1 AND complaint_id = ?2",
                            id));
    step.at = tx.now();
    step.actor_kind = tx.actor().kind;
    step.actor = tx.actor().id;
    auto const place = note_place(step.sequence);
    auto const note = vault::seal(tx, FieldClass::Note, {place, id.uuid}, step.note);
    tx.run("INSERT INTO complaints_step (company_id, complaint_id, sequence, kind, at, actor_kind, "
           "actor, is_public, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           id, step.sequence, step.kind, step.at, step.actor_kind, step.actor, step.is_public,
           note);
    return step;
}

std::vector<Step> list_steps(Tx& tx, Id<Complaint> id) {
    std::vector<Step> steps;
    for (auto const& row : tx.all<StepRow>(
             "SELECT sequence, kind, at, actor_kind, actor, is_public, note FROM complaints_step "
             "WHERE company_id = ?1 AND complaint_id = ?2 ORDER BY sequence",
             id)) {
        auto const place = note_place(row.sequence);
        steps.push_back({row.sequence, row.kind, row.at, row.actor_kind, row.actor, row.is_public,
                         vault::open(tx, FieldClass::Note, {place, id.uuid}, row.note)});
    }
    return steps;
}

namespace {
struct CommitmentRow {
    Id<Commitment> id;
    Id<Complaint> complaint;
    CommitmentKind kind;
    db::Bytes what;
    Id<identity::Account> owner;
    Instant due_at;
    Instant made_at;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(CommitmentRow, (),
                      (id, complaint, kind, what, owner, due_at, made_at, done_at))
std::string const select_commitment =
    "SELECT id, complaint_id, kind, what, owner_id, due_at, made_at, done_at FROM "
    "complaints_commitment WHERE company_id = ?1 ";

Commitment to_commitment(Tx& tx, CommitmentRow const& row) {
    return {
        row.id,
        row.complaint,
        row.kind,
        vault::open(tx, FieldClass::Note, {"complaints_commitment.what", row.id.uuid}, row.what),
        row.owner,
        row.due_at,
        row.made_at,
        row.done_at};
}
} // namespace

void insert_commitment(Tx& tx, Commitment const& one) {
    auto const what = vault::seal(tx, FieldClass::Note, {"complaints_commitment.what", one.id.uuid},
                                  std::string_view(one.what));
    tx.run("INSERT INTO complaints_commitment (company_id, id, complaint_id, kind, what, owner_id, "
           "due_at, made_at, done_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           one.id, one.complaint, one.kind, what, one.owner, one.due_at, one.made_at, one.done_at);
}

std::optional<Commitment> find_commitment(Tx& tx, Id<Commitment> id) {
    static std::string const sql = select_commitment + "AND id = ?2";
    auto const row = tx.find<CommitmentRow>(sql, id);
    if (!row) return {};
    return to_commitment(tx, *row);
}

bool finish_commitment(Tx& tx, Id<Commitment> id, Instant at) {
    return tx.run("UPDATE complaints_commitment SET done_at = ?3 WHERE company_id = ?1 AND "
                  "id = ?2 AND done_at IS NULL",
                  id, at) == 1;
}

std::vector<Commitment> list_commitments(Tx& tx, Id<Complaint> id) {
    static std::string const sql = select_commitment + "AND complaint_id = ?2 ORDER BY id";
    std::vector<Commitment> all;
    for (auto const& row : tx.all<CommitmentRow>(sql, id))
        all.push_back(to_commitment(tx, row));
    return all;
}

} // namespace hearth::complaints::store

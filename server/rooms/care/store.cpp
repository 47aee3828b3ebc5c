#include "rooms/care/store.h"

#include "platform/json/memo.h"
#include "platform/vault/fields.h"

namespace hearth::care::store {
namespace {

using vault::FieldClass;

struct ScriptRow {
    Purpose purpose;
    Uuid item;
    std::int64_t version;
    std::string body;
    Instant published_at;
    Uuid published_by;
    std::string why;
};
BOOST_DESCRIBE_STRUCT(ScriptRow, (),
                      (purpose, item, version, body, published_at, published_by, why))
std::string const select_script =
    "SELECT purpose, item_id, version, body, published_at, published_by, why FROM care_script "
    "WHERE company_id = ?1 ";

Questionnaire to_questionnaire(ScriptRow const& row) {
    static json::Memo<Script> memo;
    Questionnaire one{row.purpose,      {},     row.version, *memo.read(row.body), row.published_at,
                      row.published_by, row.why};
    if (row.item != Uuid{}) one.item = Id<catalog::Item>{row.item};
    return one;
}

struct AnsweredRow {
    Uuid subject;
    Purpose purpose;
    std::int64_t script_version;
    Id<customers::Customer> customer;
    std::optional<Id<orders::Order>> order;
    Id<identity::Store> store;
    db::Bytes answers;
    std::optional<int> average;
    std::optional<int> lowest;
    int troubles;
    std::optional<Id<complaints::Complaint>> complaint;
    Instant answered_at;
    Uuid answered_by;
};
BOOST_DESCRIBE_STRUCT(AnsweredRow, (),
                      (subject, purpose, script_version, customer, order, store, answers, average,
                       lowest, troubles, complaint, answered_at, answered_by))
std::string const answered_columns =
    "subject, purpose, script_version, customer_id, order_id, store_id, answers, average, lowest, "
    "troubles, complaint_id, answered_at, answered_by";
std::string const select_answered =
    "SELECT " + answered_columns + " FROM care_answer WHERE company_id = ?1 ";

Answered to_answered(Tx& tx, AnsweredRow const& row) {
    auto const text =
        vault::open(tx, FieldClass::Note, {"care_answer.answers", row.subject}, row.answers);
    return {row.subject,
            row.purpose,
            row.script_version,
            row.customer,
            row.order,
            row.store,
            json::from_text<std::vector<Asked>>(text),
            row.average,
            row.lowest,
            row.troubles,
            row.complaint,
            row.answered_at,
            row.answered_by};
}

std::vector<Answered> to_all(Tx& tx, std::vector<AnsweredRow> const& rows) {
    std::vector<Answered> all;
    for (auto const& row : rows)
        all.push_back(to_answered(tx, row));
    return all;
}

} // namespace

std::optional<Questionnaire> find_script(Tx& tx, Purpose purpose,
                                         std::optional<Id<catalog::Item>> item) {
    static std::string const sql =
        select_script + "AND purpose = ?2 AND item_id = ?3 ORDER BY version DESC LIMIT 1";
    auto const row = tx.find<ScriptRow>(sql, purpose, item ? item->uuid : Uuid{});
    if (!row) return {};
    return to_questionnaire(*row);
}

std::vector<Questionnaire> list_scripts(Tx& tx, int limit) {
    static std::string const sql =
        select_script + "ORDER BY published_at DESC, purpose, item_id, version DESC LIMIT ?2";
    std::vector<Questionnaire> all;
    for (auto const& row : tx.all<ScriptRow>(sql, limit))
        all.push_back(to_questionnaire(row));
    return all;
}

bool insert_script(Tx& tx, Questionnaire const& one) {
    return tx.run("INSERT INTO care_script (company_id, purpose, item_id, version, body, "
                  "published_at, published_by, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
                  "ON CONFLICT DO NOTHING",
                  one.purpose, one.item ? one.item->uuid : Uuid{}, one.version,
                  json::to_text(one.script), tx.now(), tx.actor().id, one.why) == 1;
}

bool insert_answered(Tx& tx, Answered const& one) {
    static std::string const sql =
        "INSERT INTO care_answer (company_id, " + answered_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
        "ON CONFLICT DO NOTHING";
    auto const text = json::to_text(one.answers);
    auto const sealed = vault::seal(tx, FieldClass::Note, {"care_answer.answers", one.subject},
                                    std::string_view(text));
    return tx.run(sql, one.subject, one.purpose, one.script_version, one.customer, one.order,
                  one.store, sealed, one.average, one.lowest, one.troubles, one.complaint,
                  one.answered_at, one.answered_by) == 1;
}

std::optional<Answered> find_answered(Tx& tx, Uuid subject) {
    static std::string const sql = select_answered + "AND subject = ?2";
    auto const row = tx.find<AnsweredRow>(sql, subject);
    if (!row) return {};
    return to_answered(tx, *row);
}

std::vector<Answered> list_answered(Tx& tx, Id<orders::Order> order, int limit) {
    static std::string const sql =
        select_answered + "AND order_id = ?2 ORDER BY answered_at DESC, subject LIMIT ?3";
    return to_all(tx, tx.all<AnsweredRow>(sql, order, limit));
}

std::vector<Answered> list_answered_between(Tx& tx, Id<identity::Store> store_id, Span span,
                                            int limit) {
    static std::string const sql =
        select_answered + "AND store_id = ?2 AND answered_at >= ?3 AND answered_at < ?4 ORDER BY "
                          "answered_at, subject LIMIT ?5";
    return to_all(tx, tx.all<AnsweredRow>(sql, store_id, span.from, span.to, limit));
}

std::optional<OptOut> find_opt_out(Tx& tx, Id<customers::Customer> customer) {
    return tx.find<OptOut>("SELECT since, by_kind FROM care_opt_out WHERE company_id = ?1 AND "
                           "customer_id = ?2 AND lifted_at IS NULL ORDER BY since DESC LIMIT 1",
                           customer);
}

void insert_opt_out(Tx& tx, Id<customers::Customer> customer) {
    tx.run("INSERT INTO care_opt_out (company_id, customer_id, since, by_kind, by_id) "
           "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
           customer, tx.now(), tx.actor().kind, tx.actor().id);
}

int lift_opt_outs(Tx& tx, Id<customers::Customer> customer) {
    return static_cast<int>(tx.run("UPDATE care_opt_out SET lifted_at = ?3 WHERE company_id = ?1 "
                                   "AND customer_id = ?2 AND lifted_at IS NULL",
                                   customer, tx.now()));
}

} // namespace hearth::care::store

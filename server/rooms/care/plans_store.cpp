// SQL of birthdays, care plans and what comes up by them.
#include "rooms/care/store.h"

#include "platform/vault/fields.h"

namespace hearth::care::store {
namespace {

using vault::FieldClass;

struct BirthdayRow {
    db::Bytes month_day;
    Id<identity::Store> store;
};
BOOST_DESCRIBE_STRUCT(BirthdayRow, (), (month_day, store))

struct PlanRow {
    Id<Plan> id;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    db::Bytes what;
    int every_days;
    Instant next_at;
    Instant made_at;
    std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (),
                      (id, customer, store, what, every_days, next_at, made_at, ended_at))
std::string const select_plan = "SELECT id, customer_id, store_id, what, every_days, next_at, "
                                "made_at, ended_at FROM care_plan WHERE company_id = ?1 ";

Plan to_plan(Tx& tx, PlanRow const& row) {
    return {row.id,
            row.customer,
            row.store,
            vault::open(tx, FieldClass::Note, {"care_plan.what", row.id.uuid}, row.what),
            row.every_days,
            row.next_at,
            row.made_at,
            row.ended_at};
}

struct OccasionRow {
    Id<Occasion> id;
    OccasionKind kind;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::optional<Id<Plan>> plan;
    Instant opened_at;
    Instant due_at;
    std::optional<OccasionResult> result;
    std::optional<db::Bytes> note;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (),
                      (id, kind, customer, store, plan, opened_at, due_at, result, note, done_at))
std::string const select_occasion =
    "SELECT id, kind, customer_id, store_id, plan_id, opened_at, due_at, result, note, done_at "
    "FROM care_occasion WHERE company_id = ?1 ";

Occasion to_occasion(Tx& tx, OccasionRow const& row) {
    Occasion one{row.id,        row.kind,   row.customer, row.store, row.plan,
                 row.opened_at, row.due_at, row.result,   {},        row.done_at};
    one.note = vault::open(tx, FieldClass::Note, {"care_occasion.note", row.id.uuid}, row.note);
    return one;
}

std::vector<Occasion> to_occasions(Tx& tx, std::vector<OccasionRow> const& rows) {
    std::vector<Occasion> all;
    for (auto const& row : rows)
        all.push_back(to_occasion(tx, row));
    return all;
}

} // namespace

void save_birthday(Tx& tx, Id<customers::Customer> customer, Birthday const& birthday) {
    auto const sealed =
        vault::seal(tx, FieldClass::Note, {"care_birthday.month_day", customer.uuid},
                    std::string_view(birthday.month_day));
    tx.run("INSERT INTO care_birthday (company_id, customer_id, store_id, month_day, saved_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (company_id, customer_id) DO UPDATE SET "
           "store_id = excluded.store_id, month_day = excluded.month_day, saved_at = "
           "excluded.saved_at",
           customer, birthday.store, sealed, tx.now());
}

int remove_birthday(Tx& tx, Id<customers::Customer> customer) {
    return static_cast<int>(
        tx.run("DELETE FROM care_birthday WHERE company_id = ?1 AND customer_id = ?2", customer));
}

std::optional<Birthday> find_birthday(Tx& tx, Id<customers::Customer> customer) {
    auto const row = tx.find<BirthdayRow>(
        "SELECT month_day, store_id FROM care_birthday WHERE company_id = ?1 AND customer_id = ?2",
        customer);
    if (!row) return {};
    return Birthday{vault::open(tx, FieldClass::Note, {"care_birthday.month_day", customer.uuid},
                                row->month_day),
                    row->store};
}

void insert_plan(Tx& tx, Plan const& one) {
    auto const sealed = vault::seal(tx, FieldClass::Note, {"care_plan.what", one.id.uuid},
                                    std::string_view(one.what));
    tx.run("INSERT INTO care_plan (company_id, id, customer_id, store_id, what, every_days, "
           "next_at, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           one.id, one.customer, one.store, sealed, one.every_days, one.next_at, one.made_at,
           tx.actor().id);
}

std::optional<Plan> find_plan(Tx& tx, Id<Plan> id) {
    static std::string const sql = select_plan + "AND id = ?2";
    auto const row = tx.find<PlanRow>(sql, id);
    if (!row) return {};
    return to_plan(tx, *row);
}

std::vector<Plan> list_plans(Tx& tx, Id<customers::Customer> customer) {
    static std::string const sql =
        select_plan + "AND customer_id = ?2 AND ended_at IS NULL ORDER BY id";
    std::vector<Plan> all;
    for (auto const& row : tx.all<PlanRow>(sql, customer))
        all.push_back(to_plan(tx, row));
    return all;
}

bool end_plan(Tx& tx, Id<Plan> id) {
    return tx.run("UPDATE care_plan SET ended_at = ?3 WHERE company_id = ?1 AND id = ?2 AND "
                  "ended_at IS NULL",
                  id, tx.now()) == 1;
}

void set_next(Tx& tx, Id<Plan> id, Instant next_at) {
    tx.run("UPDATE care_plan SET next_at = ?3 WHERE company_id = ?1 AND id = ?2", id, next_at);
}

void insert_occasion(Tx& tx, Occasion const& one) {
    tx.run("INSERT INTO care_occasion (company_id, id, kind, customer_id, store_id, plan_id, "
           "opened_at, due_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           one.id, one.kind, one.customer, one.store, one.plan, one.opened_at, one.due_at);
}

std::optional<Occasion> find_occasion(Tx& tx, Id<Occasion> id) {
    static std::string const sql = select_occasion + "AND id = ?2";
    auto const row = tx.find<OccasionRow>(sql, id);
    if (!row) return {};
    return to_occasion(tx, *row);
}

std::vector<Occasion> list_occasions(Tx& tx, Id<identity::Store> store_id, int limit) {
    static std::string const sql =
        select_occasion + "AND store_id = ?2 AND done_at IS NULL ORDER BY due_at, id LIMIT ?3";
    return to_occasions(tx, tx.all<OccasionRow>(sql, store_id, limit));
}

std::vector<Occasion> list_occasions_of(Tx& tx, Id<customers::Customer> customer, int limit) {
    static std::string const sql =
        select_occasion + "AND customer_id = ?2 ORDER BY id DESC LIMIT ?3";
    return to_occasions(tx, tx.all<OccasionRow>(sql, customer, limit));
}

bool finish_occasion(Tx& tx, Id<Occasion> id, OccasionResult result,
                     std::optional<std::string> const& note) {
    auto const sealed = vault::seal(tx, FieldClass::Note, {"care_occasion.note", id.uuid}, note);
    return tx.run("UPDATE care_occasion SET result = ?3, note = ?4, done_at = ?5, done_by = ?6 "
                  "WHERE company_id = ?1 AND id = ?2 AND done_at IS NULL",
                  id, result, sealed, tx.now(), tx.actor().id) == 1;
}

} // namespace hearth::care::store

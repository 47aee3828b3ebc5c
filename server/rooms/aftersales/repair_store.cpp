#include "rooms/aftersales/store.h"

#include "platform/vault/fields.h"

#include <algorithm>
#include <iterator>

namespace hearth::aftersales::store {
namespace {

using vault::FieldClass;

struct RepairRow {
    Id<Repair> id;
    std::string number;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    RepairState state;
    db::Bytes words;
    std::optional<db::Bytes> diagnosis;
    std::optional<Id<orders::Visit>> redo;
    std::string refunds;
    Instant noticed_at;
    std::optional<Instant> agreed_at;
    std::optional<Instant> returned_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(RepairRow, (),
                      (id, number, order, customer, store, state, words, diagnosis, redo, refunds,
                       noticed_at, agreed_at, returned_at, version))
std::string const columns = "id, number, order_id, customer_id, store_id, state, words, diagnosis, "
                            "redo_id, refunds, noticed_at, agreed_at, returned_at, version";
std::string const select = "SELECT " + columns + " FROM aftersales_repair WHERE company_id = ?1 ";

vault::Place diagnosis_of(Id<Repair> id) {
    return {"aftersales_repair.diagnosis", id.uuid};
}

Repair to_repair(Tx& tx, RepairRow const& row) {
    Repair one{.id = row.id,
               .number = row.number,
               .order = row.order,
               .customer = row.customer,
               .store = row.store,
               .state = row.state,
               .redo = row.redo,
               .refunds = json::from_text<std::vector<Id<ledger::Refund>>>(row.refunds),
               .noticed_at = row.noticed_at,
               .agreed_at = row.agreed_at,
               .returned_at = row.returned_at,
               .version = row.version};
    one.words =
        vault::open(tx, FieldClass::Note, {"aftersales_repair.words", row.id.uuid}, row.words);
    if (row.diagnosis)
        one.diagnosis = json::from_text<Diagnosis>(
            vault::open(tx, FieldClass::Note, diagnosis_of(row.id), *row.diagnosis));
    return one;
}

std::vector<Repair> to_repairs(Tx& tx, std::vector<RepairRow> const& rows) {
    std::vector<Repair> all;
    for (auto const& row : rows)
        all.push_back(to_repair(tx, row));
    return all;
}

std::optional<db::Bytes> seal_diagnosis(Tx& tx, Repair const& one) {
    if (!one.diagnosis) return {};
    return vault::seal(tx, FieldClass::Note, diagnosis_of(one.id),
                       std::string_view(json::to_text(*one.diagnosis)));
}

} // namespace

bool insert(Tx& tx, Repair const& one) {
    static std::string const sql =
        "INSERT INTO aftersales_repair (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) "
        "ON CONFLICT DO NOTHING";
    auto const words = vault::seal(tx, FieldClass::Note, {"aftersales_repair.words", one.id.uuid},
                                   std::string_view(one.words));
    return tx.run(sql, one.id, one.number, one.order, one.customer, one.store, one.state, words,
                  seal_diagnosis(tx, one), one.redo, json::to_text(one.refunds), one.noticed_at,
                  one.agreed_at, one.returned_at, one.version) == 1;
}

std::optional<Repair> find(Tx& tx, Id<Repair> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<RepairRow>(sql, id);
    if (!row) return {};
    return to_repair(tx, *row);
}

bool replace(Tx& tx, Repair const& one) {
    return tx.run("UPDATE aftersales_repair SET state = ?4, diagnosis = ?5, redo_id = ?6, "
                  "refunds = ?7, agreed_at = ?8, returned_at = ?9, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.state, seal_diagnosis(tx, one), one.redo,
                  json::to_text(one.refunds), one.agreed_at, one.returned_at) == 1;
}

std::vector<Repair> list_of_order(Tx& tx, Id<orders::Order> order) {
    static std::string const sql = select + "AND order_id = ?2 ORDER BY id";
    return to_repairs(tx, tx.all<RepairRow>(sql, order));
}

std::vector<Repair> list_open(Tx& tx, std::optional<std::vector<Id<identity::Store>>> const& stores,
                              int limit) {
    static std::string const open = select + "AND state NOT IN ('closed', 'withdrawn') ";
    if (!stores) return to_repairs(tx, tx.all<RepairRow>(open + "ORDER BY id LIMIT ?2", limit));
    std::vector<Repair> all;
    for (auto const store : *stores) {
        auto some = to_repairs(
            tx, tx.all<RepairRow>(open + "AND store_id = ?2 ORDER BY id LIMIT ?3", store, limit));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(),
              [](auto const& a, auto const& b) { return a.id.uuid < b.id.uuid; });
    return all;
}

} // namespace hearth::aftersales::store

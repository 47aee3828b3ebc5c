#include "rooms/catalog/store.h"

#include "base/zone.h"
#include "platform/json/memo.h"

namespace hearth::catalog::store {
namespace {

using db::Violation;
using Row = std::tuple<Uuid, std::int64_t, std::string>; // id, version, content

template <typename T, typename Draft>
T to_thing(Row const& row) {
    T thing;
    static_cast<Draft&>(thing) = *json::remembered<Draft>(std::get<2>(row));
    thing.id.uuid = std::get<0>(row);
    thing.version = std::get<1>(row);
    return thing;
}

std::optional<Item> to_item(std::optional<Row> const& row) {
    if (!row) return {};
    return to_thing<Item, ItemDraft>(*row);
}
std::optional<Standard> to_standard(std::optional<Row> const& row) {
    if (!row) return {};
    return to_thing<Standard, StandardDraft>(*row);
}

std::string to_content(Item const& item) {
    return json::to_text(static_cast<ItemDraft const&>(item));
}
std::string to_content(Standard const& standard) {
    return json::to_text(static_cast<StandardDraft const&>(standard));
}

void keep_version(Tx& tx, Item const& item, std::string const& content) {
    tx.run("INSERT INTO catalog_item_version "
           "(company_id, item_id, version, content, saved_at, saved_by) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
           item.id, item.version, content, tx.now(), tx.actor().id);
}
void keep_version(Tx& tx, Standard const& standard, std::string const& content) {
    tx.run("INSERT INTO catalog_standard_version "
           "(company_id, standard_id, version, valid_from, content, saved_at, saved_by) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           standard.id, standard.version, standard.valid_from, content, tx.now(), tx.actor().id);
}

} // namespace

std::optional<Item> find_item(Tx& tx, Id<Item> id) {
    return to_item(tx.find<Row>("SELECT id, version, content FROM catalog_item "
                                "WHERE company_id = ?1 AND id = ?2",
                                id));
}

std::optional<Item> find_item(Tx& tx, std::string_view code) {
    return to_item(tx.find<Row>("SELECT id, version, content FROM catalog_item "
                                "WHERE company_id = ?1 AND code = ?2",
                                code));
}

std::optional<Item> find_item_version(Tx& tx, Id<Item> id, std::int64_t version) {
    return to_item(tx.find<Row>("SELECT item_id, version, content FROM catalog_item_version "
                                "WHERE company_id = ?1 AND item_id = ?2 AND version = ?3",
                                id, version));
}

std::shared_ptr<ItemDraft const> find_content(Tx& tx, Id<Item> id) {
    auto const row = tx.find<std::tuple<std::string>>(
        "SELECT content FROM catalog_item WHERE company_id = ?1 AND id = ?2", id);
    return row ? json::remembered<ItemDraft>(std::get<0>(*row)) : nullptr;
}

std::shared_ptr<ItemDraft const> find_content(Tx& tx, Id<Item> id, std::int64_t version) {
    auto const row =
        tx.find<std::tuple<std::string>>("SELECT content FROM catalog_item_version "
                                         "WHERE company_id = ?1 AND item_id = ?2 AND version = ?3",
                                         id, version);
    return row ? json::remembered<ItemDraft>(std::get<0>(*row)) : nullptr;
}

std::vector<Item> list_items(Tx& tx) {
    std::vector<Item> items;
    for (auto const& row : tx.all<Row>("SELECT id, version, content FROM catalog_item "
                                       "WHERE company_id = ?1 ORDER BY position, code"))
        items.push_back(to_thing<Item, ItemDraft>(row));
    return items;
}

Violation insert_item(Tx& tx, Item const& item) {
    auto const content = to_content(item);
    auto const violation = tx.attempt(
        "INSERT INTO catalog_item "
        "(company_id, id, code, parent_id, position, version, content, changed_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        item.id, item.code, item.parent, item.position.value, item.version, content, tx.now());
    if (violation == Violation::None) keep_version(tx, item, content);
    return violation;
}

Violation update_item(Tx& tx, Item const& item, std::int64_t& changed) {
    auto const content = to_content(item);
    // The guard first: an attempt does not tell how many rows it changed.
    changed = tx.run("UPDATE catalog_item SET version = ?3 "
                     "WHERE company_id = ?1 AND id = ?2 AND version = ?3 - 1",
                     item.id, item.version);
    if (changed == 0) return Violation::None;
    auto const violation = tx.attempt(
        "UPDATE catalog_item SET code = ?3, parent_id = ?4, position = ?5, content = ?6, "
        "changed_at = ?7 WHERE company_id = ?1 AND id = ?2",
        item.id, item.code, item.parent, item.position.value, content, tx.now());
    if (violation == Violation::None) keep_version(tx, item, content);
    return violation;
}

std::optional<Standard> find_standard(Tx& tx, Id<Standard> id) {
    return to_standard(
        tx.find<Row>("SELECT v.standard_id, v.version, v.content FROM catalog_standard s "
                     "JOIN catalog_standard_version v ON v.company_id = s.company_id "
                     "AND v.standard_id = s.id AND v.version = s.version "
                     "WHERE s.company_id = ?1 AND s.id = ?2",
                     id));
}

std::optional<Standard> find_standard(Tx& tx, std::string_view code) {
    return to_standard(
        tx.find<Row>("SELECT v.standard_id, v.version, v.content FROM catalog_standard s "
                     "JOIN catalog_standard_version v ON v.company_id = s.company_id "
                     "AND v.standard_id = s.id AND v.version = s.version "
                     "WHERE s.company_id = ?1 AND s.code = ?2",
                     code));
}

std::optional<Standard> find_standard_version(Tx& tx, Id<Standard> id, std::int64_t version) {
    return to_standard(
        tx.find<Row>("SELECT standard_id, version, content FROM catalog_standard_version "
                     "WHERE company_id = ?1 AND standard_id = ?2 AND version = ?3",
                     id, version));
}

std::optional<Standard> find_standard_on(Tx& tx, Id<Standard> id, Day day) {
    return to_standard(
        tx.find<Row>("SELECT standard_id, version, content FROM catalog_standard_version "
                     "WHERE company_id = ?1 AND standard_id = ?2 AND valid_from <= ?3 "
                     "ORDER BY version DESC LIMIT 1",
                     id, day));
}

std::vector<Standard> list_standards(Tx& tx) {
    std::vector<Standard> standards;
    for (auto const& row :
         tx.all<Row>("SELECT v.standard_id, v.version, v.content FROM catalog_standard s "
                     "JOIN catalog_standard_version v ON v.company_id = s.company_id "
                     "AND v.standard_id = s.id AND v.version = s.version "
                     "WHERE s.company_id = ?1 ORDER BY s.code"))
        standards.push_back(to_thing<Standard, StandardDraft>(row));
    return standards;
}

Violation insert_standard(Tx& tx, Standard const& standard) {
    auto const violation =
        tx.attempt("INSERT INTO catalog_standard (company_id, id, code, version) "
                   "VALUES (?1, ?2, ?3, ?4)",
                   standard.id, standard.code, standard.version);
    if (violation == Violation::None) keep_version(tx, standard, to_content(standard));
    return violation;
}

Violation update_standard(Tx& tx, Standard const& standard, std::int64_t& changed) {
    changed = tx.run("UPDATE catalog_standard SET version = ?3 "
                     "WHERE company_id = ?1 AND id = ?2 AND version = ?3 - 1",
                     standard.id, standard.version);
    if (changed == 0) return Violation::None;
    auto const violation = tx.attempt("UPDATE catalog_standard SET code = ?3 "
                                      "WHERE company_id = ?1 AND id = ?2",
                                      standard.id, standard.code);
    if (violation == Violation::None) keep_version(tx, standard, to_content(standard));
    return violation;
}

Day today(Tx& tx) {
    auto const zone =
        tx.one<std::tuple<std::string>>("SELECT zone FROM platform_company WHERE id = ?1");
    return local_day(tx.now(), std::get<0>(zone));
}

} // namespace hearth::catalog::store

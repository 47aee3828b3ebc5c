#include "rooms/catalog/catalog.h"

#include "rooms/catalog/rules.h"
#include "rooms/catalog/store.h"

#include <algorithm>

namespace hearth::catalog {
namespace {

Error code_taken(Code const& code) {
    return Error{Refusal::Conflict, "catalog.code_taken", {{"code", code}}};
}
Error stale() {
    return Error{Refusal::PreconditionFailed, "platform.version_stale"};
}

template <typename T>
Result<T> found_or(std::optional<T> found, char const* code) {
    if (!found) return Error{Refusal::NotFound, code};
    return std::move(*found);
}

Result<std::shared_ptr<ItemDraft const>> shared_or_missing(std::shared_ptr<ItemDraft const> found) {
    if (!found) return Error{Refusal::NotFound, "catalog.item_not_found"};
    return found;
}

/// The parent must be a group, and no item its own ancestor.
Result<void> check_parent(Tx& tx, std::optional<Id<Item>> self, std::optional<Id<Item>> parent) {
    for (auto at = parent; at;) {
        if (at == self) return invalid_field("/parent", "catalog.parent_circle");
        auto const above = store::find_item(tx, *at);
        if (!above) return invalid_field("/parent", "catalog.item_not_found");
        if (at == parent && above->service) return invalid_field("/parent", "catalog.parent_group");
        at = above->parent;
    }
    return {};
}

Result<void> check_standards(Tx& tx, ItemDraft const& draft) {
    if (!draft.service) return {};
    if (draft.service->standard && !store::find_standard(tx, *draft.service->standard))
        return invalid_field("/service/standard", "catalog.standard_not_found");
    auto const& general = draft.service->general_standards;
    for (std::size_t i = 0; i < general.size(); ++i)
        if (!store::find_standard(tx, general[i]))
            return invalid_field("/service/general_standards/" + std::to_string(i),
                                 "catalog.standard_not_found");
    return {};
}

} // namespace

Result<std::shared_ptr<ItemDraft const>> read_item(Tx& tx, Id<Item> id) {
    return shared_or_missing(store::find_content(tx, id));
}

Result<std::shared_ptr<ItemDraft const>> read_item(Tx& tx, Id<Item> id, std::int64_t version) {
    return shared_or_missing(store::find_content(tx, id, version));
}

Result<Item> load_item(Tx& tx, Id<Item> id) {
    return found_or(store::find_item(tx, id), "catalog.item_not_found");
}

Result<Item> load_item_version(Tx& tx, Id<Item> id, std::int64_t version) {
    return found_or(store::find_item_version(tx, id, version), "catalog.item_not_found");
}

std::optional<Item> find_item(Tx& tx, std::string_view code) {
    return store::find_item(tx, code);
}

std::vector<Item> list_items(Tx& tx) {
    auto rest = store::list_items(tx);
    std::vector<Item> ordered;
    // By generations: those without parent, then their children, and so on.
    std::vector<std::optional<Id<Item>>> generation{std::nullopt};
    while (!generation.empty()) {
        std::vector<std::optional<Id<Item>>> next;
        for (auto& item : rest)
            if (std::find(generation.begin(), generation.end(), item.parent) != generation.end()) {
                next.push_back(item.id);
                ordered.push_back(item);
            }
        generation = std::move(next);
    }
    return ordered;
}

Result<Item> add_item(Tx& tx, ItemDraft const& draft) {
    TRY(check_item(draft));
    TRY(check_parent(tx, {}, draft.parent));
    TRY(check_standards(tx, draft));
    Item const item{draft, tx.new_id<Item>(), 1};
    if (store::insert_item(tx, item) == db::Violation::Unique) return code_taken(draft.code);
    tx.publish(ItemSaved{item.id, item.version});
    return item;
}

Result<Item> save_item(Tx& tx, Id<Item> id, std::int64_t version, ItemDraft const& draft) {
    auto const before = TRY(load_item(tx, id));
    if (before.version != version) return stale();
    TRY(check_item(draft));
    TRY(check_parent(tx, id, draft.parent));
    TRY(check_standards(tx, draft));
    Item const item{draft, id, version + 1};
    std::int64_t changed = 0;
    if (store::update_item(tx, item, changed) == db::Violation::Unique)
        return code_taken(draft.code);
    if (changed == 0) return stale();
    tx.publish(ItemSaved{id, item.version});
    return item;
}

Result<Standard> load_standard(Tx& tx, Id<Standard> id) {
    return found_or(store::find_standard(tx, id), "catalog.standard_not_found");
}

Result<Standard> load_standard_version(Tx& tx, Id<Standard> id, std::int64_t version) {
    return found_or(store::find_standard_version(tx, id, version), "catalog.standard_not_found");
}

Result<Standard> load_standard_on(Tx& tx, Id<Standard> id, Day day) {
    return found_or(store::find_standard_on(tx, id, day), "catalog.standard_not_found");
}

std::optional<Standard> find_standard(Tx& tx, std::string_view code) {
    return store::find_standard(tx, code);
}

std::vector<Standard> list_standards(Tx& tx) {
    return store::list_standards(tx);
}

Result<Standard> add_standard(Tx& tx, StandardDraft const& draft) {
    TRY(check_standard(draft));
    Standard const standard{draft, tx.new_id<Standard>(), 1};
    if (store::insert_standard(tx, standard) == db::Violation::Unique)
        return code_taken(draft.code);
    tx.publish(StandardSaved{standard.id, standard.version, standard.valid_from});
    return standard;
}

Result<Standard> save_standard(Tx& tx, Id<Standard> id, std::int64_t version,
                               StandardDraft const& draft) {
    auto const before = TRY(load_standard(tx, id));
    if (before.version != version) return stale();
    TRY(check_standard(draft));
    // One that is in force already holds for every day it has been; the next comes after it.
    bool const was_in_force = before.valid_from <= store::today(tx);
    if (was_in_force && draft.valid_from <= before.valid_from)
        return invalid_field("/valid_from", "catalog.valid_from_too_early",
                             {{"day", hearth::to_text(before.valid_from)}});
    Standard const standard{draft, id, version + 1};
    std::int64_t changed = 0;
    if (store::update_standard(tx, standard, changed) == db::Violation::Unique)
        return code_taken(draft.code);
    if (changed == 0) return stale();
    tx.publish(StandardSaved{id, standard.version, standard.valid_from});
    return standard;
}

} // namespace hearth::catalog

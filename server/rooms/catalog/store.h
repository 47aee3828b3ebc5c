/// Rows of the catalogue.
#pragma once

#include "platform/db/database.h"
#include "rooms/catalog/model.h"

#include <memory>
#include <string_view>

namespace hearth::catalog::store {

std::optional<Item> find_item(Tx& tx, Id<Item> id);
std::optional<Item> find_item(Tx& tx, std::string_view code);
std::shared_ptr<ItemDraft const> find_content(Tx& tx, Id<Item> id);
std::shared_ptr<ItemDraft const> find_content(Tx& tx, Id<Item> id, std::int64_t version);
std::optional<Item> find_item_version(Tx& tx, Id<Item> id, std::int64_t version);
std::vector<Item> list_items(Tx& tx);
/// Unique where the code is taken.
db::Violation insert_item(Tx& tx, Item const& item);
/// Gives rows changed: 0 where the version has moved on; throws nothing but breakdowns.
db::Violation update_item(Tx& tx, Item const& item, std::int64_t& changed);

std::optional<Standard> find_standard(Tx& tx, Id<Standard> id);
std::optional<Standard> find_standard(Tx& tx, std::string_view code);
std::optional<Standard> find_standard_version(Tx& tx, Id<Standard> id, std::int64_t version);
std::optional<Standard> find_standard_on(Tx& tx, Id<Standard> id, Day day);
std::vector<Standard> list_standards(Tx& tx);
db::Violation insert_standard(Tx& tx, Standard const& standard);
db::Violation update_standard(Tx& tx, Standard const& standard, std::int64_t& changed);

/// Today where the company is.
Day today(Tx& tx);

} // namespace hearth::catalog::store

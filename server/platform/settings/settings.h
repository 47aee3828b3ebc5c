/// Every number of requirements.md is a default; a company, and where it makes sense a store, can
/// set its own. A group of settings is a described struct with `static constexpr std::string_view
/// setting_name` whose members have their defaults; only what differs is stored.
#pragma once

#include "platform/db/database.h"
#include "platform/json/codec.h"

#include <optional>
#include <string>

namespace hearth::settings {

/// Stored JSON of that name: the store's, else the company's, else nothing.
std::optional<std::string> find_text(Tx& tx, std::string_view name,
                                     std::optional<Id<identity::Store>> store);
void save_text(Tx& tx, std::string_view name, std::optional<Id<identity::Store>> store,
               std::string_view json);

template <typename T>
T load(Tx& tx, std::optional<Id<identity::Store>> store = {}) {
    auto const text = find_text(tx, T::setting_name, store);
    return text ? json::from_text<T>(*text) : T{};
}
template <typename T>
void save(Tx& tx, T const& value, std::optional<Id<identity::Store>> store = {}) {
    save_text(tx, T::setting_name, store, json::to_text(value));
}

} // namespace hearth::settings

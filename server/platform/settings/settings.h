/// Every number of requirements.md is a default; a company, and where it makes sense a store, can
/// set its own. A group of settings is a described struct with `static constexpr std::string_view
/// setting_name` whose members have their defaults; only what differs is stored, so that a later
/// release may add members. A store's word goes before the company's.
#pragma once

#include "platform/db/database.h"
#include "platform/json/codec.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hearth::settings {

using StoreId = std::optional<Id<identity::Store>>;

/// Stored overrides of that name as JSON objects: the company's, then the store's; those there are.
std::vector<std::string> list_texts(Tx& tx, std::string_view name, StoreId store);
void save_text(Tx& tx, std::string_view name, StoreId store, std::string_view json);
/// Back to what holds without it.
void remove(Tx& tx, std::string_view name, StoreId store);

/// One text kept whole under a name: the store's, else the company's, else nothing.
std::optional<std::string> find_text(Tx& tx, std::string_view name, StoreId store);

/// What is stored under a name, by itself. `version` is the moment of its last change, 0 for none.
struct Stored {
    std::string json = "{}";
    std::int64_t version = 0;
};
Stored find_stored(Tx& tx, std::string_view name, StoreId store);

/// `defaults` with the members of `overrides` in their place; members that `defaults` has not are
/// left out, or kept where the caller wants to hear of them.
std::string overlay(std::string const& defaults, std::vector<std::string> const& overrides,
                    bool keeps_unknown = false);
/// The members of `value` that differ from `base`.
std::string difference(std::string const& base, std::string const& value);

template <typename T>
T load(Tx& tx, StoreId store = {}) {
    auto const texts = list_texts(tx, T::setting_name, store);
    return texts.empty() ? T{} : json::from_text<T>(overlay(json::to_text(T{}), texts));
}
template <typename T>
void save(Tx& tx, T const& value, StoreId store = {}) {
    auto const base = store ? json::to_text(load<T>(tx)) : json::to_text(T{});
    save_text(tx, T::setting_name, store, difference(base, json::to_text(value)));
}

/// A group of settings for the screen on which a company sets them.
struct Described {
    std::string name; ///< "notify.habits"; words: "<room>.setting_<rest>", members below it
    bool is_by_store = false;
    std::string defaults; ///< JSON object
    /// Invalid, naming the member, where the overrides do not fit: unknown, of another type,
    /// a negative number.
    std::function<Result<void>(std::string const& overrides)> check;
};

/// Refuses a number below zero; no setting has a use for one.
Result<void> check_numbers(std::string const& overrides);

/// `rule` is what the group itself asks of its members, beyond their types.
template <typename T>
Described describe(bool is_by_store, Result<void> (*rule)(T const&) = nullptr) {
    auto const defaults = json::to_text(T{});
    return {std::string(T::setting_name), is_by_store, defaults,
            [defaults, rule](std::string const& overrides) -> Result<void> {
                TRY(check_numbers(overrides));
                auto const value = TRY(json::parse_as<T>(overlay(defaults, {overrides}, true)));
                return rule ? rule(value) : Result<void>{};
            }};
}

} // namespace hearth::settings

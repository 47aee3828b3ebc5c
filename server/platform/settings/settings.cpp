#include "platform/settings/settings.h"

namespace hearth::settings {
namespace {

/// A copy: what it is asked of is mostly made on the way.
json::Object members_of(json::Value const& value) {
    auto const* const object = value.as<json::Object>();
    return object ? *object : json::Object{};
}

json::Value parse(std::string const& text) {
    auto value = json::parse(text);
    if (!value) throw std::runtime_error("a stored setting is not JSON");
    return std::move(*value);
}

} // namespace

std::vector<std::string> list_texts(Tx& tx, std::string_view name, StoreId store) {
    std::vector<std::string> texts;
    // The nil id, the company's, sorts before every store's.
    for (auto& [text] : tx.all<std::tuple<std::string>>(
             "SELECT value FROM platform_setting WHERE company_id = ?1 AND name = ?2 "
             "AND store_id IN (?3, ?4) ORDER BY store_id",
             name, Uuid{}, store ? store->uuid : Uuid{}))
        texts.push_back(std::move(text));
    return texts;
}

std::optional<std::string> find_text(Tx& tx, std::string_view name, StoreId store) {
    auto texts = list_texts(tx, name, store);
    if (texts.empty()) return {};
    return std::move(texts.back());
}

Stored find_stored(Tx& tx, std::string_view name, StoreId store) {
    auto const found = tx.find<std::tuple<std::string, Instant>>(
        "SELECT value, changed_at FROM platform_setting WHERE company_id = ?1 AND name = ?2 "
        "AND store_id = ?3",
        name, store ? store->uuid : Uuid{});
    if (!found) return {};
    return {std::get<0>(*found), std::get<1>(*found).time_since_epoch().count()};
}

void save_text(Tx& tx, std::string_view name, StoreId store, std::string_view json) {
    tx.run("INSERT INTO platform_setting (company_id, name, store_id, value, changed_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5) "
           "ON CONFLICT (company_id, name, store_id) DO UPDATE SET value = excluded.value, "
           "changed_at = excluded.changed_at",
           name, store ? store->uuid : Uuid{}, json, tx.now());
}

void remove(Tx& tx, std::string_view name, StoreId store) {
    tx.run("DELETE FROM platform_setting WHERE company_id = ?1 AND name = ?2 AND store_id = ?3",
           name, store ? store->uuid : Uuid{});
}

std::string overlay(std::string const& defaults, std::vector<std::string> const& overrides,
                    bool keeps_unknown) {
    auto members = members_of(parse(defaults));
    for (auto const& text : overrides)
        for (auto const& [name, value] : members_of(parse(text))) {
            auto const known = std::find_if(members.begin(), members.end(),
                                            [&](auto const& one) { return one.first == name; });
            if (known != members.end())
                known->second = value;
            else if (keeps_unknown)
                members.emplace_back(name, value);
        }
    return json::to_text(json::Value{std::move(members)});
}

std::string difference(std::string const& base, std::string const& value) {
    auto const before = parse(base);
    json::Object changed;
    for (auto const& [name, member] : members_of(parse(value))) {
        auto const* const was = before.find(name);
        if (!was || json::to_text(*was) != json::to_text(member))
            changed.emplace_back(name, member);
    }
    return json::to_text(json::Value{std::move(changed)});
}

Result<void> check_numbers(std::string const& overrides) {
    auto const parsed = TRY(json::parse(overrides));
    if (!parsed.as<json::Object>()) return invalid_field("/value", "platform.must_be_object");
    for (auto const& [name, value] : members_of(parsed)) {
        auto const* const whole = value.as<std::int64_t>();
        auto const* const real = value.as<double>();
        if ((whole && *whole < 0) || (real && *real < 0))
            return invalid_field("/" + name, "platform.out_of_range",
                                 {{"min", "0"}, {"max", "9007199254740991"}});
    }
    return {};
}

} // namespace hearth::settings

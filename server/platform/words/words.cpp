#include "platform/words/words.h"

#include "platform/db/embedded.h"
#include "platform/json/value.h"
#include "platform/words/pattern.h"

#include <map>
#include <stdexcept>

namespace hearth::words {
namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

/// "words/zh-CN/orders.json" → {"zh-CN", "orders"}
std::pair<std::string, std::string> name_of(std::string_view path) {
    auto const file = path.rfind('/');
    auto const folder = path.rfind('/', file - 1);
    auto const room = path.substr(file + 1, path.rfind('.') - file - 1);
    return {std::string(path.substr(folder + 1, file - folder - 1)), std::string(room)};
}

std::map<std::string, Catalogue, std::less<>> load_all() {
    std::map<std::string, Catalogue, std::less<>> locales;
    for (auto const& file : db::embedded_words()) {
        auto const [locale, room] = name_of(file.path);
        auto const parsed = json::parse(file.text, {.depth = 2, .bytes = 1 << 20});
        if (!parsed) throw std::runtime_error("words do not parse: " + std::string(file.path));
        for (auto const& [key, value] : *parsed->as<json::Object>())
            locales[locale][room + "." + key] = *value.as<std::string>();
    }
    return locales;
}

Catalogue const& catalogue_of(std::string_view locale) {
    static auto const locales = load_all();
    auto const it = locales.find(locale);
    return it == locales.end() ? locales.at("zh-CN") : it->second;
}

/// "in_service" after "orders.visit_state_"; "orders.read" around ".permission_".
std::string key_of(std::string_view entry, std::string_view value) {
    auto const dot = value.find('.');
    if (!entry.starts_with('.') || dot == std::string_view::npos)
        return std::string(entry).append(value);
    return std::string(value.substr(0, dot)).append(entry).append(value.substr(dot + 1));
}

/// The value of a slot: `{name}` as it is given; `{name:room.entry_}` the word of
/// "room.entry_<value>", so that no sentence shows a code; `{name:.entry_}` the same where the
/// value itself begins with its room.
std::string slot(Catalogue const& catalogue, std::string_view name,
                 std::vector<Detail> const& details) {
    auto const colon = name.find(':');
    for (auto const& detail : details) {
        if (detail.name != name.substr(0, colon)) continue;
        if (colon == std::string_view::npos) return detail.value;
        auto const word = catalogue.find(key_of(name.substr(colon + 1), detail.value));
        return word == catalogue.end() ? detail.value : word->second;
    }
    return {};
}

std::string fill(Catalogue const& catalogue, std::string_view pattern,
                 std::vector<Detail> const& details) {
    std::string out;
    for (;;) {
        auto const open = pattern.find('{');
        auto const close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            return out.append(pattern);
        out += pattern.substr(0, open);
        out += slot(catalogue, pattern.substr(open + 1, close - open - 1), details);
        pattern.remove_prefix(close + 1);
    }
}

} // namespace

std::string text(std::string_view locale, std::string_view key,
                 std::vector<Detail> const& details) {
    auto const& catalogue = catalogue_of(locale);
    auto it = catalogue.find(key);
    if (it == catalogue.end()) return std::string(key);
    for (auto const& detail : details) {
        if (detail.name != "count" || detail.value != "1") continue;
        auto const one = catalogue.find(std::string(key) + "#one");
        if (one != catalogue.end()) it = one;
    }
    return fill(catalogue, it->second, details);
}

std::string pattern(std::string_view locale, std::string_view key) {
    auto const& catalogue = catalogue_of(locale);
    auto const it = catalogue.find(key);
    return it == catalogue.end() ? "" : it->second;
}

bool has(std::string_view locale, std::string_view key) {
    return catalogue_of(locale).contains(key);
}

std::string choose_locale(std::string_view accept_language) {
    // The first language we have; weights other than the order are ignored.
    while (!accept_language.empty()) {
        auto const comma = accept_language.find(',');
        auto language = accept_language.substr(0, comma);
        while (!language.empty() && language.front() == ' ')
            language.remove_prefix(1);
        if (language.starts_with("zh")) return "zh-CN";
        if (language.starts_with("en")) return "en";
        if (comma == std::string_view::npos) break;
        accept_language.remove_prefix(comma + 1);
    }
    return "zh-CN";
}

std::vector<std::string> all_keys(std::string_view locale) {
    std::vector<std::string> keys;
    for (auto const& [key, value] : catalogue_of(locale))
        keys.push_back(key);
    return keys;
}

} // namespace hearth::words

#include "platform/db/postgres_memory.h"

#include "platform/db/bind_text.h"

#include <algorithm>
#include <array>

namespace hearth::db {
namespace {

constexpr std::size_t most_answers = 512; ///< of a long transaction, an import; then from the start

bool is_of_name(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Every word outside of strings in quotes, in order.
std::vector<std::string_view> words_of(std::string_view sql) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < sql.size();) {
        if (sql[at] == '\'') {
            auto const end = sql.find('\'', at + 1);
            if (end == std::string_view::npos) break;
            at = end + 1;
            continue;
        }
        auto const from = at;
        while (at < sql.size() && is_of_name(sql[at]))
            ++at;
        if (at == from)
            ++at;
        else
            words.push_back(sql.substr(from, at - from));
    }
    return words;
}

/// A view stands for tables that the statement does not name (it is called ROOM_v_NAME),
/// PostgreSQL's own names for what no snapshot holds, and a locking question wants its lock.
bool is_fickle(std::string_view word) {
    constexpr std::array others = {"FOR",     "now",    "clock_timestamp", "random",
                                   "nextval", "setval", "current_database"};
    return word.starts_with("pg_") || word.find("_v_") != std::string_view::npos ||
           std::ranges::find(others, word) != others.end();
}

std::vector<std::string> sorted(std::vector<std::string_view> const& words) {
    std::vector<std::string> names(words.begin(), words.end());
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

/// Deletes are not among them: a table below may go with its row.
bool is_change_of_one(std::vector<std::string_view> const& words) {
    if (words.size() < 3) return false;
    return words[0] == "UPDATE" || (words[0] == "INSERT" && words[1] == "INTO");
}

} // namespace

Touch touch_of(std::string_view sql) {
    auto const words = words_of(sql);
    if (words.empty()) return {};
    if (words[0] == "SELECT") {
        if (std::ranges::any_of(words, is_fickle)) return {Touch::What::Looks};
        return {Touch::What::Asks, sorted(words)};
    }
    if (words[0] == "SAVEPOINT" || words[0] == "RELEASE") return {Touch::What::Looks};
    if (is_change_of_one(words))
        return {Touch::What::Changes, {std::string(words[words[0] == "UPDATE" ? 1 : 2])}};
    return {};
}

namespace {

std::string key_of(Touch const& touch, std::span<Bind const> binds) {
    auto const* const statement = &touch;
    std::string key(reinterpret_cast<char const*>(&statement), sizeof statement);
    return key += text_of(binds);
}

} // namespace

Remembered::Answer Remembered::find(Touch const& touch, std::span<Bind const> binds) const {
    auto const at = kept_.find(key_of(touch, binds));
    return at == kept_.end() ? nullptr : at->second.answer;
}

void Remembered::keep(Touch const& touch, std::span<Bind const> binds, Answer answer) {
    if (kept_.size() >= most_answers) forget();
    kept_.insert_or_assign(key_of(touch, binds), Kept{&touch, std::move(answer)});
}

void Remembered::note(Touch const& touch) {
    if (touch.what == Touch::What::Unknown) return forget();
    if (touch.what != Touch::What::Changes) return;
    auto const& table = touch.names.front();
    std::erase_if(kept_, [&](auto const& entry) {
        return std::ranges::binary_search(entry.second.touch->names, table);
    });
}

} // namespace hearth::db

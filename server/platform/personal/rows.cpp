#include "platform/personal/rows.h"

#include "base/ensure.h"
#include "base/text.h"

#include <algorithm>
#include <map>

namespace hearth::personal {
namespace {

using vault::FieldClass;

std::optional<FieldClass> class_of(std::string_view kind) {
    static std::map<std::string_view, FieldClass> const classes{
        {"name", FieldClass::Name},     {"phone", FieldClass::Phone},
        {"id", FieldClass::IdNumber},   {"address", FieldClass::Address},
        {"health", FieldClass::Health}, {"note", FieldClass::Note},
        {"hidden", FieldClass::Note}};
    auto const found = classes.find(kind);
    return found == classes.end() ? std::nullopt : std::optional(found->second);
}

/// "hash": bytes that are shown in hexadecimal.
bool is_plain(std::string_view kind) {
    static std::vector<std::string_view> const kinds{"text", "number", "yes", "when", "day",
                                                     "yuan", "code",   "key", "hash"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Shown parse_one(std::string_view token) {
    Shown one;
    auto const colon = token.find(':');
    ensure(colon != token.npos, "a shown column has no kind");
    one.column = token.substr(0, colon);
    auto rest = token.substr(colon + 1);
    std::string_view argument;
    if (auto const equals = rest.find('='); equals != rest.npos) {
        argument = rest.substr(equals + 1);
        rest = rest.substr(0, equals);
    }
    auto const cut = [&](char mark) {
        if (!rest.ends_with(mark)) return false;
        rest.remove_suffix(1);
        return true;
    };
    bool const is_fixed = cut('!');
    one.may_be_empty = cut('?');
    if (auto const number = rest.find('#'); number != rest.npos) {
        one.counted = rest.substr(number + 1);
        rest = rest.substr(0, number);
    }
    one.kind = rest;
    one.sealed = class_of(rest);
    ensure(one.sealed || rest == "index" || rest == "handle" || is_plain(rest),
           "a shown column of no known kind");
    one.is_moved = !is_fixed && (one.sealed || rest == "index");
    one.is_shown = rest != "hidden" && rest != "index" && rest != "handle";
    (one.sealed ? one.stands : one.words) = argument;
    return one;
}

/// "chat_chat.id.customer_id": from a row's id to what it belongs to.
struct Hop {
    std::string table;
    std::string row;
    std::string owner;
};

std::vector<Hop> hops_of(std::string_view parent) {
    std::vector<Hop> hops;
    while (!parent.empty()) {
        auto const end = std::min(parent.find(' '), parent.size());
        auto const one = parent.substr(0, end);
        auto const first = one.find('.');
        auto const second = one.rfind('.');
        hops.push_back({std::string(one.substr(0, first)),
                        std::string(one.substr(first + 1, second - first - 1)),
                        std::string(one.substr(second + 1))});
        parent.remove_prefix(std::min(end + 1, parent.size()));
    }
    return hops;
}

/// The same order for each column of a table, so that rows can be put together again.
std::string order_of(Source const& source, std::vector<Shown> const& shown) {
    std::string order;
    auto const add = [&](std::string const& column) {
        order += (order.empty() ? " ORDER BY t." : ", t.") + column;
    };
    if (!source.row_id.empty()) add(source.row_id);
    for (auto const& one : shown)
        if (!one.sealed && one.is_shown) add(one.column);
    return order + " LIMIT " + std::to_string(most_rows);
}

std::vector<std::string> plain_values(Tx& tx, Source const& source, Shown const& one, Uuid who,
                                      std::string const& order) {
    std::vector<std::string> values;
    auto const where = " FROM " + source.table + " t WHERE" + belongs(source) + order;
    if (one.kind == "key") {
        for (auto const& [id] :
             tx.all<std::tuple<std::optional<Uuid>>>("SELECT t." + one.column + where, who))
            values.push_back(id ? to_text(*id) : "");
        return values;
    }
    if (one.kind == "hash") {
        for (auto const& [bytes] :
             tx.all<std::tuple<std::optional<db::Bytes>>>("SELECT t." + one.column + where, who))
            values.push_back(bytes ? to_hex(bytes->data) : "");
        return values;
    }
    for (auto const& [value] : tx.all<std::tuple<std::optional<std::string>>>(
             "SELECT CAST(t." + one.column + " AS TEXT)" + where, who))
        values.push_back(value.value_or(""));
    return values;
}

using Sealed = std::tuple<Uuid, std::optional<db::Bytes>, std::int64_t>;

std::vector<std::string> sealed_values(Tx& tx, Source const& source, Shown const& one, Uuid who,
                                       std::string const& order) {
    std::vector<std::string> values;
    auto const place = place_of(source.table, one);
    auto const number = one.counted.empty() ? "0" : "t." + one.counted;
    auto const sql = "SELECT t." + source.row_id + ", coalesce(f.sealed, t." + one.column + "), " +
                     number + " FROM " + source.table +
                     " t LEFT JOIN platform_frozen f ON f.company_id = t.company_id AND f.tab = "
                     "?3 AND f.col = ?4 AND f.row_id = t." +
                     source.row_id + " WHERE" + belongs(source) + order;
    for (auto const& [row, sealed, count] : tx.all<Sealed>(sql, who, source.table, one.column)) {
        auto const exact = one.counted.empty() ? place : place + "." + std::to_string(count);
        values.push_back(sealed ? vault::open(tx, *one.sealed, {exact, row}, *sealed) : "");
    }
    return values;
}

} // namespace

std::vector<Shown> parse_shows(std::string_view shows) {
    std::vector<Shown> all;
    while (!shows.empty()) {
        auto const space = shows.find(' ');
        if (auto const token = shows.substr(0, space); !token.empty())
            all.push_back(parse_one(token));
        shows = space == shows.npos ? "" : shows.substr(space + 1);
    }
    return all;
}

std::string place_of(std::string const& table, Shown const& one) {
    return table + "." + one.column;
}

std::string belongs(Source const& source) {
    std::string condition = " = ?2";
    auto const hops = hops_of(source.parent);
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop)
        condition = " IN (SELECT p." + hop->row + " FROM " + hop->table +
                    " p WHERE p.company_id = ?1 AND p." + hop->owner + condition + ")";
    return " t.company_id = ?1 AND t." + source.column + condition +
           (source.also.empty() ? "" : " AND (" + source.also + ")");
}

std::string owners(Source const& source) {
    auto inner = "(t." + source.column + ")";
    for (auto const& hop : hops_of(source.parent))
        inner = "(SELECT p." + hop.owner + " FROM " + hop.table +
                " p WHERE p.company_id = t.company_id AND p." + hop.row + " IN " + inner + ")";
    return inner;
}

std::vector<Record> read_rows(Tx& tx, Source const& source, Uuid who) {
    auto const shown = parse_shows(source.shows);
    auto const order = order_of(source, shown);
    std::vector<Record> records;
    bool is_first = true;
    for (auto const& one : shown) {
        if (!one.is_shown) continue;
        auto const values = one.sealed ? sealed_values(tx, source, one, who, order)
                                       : plain_values(tx, source, one, who, order);
        if (std::exchange(is_first, false)) records.resize(values.size());
        ensure(records.size() == values.size(), "the columns of a table have other rows");
        for (std::size_t at = 0; at < values.size(); ++at)
            records[at].push_back({one.column, one.kind, one.words, values[at]});
    }
    return records;
}

Instant months_after(Instant from, int months) {
    using namespace std::chrono;
    auto const days = floor<std::chrono::days>(from);
    auto const then = year_month_day{days} + std::chrono::months{months};
    auto const valid = then.ok() ? then : year_month_day{then.year() / then.month() / last};
    return Instant{sys_days{valid} + (from - days)};
}

} // namespace hearth::personal

#include "platform/personal/personal.h"

#include "base/ensure.h"
#include "base/zone.h"
#include "platform/clocks/clocks.h"

#include <algorithm>

namespace hearth::personal {
namespace {

using vault::FieldClass;

/// Kept as long as anything else of the person is that needs to know who they were.
constexpr std::string_view with_the_rest = "person";
/// Says by itself whom it was about, and keeps no other row waiting.
constexpr std::string_view by_itself = "voucher";
constexpr std::string_view not_at_all = "none";

std::optional<FieldClass> class_of(std::string_view kind) {
    static std::map<std::string_view, FieldClass> const classes{
        {"name", FieldClass::Name},     {"phone", FieldClass::Phone},
        {"id", FieldClass::IdNumber},   {"address", FieldClass::Address},
        {"health", FieldClass::Health}, {"note", FieldClass::Note},
        {"hidden", FieldClass::Note}};
    auto const found = classes.find(kind);
    return found == classes.end() ? std::nullopt : std::optional(found->second);
}

bool is_plain(std::string_view kind) {
    static std::vector<std::string_view> const kinds{"text", "number", "yes", "when",
                                                     "day",  "yuan",   "code"};
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
    one.kind = rest;
    one.sealed = class_of(rest);
    ensure(one.sealed || rest == "index" || rest == "handle" || is_plain(rest),
           "a shown column of no known kind");
    one.is_moved = !is_fixed && (one.sealed || rest == "index");
    one.is_shown = rest != "hidden" && rest != "index" && rest != "handle";
    (one.sealed ? one.stands : one.words) = argument;
    return one;
}

/// Which rows of the table are theirs; ?2 is the person.
std::string theirs(Held const& held) {
    auto const of = " t.company_id = ?1 AND t." + held.column;
    if (held.parent.empty()) return of + " = ?2";
    auto const first = held.parent.find('.');
    auto const second = held.parent.rfind('.');
    return of + " IN (SELECT p." + held.parent.substr(first + 1, second - first - 1) + " FROM " +
           held.parent.substr(0, first) + " p WHERE p.company_id = ?1 AND p." +
           held.parent.substr(second + 1) + " = ?2)";
}

/// The same order for each column of a table, so that rows can be put together again.
std::string order_of(Held const& held, std::vector<Shown> const& shown) {
    std::string order;
    auto const add = [&](std::string const& column) {
        order += (order.empty() ? " ORDER BY t." : ", t.") + column;
    };
    if (!held.row_id.empty()) add(held.row_id);
    for (auto const& one : shown)
        if (!one.sealed && one.is_shown) add(one.column);
    return order + " LIMIT " + std::to_string(most_rows);
}

std::string place_of(Held const& held, Shown const& one) {
    return held.table + "." + one.column;
}

using Sealed = std::tuple<Uuid, std::optional<db::Bytes>>;

std::vector<std::string> values_of(Tx& tx, Held const& held, Shown const& one, Uuid who,
                                   std::string const& order) {
    std::vector<std::string> values;
    if (!one.sealed) {
        auto const sql = "SELECT CAST(t." + one.column + " AS TEXT) FROM " + held.table +
                         " t WHERE" + theirs(held) + order;
        for (auto const& [value] : tx.all<std::tuple<std::optional<std::string>>>(sql, who))
            values.push_back(value.value_or(""));
        return values;
    }
    auto const place = place_of(held, one);
    auto const sql = "SELECT t." + held.row_id + ", coalesce(f.sealed, t." + one.column +
                     ") FROM " + held.table +
                     " t LEFT JOIN platform_frozen f ON f.company_id = t.company_id AND f.tab = "
                     "?3 AND f.col = ?4 AND f.row_id = t." +
                     held.row_id + " WHERE" + theirs(held) + order;
    for (auto const& [row, sealed] : tx.all<Sealed>(sql, who, held.table, one.column))
        values.push_back(sealed ? vault::open(tx, *one.sealed, {place, row}, *sealed) : "");
    return values;
}

Section section_of(Tx& tx, Held const& held, Uuid who) {
    auto const shown = parse_shows(held.shows);
    auto const order = order_of(held, shown);
    Section section{held.name, held.keep, {}};
    for (auto const& one : shown) {
        if (!one.is_shown) continue;
        auto const values = values_of(tx, held, one, who, order);
        if (section.records.empty()) section.records.resize(values.size());
        ensure(section.records.size() == values.size(), "the columns of a table have other rows");
        for (std::size_t at = 0; at < values.size(); ++at)
            section.records[at].push_back({one.column, one.kind, one.words, values[at]});
    }
    return section;
}

/// The moment before which a row of that class need not be kept any more.
Instant cut_off(Tx& tx, int months) {
    using namespace std::chrono;
    auto const days = floor<std::chrono::days>(tx.now());
    auto const then = year_month_day{days} - std::chrono::months{months};
    auto const valid = then.ok() ? then : year_month_day{then.year() / then.month() / last};
    return Instant{sys_days{valid} + (tx.now() - days)};
}

Instant kept_until(Instant since, int months) {
    using namespace std::chrono;
    auto const days = floor<std::chrono::days>(since);
    auto const then = year_month_day{days} + std::chrono::months{months};
    auto const valid = then.ok() ? then : year_month_day{then.year() / then.month() / last};
    return Instant{sys_days{valid} + (since - days)};
}

/// What of the table may go now: an expression over t with ?3 as the moment; nothing: none of it.
std::optional<Instant> due_before(Tx& tx, Held const& held, Retention const& retention) {
    if (held.keep == not_at_all) return tx.now() + seconds{1};
    auto const months = retention.find(held.keep);
    if (months == retention.end()) return {};
    return cut_off(tx, months->second);
}

std::string due_rows(Held const& held) {
    return theirs(held) + " AND " + (held.since.empty() ? "0" : held.since) + " < ?3";
}

int erase_rows(Tx& tx, Held const& held, Uuid who, Instant before) {
    if (!held.row_id.empty()) {
        auto const ids =
            "SELECT t." + held.row_id + " FROM " + held.table + " t WHERE" + due_rows(held);
        for (auto const& [row] : tx.all<std::tuple<Uuid>>(ids, who, before)) {
            tx.run("DELETE FROM platform_frozen WHERE company_id = ?1 AND tab = ?2 AND row_id = "
                   "?3",
                   held.table, row);
            clocks::stop_all(tx, row);
        }
    }
    auto const sql = "DELETE FROM " + held.table + " AS t WHERE" + due_rows(held);
    return static_cast<int>(tx.run(sql, who, before));
}

void empty_field(Tx& tx, Held const& held, Shown const& one, Uuid row) {
    auto const set = "UPDATE " + held.table + " SET " + one.column + " = ";
    auto const where = " WHERE company_id = ?1 AND " + held.row_id + " = ?2";
    if (one.may_be_empty) {
        tx.run(set + "NULL" + where, row);
        return;
    }
    ensure(one.sealed.has_value(), "an index that may not be empty cannot be moved");
    auto const place = place_of(held, one);
    tx.run(set + "?3" + where, row,
           vault::seal(tx, *one.sealed, {place, row}, std::string_view(one.stands)));
}

int erase_fields(Tx& tx, Held const& held, Uuid who, Instant before) {
    int emptied = 0;
    auto const ids =
        "SELECT t." + held.row_id + " FROM " + held.table + " t WHERE" + due_rows(held);
    for (auto const& [row] : tx.all<std::tuple<Uuid>>(ids, who, before)) {
        tx.run("DELETE FROM platform_frozen WHERE company_id = ?1 AND tab = ?2 AND row_id = ?3",
               held.table, row);
        for (auto const& one : parse_shows(held.shows))
            if (one.is_moved) empty_field(tx, held, one, row);
        ++emptied;
    }
    return emptied;
}

/// Of one table: how many rows are kept, and from when the newest counts.
struct Newest {
    std::int64_t rows;
    std::optional<std::int64_t> since;
};
BOOST_DESCRIBE_STRUCT(Newest, (), (rows, since))

std::optional<Kept> kept_of(Tx& tx, Held const& held, Uuid who, Retention const& retention) {
    auto const sql = "SELECT count(*), CAST(max(" + (held.since.empty() ? "0" : held.since) +
                     ") AS BIGINT) FROM " + held.table + " t WHERE" + theirs(held);
    auto const newest = tx.one<Newest>(sql, who);
    if (newest.rows == 0) return {};
    Kept kept{held.name, held.keep, static_cast<int>(newest.rows), {}};
    auto const months = retention.find(held.keep);
    if (months == retention.end()) return kept;
    kept.until =
        kept_until(Instant{std::chrono::microseconds{newest.since.value_or(0)}}, months->second);
    return kept;
}

/// Until when anything that needs to know who it was is kept.
std::optional<Instant> last_of(std::vector<Kept> const& all, Instant now) {
    std::optional<Instant> last;
    for (auto const& one : all)
        if (one.keep != by_itself && one.until && *one.until > now)
            last = std::max(last.value_or(*one.until), *one.until);
    return last;
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

std::vector<Held> list_held(Tx& tx, Person person) {
    // The same for every company: it is named because every statement names it.
    return tx.all<Held>("SELECT tab, col, person, parent, name, row_id, shows, keep, since, ends "
                        "FROM platform_personal WHERE length(?1) = 16 AND person = ?2 "
                        "ORDER BY tab, col",
                        person);
}

std::vector<Section> gather(Tx& tx, Person person, Uuid who) {
    std::vector<Section> all;
    for (auto const& held : list_held(tx, person)) {
        auto section = section_of(tx, held, who);
        if (!section.records.empty()) all.push_back(std::move(section));
    }
    return all;
}

std::vector<Kept> list_kept(Tx& tx, Person person, Uuid who, Retention const& retention) {
    std::vector<Kept> all;
    std::vector<Kept> waiting;
    for (auto const& held : list_held(tx, person)) {
        if (held.keep == not_at_all) continue;
        auto kept = kept_of(tx, held, who, retention);
        if (!kept) continue;
        if (kept->keep == with_the_rest)
            waiting.push_back(*kept);
        else if (!kept->until || *kept->until > tx.now())
            all.push_back(*kept);
    }
    auto const last = last_of(all, tx.now());
    for (auto& one : waiting) {
        if (!last) continue;
        one.until = last;
        all.push_back(one);
    }
    return all;
}

int freeze(Tx& tx, Person person, Uuid who) {
    int moved = 0;
    for (auto const& held : list_held(tx, person)) {
        for (auto const& one : parse_shows(held.shows)) {
            if (!one.is_moved) continue;
            auto const sql = "SELECT t." + held.row_id + ", t." + one.column + " FROM " +
                             held.table + " t WHERE" + theirs(held) + " AND t." + one.column +
                             " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM platform_frozen f WHERE "
                             "f.company_id = ?1 AND f.tab = ?3 AND f.col = ?4 AND f.row_id = t." +
                             held.row_id + ")";
            for (auto const& [row, sealed] : tx.all<Sealed>(sql, who, held.table, one.column)) {
                tx.run("INSERT INTO platform_frozen (company_id, person, tab, col, row_id, "
                       "sealed, since) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                       who, held.table, one.column, row, *sealed, tx.now());
                empty_field(tx, held, one, row);
                ++moved;
            }
        }
    }
    return moved;
}

int thaw(Tx& tx, Uuid who) {
    using Row = std::tuple<std::string, std::string, Uuid, db::Bytes>;
    std::map<std::string, std::string> row_ids;
    for (auto const person : {Person::Customer, Person::Worker})
        for (auto const& held : list_held(tx, person))
            row_ids[held.table] = held.row_id;
    int back = 0;
    for (auto const& [table, column, row, sealed] :
         tx.all<Row>("SELECT tab, col, row_id, sealed FROM platform_frozen WHERE company_id = ?1 "
                     "AND person = ?2 ORDER BY tab, col, row_id",
                     who)) {
        tx.run("UPDATE " + table + " SET " + column + " = ?3 WHERE company_id = ?1 AND " +
                   row_ids.at(table) + " = ?2",
               row, sealed);
        ++back;
    }
    tx.run("DELETE FROM platform_frozen WHERE company_id = ?1 AND person = ?2", who);
    return back;
}

int erase(Tx& tx, Person person, Uuid who, Retention const& retention) {
    int erased = 0;
    // Who they were goes last, when nothing is left that needs it.
    bool const is_needed = last_of(list_kept(tx, person, who, retention), tx.now()).has_value();
    for (auto const& held : list_held(tx, person)) {
        bool const is_who = held.keep == with_the_rest;
        if (held.ends == Ends::Stays || (is_who && is_needed)) continue;
        auto const before =
            is_who ? std::optional(tx.now() + seconds{1}) : due_before(tx, held, retention);
        if (!before) continue;
        erased += held.ends == Ends::Rows ? erase_rows(tx, held, who, *before)
                                          : erase_fields(tx, held, who, *before);
    }
    return erased;
}

int free_handles(Tx& tx, Person person, Uuid who) {
    int freed = 0;
    for (auto const& held : list_held(tx, person)) {
        for (auto const& one : parse_shows(held.shows)) {
            if (one.kind != "handle") continue;
            auto const nobody = make_uuid(tx.now(), tx.random());
            auto const sql = "UPDATE " + held.table + " SET " + one.column +
                             " = ?3 WHERE company_id = ?1 AND " + held.column + " = ?2";
            freed += static_cast<int>(tx.run(sql, who, nobody));
        }
    }
    return freed;
}

int count_frozen(Tx& tx, Uuid who) {
    return static_cast<int>(std::get<0>(tx.one<std::tuple<std::int64_t>>(
        "SELECT count(*) FROM platform_frozen WHERE company_id = ?1 AND person = ?2", who)));
}

} // namespace hearth::personal

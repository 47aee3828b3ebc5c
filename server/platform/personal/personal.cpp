#include "platform/personal/personal.h"

#include "base/ensure.h"
#include "platform/clocks/clocks.h"
#include "platform/record/record.h"

#include <algorithm>

namespace hearth::personal {
namespace {

using Sealed = std::tuple<Uuid, db::Bytes>;

/// Kept as long as anything else of the person is that needs to know who they were.
constexpr std::string_view with_the_rest = "person";
/// Says by itself whom it was about, and keeps no other row waiting.
constexpr std::string_view by_itself = "voucher";
constexpr std::string_view not_at_all = "none";

Source source_of(Held const& held) {
    return {held.table, held.column, held.parent, held.row_id, held.shows};
}

/// Which rows of the table are theirs; ?2 is the person.
std::string theirs(Held const& held) {
    return belongs(source_of(held));
}

/// The moment before which a row of that class need not be kept any more.
Instant cut_off(Tx& tx, int months) {
    return months_after(tx.now(), -months);
}

/// What of the table may go now: an expression over t with ?3 as the moment; nothing: none of it.
std::optional<Instant> due_before(Tx& tx, Held const& held, Retention const& retention) {
    if (held.keep == not_at_all) return tx.now() + seconds{1};
    auto const months = retention.find(held.keep);
    if (months == retention.end()) return {};
    return cut_off(tx, months->second);
}

/// Over t with ?3 as that moment. What an order's record needs stays however old it is (LC-12).
std::string due_rows(Tx& tx, Held const& held) {
    return theirs(held) + " AND " + (held.since.empty() ? "0" : held.since) + " < ?3 AND " +
           record::no_longer_needed(tx, held.table);
}

int erase_rows(Tx& tx, Held const& held, Uuid who, Instant before) {
    if (!held.row_id.empty()) {
        auto const ids =
            "SELECT t." + held.row_id + " FROM " + held.table + " t WHERE" + due_rows(tx, held);
        for (auto const& [row] : tx.all<std::tuple<Uuid>>(ids, who, before)) {
            tx.run("DELETE FROM platform_frozen WHERE company_id = ?1 AND tab = ?2 AND row_id = "
                   "?3",
                   held.table, row);
            clocks::stop_all(tx, row);
        }
    }
    auto const sql = "DELETE FROM " + held.table + " AS t WHERE" + due_rows(tx, held);
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
    auto const place = place_of(held.table, one);
    tx.run(set + "?3" + where, row,
           vault::seal(tx, *one.sealed, {place, row}, std::string_view(one.stands)));
}

int erase_fields(Tx& tx, Held const& held, Uuid who, Instant before) {
    int emptied = 0;
    auto const ids =
        "SELECT t." + held.row_id + " FROM " + held.table + " t WHERE" + due_rows(tx, held);
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
        months_after(Instant{std::chrono::microseconds{newest.since.value_or(0)}}, months->second);
    auto const needed = record::needed_until(tx, held.table, theirs(held), who);
    if (needed && *needed != Instant::max()) kept.until = std::max(*kept.until, *needed);
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
        Section section{held.name, held.keep, read_rows(tx, source_of(held), who)};
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
                       who, held.table, one.column, row, sealed, tx.now());
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

#include "platform/db/sqlite_statistics.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace hearth::db {
namespace {

/// Grows when the figures below are made in another way.
constexpr std::int64_t way_of_counting = 1;
constexpr std::int64_t ways_at_most = 16;

constexpr std::int64_t table_rows = 1'000'000;
constexpr std::int64_t partial_rows = 20'000; ///< of an index over what is open, due, unsent

struct Column {
    std::string name;
    std::string type;
};

struct Index {
    std::string table;
    bool is_unique = false;
    bool is_partial = false;
    std::vector<Column> columns;
};

/// How many rows share one value of the column, of `rows` that share the columns before it.
std::int64_t rows_sharing(Column const& column, std::int64_t rows) {
    auto const& name = column.name;
    if (name == "company_id" || name == "company") return rows;
    if (name == "store_id" || name == "store") return std::max<std::int64_t>(1, rows / 100);
    if (name == "worker_id" || name == "worker") return std::min<std::int64_t>(rows, 2'000);
    if (name == "customer_id" || name == "customer") return std::min<std::int64_t>(rows, 50);
    if (column.type == "BLOB") return std::min<std::int64_t>(rows, 5);
    if (name == "state" || name == "kind") return std::max<std::int64_t>(1, rows / 10);
    return std::max<std::int64_t>(1, rows / 1'000);
}

std::string figures_of(Index const& index) {
    auto rows = index.is_partial ? partial_rows : table_rows;
    auto text = std::to_string(rows);
    for (std::size_t at = 0; at < index.columns.size(); ++at) {
        bool const is_last = at + 1 == index.columns.size();
        rows = is_last && index.is_unique ? 1 : rows_sharing(index.columns[at], rows);
        text += " " + std::to_string(rows);
    }
    return text;
}

std::map<std::string, Index> list_indexes(SqliteConnection& writer) {
    std::map<std::string, Index> indexes;
    // The primary key of a table without rowid is the table itself, and goes by its name.
    writer.execute("SELECT COALESCE(x.name, s.name), s.name, l.\"unique\", l.partial, i.name, "
                   "t.type FROM sqlite_schema s JOIN pragma_index_list(s.name) l "
                   "JOIN pragma_index_info(l.name) i "
                   "LEFT JOIN pragma_table_info(s.name) t ON t.name = i.name "
                   "LEFT JOIN sqlite_schema x ON x.type = 'index' AND x.name = l.name "
                   "WHERE s.type = 'table' ORDER BY l.name, i.seqno",
                   {}, [&](Row const& row) {
                       auto& index = indexes[std::string(row.text(0))];
                       index.table = row.text(1);
                       index.is_unique = row.integer(2) != 0;
                       index.is_partial = row.integer(3) != 0;
                       // An expression has no name; nothing is known of it.
                       index.columns.push_back(
                           {row.is_null(4) ? std::string{} : std::string(row.text(4)),
                            row.is_null(5) ? std::string{} : std::string(row.text(5))});
                   });
    return indexes;
}

std::int64_t read_number(SqliteConnection& writer, std::string_view pragma) {
    std::int64_t number = 0;
    writer.execute(pragma, {}, [&](Row const& row) { number = row.integer(0); });
    return number;
}

/// Which schema the figures are of: SQLite counts each change of it. Kept in the file's own number,
/// since finding out what they should be means looking at every index.
std::int64_t mark_of_schema(SqliteConnection& writer) {
    constexpr std::int64_t most = std::int64_t{1} << 31;
    auto const schema = read_number(writer, "PRAGMA schema_version");
    return (schema * ways_at_most + way_of_counting) % most;
}

} // namespace

void write_statistics(SqliteConnection& writer) {
    auto const mark = mark_of_schema(writer);
    if (read_number(writer, "PRAGMA user_version") == mark) return;
    writer.execute("ANALYZE sqlite_schema", {}, {}); // makes the table of figures
    std::map<std::string, std::string> wanted;
    auto const indexes = list_indexes(writer);
    for (auto const& [name, index] : indexes)
        wanted[name] = figures_of(index);
    writer.execute("BEGIN IMMEDIATE", {}, {});
    writer.execute("DELETE FROM sqlite_stat1", {}, {});
    for (auto const& [name, figures] : wanted) {
        std::vector<Bind> const binds{to_bind(indexes.at(name).table), to_bind(name),
                                      to_bind(figures)};
        writer.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?1, ?2, ?3)", binds, {});
    }
    // Making the table of figures was a change, too. In one transaction with them: a crash
    // leaves both or neither.
    writer.script("PRAGMA user_version = " + std::to_string(mark_of_schema(writer)));
    writer.execute("COMMIT", {}, {});
    writer.execute("ANALYZE sqlite_schema", {}, {}); // this connection plans by them too
}

} // namespace hearth::db

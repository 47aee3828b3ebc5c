#include "tools/bench/raw.h"

#include "tools/bench/bench.h"

#include <sqlite3.h>

#include <ctime>
#include <stdexcept>
#include <vector>

namespace hearth::bench {
namespace {

class Engine {
public:
    explicit Engine(std::string const& file) {
        if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) throw std::runtime_error("open " + file);
        sqlite3_busy_timeout(db_, 10'000);
    }
    ~Engine() { sqlite3_close_v2(db_); }
    Engine(Engine const&) = delete;

    void run(std::string const& sql) {
        char* error = nullptr;
        if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, &error) == SQLITE_OK) return;
        std::string const said = error ? error : "?";
        sqlite3_free(error);
        throw std::runtime_error(sql + ": " + said);
    }
    sqlite3_stmt* prepare(std::string const& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sql + ": " + sqlite3_errmsg(db_));
        return statement;
    }
    std::vector<std::string> texts(std::string const& sql) {
        std::vector<std::string> all;
        auto* const statement = prepare(sql);
        while (sqlite3_step(statement) == SQLITE_ROW)
            all.emplace_back(reinterpret_cast<char const*>(sqlite3_column_text(statement, 0)));
        sqlite3_finalize(statement);
        return all;
    }

private:
    sqlite3* db_ = nullptr;
};

/// New rows of one table, kept as SQLite's own values.
struct Rows {
    std::string table;
    int columns = 0;
    std::vector<sqlite3_value*> values;
    sqlite3_stmt* insert = nullptr;
    ~Rows() {
        for (auto* const value : values)
            sqlite3_value_free(value);
    }
    long count() const { return columns == 0 ? 0 : static_cast<long>(values.size()) / columns; }
};

void read_new(Engine& engine, Rows& rows) {
    auto* const statement = engine.prepare("SELECT * FROM done." + rows.table +
                                           " EXCEPT SELECT * FROM main." + rows.table);
    rows.columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW)
        for (int i = 0; i < rows.columns; ++i)
            rows.values.push_back(sqlite3_value_dup(sqlite3_column_value(statement, i)));
    sqlite3_finalize(statement);
}

/// Processor time of this thread so far, seconds.
double own_seconds() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9;
}

void insert_rows(Rows const& rows, long from, long to) {
    for (auto at = from; at < to; ++at) {
        for (int i = 0; i < rows.columns; ++i)
            sqlite3_bind_value(rows.insert, i + 1,
                               rows.values[static_cast<std::size_t>(at * rows.columns + i)]);
        if (sqlite3_step(rows.insert) != SQLITE_DONE)
            throw std::runtime_error("insert into " + rows.table);
        sqlite3_reset(rows.insert);
    }
}

} // namespace

void copy_database(std::string const& from, std::string const& to) {
    Engine engine(from);
    engine.run("VACUUM INTO '" + to + "'");
}

RawRun write_again(std::string const& before, std::string const& after, int transactions) {
    Engine engine(before);
    engine.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF");
    engine.run("ATTACH '" + after + "' AS done");
    std::vector<std::unique_ptr<Rows>> all;
    RawRun run;
    for (auto const& table : engine.texts(
             "SELECT name FROM done.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
             "ORDER BY rowid")) {
        auto rows = std::make_unique<Rows>();
        rows->table = table;
        read_new(engine, *rows);
        run.rows += rows->count();
        if (rows->count() == 0) continue;
        std::string places = "?1";
        for (int i = 2; i <= rows->columns; ++i)
            places += ", ?" + std::to_string(i);
        rows->insert =
            engine.prepare("INSERT OR REPLACE INTO main." + table + " VALUES (" + places + ")");
        all.push_back(std::move(rows));
    }
    engine.run("DETACH done");
    auto const worked_before = own_seconds();
    run.seconds = seconds_of([&] {
        for (int turn = 0; turn < transactions; ++turn) {
            engine.run("BEGIN IMMEDIATE");
            for (auto const& rows : all)
                insert_rows(*rows, rows->count() * turn / transactions,
                            rows->count() * (turn + 1) / transactions);
            engine.run("COMMIT");
        }
    });
    run.work_seconds = own_seconds() - worked_before;
    for (auto const& rows : all)
        sqlite3_finalize(rows->insert);
    return run;
}

} // namespace hearth::bench

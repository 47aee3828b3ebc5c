#include "platform/db/sqlite_connection.h"

#include "base/ensure.h"

#include <algorithm>
#include <sqlite3.h>

namespace hearth::db {
namespace {

constexpr std::size_t statement_limit = 1000;
constexpr int busy_timeout_ms = 5000;
constexpr char common_settings[] = "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                                   "PRAGMA case_sensitive_like = ON; PRAGMA temp_store = MEMORY;";
constexpr char writer_settings[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                   "PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -32000;"
                                   "PRAGMA journal_size_limit = 67108864;";
// A reader never checkpoints: a second connection that does can corrupt the file.
constexpr char reader_settings[] = "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0;"
                                   "PRAGMA cache_size = -16000;";

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    bool is_null(int column) const override {
        return sqlite3_column_type(statement_, checked(column)) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override {
        if (sqlite3_column_type(statement_, checked(column)) != SQLITE_INTEGER)
            fail_bad_row(std::string("no integer in ") + sqlite3_column_name(statement_, column));
        return sqlite3_column_int64(statement_, column);
    }
    double real(int column) const override {
        auto const type = sqlite3_column_type(statement_, checked(column));
        if (type != SQLITE_FLOAT && type != SQLITE_INTEGER)
            fail_bad_row(std::string("no number in ") + sqlite3_column_name(statement_, column));
        return sqlite3_column_double(statement_, column);
    }
    std::string_view text(int column) const override {
        auto const type = sqlite3_column_type(statement_, checked(column));
        if (type != SQLITE_TEXT && type != SQLITE_BLOB)
            fail_bad_row(std::string("no text in ") + sqlite3_column_name(statement_, column));
        auto const* const data = static_cast<char const*>(sqlite3_column_blob(statement_, column));
        return {data ? data : "",
                static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    int checked(int column) const {
        if (column >= sqlite3_column_count(statement_)) fail_bad_row("fewer columns than members");
        return column;
    }
    sqlite3_stmt* statement_;
};

/// Leaves the statement ready for its next use, however this one ends.
struct Reset {
    sqlite3_stmt* statement;
    ~Reset() {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

Violation violation_of(int code, std::string_view message) {
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return Violation::Unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return Violation::ForeignKey;
    case SQLITE_CONSTRAINT_TRIGGER:
        return message == "overlap" ? Violation::Overlap : Violation::Check;
    default:
        return (code & 0xff) == SQLITE_CONSTRAINT ? Violation::Check : Violation::None;
    }
}

int bind_one(sqlite3_stmt* statement, int at, Bind const& bind) {
    if (bind.is_null) return sqlite3_bind_null(statement, at);
    auto const bytes = bind.view();
    auto const size = static_cast<sqlite3_uint64>(bytes.size());
    // A null pointer would bind NULL, not the empty text.
    auto const* const data = bytes.data() ? bytes.data() : "";
    switch (bind.kind) {
    case Kind::Integer:
        return sqlite3_bind_int64(statement, at, bind.integer);
    case Kind::Real:
        return sqlite3_bind_double(statement, at, bind.real);
    case Kind::Text:
        return sqlite3_bind_text64(statement, at, data, size, SQLITE_STATIC, SQLITE_UTF8);
    case Kind::Blob:
        return sqlite3_bind_blob64(statement, at, data, size, SQLITE_STATIC);
    }
    return SQLITE_MISUSE;
}

/// PostgreSQL's least and greatest: nulls do not count.
template <bool IsGreatest>
void pick(sqlite3_context* context, int count, sqlite3_value** values) {
    sqlite3_value* best = nullptr;
    for (int i = 0; i < count; ++i) {
        auto* const value = values[i];
        if (sqlite3_value_type(value) == SQLITE_NULL) continue;
        bool const is_less = best && sqlite3_value_double(value) < sqlite3_value_double(best);
        bool const is_more = best && sqlite3_value_double(value) > sqlite3_value_double(best);
        if (!best || (IsGreatest ? is_more : is_less)) best = value;
    }
    if (best)
        sqlite3_result_value(context, best);
    else
        sqlite3_result_null(context);
}

} // namespace

SqliteConnection::SqliteConnection(std::string const& path, Use use) {
    int const flags =
        (use == Use::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) |
        SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.c_str(), &db_, flags, nullptr) != SQLITE_OK) {
        std::string const why = db_ ? sqlite3_errmsg(db_) : "no memory";
        sqlite3_close(db_);
        throw DatabaseError("cannot open " + path + ": " + why, Violation::None, false);
    }
    sqlite3_extended_result_codes(db_, 1);
    sqlite3_busy_timeout(db_, busy_timeout_ms);
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // A plan is made once: else each new value for a parameter that a partial index may depend on
    // has the statement parsed again.
    sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    int const traits = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    sqlite3_create_function(db_, "least", -1, traits, nullptr, pick<false>, nullptr, nullptr);
    sqlite3_create_function(db_, "greatest", -1, traits, nullptr, pick<true>, nullptr, nullptr);
    try {
        script(common_settings);
        script(use == Use::Write ? writer_settings : reader_settings);
    } catch (...) {
        sqlite3_close(db_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    forget_statements();
    sqlite3_close(db_);
}

void SqliteConnection::forget_statements() {
    for (auto& [sql, statement] : statements_)
        sqlite3_finalize(statement);
    statements_.clear();
}

void SqliteConnection::fail(std::string_view doing) {
    auto const code = sqlite3_extended_errcode(db_);
    std::string const message = sqlite3_errmsg(db_);
    auto const base = code & 0xff;
    throw DatabaseError("sqlite: " + message + " in: " + std::string(doing.substr(0, 300)),
                        violation_of(code, message), base == SQLITE_BUSY || base == SQLITE_LOCKED);
}

sqlite3_stmt* SqliteConnection::prepare(std::string_view sql) {
    if (auto const it = statements_.find(sql); it != statements_.end()) {
        ensure(!sqlite3_stmt_busy(it->second), "a statement inside its own rows");
        return it->second;
    }
    if (statements_.size() >= statement_limit) forget_statements();
    sqlite3_stmt* statement = nullptr;
    char const* rest = nullptr;
    if (sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, &rest) != SQLITE_OK)
        fail(sql);
    if (!statement) throw DatabaseError("sqlite: an empty statement", Violation::None, false);
    statements_.emplace(sql, statement);
    return statement;
}

std::int64_t SqliteConnection::execute(std::string_view sql, std::span<Bind const> binds,
                                       std::function<void(Row const&)> const& on_row) {
    auto* const statement = prepare(sql);
    auto const wanted = static_cast<std::size_t>(sqlite3_bind_parameter_count(statement));
    if (wanted > binds.size())
        throw DatabaseError("sqlite: too few values for: " + std::string(sql), Violation::None,
                            false);
    Reset const reset{statement};
    for (std::size_t i = 0; i < wanted; ++i)
        if (bind_one(statement, static_cast<int>(i + 1), binds[i]) != SQLITE_OK) fail(sql);
    SqliteRow const row(statement);
    for (;;) {
        int const code = sqlite3_step(statement);
        if (code == SQLITE_DONE) break;
        if (code != SQLITE_ROW) fail(sql);
        if (on_row) on_row(row);
    }
    return sqlite3_stmt_readonly(statement) ? 0 : sqlite3_changes64(db_);
}

void SqliteConnection::script(std::string const& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

void SqliteConnection::roll_back() noexcept {
    if (is_in_transaction()) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
}

bool SqliteConnection::is_in_transaction() const {
    return sqlite3_get_autocommit(db_) == 0;
}

void SqliteConnection::copy_to(std::string const& path) {
    sqlite3* copy = nullptr;
    int code =
        sqlite3_open_v2(path.c_str(), &copy,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK) {
        if (auto* const backup = sqlite3_backup_init(copy, "main", db_, "main")) {
            // All pages in one step: one moment, and the writer does not wait for a reader of a
            // WAL.
            sqlite3_backup_step(backup, -1);
            code = sqlite3_backup_finish(backup);
        } else {
            code = sqlite3_errcode(copy);
        }
    }
    std::string const why = sqlite3_errstr(code);
    sqlite3_close(copy);
    if (code != SQLITE_OK)
        throw DatabaseError("cannot back up into " + path + ": " + why, Violation::None, false);
}

} // namespace hearth::db

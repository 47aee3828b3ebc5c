#include "platform/db/sqlite_connection.h"

#include "base/ensure.h"
#include "platform/db/bind_text.h"
#include "platform/db/disk_full.h"

#include <algorithm>
#include <sqlite3.h>

namespace hearth::db {
namespace {

constexpr std::size_t statement_limit = 1000;
constexpr std::size_t most_kept_rows = 64; ///< longer answers are not remembered
constexpr int most_log_frames = 8000;      ///< then the log's pages go into the file
constexpr int busy_timeout_ms = 5000;
constexpr char common_settings[] = "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                                   "PRAGMA case_sensitive_like = ON; PRAGMA temp_store = MEMORY;";
constexpr char writer_settings[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                   "PRAGMA cache_size = -32000;"
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

std::vector<Kind> kinds_of(sqlite3_stmt* statement) {
    std::vector<Kind> kinds;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        auto const type = sqlite3_column_type(statement, column);
        kinds.push_back(type == SQLITE_INTEGER ? Kind::Integer
                        : type == SQLITE_FLOAT ? Kind::Real
                                               : Kind::Text);
    }
    return kinds;
}

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

SqliteConnection::SqliteConnection(std::string const& path, Use use)
    : is_only_writer_(use == Use::Write) {
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
    if (is_only_writer_) sqlite3_set_authorizer(db_, hear_of_table, this);
    try {
        script(common_settings);
        script(use == Use::Write ? writer_settings : reader_settings);
        if (is_only_writer_) sqlite3_wal_hook(db_, hear_of_log, this);
    } catch (...) {
        sqlite3_close(db_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    forget_idle_statements();
    sqlite3_close(db_);
}

void SqliteConnection::forget_idle_statements() {
    spots_.fill({});
    std::erase_if(statements_, [](auto const& entry) {
        auto* const statement = entry.second.statement;
        if (sqlite3_stmt_busy(statement)) return false; // in whose rows we are
        sqlite3_finalize(statement);
        return true;
    });
}

void SqliteConnection::fail(std::string_view doing) {
    auto const code = sqlite3_extended_errcode(db_);
    std::string const message = sqlite3_errmsg(db_);
    auto const base = code & 0xff;
    bool const is_full =
        base == SQLITE_FULL || (base == SQLITE_IOERR && is_no_room(sqlite3_system_errno(db_)));
    if (is_full) {
        note_disk_full("database");
        throw DiskFull("sqlite: " + message + " in: " + std::string(doing.substr(0, 300)));
    }
    throw DatabaseError("sqlite: " + message + " in: " + std::string(doing.substr(0, 300)),
                        violation_of(code, message), base == SQLITE_BUSY || base == SQLITE_LOCKED);
}

void SqliteConnection::leave_syncing_to_caller() {
    // Without the sync of each COMMIT; those that keep the file whole (before and after a
    // checkpoint, and of a log begun anew) stay.
    script("PRAGMA synchronous = NORMAL");
}

/// After each commit that wrote. What SQLite itself does here is the checkpoint alone.
int SqliteConnection::hear_of_log(void* self, sqlite3* db, char const* schema, int frames) {
    static_cast<SqliteConnection*>(self)->has_written_ = true;
    if (frames >= most_log_frames)
        sqlite3_wal_checkpoint_v2(db, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

int SqliteConnection::hear_of_table(void* self, int action, char const* table, char const*,
                                    char const*, char const*) {
    auto& connection = *static_cast<SqliteConnection*>(self);
    if (!connection.learning_ || !table) return SQLITE_OK;
    bool const is_write =
        action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
    if (!is_write && action != SQLITE_READ) return SQLITE_OK;
    auto& tables = is_write ? connection.learning_->writes : connection.learning_->reads;
    auto const number = connection.versions_.number_of(table);
    if (std::ranges::find(tables, number) == tables.end()) tables.push_back(number);
    return SQLITE_OK;
}

SqliteConnection::Prepared& SqliteConnection::prepare(std::string_view sql) {
    auto const place = reinterpret_cast<std::uintptr_t>(sql.data());
    auto& spot = spots_[(place ^ place >> 10U ^ sql.size()) % spots_.size()];
    bool const is_known = spot.text && *spot.text == sql;
    auto& prepared = is_known ? *spot.prepared : find_or_prepare(sql, spot);
    ensure(!sqlite3_stmt_busy(prepared.statement), "a statement inside its own rows");
    return prepared;
}

SqliteConnection::Prepared& SqliteConnection::find_or_prepare(std::string_view sql, Spot& spot) {
    if (auto const it = statements_.find(sql); it != statements_.end()) {
        spot = {&it->first, &it->second};
        return it->second;
    }
    if (statements_.size() >= statement_limit) forget_idle_statements();
    Prepared prepared{.begins = sql.starts_with("BEGIN"),
                      .takes_back = sql.starts_with("ROLLBACK")};
    char const* rest = nullptr;
    learning_ = &prepared;
    int const code = sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared.statement, &rest);
    learning_ = nullptr;
    if (code != SQLITE_OK) fail(sql);
    if (!prepared.statement)
        throw DatabaseError("sqlite: an empty statement", Violation::None, false);
    prepared.parameters =
        static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared.statement));
    prepared.is_read_only = sqlite3_stmt_readonly(prepared.statement) != 0;
    // A plan hangs on more than the rows of its tables.
    if (sqlite3_stmt_isexplain(prepared.statement) != 0) prepared.reads.clear();
    auto const it = statements_.emplace(sql, std::move(prepared)).first;
    spot = {&it->first, &it->second};
    return it->second;
}

void SqliteConnection::bind(Prepared const& prepared, std::string_view sql,
                            std::span<Bind const> binds) {
    for (std::size_t i = 0; i < prepared.parameters; ++i)
        if (bind_one(prepared.statement, static_cast<int>(i + 1), binds[i]) != SQLITE_OK) fail(sql);
}

void SqliteConnection::step(Prepared const& prepared, std::string_view sql,
                            std::function<void(Row const&)> const& on_row, KeptRows* kept) {
    SqliteRow const row(prepared.statement);
    for (;;) {
        int const code = sqlite3_step(prepared.statement);
        if (code == SQLITE_DONE) break;
        if (code != SQLITE_ROW) fail(sql);
        if (kept && kept->size() <= most_kept_rows) kept->add(row, kinds_of(prepared.statement));
        if (on_row) on_row(row);
    }
}

std::int64_t SqliteConnection::execute(std::string_view sql, std::span<Bind const> binds,
                                       std::function<void(Row const&)> const& on_row) {
    auto& prepared = prepare(sql);
    if (prepared.parameters > binds.size())
        throw DatabaseError("sqlite: too few values for: " + std::string(sql), Violation::None,
                            false);
    bool const may_be_known = is_only_writer_ && prepared.is_read_only && !prepared.reads.empty();
    if (may_be_known && on_row && prepared.answers.is_worth_asking()) {
        recall(prepared, sql, binds.first(prepared.parameters), on_row);
        return 0;
    }
    note_change(prepared);
    Reset const reset{prepared.statement};
    bind(prepared, sql, binds);
    step(prepared, sql, on_row, nullptr);
    if (prepared.is_read_only) return 0;
    note_change(prepared);
    return sqlite3_changes64(db_);
}

void SqliteConnection::recall(Prepared& prepared, std::string_view sql, std::span<Bind const> binds,
                              std::function<void(Row const&)> const& on_row) {
    auto values = text_of(binds);
    auto const version = versions_.sum(prepared.reads);
    if (auto const known = prepared.answers.find(values, version)) {
        known->replay(on_row);
        return;
    }
    auto const kept = std::make_shared<KeptRows>();
    {
        Reset const reset{prepared.statement};
        bind(prepared, sql, binds);
        step(prepared, sql, on_row, kept.get());
    }
    if (kept->size() <= most_kept_rows) prepared.answers.keep(std::move(values), version, kept);
}

/// Before a change and after it: what is read in its rows is of neither.
void SqliteConnection::note_change(Prepared const& prepared) {
    if (prepared.begins) return versions_.begin(); // "BEGIN IMMEDIATE" is no reading to SQLite
    if (prepared.takes_back) versions_.note_taken_back();
    if (prepared.is_read_only) return;
    if (prepared.writes.empty())
        versions_.note_all();
    else
        versions_.note_written(prepared.writes);
}

void SqliteConnection::script(std::string const& sql) {
    versions_.note_all();
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
    versions_.note_all();
}

void SqliteConnection::roll_back() noexcept {
    versions_.note_taken_back();
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

#include "platform/db/postgres_connection.h"
#include "platform/db/disk_full.h"

#include <array>
#include <bit>
#include <charconv>
#include <libpq-fe.h>

namespace hearth::db {
namespace {

constexpr std::size_t statement_limit = 1000;
constexpr int most_kept_rows = 64; ///< longer answers are not remembered

// From the server's catalog/pg_type.dat; libpq installs no header with them.
enum Type : Oid {
    Bool = 16,
    Bytea = 17,
    Name = 19,
    Int8 = 20,
    Int2 = 21,
    Int4 = 23,
    TextType = 25,
    Float4 = 700,
    Float8 = 701,
    Varchar = 1043,
};

struct Result {
    PGresult* result;
    explicit Result(PGresult* result) : result(result) {}
    ~Result() { PQclear(result); }
    Result(Result const&) = delete;
    ExecStatusType status() const { return PQresultStatus(result); }
};

Oid type_of(Kind kind) {
    switch (kind) {
    case Kind::Integer:
        return Int8;
    case Kind::Real:
        return Float8;
    case Kind::Text:
        return TextType;
    case Kind::Blob:
        return Bytea;
    }
    return 0;
}

/// ?2 becomes $2 outside of strings in quotes.
std::string to_dollars(std::string_view sql) {
    std::string out(sql);
    bool is_in_string = false;
    for (std::size_t at = 0; at < out.size(); ++at) {
        if (out[at] == '\'') is_in_string = !is_in_string;
        bool const is_digit_next = at + 1 < out.size() && out[at + 1] >= '1' && out[at + 1] <= '9';
        if (out[at] == '?' && !is_in_string && is_digit_next) out[at] = '$';
    }
    return out;
}

std::uint64_t big_endian(char const* data, int size) {
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(data[i]);
    return value;
}

std::array<char, 8> to_big_endian(std::uint64_t value) {
    std::array<char, 8> out;
    for (int i = 0; i < 8; ++i)
        out[i] = static_cast<char>(value >> (56 - 8 * i));
    return out;
}

class PostgresRow final : public Row {
public:
    PostgresRow(PGresult const* result, int row) : result_(result), row_(row) {}
    void move_to(int row) { row_ = row; }

    bool is_null(int column) const override {
        return PQgetisnull(result_, row_, checked(column)) != 0;
    }
    std::int64_t integer(int column) const override {
        auto const* const data = value(column);
        switch (PQftype(result_, column)) {
        case Int8:
            return static_cast<std::int64_t>(big_endian(data, 8));
        case Int4:
            return static_cast<std::int32_t>(big_endian(data, 4));
        case Int2:
            return static_cast<std::int16_t>(big_endian(data, 2));
        case Bool:
            return data[0] != 0;
        default:
            fail_type(column, "no integer (a sum wants CAST(… AS BIGINT))");
        }
    }
    double real(int column) const override {
        auto const* const data = value(column);
        switch (PQftype(result_, column)) {
        case Float8:
            return std::bit_cast<double>(big_endian(data, 8));
        case Float4:
            return std::bit_cast<float>(static_cast<std::uint32_t>(big_endian(data, 4)));
        default:
            return static_cast<double>(integer(column));
        }
    }
    std::string_view text(int column) const override {
        auto const* const data = value(column);
        switch (PQftype(result_, column)) {
        case Bytea:
        case TextType:
        case Varchar:
        case Name:
            return {data, static_cast<std::size_t>(PQgetlength(result_, row_, column))};
        default:
            fail_type(column, "no text");
        }
    }

private:
    int checked(int column) const {
        if (column >= PQnfields(result_)) fail_bad_row("fewer columns than members");
        return column;
    }
    char const* value(int column) const {
        if (is_null(column)) fail_type(column, "null");
        return PQgetvalue(result_, row_, column);
    }
    [[noreturn]] void fail_type(int column, std::string const& what) const {
        fail_bad_row(what + " in " + PQfname(result_, column));
    }
    PGresult const* result_;
    int row_;
};

Violation violation_of(std::string_view state, std::string_view message) {
    if (state == "23505") return Violation::Unique;
    if (state == "23503") return Violation::ForeignKey;
    if (state == "23P01") return Violation::Overlap;
    if (state == "P0001" && message == "overlap") return Violation::Overlap;
    if (state.starts_with("23") || state == "P0001") return Violation::Check;
    return Violation::None;
}

/// How many rows a change has changed.
std::int64_t changed_by(PGresult const* done) {
    // libpq asks for a result that may be changed, and changes nothing.
    auto* const result = const_cast<PGresult*>(done);
    if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
    std::string_view const changed = PQcmdTuples(result);
    std::int64_t count = 0;
    std::from_chars(changed.data(), changed.data() + changed.size(), count);
    return count;
}

/// The values in the shape libpq wants them; numbers are kept here in network order.
struct Parameters {
    std::vector<std::array<char, 8>> numbers;
    std::vector<char const*> values;
    std::vector<int> lengths;
    std::vector<int> formats;

    explicit Parameters(std::span<Bind const> binds)
        : numbers(binds.size()), values(binds.size()), lengths(binds.size()),
          formats(binds.size(), 1) {
        for (std::size_t i = 0; i < binds.size(); ++i)
            if (!binds[i].is_null) set(i, binds[i]);
    }

private:
    void set(std::size_t i, Bind const& bind) {
        if (bind.kind == Kind::Integer || bind.kind == Kind::Real) {
            numbers[i] =
                to_big_endian(bind.kind == Kind::Integer ? static_cast<std::uint64_t>(bind.integer)
                                                         : std::bit_cast<std::uint64_t>(bind.real));
            values[i] = numbers[i].data();
            lengths[i] = 8;
            return;
        }
        auto const bytes = bind.view();
        values[i] = bytes.data() ? bytes.data() : "";
        lengths[i] = static_cast<int>(bytes.size());
    }
};

} // namespace

PostgresConnection::PostgresConnection(std::string const& conninfo)
    : connection_(PQconnectdb(conninfo.c_str())) {
    try {
        if (!is_alive())
            throw DatabaseError(std::string("postgres: ") + PQerrorMessage(connection_),
                                Violation::None, true);
        PQsetNoticeProcessor(
            connection_, [](void*, char const*) {}, nullptr);
        check_settings();
    } catch (...) {
        PQfinish(connection_);
        throw;
    }
}

PostgresConnection::~PostgresConnection() {
    PQfinish(connection_);
}

void PostgresConnection::check_settings() {
    std::string collation;
    std::string encoding;
    execute("SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database "
            "WHERE datname = current_database()",
            {}, [&](Row const& row) {
                collation = row.text(0);
                encoding = row.text(1);
            });
    bool const is_plain =
        collation == "C" || collation == "POSIX" || collation == "C.UTF-8" || collation == "C.utf8";
    if (!is_plain || encoding != "UTF8")
        throw DatabaseError("postgres: the database has collation " + collation + " and encoding " +
                                encoding +
                                "; create it with: createdb -T template0 -E UTF8 "
                                "--lc-collate=C.UTF-8 --lc-ctype=C.UTF-8",
                            Violation::None, false);
}

bool PostgresConnection::is_alive() const {
    return PQstatus(connection_) == CONNECTION_OK;
}

void PostgresConnection::fail(PGresult const* result, std::string_view doing) {
    auto const* const state_field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    auto const* const primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    auto const* const detail = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    std::string const state = state_field ? state_field : "";
    std::string const message = primary ? primary : PQerrorMessage(connection_);
    // 57P01…57P03: the server is going down or coming up.
    bool const is_transient = state == "40001" || state == "40P01" || state.starts_with("57P") ||
                              state.starts_with("08") || !is_alive();
    if (state == "53100") { // disk_full
        note_disk_full("database");
        throw DiskFull("postgres " + state + ": " + message);
    }
    // The detail line is left out: it quotes values, and logs hold no personal data.
    throw DatabaseError("postgres " + state + ": " + message + (detail ? " " : "") +
                            (detail ? detail : "") + " in: " + std::string(doing.substr(0, 300)),
                        violation_of(state, message), is_transient);
}

PostgresConnection::Statement const& PostgresConnection::prepare(std::string_view sql,
                                                                 std::span<Bind const> binds) {
    key_.assign(sql);
    for (auto const& bind : binds)
        key_ += static_cast<char>(bind.kind);
    if (auto const it = statements_.find(key_); it != statements_.end()) return it->second;
    if (statements_.size() >= statement_limit) forget_statements();
    auto const name = "s" + std::to_string(statements_.size());
    std::vector<Oid> types;
    for (auto const& bind : binds)
        types.push_back(type_of(bind.kind));
    Result const prepared(PQprepare(connection_, name.c_str(), to_dollars(sql).c_str(),
                                    static_cast<int>(types.size()), types.data()));
    if (prepared.status() != PGRES_COMMAND_OK) fail(prepared.result, sql);
    return statements_.emplace(key_, Statement{name, touch_of(sql)}).first->second;
}

void PostgresConnection::forget_statements() {
    remembered_.forget();
    statements_.clear();
    script("DEALLOCATE ALL");
}

bool PostgresConnection::is_in_transaction() const {
    return PQtransactionStatus(connection_) == PQTRANS_INTRANS;
}

std::shared_ptr<pg_result const> PostgresConnection::ask(Statement const& statement,
                                                         std::string_view sql,
                                                         std::span<Bind const> binds) {
    Parameters const parameters(binds);
    std::shared_ptr<PGresult const> const done(
        PQexecPrepared(connection_, statement.name.c_str(), static_cast<int>(binds.size()),
                       parameters.values.data(), parameters.lengths.data(),
                       parameters.formats.data(), 1),
        [](PGresult* result) { PQclear(result); });
    auto const status = PQresultStatus(done.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) fail(done.get(), sql);
    return done;
}

std::int64_t PostgresConnection::execute(std::string_view sql, std::span<Bind const> binds,
                                         std::function<void(Row const&)> const& on_row) {
    auto const& statement = prepare(sql, binds);
    auto const& touch = statement.touch;
    bool const may_be_known = touch.what == Touch::What::Asks && is_in_transaction();
    auto answer = may_be_known ? remembered_.find(touch, binds) : nullptr;
    if (!answer) {
        remembered_.note(touch);
        answer = ask(statement, sql, binds);
        if (may_be_known && PQntuples(answer.get()) <= most_kept_rows)
            remembered_.keep(touch, binds, answer);
    }
    PostgresRow row(answer.get(), 0);
    int const count = PQntuples(answer.get());
    for (int i = 0; on_row && i < count; ++i) {
        row.move_to(i);
        on_row(row);
    }
    return changed_by(answer.get());
}

void PostgresConnection::script(std::string const& sql) {
    remembered_.forget();
    Result const done(PQexec(connection_, sql.c_str()));
    if (done.status() != PGRES_COMMAND_OK && done.status() != PGRES_TUPLES_OK)
        fail(done.result, sql);
}

void PostgresConnection::roll_back() noexcept {
    remembered_.forget();
    if (PQtransactionStatus(connection_) == PQTRANS_IDLE) return;
    PQclear(PQexec(connection_, "ROLLBACK"));
}

void PostgresConnection::commit() {
    remembered_.forget();
    Result const done(PQexec(connection_, "COMMIT"));
    if (done.status() != PGRES_COMMAND_OK) {
        auto const* const state = PQresultErrorField(done.result, PG_DIAG_SQLSTATE);
        if (!state || !is_alive())
            throw DatabaseError("postgres: the connection was lost while committing",
                                Violation::None, false);
        fail(done.result, "COMMIT");
    }
    // A transaction in which a statement failed answers COMMIT with a quiet ROLLBACK.
    if (std::string_view(PQcmdStatus(done.result)) != "COMMIT")
        throw DatabaseError("postgres: a statement failed before the commit and was not noticed",
                            Violation::None, false);
}

} // namespace hearth::db

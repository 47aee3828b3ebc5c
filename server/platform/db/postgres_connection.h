/// Private to platform/db: one libpq connection with its prepared statements. One thread at a time.
#pragma once

#include "platform/db/database.h"
#include "platform/db/postgres_memory.h"

#include <unordered_map>

struct pg_conn;
struct pg_result;

namespace hearth::db {

class PostgresConnection final : public Connection {
public:
    /// Connects, and refuses a server or database on which things would come out otherwise than on
    /// SQLite (encoding not UTF8, collation not C).
    explicit PostgresConnection(std::string const& conninfo);
    ~PostgresConnection() override;
    PostgresConnection(PostgresConnection const&) = delete;

    std::int64_t execute(std::string_view sql, std::span<Bind const> binds,
                         std::function<void(Row const&)> const& on_row) override;
    void script(std::string const& sql) override;
    void roll_back() noexcept override;
    bool is_postgres() const override { return true; }
    bool is_alive() const;
    /// Ends the transaction for good. A connection lost meanwhile is no reason to run the job
    /// again: nobody knows whether it was committed.
    void commit();

private:
    struct Statement {
        std::string name;
        Touch touch;
    };
    void check_settings();
    Statement const& prepare(std::string_view sql, std::span<Bind const> binds);
    void forget_statements();
    /// Asks the server, whatever is remembered.
    std::shared_ptr<pg_result const> ask(Statement const& statement, std::string_view sql,
                                         std::span<Bind const> binds);
    bool is_in_transaction() const;
    [[noreturn]] void fail(pg_result const* result, std::string_view doing);

    pg_conn* connection_;
    std::unordered_map<std::string, Statement> statements_;
    std::string key_;
    Remembered remembered_; ///< in this transaction
};

} // namespace hearth::db

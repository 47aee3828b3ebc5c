/// Private to platform/db: one SQLite connection with its prepared statements. One thread at a
/// time.
#pragma once

#include "platform/db/database.h"
#include "platform/db/sqlite_memory.h"

#include <array>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace hearth::db {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

class SqliteConnection final : public Connection {
public:
    enum class Use { Write, Read };
    SqliteConnection(std::string const& path, Use use);
    ~SqliteConnection() override;
    SqliteConnection(SqliteConnection const&) = delete;

    std::int64_t execute(std::string_view sql, std::span<Bind const> binds,
                         std::function<void(Row const&)> const& on_row) override;
    void script(std::string const& sql) override;
    void roll_back() noexcept override;
    bool is_postgres() const override { return false; }
    /// Some errors (a full disk) end the whole transaction, not the statement alone.
    bool is_in_transaction() const;
    /// From now on a COMMIT returns before the disk has it: the caller syncs the log.
    void leave_syncing_to_caller();
    /// Whether the log has grown since this was last asked.
    bool take_has_written() { return std::exchange(has_written_, false); }
    /// Copies the whole database as it is now into a new file.
    void copy_to(std::string const& path);

private:
    /// A statement and what it does, as SQLite told when it was prepared.
    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        std::size_t parameters = 0;
        bool is_read_only = true;
        bool begins = false;
        bool takes_back = false;
        TableVersions::Tables reads = {};
        TableVersions::Tables writes = {};
        Answers answers = {};
    };
    /// A prepared one by where its text stands in the program: most are asked for from one place.
    struct Spot {
        std::string const* text = nullptr;
        Prepared* prepared = nullptr;
    };
    static int hear_of_log(void* self, sqlite3* db, char const* schema, int frames);
    static int hear_of_table(void* self, int action, char const* table, char const*, char const*,
                             char const*);

    Prepared& prepare(std::string_view sql);
    Prepared& find_or_prepare(std::string_view sql, Spot& spot);
    void bind(Prepared const& prepared, std::string_view sql, std::span<Bind const> binds);
    void step(Prepared const& prepared, std::string_view sql,
              std::function<void(Row const&)> const& on_row, KeptRows* kept);
    void recall(Prepared& prepared, std::string_view sql, std::span<Bind const> binds,
                std::function<void(Row const&)> const& on_row);
    void note_change(Prepared const& prepared);
    void forget_idle_statements();
    [[noreturn]] void fail(std::string_view doing);

    sqlite3* db_ = nullptr;
    bool has_written_ = false;
    bool is_only_writer_; ///< then it may remember what it has read
    TableVersions versions_;
    Prepared* learning_ = nullptr; ///< being prepared
    std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> statements_;
    std::array<Spot, 1024> spots_{};
};

} // namespace hearth::db

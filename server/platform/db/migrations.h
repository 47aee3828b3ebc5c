/// Migrations: numbered SQL files, run once each and forward only. Platform first, then floor by
/// floor of server/floors.txt, then by number. One that has landed must stay there as it was: an
/// edited or a missing one refuses to start.
#pragma once

#include "platform/db/embedded.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace hearth::db {

class Connection;

struct Migration {
    std::string owner; ///< "platform/events", "orders"
    int number;        ///< of NNNN_name.sql
    std::string name;
    std::string sql; ///< as written, both dialects
};

/// The tables cannot be brought to what this program needs; nothing was changed.
struct MigrationRefused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// From files to the order in which they run. Refuses a strange path, a number twice, or an owner
/// that is on no floor.
std::vector<Migration> sort_migrations(std::span<EmbeddedFile const> files,
                                       std::string_view floors);
/// Those built into the program.
std::vector<Migration> const& embedded_migrations();

/// The text for one engine: `-- only sqlite … -- end` and `-- only postgres … -- end` blocks
/// chosen, and for PostgreSQL the words of platform/db/README.md replaced outside of strings and
/// comments.
std::string to_dialect(std::string_view sql, bool is_postgres);

/// Hexadecimal SHA-256 of the text as written.
std::string checksum(Migration const& migration);

/// Brings the tables up to date; gives how many ran. Each runs in a transaction of its own.
int migrate(Connection& connection, bool is_postgres, std::vector<Migration> const& migrations);

} // namespace hearth::db

#include "platform/db/migrations.h"

#include "base/text.h"
#include "platform/db/database.h"

#include <charconv>
#include <map>
#include <sodium.h>

namespace hearth::db {
namespace {

[[noreturn]] void refuse(std::string const& why) {
    throw MigrationRefused("migrations: " + why);
}

Migration parse_migration(EmbeddedFile const& file) {
    auto const parts = split(file.path, '/'); // server/rooms/orders/tables/0001_order.sql
    if (parts.size() != 5 || parts[3] != "tables") refuse("strange path " + std::string(file.path));
    auto const name = parts[4];
    Migration migration{.owner = std::string(parts[2]), .name = std::string(name)};
    if (parts[1] == "platform") migration.owner = "platform/" + migration.owner;
    auto const [end, error] = std::from_chars(name.data(), name.data() + 4, migration.number);
    if (name.size() < 6 || error != std::errc{} || end != name.data() + 4 || name[4] != '_')
        refuse("not NNNN_name.sql: " + std::string(file.path));
    migration.sql = file.text;
    return migration;
}

/// Platform's parts come before all rooms, and db (the companies) before its other parts.
std::map<std::string, int> ranks_of(std::string_view floors) {
    std::map<std::string, int> ranks{{"platform/db", -2}};
    int rank = 0;
    for (auto line : split(floors, '\n')) {
        line = line.substr(0, line.find('#'));
        for (auto const room : split(line, ' '))
            if (!trim(room).empty()) ranks.emplace(trim(room), rank++);
    }
    return ranks;
}

int rank_of(std::map<std::string, int> const& ranks, std::string const& owner) {
    if (auto const it = ranks.find(owner); it != ranks.end()) return it->second;
    if (owner.starts_with("platform/")) return -1;
    refuse(owner + " is on no floor");
}

void create_table_of_landed(Connection& connection) {
    connection.script("CREATE TABLE IF NOT EXISTS platform_migration ("
                      "owner TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL,"
                      "checksum TEXT NOT NULL, PRIMARY KEY (owner, number))");
}

using Key = std::pair<std::string, std::int64_t>;

std::map<Key, std::string> load_landed(Connection& connection) {
    std::map<Key, std::string> landed;
    connection.execute("SELECT owner, number, checksum FROM platform_migration", {},
                       [&](Row const& row) {
                           landed[{std::string(row.text(0)), row.integer(1)}] = row.text(2);
                       });
    return landed;
}

void check_landed(std::map<Key, std::string> const& landed,
                  std::vector<Migration> const& migrations) {
    std::map<Key, Migration const*> known;
    for (auto const& one : migrations)
        known[{one.owner, one.number}] = &one;
    for (auto const& [key, sum] : landed) {
        auto const label = key.first + " " + std::to_string(key.second);
        auto const it = known.find(key);
        if (it == known.end())
            refuse(label + " has landed here but this program does not know it: it is older than "
                           "the tables");
        if (checksum(*it->second) != sum) refuse(label + " was edited after it had landed");
    }
}

void check_forward(std::map<Key, std::string> const& landed, Migration const& migration) {
    auto const later = landed.lower_bound({migration.owner, migration.number});
    if (later != landed.end() && later->first.first == migration.owner)
        refuse(migration.owner + "/" + migration.name + " comes before one that has landed");
}

void run_one(Connection& connection, bool is_postgres, Migration const& migration) {
    auto const sum = checksum(migration);
    connection.script(is_postgres ? "BEGIN" : "BEGIN IMMEDIATE");
    try {
        connection.script(to_dialect(migration.sql, is_postgres));
        Bind const binds[] = {to_bind(migration.owner), to_bind(migration.number),
                              to_bind(migration.name), to_bind(sum)};
        connection.execute("INSERT INTO platform_migration (owner, number, name, checksum) "
                           "VALUES (?1, ?2, ?3, ?4)",
                           binds, {});
        connection.script("COMMIT");
    } catch (DatabaseError const& error) {
        connection.roll_back();
        throw DatabaseError(migration.owner + "/" + migration.name + ": " + error.what(),
                            error.violation, error.is_transient);
    }
}

} // namespace

std::vector<Migration> sort_migrations(std::span<EmbeddedFile const> files,
                                       std::string_view floors) {
    auto const ranks = ranks_of(floors);
    std::map<std::tuple<int, std::string, int>, Migration> sorted;
    for (auto const& file : files) {
        auto migration = parse_migration(file);
        auto key = std::tuple{rank_of(ranks, migration.owner), migration.owner, migration.number};
        if (!sorted.emplace(std::move(key), std::move(migration)).second)
            refuse("two of one number: " + std::string(file.path));
    }
    std::vector<Migration> migrations;
    for (auto& [key, migration] : sorted)
        migrations.push_back(std::move(migration));
    return migrations;
}

std::vector<Migration> const& embedded_migrations() {
    static auto const all = sort_migrations(embedded_tables(), embedded_floors());
    return all;
}

std::string checksum(Migration const& migration) {
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                       reinterpret_cast<unsigned char const*>(migration.sql.data()),
                       migration.sql.size());
    return to_hex(hash);
}

int migrate(Connection& connection, bool is_postgres, std::vector<Migration> const& migrations) {
    // Two servers that start at once over one PostgreSQL: the second waits and finds all done.
    if (is_postgres) connection.script("SELECT pg_advisory_lock(487301)");
    create_table_of_landed(connection);
    auto const landed = load_landed(connection);
    check_landed(landed, migrations);
    int count = 0;
    for (auto const& migration : migrations) {
        if (landed.contains({migration.owner, migration.number})) continue;
        check_forward(landed, migration);
    }
    for (auto const& migration : migrations) {
        if (landed.contains({migration.owner, migration.number})) continue;
        run_one(connection, is_postgres, migration);
        ++count;
    }
    if (is_postgres) connection.script("SELECT pg_advisory_unlock(487301)");
    return count;
}

} // namespace hearth::db

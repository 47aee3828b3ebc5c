/// Texts built into the program by cmake/embed.cmake, so that the binary needs no files beside it.
#pragma once

#include <iterator>
#include <span>
#include <string_view>

namespace hearth::db {

struct EmbeddedFile {
    std::string_view
        path; ///< from the root of the sources: "server/rooms/orders/tables/0001_x.sql"
    std::string_view text;
};

/// Every migration: server/platform/<part>/tables/*.sql and server/rooms/<room>/tables/*.sql.
std::span<EmbeddedFile const> embedded_tables();
/// Every words/<locale>/<room>.json.
std::span<EmbeddedFile const> embedded_words();
/// Every server/rooms/<room>/data/*.json: what a new company may start from.
std::span<EmbeddedFile const> embedded_data();
/// server/floors.txt
std::string_view embedded_floors();

} // namespace hearth::db

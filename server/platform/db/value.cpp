#include "platform/db/value.h"

#include "platform/db/database.h"

namespace hearth::db {

void fail_bad_row(std::string_view what) {
    throw DatabaseError("bad row: " + std::string(what), Violation::None, false);
}

void read(Row const& row, int& at, Uuid& out) {
    auto const bytes = row.text(at++);
    if (bytes.size() != out.bytes.size()) fail_bad_row("an id that has not 16 bytes");
    std::memcpy(out.bytes.data(), bytes.data(), bytes.size());
}

void read(Row const& row, int& at, Day& out) {
    auto const day = parse_day(row.text(at++));
    if (!day) fail_bad_row("a day that is none");
    out = *day;
}

} // namespace hearth::db

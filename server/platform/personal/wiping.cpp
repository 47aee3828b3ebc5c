#include "platform/personal/wiping.h"

namespace hearth::personal {
namespace {

/// A message that was on its way when the file was closed is erased with the rest.
constexpr std::chrono::days afterwards{30};

} // namespace

int wipe(Tx& tx, Person person, Uuid who) {
    int const moved = freeze(tx, person, who);
    tx.run("DELETE FROM platform_frozen WHERE company_id = ?1 AND person = ?2", who);
    return moved;
}

std::vector<std::string> list_sections(Tx& tx, Person person, Uuid who) {
    std::vector<std::string> names;
    for (auto const& held : list_held(tx, person)) {
        Source const source{held.table, held.column, held.parent, held.row_id, held.shows};
        auto const rows = tx.one<std::tuple<std::int64_t>>(
            "SELECT count(*) FROM " + held.table + " t WHERE" + belongs(source), who);
        if (std::get<0>(rows) > 0) names.push_back(held.name);
    }
    return names;
}

std::vector<Restriction> list_unfinished(Tx& tx, Uuid after, int limit) {
    return tx.all<Restriction>(
        "SELECT id, person, kind, since, until FROM platform_restriction WHERE company_id = ?1 "
        "AND lifted_at IS NULL AND id > ?2 AND (until IS NULL OR until > ?3) ORDER BY id LIMIT ?4",
        after, tx.now() - afterwards, limit);
}

} // namespace hearth::personal

#include "platform/merging/holdings.h"

namespace hearth::merging {
namespace {

constexpr int most_steps = 20; ///< of a chain of given-up files; there are no circles, yet be sure

} // namespace

std::vector<Holding> list_holdings(Tx& tx) {
    // The same for every company: it is named because every statement names it.
    return tx.all<Holding>("SELECT name, tab, col, row_id, is_once FROM platform_holding "
                           "WHERE length(?1) = 16 ORDER BY tab");
}

std::vector<Uuid> list_movable(Tx& tx, Holding const& holding, Uuid from, Uuid into) {
    auto const of = "SELECT " + holding.id + " FROM " + holding.table +
                    " WHERE company_id = ?1 AND " + holding.column + " = ";
    auto const sql = of + "?2 " +
                     (holding.is_once ? "AND " + holding.id + " NOT IN (" + of + "?3) " : "") +
                     "ORDER BY " + holding.id;
    std::vector<Uuid> rows;
    auto const found = holding.is_once ? tx.all<std::tuple<Uuid>>(sql, from, into)
                                       : tx.all<std::tuple<Uuid>>(sql, from);
    for (auto const& [row] : found)
        rows.push_back(row);
    return rows;
}

Result<int> move(Tx& tx, Holding const& holding, Uuid from, Uuid into,
                 std::vector<Uuid> const& rows) {
    auto const sql = "UPDATE " + holding.table + " SET " + holding.column +
                     " = ?3 WHERE company_id = ?1 AND " + holding.column + " = ?2 AND " +
                     holding.id + " = ?4";
    int moved = 0;
    for (auto const row : rows) {
        std::int64_t changed = 0;
        auto const outcome = tx.try_work([&]() -> Result<void> {
            changed = tx.run(sql, from, into, row);
            return {};
        });
        if (!outcome.is_done())
            return Error{Refusal::Conflict, "household.cannot_move", {{"what", holding.name}}};
        moved += static_cast<int>(changed);
    }
    return moved;
}

void forward(Tx& tx, Uuid from, Uuid into) {
    tx.run("INSERT INTO platform_forward (company_id, from_id, into_id, since) "
           "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (company_id, from_id) DO UPDATE SET "
           "into_id = excluded.into_id, since = excluded.since",
           from, into, tx.now());
}

void stop_forwarding(Tx& tx, Uuid from) {
    tx.run("DELETE FROM platform_forward WHERE company_id = ?1 AND from_id = ?2", from);
}

Uuid follow(Tx& tx, Uuid id) {
    for (int step = 0; step < most_steps; ++step) {
        auto const next = tx.find<std::tuple<Uuid>>(
            "SELECT into_id FROM platform_forward WHERE company_id = ?1 AND from_id = ?2", id);
        if (!next) return id;
        id = std::get<0>(*next);
    }
    return id;
}

std::vector<Uuid> list_given_up_for(Tx& tx, Uuid into) {
    std::vector<Uuid> found{into};
    for (std::size_t at = 0; at < found.size() && found.size() < 100; ++at)
        for (auto const& [from] : tx.all<std::tuple<Uuid>>(
                 "SELECT from_id FROM platform_forward WHERE company_id = ?1 AND into_id = ?2 "
                 "ORDER BY from_id",
                 found[at]))
            found.push_back(from);
    found.erase(found.begin());
    return found;
}

} // namespace hearth::merging

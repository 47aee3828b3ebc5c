#include "platform/personal/restriction.h"

namespace hearth::personal {
namespace {

constexpr char select[] = "SELECT id, person, kind, since, until FROM platform_restriction "
                          "WHERE company_id = ?1 AND lifted_at IS NULL AND ";

void end(Tx& tx, Uuid id) {
    tx.run("UPDATE platform_restriction SET lifted_at = ?3 WHERE company_id = ?1 AND id = ?2", id,
           tx.now());
}

} // namespace

std::optional<Restriction> find_restriction(Tx& tx, Uuid person) {
    return tx.find<Restriction>(std::string(select) + "person = ?2", person);
}

std::vector<Restriction> list_restrictions(Tx& tx, int limit) {
    return tx.all<Restriction>(std::string(select) + "1 = 1 ORDER BY since, id LIMIT ?2", limit);
}

Result<Restriction> restrict(Tx& tx, Uuid person, Frozen kind, std::optional<Instant> until) {
    auto const now = find_restriction(tx, person);
    if (now && (now->kind == Frozen::Closed || kind == Frozen::Restricted))
        return Error{Refusal::Conflict, "platform.frozen_already"};
    if (now) end(tx, now->id);
    Restriction const one{tx.new_id<Event>().uuid, person, kind, tx.now(), until};
    tx.run("INSERT INTO platform_restriction (company_id, id, person, kind, since, until) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
           one.id, one.person, one.kind, one.since, one.until);
    return one;
}

Result<void> lift_restriction(Tx& tx, Uuid person) {
    auto const now = find_restriction(tx, person);
    if (!now) return {};
    if (now->kind == Frozen::Closed) return Error{Refusal::Conflict, "platform.account_closed"};
    end(tx, now->id);
    return {};
}

void keep_until(Tx& tx, Uuid restriction, std::optional<Instant> until) {
    tx.run("UPDATE platform_restriction SET until = ?3 WHERE company_id = ?1 AND id = ?2",
           restriction, until);
}

} // namespace hearth::personal

#include "rooms/ledger/rights.h"

namespace hearth::ledger {

Result<void> check_sees(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store,
                        char const* code) {
    auto const& actor = tx.actor();
    bool const is_own = actor.is(ActorKind::Customer, customer);
    bool const is_staff = actor.kind == ActorKind::Staff || actor.kind == ActorKind::System;
    if (is_own || (is_staff && actor.may_at("ledger.read", store))) return {};
    return Error{Refusal::NotFound, code};
}

} // namespace hearth::ledger

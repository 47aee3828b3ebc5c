#include "rooms/ledger/rights.h"

#include "platform/merging/holdings.h"

namespace hearth::ledger {

Result<void> check_sees(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store,
                        char const* code) {
    auto const& actor = tx.actor();
    // Money stays booked under the file it was booked in; the one that stands for it sees it.
    bool const is_own =
        actor.kind == ActorKind::Customer && merging::follow(tx, customer.uuid) == actor.id;
    bool const is_staff = actor.kind == ActorKind::Staff || actor.kind == ActorKind::System;
    if (is_own || (is_staff && actor.may_at("ledger.read", store))) return {};
    return Error{Refusal::NotFound, code};
}

} // namespace hearth::ledger

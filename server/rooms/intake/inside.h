/// What the sources of intake share among themselves.
#pragma once

#include "rooms/intake/intake.h"
#include "rooms/intake/rules.h"

namespace hearth::intake {

Result<Inquiry> give_to_store(Tx& tx, Id<Inquiry> id, std::optional<Id<identity::Store>> store);
Result<Inquiry> close_as_ordered(Tx& tx, Inquiry inquiry, orders::Order const& order);
/// The plan that was ordered is accepted by that, the others declined.
Result<void> settle_proposals(Tx& tx, Id<Inquiry> id, Id<pricing::Quote> ordered);

/// Offers it to one store.
Result<Routing> route_to(Tx& tx, Id<Inquiry> id, Id<identity::Store> store,
                         std::string const& reason);

/// Takes back what stores were asked and have answered so, and ends its clocks; `why` is kept.
Result<void> withdraw_routings(Tx& tx, Id<Inquiry> id, std::vector<RoutingState> const& states,
                               std::string const& why);

/// ST-03: once the call centre has seen the store's result, it asks the customer itself.
Result<Callback> promise_second_call(Tx& tx, Contact const& contact);

// Clocks (install.cpp binds them).
Result<void> hear_answer_clock(Tx& tx, clocks::Firing const& firing);
Result<void> hear_accept_clock(Tx& tx, clocks::Firing const& firing);
Result<void> hear_announce_clock(Tx& tx, clocks::Firing const& firing);
Result<void> hear_callback_clock(Tx& tx, clocks::Firing const& firing);

} // namespace hearth::intake

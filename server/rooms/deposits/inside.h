/// What the sources of deposits share among themselves.
#pragma once

#include "platform/api/route.h"
#include "platform/clocks/clocks.h"
#include "rooms/deposits/deposits.h"
#include "rooms/identity/identity.h"

namespace hearth::deposits {

inline constexpr std::string_view return_clock = "deposits.return";

/// Warned at three quarters of the time, due, then the manager, then headquarters.
std::vector<clocks::Rung> ladder(Promises const& promises);
/// The sentence that explains the kind, with the figures of this one, in a language.
std::string meaning_of(std::string_view locale, Deposit const& one);
/// Guarded by the state it was read in: PreconditionFailed platform.version_stale.
Result<Deposit> move(Tx& tx, Deposit one, State to);
/// Security money: its clock begins.
Result<Deposit> start_return(Tx& tx, Deposit one);

// Bound by install.cpp.
Result<void> hear_changed(Tx& tx, orders::OrderChanged const& event);
Result<void> hear_done(Tx& tx, orders::OrderDone const& event);
Result<void> hear_cancelled(Tx& tx, orders::OrderCancelled const& event);
Result<void> hear_refund(Tx& tx, ledger::RefundMoved const& moved);
Result<void> hear_clock(Tx& tx, clocks::Firing const& firing);
void add_routes(api::Routes& routes);

} // namespace hearth::deposits

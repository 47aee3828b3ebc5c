/// What the sources of aftersales share among themselves.
#pragma once

#include "rooms/aftersales/aftersales.h"
#include "rooms/identity/identity.h"

namespace hearth::aftersales {

inline constexpr std::string_view approval_clock = "aftersales.approval";
inline constexpr std::string_view contact_clock = "aftersales.contact";
inline constexpr std::string_view answer_clock = "aftersales.answer";
inline constexpr std::string_view follow_up_clock = "aftersales.follow_up";
inline constexpr char cancellation_approval[] = "aftersales.cancellation";

/// Warned at three quarters of the time, due, then the manager, then headquarters.
std::vector<clocks::Rung> ladder(Promises const& promises, hours after);
void start_clock(Tx& tx, std::string_view kind, Uuid subject, Id<identity::Store> store,
                 hours after);
/// Guarded by version: PreconditionFailed platform.version_stale.
Result<Cancellation> save(Tx& tx, Cancellation one);
/// The same, with its event.
Result<Cancellation> move(Tx& tx, Cancellation one, CaseState to);
/// Conflict aftersales.not_so (state) unless it is in one of these.
Result<Cancellation> load_in(Tx& tx, Id<Cancellation> id, std::vector<CaseState> const& states);
/// Taken for the order, deposits that count towards it among it.
Money paid_of(ledger::Balance const& balance);
/// Calls the order off for the bound fee and asks for what goes back, payment by payment.
Result<Cancellation> carry_out(Tx& tx, Cancellation one);

/// Asks for so much of what was paid for the order, the newest payment first, and writes a step for
/// each. No more than was paid.
Result<std::vector<Id<ledger::Refund>>> ask_refunds(Tx& tx, Id<orders::Order> order, Uuid subject,
                                                    Money amount, ledger::RefundReason reason);

// Bound by install.cpp.
Result<void> hear_approval(Tx& tx, identity::ApprovalDecided const& decided);
Result<void> hear_refund(Tx& tx, ledger::RefundMoved const& moved);
Result<void> hear_clock(Tx& tx, clocks::Firing const& firing);

} // namespace hearth::aftersales

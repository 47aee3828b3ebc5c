/// What the sources of notify share among themselves.
#pragma once

#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/notify.h"
#include "rooms/notify/rules.h"

namespace hearth::notify {

inline constexpr std::string_view follow_up_clock = "notify.follow_up";
inline constexpr std::string_view day_before_clock = "notify.day_before";
inline constexpr std::string_view reminder_clock = "notify.reminder";

/// FU-01: the call 24 to 48 h after the last visit of an order that is done.
Result<void> plan_after_service(Tx& tx, orders::OrderDone const& done);
/// BK-09: a call on the day before; opens at once, due in half of the time until the visit, and
/// over as not made when that begins.
void open_day_before(Tx& tx, orders::Visit const& visit);
/// Nothing of an order that was called off is to be called about any more.
void drop_follow_ups(Tx& tx, Id<orders::Order> order);

Result<void> hear_follow_up_clock(Tx& tx, clocks::Firing const& firing);
Result<void> hear_day_before_clock(Tx& tx, clocks::Firing const& firing);
Result<void> hear_reminder_clock(Tx& tx, clocks::Firing const& firing);

/// Listeners and clocks of this room.
void listen_to_all(Room& room);
void listen_to_complaints(Room& room);
void listen_to_aftersales(Room& room);
void listen_to_webhooks(Room& room);
void listen_to_identity(Room& room);
void listen_to_safety(Room& room);
void listen_to_series(Room& room);
void listen_to_changes(Room& room);
void listen_to_deposits(Room& room);
void listen_to_standins(Room& room);
void listen_to_homes(Room& room);
void listen_to_promises(Room& room);
void listen_to_waiting(Room& room);
void install_reports(Room& room);
void install_reach(Room& room);
void install_texts(Room& room);

/// Where a message goes, as lists show it (PR-03).
std::string masked_address(Channel channel, std::string const& address);

} // namespace hearth::notify

/// Holds: a start that somebody has chosen is kept for a few minutes while they order.
#pragma once

#include "rooms/dispatch/reserve.h"

namespace hearth::dispatch {

struct Hold {
    Id<Hold> id;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Uuid holder; ///< nil before signing in
    Instant start;
    Instant ends_at;
    Instant made_at;
    Instant valid_until;
};
BOOST_DESCRIBE_STRUCT(Hold, (), (id, store, item, holder, start, ends_at, made_at, valid_until))

inline constexpr std::string_view hold_clock = "dispatch.hold";

/// Keeps a crew's time. Conflict dispatch.slot_taken with the nearest starts; TooMany
/// dispatch.too_many_holds for people who have not signed in. One person has one hold: an older one
/// ends.
Result<Hold> make_hold(Tx& tx, Wish const& wish, Instant start);
/// NotFound for an unknown one, one that has run out, and another person's.
Result<Hold> load_hold(Tx& tx, Id<Hold> id);
/// From now on the full time again, at most planning.longest_hold_min in all.
Result<Hold> extend_hold(Tx& tx, Id<Hold> id);
void end_hold(Tx& tx, Id<Hold> id);

/// Ends the hold in favour of the visit and gives its crew; nobody where it has run out or was for
/// something else.
Workers take_hold(Tx& tx, Id<Hold> id, orders::Visit const& visit);

} // namespace hearth::dispatch

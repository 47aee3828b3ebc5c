/// What the sources of introductions share among themselves.
#pragma once

#include "platform/api/route.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"
#include "rooms/introductions/introductions.h"

namespace hearth::introductions {

/// The fee's bill lies in ledger under the introduction's id.
inline Id<orders::Order> bill_of(Uuid id) {
    return Id<orders::Order>{id};
}
/// The day of the showing in the store's zone.
Result<Day> shown_on(Tx& tx, Introduction const& one);

/// Somebody is to go to an introduced order: the family sees who.
Result<void> hear_assigned(Tx& tx, dispatch::WorkerAssigned const& event);
void add_routes(api::Routes& routes);

} // namespace hearth::introductions

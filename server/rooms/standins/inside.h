/// What the sources of standins share among themselves.
#pragma once

#include "base/zone.h"
#include "platform/settings/settings.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/standins/rules.h"
#include "rooms/standins/store.h"
#include "rooms/workforce/workforce.h"

namespace hearth::standins {

/// Who was to come on days ahead and may not any more gives way to somebody who may.
Result<void> give_way(Tx& tx, StandIn const& one);
/// Dispatch is told, and told of who drops out.
void take_part_in_choosing(Room& room);
/// Who came is written down.
void listen_to_visits(Room& room);

struct Shared {
    Continuity sum;
    std::vector<store::Came> visits; ///< by start
};
Shared shared_of(Tx& tx, std::optional<Id<identity::Store>> store);

void add_office_routes(api::Routes& routes);
void add_own_routes(api::Routes& routes);

} // namespace hearth::standins

/// What the sources of segments share among themselves.
#pragma once

#include "rooms/identity/identity.h"
#include "rooms/segments/rules.h"
#include "rooms/segments/store.h"

namespace hearth::segments {

/// A customer's orders, ratings and troubles, at most the newest two hundred orders.
Result<Facts> gather(Tx& tx, Id<customers::Customer> customer, Rules const& rules);

void listen(Room& room);
void add_routes(api::Routes& routes);

} // namespace hearth::segments

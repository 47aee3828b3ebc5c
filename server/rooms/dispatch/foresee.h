/// The look before an order is placed: a reader judges who could come, so that the one writer only
/// has to check whom it promises.
#pragma once

#include "rooms/dispatch/reserve.h"

namespace hearth::dispatch {

/// Who could come to a start, the best first, as it was a moment ago.
struct SeenCrew final : db::Foreseen {
    Id<identity::Store> store;
    Instant start;
    double latitude = 0;
    double longitude = 0;
    Workers able;
    bool is_of(orders::Visit const& visit) const;
};

/// The orders room's foreseer. Null where nobody seems able, or the item is not what it says.
std::shared_ptr<db::Foreseen const> foresee(Tx& tx, orders::Planned const& what);

} // namespace hearth::dispatch

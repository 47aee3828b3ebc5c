/// The way to a visit as the worker asks about it before saying yes (DP-07, DP-09): from where, how
/// long, how far. Private to the room.
#pragma once

#include "rooms/dispatch/dispatch.h"

namespace hearth::dispatch {

struct Way {
    bool is_from_home = true;    ///< else from the work before it on that day
    int minutes = 0;             ///< by the worker's own means, at that hour
    std::int64_t distance_m = 0; ///< an estimate of the road, to the full 100
};
BOOST_DESCRIBE_STRUCT(Way, (), (is_from_home, minutes, distance_m))

/// Nothing where it is not known where the worker sets out.
std::optional<Way> find_way(Tx& tx, Id<workforce::Worker> worker, orders::Visit const& visit);

} // namespace hearth::dispatch

#pragma once
#include "roads/table.h"

/// One way with its shape.
namespace hearth::roads {

struct Route {
    double seconds = 0;
    double metres = 0;
    std::vector<Point> points; ///< from the one spot to the other
};

/// The best way; nothing where there is none. On the road alone, as travel_table.
std::optional<Route> best_route(View const& view, Profile profile, Spot const& from,
                                Spot const& to);

} // namespace hearth::roads

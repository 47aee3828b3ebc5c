#include "roads/network.h"

#include <cmath>
#include <numbers>

namespace hearth::roads {

Point to_point(double lat, double lon) {
    auto const unit = [](double degrees) {
        return static_cast<std::int32_t>(std::lround(degrees / unit_degrees));
    };
    return {unit(lat), unit(lon)};
}

double metres_between(Point const& a, Point const& b) {
    // Mean radius of the Earth, IUGG: as the planner's great circle has it.
    constexpr double radian = std::numbers::pi / 180 * unit_degrees;
    constexpr double metres_per_unit = 6'371'008.8 * radian;
    auto const middle = (static_cast<double>(a.lat) + b.lat) / 2 * radian;
    auto const north = (static_cast<double>(b.lat) - a.lat) * metres_per_unit;
    auto const east = (static_cast<double>(b.lon) - a.lon) * metres_per_unit * std::cos(middle);
    return std::hypot(north, east);
}

View Network::view() const {
    View view{info, frame, junctions, edges, points, first_in_cell, in_cell, {}, note};
    for (std::size_t profile = 0; profile < profile_count; ++profile)
        view.hierarchies[profile] = hierarchies[profile].view();
    return view;
}

} // namespace hearth::roads

#include "planner/model.h"

#include <cmath>
#include <numbers>

namespace hearth::planner {
namespace {

constexpr double earth_radius_m = 6'371'008.8;
constexpr double rad = std::numbers::pi / 180;

} // namespace

Place::Place(double lat, double lon, std::uint32_t node)
    : lat_(lat), lon_(lon), x_(std::cos(lat * rad) * std::cos(lon * rad)),
      y_(std::cos(lat * rad) * std::sin(lon * rad)), z_(std::sin(lat * rad)), node_(node) {}

double Place::metres_to(Place const& other) const {
    auto const dx = x_ - other.x_;
    auto const dy = y_ - other.y_;
    auto const dz = z_ - other.z_;
    auto const half_chord = std::sqrt(dx * dx + dy * dy + dz * dz) / 2;
    // Below 60 km the first two terms of the arc sine are exact to a hundredth of a millimetre.
    if (half_chord < 0.005) {
        return 2 * earth_radius_m * half_chord * (1 + half_chord * half_chord / 6);
    }
    return 2 * earth_radius_m * std::asin(std::min(1.0, half_chord));
}

} // namespace hearth::planner

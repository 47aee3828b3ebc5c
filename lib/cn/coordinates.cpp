#include "cn/coordinates.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth::cn {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kBaiduPi = kPi * 3000.0 / 180.0;
constexpr double kSemiMajorAxis = 6378245.0; // Krasovsky 1940, as the transformation has it
constexpr double kEccentricitySquared = 0.00669342162296594323;
constexpr double kEarthRadius_m = 6371008.8;
constexpr int kMostIterations = 30; // three are enough in practice
constexpr double kCloseEnough = 1e-10;

struct Degrees {
    double x, y;
};

bool is_outside(double longitude, double latitude) {
    return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
}

double shift_y(double x, double y) {
    return -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) +
           (20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi)) * 2.0 / 3.0 +
           (20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi)) * 2.0 / 3.0 +
           (160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) * 2.0 / 3.0;
}

double shift_x(double x, double y) {
    return 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) +
           (20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi)) * 2.0 / 3.0 +
           (20.0 * std::sin(x * kPi) + 40.0 * std::sin(x / 3.0 * kPi)) * 2.0 / 3.0 +
           (150.0 * std::sin(x / 12.0 * kPi) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
}

Degrees shift(double longitude, double latitude) {
    double const x = longitude - 105.0;
    double const y = latitude - 35.0;
    double const radians = latitude / 180.0 * kPi;
    double const sine = std::sin(radians);
    double const magic = 1.0 - kEccentricitySquared * sine * sine;
    double const root = std::sqrt(magic);
    return {
        shift_x(x, y) * 180.0 / (kSemiMajorAxis / root * std::cos(radians) * kPi),
        shift_y(x, y) * 180.0 /
            (kSemiMajorAxis * (1.0 - kEccentricitySquared) / (magic * root) * kPi),
    };
}

// Fixed-point iteration: the shifts change slowly, so the guess comes closer with every step.
template <class Source, class Target, class Forward>
Source invert(Target target, Forward forward) {
    Source guess{target.longitude, target.latitude};
    for (int i = 0; i < kMostIterations; ++i) {
        auto const reached = forward(guess);
        double const dx = target.longitude - reached.longitude;
        double const dy = target.latitude - reached.latitude;
        guess.longitude += dx;
        guess.latitude += dy;
        if (std::abs(dx) < kCloseEnough && std::abs(dy) < kCloseEnough) break;
    }
    return guess;
}

Gcj02 shifted(Wgs84 position) {
    auto const [x, y] = shift(position.longitude, position.latitude);
    return {position.longitude + x, position.latitude + y};
}

Bd09 turned(Gcj02 position) {
    double const x = position.longitude, y = position.latitude;
    double const radius = std::sqrt(x * x + y * y) + 0.00002 * std::sin(y * kBaiduPi);
    double const angle = std::atan2(y, x) + 0.000003 * std::cos(x * kBaiduPi);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

template <class Position>
double haversine_m(Position a, Position b) {
    auto const radians = [](double degrees) { return degrees * kPi / 180.0; };
    double const dy = std::sin(radians(b.latitude - a.latitude) / 2);
    double const dx = std::sin(radians(b.longitude - a.longitude) / 2);
    double const h =
        dy * dy + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * dx * dx;
    return 2 * kEarthRadius_m * std::asin(std::sqrt(std::min(1.0, h)));
}

} // namespace

Gcj02 to_gcj02(Wgs84 position) {
    if (is_outside(position.longitude, position.latitude))
        return {position.longitude, position.latitude};
    return shifted(position);
}

Wgs84 to_wgs84(Gcj02 position) {
    if (is_outside(position.longitude, position.latitude))
        return {position.longitude, position.latitude};
    return invert<Wgs84>(position, shifted);
}

Bd09 to_bd09(Gcj02 position) {
    if (is_outside(position.longitude, position.latitude))
        return {position.longitude, position.latitude};
    return turned(position);
}

Gcj02 to_gcj02(Bd09 position) {
    if (is_outside(position.longitude, position.latitude))
        return {position.longitude, position.latitude};
    return invert<Gcj02>(position, turned);
}

double distance_m(Wgs84 a, Wgs84 b) {
    return haversine_m(a, b);
}

double distance_m(Gcj02 a, Gcj02 b) {
    return haversine_m(a, b);
}

} // namespace hearth::cn

#include "planner/travel.h"

#include <algorithm>
#include <cmath>

namespace hearth::planner {
namespace {

constexpr double same_spot_m = 1;

/// Free hours, the day, and the two rushes (7-9, 17-19).
constexpr std::array<double, 24> by_hour(double night, double day, double rush) {
    std::array<double, 24> speeds{};
    for (std::size_t hour = 0; hour < 24; ++hour) {
        auto const is_rush = (hour >= 7 && hour < 9) || (hour >= 17 && hour < 19);
        auto const is_night = hour < 6 || hour >= 22;
        speeds[hour] = is_rush ? rush : is_night ? night : day;
    }
    return speeds;
}

} // namespace

Travel city_travel() {
    using std::chrono::seconds;
    Travel travel;
    auto const set = [&](Mode mode, ModeProfile profile) {
        travel.modes[static_cast<std::size_t>(mode)] = profile;
    };
    // Walking: 4.5 km/h at all hours. E-bike: the law caps it at 25 km/h, lights and lanes leave
    // 15 to 18. Car: parking costs five minutes. Transit: ways to the stops and one wait.
    set(Mode::Walking, {1.25, seconds{0}, by_hour(4.5, 4.5, 4.5)});
    set(Mode::EBike, {1.30, seconds{120}, by_hour(18, 17, 15)});
    set(Mode::Car, {1.40, seconds{300}, by_hour(40, 27, 19)});
    set(Mode::Transit, {1.35, seconds{720}, by_hour(14, 22, 20)});
    return travel;
}

Length travel_time_over(Travel const& travel, Mode mode, double metres, int hour) {
    if (metres < same_spot_m) return Length{0};
    auto const on_foot = metres <= travel.on_foot_m;
    auto const& profile = travel.modes[static_cast<std::size_t>(on_foot ? Mode::Walking : mode)];
    auto const speed = profile.km_per_hour[static_cast<std::size_t>(hour)];
    auto const road_km = metres * profile.detour / 1000;
    auto const exact = static_cast<double>(profile.fixed.count()) / 60 + road_km / speed * 60;
    return std::chrono::minutes{static_cast<std::int64_t>(std::ceil(exact))};
}

namespace {

/// A free road's time, slowed as the profile's hour is against its quickest.
Length over_roads(ModeProfile const& profile, double seconds, int hour) {
    auto const quickest = *std::ranges::max_element(profile.km_per_hour);
    auto const now = profile.km_per_hour[static_cast<std::size_t>(hour)];
    auto const slowed = seconds * (now > 0 ? quickest / now : 1);
    auto const exact = (static_cast<double>(profile.fixed.count()) + slowed) / 60;
    return std::chrono::minutes{static_cast<std::int64_t>(std::ceil(exact))};
}

} // namespace

Length travel_time(Travel const& travel, Mode mode, Place const& from, Place const& to, int hour) {
    auto const& matrix = travel.matrices[static_cast<std::size_t>(mode)];
    if (from.node() < matrix.nodes && to.node() < matrix.nodes && matrix.is_complete()) {
        auto const cell = std::size_t{from.node()} * matrix.nodes + to.node();
        return std::chrono::minutes{matrix.minutes[cell]};
    }
    auto const metres = from.metres_to(to);
    if (travel.ways && metres > travel.on_foot_m)
        if (auto const seconds = travel.ways->find(mode, from, to))
            return over_roads(travel.modes[static_cast<std::size_t>(mode)], *seconds, hour);
    return travel_time_over(travel, mode, metres, hour);
}

} // namespace hearth::planner

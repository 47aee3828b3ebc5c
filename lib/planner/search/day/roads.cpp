#include "planner/search/day/roads.h"

#include <numbers>

namespace hearth::planner::day {
namespace {

constexpr std::size_t most_quarters = 4 * 24 * 62;
constexpr double earth_m = 6'371'008.8;
constexpr double rad = std::numbers::pi / 180;

} // namespace

Roads::Roads(Zone const& zone, Travel const& travel, Span span)
    : zone_(zone), travel_(travel), first_(std::chrono::floor<std::chrono::days>(span.from)) {
    for (std::size_t mode = 0; mode < mode_count; ++mode) {
        auto const& matrix = travel.matrices[mode];
        auto const& profile = travel.modes[mode];
        is_told_[mode] = (matrix.nodes > 0 && matrix.is_complete()) || travel.ways;
        for (std::size_t hour = 0; hour < 24; ++hour) {
            paces_[mode][hour] = {static_cast<double>(profile.fixed.count()) / 60,
                                  profile.detour * 60 / (1000 * profile.km_per_hour[hour])};
        }
    }
    for (auto at = first_; at < span.to && hours_.size() < most_quarters; at += quarter) {
        auto const hour = zone.hour_of(at);
        auto const is_whole = hour == zone.hour_of(at + quarter - Length{1});
        hours_.push_back(static_cast<std::int8_t>(is_whole ? hour : -1));
    }
}

Spot Roads::add(std::optional<Place> const& place) {
    if (!place) return nowhere;
    places_.push_back(*place);
    auto const lat = place->lat() * rad, lon = place->lon() * rad;
    points_.push_back({earth_m * std::cos(lat) * std::cos(lon),
                       earth_m * std::cos(lat) * std::sin(lon), earth_m * std::sin(lat)});
    return static_cast<Spot>(places_.size()) - 1;
}

double Roads::metres(Spot from, Spot to) const {
    return places_[static_cast<std::size_t>(from)].metres_to(places_[static_cast<std::size_t>(to)]);
}

std::int32_t Roads::asked(Mode mode, Spot from, Spot to, Instant leave) const {
    auto const since = (leave - first_) / quarter;
    auto const is_known = leave >= first_ && static_cast<std::size_t>(since) < hours_.size() &&
                          hours_[static_cast<std::size_t>(since)] >= 0;
    auto const hour = is_known ? hours_[static_cast<std::size_t>(since)] : zone_.hour_of(leave);
    auto const& here = places_[static_cast<std::size_t>(from)];
    auto const& there = places_[static_cast<std::size_t>(to)];
    return static_cast<std::int32_t>(travel_time(travel_, mode, here, there, hour) /
                                     std::chrono::minutes{1});
}

} // namespace hearth::planner::day

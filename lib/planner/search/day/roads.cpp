#include "planner/search/day/roads.h"

#include <cmath>

namespace hearth::planner::day {
namespace {

constexpr Length quarter = std::chrono::minutes{15};
constexpr std::size_t most_quarters = 4 * 24 * 62;
constexpr int most_minutes = 240; // longer ways are worked out each time
constexpr int most_nudges = 64;
constexpr double just_under_a_metre = 0x1.fffffffffffffp-1; // what is nearer is the same spot

std::int64_t asked(Travel const& travel, Mode mode, double metres, int hour) {
    return travel_time_over(travel, mode, metres, hour) / std::chrono::minutes{1};
}

} // namespace

Roads::Roads(Zone const& zone, Travel const& travel, Span span)
    : zone_(zone), travel_(travel), first_(std::chrono::floor<std::chrono::days>(span.from)) {
    for (std::size_t mode = 0; mode < mode_count; ++mode) {
        auto const& matrix = travel.matrices[mode];
        has_matrix_[mode] = matrix.nodes > 0 && matrix.is_complete();
        for (int hour = 0; hour < 24; ++hour) {
            pace_[mode][static_cast<std::size_t>(hour)] = pace_of(static_cast<Mode>(mode), hour);
        }
    }
    for (auto at = first_; at < span.to && hours_.size() < most_quarters; at += quarter) {
        auto const hour = zone.hour_of(at);
        auto const is_whole = hour == zone.hour_of(at + quarter - Length{1});
        hours_.push_back(static_cast<std::int8_t>(is_whole ? hour : -1));
    }
}

std::size_t Roads::pace_of(Mode mode, int hour) {
    auto const& profile = travel_.modes[static_cast<std::size_t>(mode)];
    for (int earlier = 0; earlier < hour; ++earlier) {
        auto const is_same = profile.km_per_hour[static_cast<std::size_t>(earlier)] ==
                             profile.km_per_hour[static_cast<std::size_t>(hour)];
        if (is_same) {
            return pace_[static_cast<std::size_t>(mode)][static_cast<std::size_t>(earlier)];
        }
    }
    auto const speed = profile.km_per_hour[static_cast<std::size_t>(hour)];
    Pace pace{
        static_cast<double>(profile.fixed.count()) / 60, profile.detour * 60 / (1000 * speed), {}};
    // Short ways are walked whatever the mode: here the mode alone, the choice is made later.
    auto alone = Travel{.modes = travel_.modes, .matrices = {}, .ways = {}, .on_foot_m = -1};
    for (int minutes = 0; minutes <= most_minutes && pace.minutes_a_metre > 0; ++minutes) {
        auto far = (minutes - pace.fixed) / pace.minutes_a_metre;
        if (minutes == 0 || far < 1) {
            pace.reach.push_back(just_under_a_metre);
            continue;
        }
        int nudges = 0;
        while (asked(alone, mode, far, hour) > minutes && ++nudges < most_nudges)
            far = std::nextafter(far, 0);
        while (asked(alone, mode, std::nextafter(far, 1e9), hour) <= minutes &&
               ++nudges < most_nudges)
            far = std::nextafter(far, 1e9);
        if (nudges >= most_nudges) break; // a strange speed: asked each time
        pace.reach.push_back(far);
    }
    paces_.push_back(std::move(pace));
    return paces_.size() - 1;
}

Spot Roads::add(std::optional<Place> const& place) {
    if (!place) return nowhere;
    places_.push_back(*place);
    return static_cast<Spot>(places_.size()) - 1;
}

double Roads::metres(Spot from, Spot to) const {
    return places_[static_cast<std::size_t>(from)].metres_to(places_[static_cast<std::size_t>(to)]);
}

int Roads::hour_of(Instant at) const {
    auto const since = (at - first_) / quarter;
    auto const is_known = at >= first_ && static_cast<std::size_t>(since) < hours_.size() &&
                          hours_[static_cast<std::size_t>(since)] >= 0;
    return is_known ? hours_[static_cast<std::size_t>(since)] : zone_.hour_of(at);
}

std::int32_t Roads::minutes(Mode mode, Spot from, Spot to, Instant leave) const {
    if (from < 0 || to < 0) return 0;
    auto const hour = hour_of(leave);
    auto const& here = places_[static_cast<std::size_t>(from)];
    auto const& there = places_[static_cast<std::size_t>(to)];
    if (has_matrix_[static_cast<std::size_t>(mode)] || travel_.ways) {
        return static_cast<std::int32_t>(travel_time(travel_, mode, here, there, hour) /
                                         std::chrono::minutes{1});
    }
    auto const metres = here.metres_to(there);
    if (metres <= just_under_a_metre) return 0;
    auto const by = metres <= travel_.on_foot_m ? Mode::Walking : mode;
    auto const& pace = paces_[pace_[static_cast<std::size_t>(by)][static_cast<std::size_t>(hour)]];
    auto const size = pace.reach.size();
    auto const guess = pace.fixed + metres * pace.minutes_a_metre;
    if (!(guess < static_cast<double>(size) - 2)) {
        return static_cast<std::int32_t>(asked(travel_, mode, metres, hour));
    }
    auto found = static_cast<std::size_t>(guess);
    while (metres > pace.reach[found])
        ++found;
    while (found > 0 && metres <= pace.reach[found - 1])
        --found;
    return static_cast<std::int32_t>(found);
}

} // namespace hearth::planner::day

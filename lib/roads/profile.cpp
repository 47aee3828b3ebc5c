#include "roads/profile.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace hearth::roads {
namespace {

struct Kind {
    std::string_view highway;
    std::array<double, profile_count> km_per_hour; ///< foot, bicycle, car; 0: not allowed
    std::array<std::uint8_t, profile_count> percent;
};

// Walking and cycling at one speed everywhere. Cars: what is driven on an open road of the kind.
constexpr double walk = 4, ride = 20;
constexpr Kind kinds[] = {
    {"motorway", {0, 0, 112}, {10, 10, 100}},
    {"trunk", {0, ride, 96}, {40, 30, 100}},
    {"primary", {walk, ride, 96}, {50, 70, 90}},
    {"secondary", {walk, ride, 88}, {60, 80, 80}},
    {"tertiary", {walk, ride, 80}, {70, 90, 70}},
    {"unclassified", {walk, ride, 64}, {80, 90, 60}},
    {"road", {walk, ride, 64}, {80, 90, 60}},
    {"residential", {walk, ride, 48}, {90, 90, 50}},
    {"living_street", {walk, ride, 48}, {90, 90, 50}},
    {"service", {walk, ride, 32}, {90, 90, 40}},
    {"track", {walk, ride, 0}, {95, 90, 20}},
    {"cycleway", {walk, ride, 0}, {95, 100, 20}},
    {"path", {walk, 0, 0}, {100, 90, 20}},
    {"footway", {walk, 0, 0}, {100, 90, 20}},
    {"pedestrian", {walk, 0, 0}, {100, 90, 20}},
    {"bridleway", {walk, ride, 0}, {100, 90, 20}},
    {"steps", {walk, 0, 0}, {80, 10, 10}},
};
// Where a tag opens a way that its kind does not.
constexpr std::array<double, profile_count> opened_km_per_hour{walk, ride, 16};

constexpr double least_km_per_hour = 2, most_km_per_hour = 130;

std::string_view value_of(Tags tags, std::string_view key) {
    for (auto const& [name, value] : tags)
        if (name == key) return value;
    return {};
}

bool is_one_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// The most special key that is there decides.
std::optional<bool> access(Tags tags, Profile profile) {
    static constexpr std::array<std::array<std::string_view, 4>, profile_count> keys{{
        {"foot", "access"},
        {"bicycle", "vehicle", "access"},
        {"motorcar", "motor_vehicle", "vehicle", "access"},
    }};
    for (auto const& key : keys[static_cast<std::size_t>(profile)]) {
        auto const value = key.empty() ? std::string_view{} : value_of(tags, key);
        if (value.empty()) continue;
        return is_one_of(value,
                         {"yes", "designated", "permissive", "true", "1", "public", "official"});
    }
    return {};
}

Kind const* kind_of(Tags tags) {
    auto highway = value_of(tags, "highway");
    constexpr std::string_view link = "_link";
    if (highway.size() > link.size() && highway.ends_with(link)) highway.remove_suffix(link.size());
    if (highway == "services" || highway == "rest_area") highway = "service";
    for (auto const& kind : kinds)
        if (kind.highway == highway) return &kind;
    return nullptr;
}

enum class Direction { Both, Forward, Backward };

Direction direction(Tags tags) {
    auto const value = value_of(tags, "oneway");
    if (is_one_of(value, {"yes", "true", "1"})) return Direction::Forward;
    if (is_one_of(value, {"-1", "reverse"})) return Direction::Backward;
    if (!value.empty()) return Direction::Both;
    auto const is_implied = is_one_of(value_of(tags, "junction"), {"roundabout", "circular"}) ||
                            is_one_of(value_of(tags, "highway"), {"motorway", "motorway_link"});
    return is_implied ? Direction::Forward : Direction::Both;
}

bool may_cycle_against(Tags tags) {
    return value_of(tags, "oneway:bicycle") == "no" ||
           value_of(tags, "cycleway").starts_with("opposite");
}

} // namespace

std::string_view to_text(Profile profile) {
    static constexpr std::array<std::string_view, profile_count> names{"foot", "bicycle", "car"};
    return names[static_cast<std::size_t>(profile)];
}

std::optional<Profile> parse_profile(std::string_view text) {
    for (auto const profile : all_profiles)
        if (to_text(profile) == text) return profile;
    return {};
}

std::optional<double> parse_speed(std::string_view text) {
    if (text == "walk") return 7;
    std::string const copy{text};
    char* end = nullptr;
    auto const number = std::strtod(copy.c_str(), &end);
    if (end == copy.c_str() || !(number > 0) || number > 1'000) return {};
    constexpr double km_per_mile = 1.609344;
    std::string_view const unit{end};
    return unit.find("mph") != unit.npos ? number * km_per_mile : number;
}

Uses uses_of(Tags way) {
    Uses uses;
    auto const* const kind = kind_of(way);
    if (!kind) return uses;
    auto const limit = parse_speed(value_of(way, "maxspeed"));
    auto const one_way = direction(way);
    for (auto const profile : all_profiles) {
        auto const at = static_cast<std::size_t>(profile);
        auto speed = kind->km_per_hour[at];
        auto const said = access(way, profile);
        if (value_of(way, "motorroad") == "yes" && profile != Profile::Car) speed = 0;
        if (said == false) speed = 0;
        if (said == true && speed == 0) speed = opened_km_per_hour[at];
        if (speed <= 0) continue;
        if (limit) speed = std::min(speed, *limit);
        speed = std::clamp(speed, least_km_per_hour, most_km_per_hour);
        auto const is_free =
            profile == Profile::Foot || (profile == Profile::Bicycle && may_cycle_against(way));
        uses[at] = {is_free || one_way != Direction::Backward ? speed : 0,
                    is_free || one_way != Direction::Forward ? speed : 0, kind->percent[at]};
    }
    return uses;
}

std::uint8_t stopped_at(Tags node) {
    auto const barrier = value_of(node, "barrier");
    auto const is_narrow = is_one_of(barrier, {"bollard", "post", "car_barrier", "car_trap"});
    auto const is_for_feet =
        is_one_of(barrier, {"kissing_gate", "stile", "turnstile", "squeeze", "squeeze_stile",
                            "horse_stile", "horse_jump", "step_over"});
    auto const is_for_bicycles = is_one_of(barrier, {"motorcycle_barrier"});
    std::uint8_t stopped = 0;
    for (auto const profile : all_profiles) {
        auto is_stopped = (profile != Profile::Foot && is_for_feet) ||
                          (profile == Profile::Bicycle && barrier == "cycle_barrier") ||
                          (profile == Profile::Car &&
                           (is_narrow || is_for_bicycles || barrier == "cycle_barrier"));
        if (auto const said = access(node, profile)) is_stopped = !*said;
        if (is_stopped) stopped |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(profile));
    }
    return stopped;
}

} // namespace hearth::roads

#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

/// Who may use a way of OpenStreetMap, in which direction and how fast when the road is free
/// (DP-08). Tags and their meaning: wiki.openstreetmap.org, "Key:highway", "Key:access",
/// "Key:oneway", "Key:maxspeed". The speeds are those of an open road; how slow a city is at what
/// hour is not the road's business but the caller's (planner/travel.h).
namespace hearth::roads {

enum class Profile : std::uint8_t { Foot, Bicycle, Car };
inline constexpr std::size_t profile_count = 3;
inline constexpr std::array<Profile, profile_count> all_profiles{Profile::Foot, Profile::Bicycle,
                                                                 Profile::Car};
std::string_view to_text(Profile profile); ///< foot, bicycle, car
std::optional<Profile> parse_profile(std::string_view text);

using Tag = std::pair<std::string_view, std::string_view>;
using Tags = std::span<Tag const>;

/// km/h along the way's own direction and against it; 0: not allowed. Who knows the town keeps to
/// the roads that suit them even where a smaller one is a little quicker: a way is chosen by its
/// time divided by `percent` / 100.
struct Use {
    double forward = 0;
    double backward = 0;
    std::uint8_t percent = 100; ///< 1 … 100
    bool is_any() const { return forward > 0 || backward > 0; }
};
using Uses = std::array<Use, profile_count>;

Uses uses_of(Tags way);

/// One bit a profile (1 << profile): who is stopped by what stands on this node.
std::uint8_t stopped_at(Tags node);

/// "50", "30 mph", "walk"; nothing where it says no number ("none", "signals").
std::optional<double> parse_speed(std::string_view text);

} // namespace hearth::roads

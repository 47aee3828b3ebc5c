#pragma once
#include <string_view>

#include "planner/fleet/model.h"

/// Why an errand is served by nobody: for each vehicle the rule that stands against it, found by
/// the very line that the search asks, with one rule lifted after the other.
namespace hearth::planner::fleet {

enum class Rule : std::uint8_t {
    Skills,
    Forced, ///< its route is given
    MaxTasks,
    Load,
    NoWay, ///< no way leads there, or none leads on
    MaxTravelTime,
    MaxDistance,
    Breaks, ///< it would fit if the vehicle took no breaks
    Time,   ///< windows and hours
};
inline constexpr std::size_t rule_count = static_cast<std::size_t>(Rule::Time) + 1;

/// "skills", "load" …
std::string_view to_code(Rule rule);

struct Against {
    Rule rule{};
    bool is_alone = true; ///< it stands against the errand even in an empty vehicle
    int vehicles = 0;     ///< so many have this as their reason
    bool operator==(Against const&) const = default;
};

/// The nearest to being served first: reasons beside others before those alone; then by vehicles.
/// Empty when some vehicle could take it after all.
std::vector<Against> reasons(Problem const& problem, std::vector<Stops> const& routes, int errand);

} // namespace hearth::planner::fleet

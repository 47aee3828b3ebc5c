/// Hours and rest as a company or a store has set them (LW-05, LW-11): an employee's by law and by
/// the overtime approved, everybody else's as agreed with the workers' representatives.
#pragma once

#include "rooms/dispatch/facts.h"

namespace hearth::dispatch {

/// LW-11, of those who are no employees: 4 h run, 20 min rest, 12 h day. The 8 hours between two
/// days and the ranges of all four are ours.
struct RestSettings {
    static constexpr std::string_view setting_name = "dispatch.rest";
    int run_min = 240;   ///< the longest chain of visits without a rest
    int rest_min = 20;   ///< what ends such a chain
    int day_min = 720;   ///< work of one day, with the buffers around visits
    int night_min = 480; ///< between the work of two days
};
BOOST_DESCRIBE_STRUCT(RestSettings, (), (run_min, rest_min, day_min, night_min))

Result<void> check_rest(RestSettings const& rest);

planner::Limits limits_of(workforce::Relation relation, PlanningSettings const& planning,
                          RestSettings const& rest);

} // namespace hearth::dispatch

#include "rooms/dispatch/limits.h"

namespace hearth::dispatch {

Result<void> check_rest(RestSettings const& rest) {
    struct Range {
        char const* member;
        int value, min, max;
    };
    for (auto const& [member, value, min, max] :
         {Range{"run_min", rest.run_min, 60, 480}, Range{"rest_min", rest.rest_min, 10, 120},
          Range{"day_min", rest.day_min, 240, 840}, Range{"night_min", rest.night_min, 360, 900}})
        if (value < min || value > max)
            return invalid_field("/" + std::string(member), "platform.out_of_range",
                                 {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
    return {};
}

planner::Limits limits_of(workforce::Relation relation, PlanningSettings const& planning,
                          RestSettings const& rest) {
    if (relation == workforce::Relation::Employee)
        return planner::employee_limits(minutes{planning.overtime_min});
    auto limits = planner::platform_limits();
    limits.longest_run = minutes{rest.run_min};
    limits.rest_after_run = minutes{rest.rest_min};
    limits.longest_day = minutes{rest.day_min};
    limits.night_rest = minutes{rest.night_min};
    return limits;
}

} // namespace hearth::dispatch

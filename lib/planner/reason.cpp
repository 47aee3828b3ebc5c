#include "planner/reason.h"

namespace hearth::planner {

std::string_view to_code(Why why) {
    static constexpr std::array<std::string_view, why_count> codes{"planner.skill_missing",
                                                                   "planner.skill_level_low",
                                                                   "planner.paper_missing",
                                                                   "planner.paper_expired",
                                                                   "planner.paper_not_yet_valid",
                                                                   "planner.trait_missing",
                                                                   "planner.no_vehicle",
                                                                   "planner.not_a_leader",
                                                                   "planner.refused_by_customer",
                                                                   "planner.refuses_customer",
                                                                   "planner.turned_down",
                                                                   "planner.not_agreed_to",
                                                                   "planner.too_far",
                                                                   "planner.outside_window",
                                                                   "planner.outside_shift",
                                                                   "planner.no_shift",
                                                                   "planner.busy",
                                                                   "planner.late_from_previous",
                                                                   "planner.late_for_next",
                                                                   "planner.late_after_shift",
                                                                   "planner.no_break",
                                                                   "planner.run_too_long",
                                                                   "planner.day_too_long",
                                                                   "planner.week_too_long",
                                                                   "planner.too_many_days",
                                                                   "planner.night_too_short",
                                                                   "planner.crew_too_small",
                                                                   "planner.no_leader",
                                                                   "planner.order_broken",
                                                                   "planner.notice_too_short",
                                                                   "planner.not_on_grid"};
    return codes[static_cast<std::size_t>(why)];
}

} // namespace hearth::planner

// A city's day, live: whatever happens, the plan keeps every rule. Ten thousand happenings:
// `hearth_planner events`.
#include <gtest/gtest.h>

#include "planner/check.h"
#include "planner/invented.h"
#include "planner/upheaval.h"

namespace hearth::planner {
namespace {

// DP-04: pinned and begun visits stand, at most three times the affected worker's visits change.
TEST(Replan, KeepsEveryRuleThroughACitysDay) {
    auto problem = invented_day({.seed = 5, .workers = 40, .visits = 220});
    auto plan = plan_day(problem, {.budget = {.iterations = 200}});
    for (std::size_t at = 0; at < plan.assignments.size(); at += 25) {
        auto const& one = plan.assignments[at];
        problem.visits[one.visit].pin = Pin{one.start, one.crew};
    }
    for (std::uint64_t number = 0; number < 60; ++number) {
        problem.now = invented_time(7) + std::chrono::minutes{12} * number;
        auto const change = invented_change(problem, plan, number);
        auto repair = replan(problem, plan, change);
        auto const faults = check_plan(repair.problem, repair.plan);
        ASSERT_TRUE(faults.empty())
            << number << ": " << to_code(faults[0].why) << " visit " << faults[0].visit;
        auto const upheaval = upheaval_of(plan, change, repair);
        ASSERT_EQ(upheaval.fixed_moved, 0) << "happening " << number;
        EXPECT_LE(upheaval.moved, upheaval.most_moved()) << "happening " << number;
        problem = std::move(repair.problem);
        plan = std::move(repair.plan);
    }
}

} // namespace
} // namespace hearth::planner

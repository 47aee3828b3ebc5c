// A city's day, live: whatever happens, the plan keeps every rule. Ten thousand happenings:
// `hearth_planner events`.
#include <set>

#include <gtest/gtest.h>

#include "planner/check.h"
#include "planner/invented.h"

namespace hearth::planner {
namespace {

std::set<WorkerIndex> touched_by(Plan const& plan, Change const& change) {
    std::set<WorkerIndex> workers;
    if (auto const* away = std::get_if<WorkerAway>(&change)) workers.insert(away->worker);
    for (auto const& one : plan.assignments) {
        auto const* moved = std::get_if<VisitMoved>(&change);
        auto const* off = std::get_if<VisitCalledOff>(&change);
        if ((moved && moved->visit == one.visit) || (off && off->visit == one.visit)) {
            workers.insert(one.crew.begin(), one.crew.end());
        }
    }
    return workers;
}

int visits_of(Plan const& plan, std::set<WorkerIndex> const& workers) {
    return static_cast<int>(std::ranges::count_if(plan.assignments, [&](Assignment const& one) {
        return std::ranges::any_of(one.crew, [&](auto who) { return workers.contains(who); });
    }));
}

Assignment const* find(Plan const& plan, VisitIndex visit) {
    auto const at = std::ranges::find(plan.assignments, visit, &Assignment::visit);
    return at == plan.assignments.end() ? nullptr : &*at;
}

// DP-04: pinned and begun visits stand, at most three times the affected worker's visits change.
TEST(Replan, KeepsEveryRuleThroughACitysDay) {
    auto problem = invented_day({.seed = 5, .workers = 40, .visits = 220});
    auto plan = plan_day(problem, {.budget = {.iterations = 200}});
    for (std::uint64_t number = 0; number < 60; ++number) {
        problem.now = invented_time(7) + std::chrono::minutes{12} * number;
        auto const change = invented_change(problem, plan, number);
        auto repair = replan(problem, plan, change);
        auto const faults = check_plan(repair.problem, repair.plan);
        ASSERT_TRUE(faults.empty())
            << number << ": " << to_code(faults[0].why) << " visit " << faults[0].visit;
        int moved = 0;
        for (auto const& one : plan.assignments) {
            auto const& visit = repair.problem.visits[one.visit];
            auto const* now = find(repair.plan, one.visit);
            bool const is_same = now && *now == one;
            if (visit.is_called_off) continue;
            if (visit.pin) {
                ASSERT_TRUE(now && now->start == visit.pin->start && now->crew == visit.pin->crew);
            } else if (one.start < problem.now) {
                ASSERT_TRUE(is_same) << number << ": a begun visit was touched";
            } else {
                moved += !is_same;
            }
        }
        auto const mine = visits_of(plan, touched_by(plan, change));
        EXPECT_LE(moved, 3 * std::max(1, mine)) << "happening " << number;
        problem = std::move(repair.problem);
        plan = std::move(repair.plan);
    }
}

} // namespace
} // namespace hearth::planner

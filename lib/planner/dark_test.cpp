#include "planner/dark.h"

#include <gtest/gtest.h>

#include "planner/greedy.h"
#include "planner/invented.h"

namespace hearth::planner {
namespace {

double no_clock() {
    return 0;
}

TEST(DayInTheDark, EndsBetterThanWithADispatcherWhoMovesNobody) { // DP-04
    auto const problem = invented_day({.seed = 2, .workers = 20, .visits = 110});
    DarkTerms const terms{.seed = 2, .happenings = 40};
    auto const ours = live_through(
        problem, plan_day(problem, {.budget = {.iterations = 500}}),
        [](auto const& now, auto const& plan, auto const& change) {
            return replan(now, plan, change);
        },
        terms, no_clock);
    auto const theirs =
        live_through(problem, plan_greedily(problem), repair_greedily, terms, no_clock);
    EXPECT_EQ(ours.faults, 0U);
    EXPECT_EQ(theirs.faults, 0U);
    EXPECT_GT(ours.figures.served, theirs.figures.served);
    EXPECT_LT(ours.figures.travel_share, theirs.figures.travel_share);
    EXPECT_GT(ours.punctual_share, 0.75); // forty happenings to a hundred visits
}

TEST(DayInTheDark, WithoutHappeningsIsTheMorning) {
    auto const problem = invented_day({.seed = 2, .workers = 6, .visits = 30});
    auto const plan = plan_greedily(problem);
    auto const day = live_through(problem, plan, repair_greedily, {.happenings = 0}, no_clock);
    EXPECT_EQ(day.plan.assignments, plan.assignments);
    EXPECT_EQ(day.moved, 0);
    EXPECT_EQ(day.dropped, 0);
    EXPECT_DOUBLE_EQ(day.punctual_share, 1);
}

} // namespace
} // namespace hearth::planner

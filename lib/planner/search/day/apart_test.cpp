#include "planner/search/day/apart.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

Job job(std::vector<Window> windows) {
    Job job;
    job.is_any_time = windows.empty();
    job.windows = std::move(windows);
    return job;
}

// DP-03
TEST(Apart, IsTheTimeBetweenTheNearestWindows) {
    auto const nine = job({{at(0, 9), at(0, 9, 30)}});
    auto const eleven = job({{at(0, 11), at(0, 12)}});
    auto const early_or_late = job({{at(0, 8), at(0, 8, 45)}, {at(0, 17), at(0, 18)}});
    EXPECT_EQ(apart(nine, eleven), Length{90min}); // 9:30 to 11:00
    EXPECT_EQ(apart(eleven, nine), Length{90min});
    EXPECT_EQ(apart(nine, early_or_late), Length{15min}); // 8:45 to 9:00, not to 17:00
    EXPECT_EQ(apart(eleven, early_or_late), Length{135min});
}

// DP-03
TEST(Apart, IsNothingWhereTheyMeetOrOneMayComeAtAnyTime) {
    auto const nine = job({{at(0, 9), at(0, 9, 30)}});
    EXPECT_EQ(apart(nine, nine), Length{0});
    EXPECT_EQ(apart(nine, job({{at(0, 9, 30), at(0, 10)}})), Length{0});
    EXPECT_EQ(apart(nine, job({{at(0, 7), at(0, 19)}})), Length{0});
    EXPECT_EQ(apart(nine, job({})), Length{0});
    EXPECT_EQ(apart(job({}), nine), Length{0});
}

/// All within a kilometre, the odd ones at nine, the others at three.
Problem two_hours() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    Dice dice{5};
    for (std::uint64_t number = 0; number < 100; ++number) {
        Visit visit;
        visit.key = {2, number};
        visit.place = dice.place(1);
        visit.length = 60min;
        auto const hour = number % 2 == 1 ? 9 : 15;
        visit.windows = {{at(0, hour), at(0, hour, 30)}};
        problem.visits.push_back(visit);
    }
    return problem;
}

// DP-03: five and a half hours count as much as 6.6 km: all of its hour come before all others.
TEST(Apart, PutsThoseOfTheSameHourFirstAmongTheNeighbours) {
    auto const problem = two_hours();
    Model const model{problem, {}, {}, {.near = 50}};
    for (VisitIndex visit = 0; visit < model.visits(); ++visit) {
        auto const& near = model.near(visit);
        ASSERT_EQ(near.size(), 50U);
        EXPECT_EQ(near.front(), visit);
        for (auto const other : near)
            EXPECT_EQ(other % 2, visit % 2) << visit << " and " << other;
    }
}

// DP-03: where the hour does not matter, what is nearest by road comes first, as ever.
TEST(Apart, LeavesTheOrderByPlaceToThoseWithoutAnHour) {
    auto problem = two_hours();
    for (auto& visit : problem.visits)
        visit.windows.clear();
    Model const model{problem, {}, {}, {.near = 20}};
    Neighbours const neighbours{problem.visits};
    for (VisitIndex visit = 0; visit < model.visits(); ++visit)
        EXPECT_EQ(model.near(visit), neighbours.nearest(visit, 20)) << visit;
}

} // namespace
} // namespace hearth::planner::day

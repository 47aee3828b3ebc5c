#include <gtest/gtest.h>

#include "planner/search/day/improve.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

/// The second follows the first, which is wished at an hour that leaves it none. One worker.
Problem one_after_another() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    Dice dice{3};
    auto one = worker(dice, {.days = 1, .radius_km = 1, .skills = 1}, 0);
    one.shifts = {{at(0, 8), at(0, 20)}};
    one.breaks.clear();
    problem.workers.push_back(one);
    Visit visit;
    visit.key = {2, 0};
    visit.place = *one.start;
    visit.length = 30min;
    visit.windows = {{at(0, 16), at(0, 18)}};
    visit.wished = Window{at(0, 18), at(0, 18)};
    problem.visits.push_back(visit);
    visit.key = {2, 1};
    visit.wished.reset();
    visit.after_visit = After{0, 0min, 4h};
    problem.visits.push_back(visit);
    return problem;
}

// DP-03: a wish gives way where the visit that follows would find no hour.
TEST(Followers, AreThoughtOfWhenTheOneBeforeThemIsPlaced) {
    auto const problem = one_after_another();
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    build(sheets, 1);
    EXPECT_TRUE(sheets.absent().empty());
    EXPECT_LE(*sheets.start(0) + 30min, *sheets.start(1));
}

// DP-03: one already placed too late is moved with it.
TEST(Followers, GetRoomWithTheOneBeforeThem) {
    auto const problem = one_after_another();
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    sheets.load({{0, at(0, 18), {0}}});
    ASSERT_EQ(sheets.absent(), std::vector<VisitIndex>{1});
    improve(sheets, {.iterations = 100}, 1);
    EXPECT_TRUE(sheets.absent().empty());
}

// DP-03: better the first alone than neither.
TEST(Followers, KeepNobodyFromAPlaceThatTheyCannotShare) {
    auto problem = one_after_another();
    problem.visits[1].windows = {{at(0, 8), at(0, 9)}}; // over before the first may begin
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    build(sheets, 1);
    EXPECT_EQ(sheets.absent(), std::vector<VisitIndex>{1});
}

} // namespace
} // namespace hearth::planner::day

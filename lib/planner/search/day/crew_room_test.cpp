#include "planner/search/day/crew_room.h"

#include <gtest/gtest.h>

#include "planner/search/day/improve.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

Visit at_ten(Place const& place, std::uint64_t number) {
    Visit visit;
    visit.key = {2, number};
    visit.place = place;
    visit.length = 60min;
    visit.windows = {{at(0, 10), at(0, 10, 15)}};
    return visit;
}

/// Three workers, one of whom may lead, in one place; each has a visit at ten, and a fourth visit
/// at ten needs two workers and a leader.
Problem full_hour() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    Dice dice{3};
    for (std::uint64_t number = 0; number < 3; ++number) {
        auto one = worker(dice, {.days = 1, .radius_km = 1, .skills = 1}, number);
        one.shifts = {{at(0, 8), at(0, 18)}};
        one.breaks.clear();
        one.is_leader = number == 1;
        problem.workers.push_back(one);
        problem.visits.push_back(at_ten(*problem.workers[0].start, number));
    }
    problem.visits.push_back(at_ten(*problem.workers[0].start, 3));
    problem.visits.back().crew = 2;
    problem.visits.back().needs_leader = true;
    return problem;
}

// DP-03: at one hour, of as many workers as are needed, and always of a leader.
TEST(CrewRoom, NamesWhatStandsInTheWayOfTwoAndOfALeader) {
    auto const problem = full_hour();
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    sheets.load({{0, at(0, 10), {0}}, {1, at(0, 10), {1}}, {2, at(0, 10), {2}}});
    ASSERT_EQ(sheets.absent(), std::vector<VisitIndex>{3});
    CrewRoom room{{.spare = 0}};
    search::Random random{1};
    for (int turn = 0; turn < 50; ++turn) {
        std::vector<VisitIndex> torn;
        ASSERT_TRUE(room.find(sheets, random, 3, torn));
        EXPECT_EQ(torn.size(), 2U);
        EXPECT_TRUE(std::ranges::find(torn, 1U) != torn.end()) << "only worker 1 may lead";
    }
}

// DP-03: what is pinned, and crews that stand, are nobody's to tear out.
TEST(CrewRoom, FindsNoneWhereTooFewCanGiveWay) {
    auto problem = full_hour();
    for (VisitIndex at_visit = 0; at_visit < 2; ++at_visit)
        problem.visits[at_visit].pin = Pin{at(0, 10), {at_visit}};
    Model const model{problem, {{0, at(0, 10), {0}}, {1, at(0, 10), {1}}}, {}};
    Sheets sheets{model};
    sheets.load({{2, at(0, 10), {2}}});
    CrewRoom room{{}};
    search::Random random{1};
    std::vector<VisitIndex> torn;
    EXPECT_FALSE(room.find(sheets, random, 3, torn));
    EXPECT_TRUE(torn.empty());
}

// DP-03: two easy ones make way for one of two, and find another hour.
TEST(CrewRoom, BringsACrewInWhereTheOthersCanWait) {
    auto problem = full_hour();
    for (VisitIndex at_visit = 0; at_visit < 3; ++at_visit)
        problem.visits[at_visit].windows = {{at(0, 10), at(0, 14)}};
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    sheets.load({{0, at(0, 10), {0}}, {1, at(0, 10), {1}}, {2, at(0, 10), {2}}});
    improve(sheets, {.iterations = 200}, 1);
    EXPECT_TRUE(sheets.absent().empty());
}

// DP-03: by hands a visit of two weighs as two; the worth of a plan counts visits all the same.
TEST(CrewRoom, ByHandsACrewWeighsAsManyAsItNeeds) {
    auto const problem = full_hour();
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    sheets.load({{0, at(0, 10), {0}}, {1, at(0, 10), {1}}, {2, at(0, 10), {2}}});
    auto const by_visits = sheets.cost();
    auto const worth = sheets.worth();
    sheets.weigh(Weigh::Hands);
    EXPECT_GT(sheets.left_out(3), 2 * (sheets.left_out(0) - problem.visits[0].skip_cost));
    EXPECT_GT(sheets.cost(), by_visits);
    EXPECT_EQ(sheets.worth(), worth);
    sheets.begin();
    sheets.undo();
    sheets.weigh(Weigh::Visits);
    EXPECT_EQ(sheets.cost(), by_visits);
}

} // namespace
} // namespace hearth::planner::day

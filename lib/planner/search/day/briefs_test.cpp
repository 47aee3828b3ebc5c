#include "planner/search/day/briefs.h"

#include <gtest/gtest.h>

#include "planner/search/day/improve.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

Problem town(std::uint64_t seed, std::uint64_t workers, std::uint64_t visits) {
    Dice dice{seed};
    TownSize const size{.radius_km = 7, .skills = 2};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (std::uint64_t number = 0; number < workers; ++number)
        problem.workers.push_back(worker(dice, size, number));
    for (std::uint64_t number = 0; number < visits; ++number) {
        problem.visits.push_back(visit(dice, size, number));
        if (dice.chance(15)) problem.visits.back().crew = 2;
    }
    return problem;
}

/// A brief's moment is the true one, but for the fraction of a second.
void expect_moment(Briefs const& briefs, Briefs::Second brief, Instant told) {
    EXPECT_LE(briefs.instant(brief), told);
    EXPECT_LT(told - briefs.instant(brief), std::chrono::seconds{1});
}

void expect_true(Briefs& briefs, Sheets const& sheets) {
    auto const& model = sheets.model();
    for (std::int32_t at = 0; at < model.turns(); ++at) {
        auto const& brief = briefs.turn(at);
        auto const& items = sheets.items(at);
        auto const& holes = sheets.holes(at);
        auto const* const stops = briefs.stops(at);
        ASSERT_EQ(brief.stops, static_cast<std::int32_t>(items.size()));
        EXPECT_EQ(static_cast<WorkerIndex>(brief.worker), model.turn(at).worker);
        for (std::size_t place = 0; place < holes.size(); ++place) {
            expect_moment(briefs, stops[place].free, holes[place].free);
            expect_moment(briefs, stops[place].due, holes[place].due);
            EXPECT_EQ(stops[place].direct, holes[place].direct);
            EXPECT_EQ(stops[place].spot, holes[place].to);
            if (place == items.size()) break;
            auto const& item = items[place];
            EXPECT_EQ(stops[place].cost, item.own + item.lax);
            bool const stays =
                item.visit == nobody || item.is_fixed || model.job(item.visit).is_tied;
            EXPECT_EQ(stops[place].visit, stays ? nobody : item.visit);
            if (stays) continue;
            EXPECT_EQ(briefs.likely_turn(item.visit), at);
        }
    }
}

// DP-03: the copy follows every change of the plan, and every change taken back.
TEST(Briefs, FollowThePlanThroughStepsTakenAndTakenBack) {
    auto const problem = town(4, 12, 50);
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    Briefs briefs{sheets};
    expect_true(briefs, sheets);
    build(sheets, 1);
    expect_true(briefs, sheets);
    Ruin ruin{{}};
    Recreate recreate{sheets, {}};
    search::Random random{7};
    Sheets::Saved saved;
    sheets.save(saved);
    for (int step = 0; step < 40; ++step) {
        std::vector<VisitIndex> out;
        sheets.begin();
        bool const holds = ruin.apply(sheets, random, out);
        if (holds) recreate.apply(random, out);
        if (holds) expect_true(briefs, sheets);
        if (!holds || step % 2 == 0) sheets.undo();
        expect_true(briefs, sheets);
    }
    sheets.restore(saved);
    expect_true(briefs, sheets);
}

// A day of many short visits: more stops than a turn was thought to hold.
TEST(Briefs, GrowWithALongTurn) {
    auto problem = town(2, 1, 24);
    problem.workers[0].shifts = {{at(0, 8), at(0, 20)}};
    problem.workers[0].skills = {{0, 3}, {1, 3}};
    for (auto& visit : problem.visits) {
        visit.crew = 1;
        visit.length = 10min;
        visit.place = problem.visits[0].place;
        visit.windows = {{at(0, 8), at(0, 19)}};
    }
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    Briefs briefs{sheets};
    expect_true(briefs, sheets);
    build(sheets, 1);
    ASSERT_GT(sheets.items(0).size(), 8U);
    expect_true(briefs, sheets);
}

// The first start that the windows allow, from both sides of each edge.
TEST(Briefs, KnowTheFirstStartThatTheWindowsAllow) {
    Briefs::OfVisit const visit{.windows = {100, 200, 300, 400}};
    EXPECT_EQ(Briefs::start_in(visit, 0), 100);
    EXPECT_EQ(Briefs::start_in(visit, 150), 150);
    EXPECT_EQ(Briefs::start_in(visit, 200), 200);
    EXPECT_EQ(Briefs::start_in(visit, 201), 300);
    EXPECT_EQ(Briefs::start_in(visit, 400), 400);
    EXPECT_EQ(Briefs::start_in(visit, 401), Briefs::no_time);
}

} // namespace
} // namespace hearth::planner::day

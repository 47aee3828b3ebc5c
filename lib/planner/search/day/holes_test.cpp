#include "planner/search/day/holes.h"

#include <gtest/gtest.h>

#include "planner/search/day/improve.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

// DP-03: after any number of steps, taken or taken back, the holes are those of the items.
TEST(Holes, FollowTheItemsThroughEveryStep) {
    Dice dice{7};
    TownSize const size{.radius_km = 6, .skills = 2};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (std::uint64_t number = 0; number < 8; ++number)
        problem.workers.push_back(worker(dice, size, number));
    for (std::uint64_t number = 0; number < 40; ++number) {
        problem.visits.push_back(visit(dice, size, number));
        if (dice.chance(10)) problem.visits.back().crew = 2;
    }
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    build(sheets, 1);
    Sheets::Saved saved;
    sheets.save(saved);
    search::Random random{2};
    Ruin ruin{{}};
    Recreate recreate{sheets, {}};
    std::vector<VisitIndex> out;
    std::vector<Hole> holes;
    for (int step = 0; step < 200; ++step) {
        sheets.begin();
        if (ruin.apply(sheets, random, out)) recreate.apply(random, out);
        if (step % 3 == 0) sheets.undo();
        if (step == 150) sheets.restore(saved);
        for (std::int32_t turn = 0; turn < model.turns(); ++turn) {
            find_holes(model, model.turn(turn), sheets.items(turn), holes);
            auto const& kept = sheets.holes(turn);
            ASSERT_EQ(kept.size(), sheets.items(turn).size() + 1);
            for (std::size_t at = 0; at < kept.size(); ++at) {
                EXPECT_EQ(kept[at].free, holes[at].free);
                EXPECT_EQ(kept[at].due, holes[at].due);
                EXPECT_EQ(kept[at].direct, holes[at].direct);
                EXPECT_EQ(kept[at].from, holes[at].from);
                EXPECT_EQ(kept[at].to, holes[at].to);
            }
            EXPECT_TRUE(kept.front().is_first && kept.back().is_last);
        }
    }
}

} // namespace
} // namespace hearth::planner::day

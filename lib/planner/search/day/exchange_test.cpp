#include "planner/search/day/exchange.h"

#include <gtest/gtest.h>

#include "planner/search/day/improve.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

constexpr int links = 5;

/// All visits are at ten and take an hour. The worker of number n can do skills n and n + 1, so
/// the last visit finds its place only when each of the others goes on to the next worker.
Problem chain() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    Dice dice{3};
    for (int number = 0; number < links; ++number) {
        auto const skill = static_cast<SkillId>(number);
        auto one = worker(dice, {.days = 1, .radius_km = 1, .skills = 1},
                          static_cast<std::uint64_t>(number));
        one.skills = {{skill, 3}, {static_cast<SkillId>(skill + 1), 3}};
        one.shifts = {{at(0, 8), at(0, 18)}};
        one.breaks.clear();
        problem.workers.push_back(one);
        Visit visit;
        visit.key = {2, static_cast<std::uint64_t>(number)};
        visit.place = *problem.workers[0].start;
        visit.length = 60min;
        visit.windows = {{at(0, 10), at(0, 10, 15)}};
        visit.need.everyone = {{skill, 1}};
        problem.visits.push_back(visit);
    }
    return problem;
}

// DP-03
TEST(Exchange, GivesOneLeftOutItsPlaceByAChainOfAnyLength) {
    auto const problem = chain();
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    // Visit n stands with worker n − 1, who could do no other but it and visit n − 1; nobody is
    // left for visit 0 but worker 0, who has visit 1. The last worker is free.
    std::vector<Assignment> told;
    for (VisitIndex visit = 1; visit < links; ++visit)
        told.push_back({visit, at(0, 10), {visit - 1}});
    sheets.load(told);
    ASSERT_EQ(sheets.absent(), std::vector<VisitIndex>{0});
    Recreate recreate{sheets, {.blink = 0}};
    search::Random random{7};
    sheets.begin();
    ASSERT_FALSE(recreate.place(random, 0));
    Exchange exchange{sheets, {.keeps = 0}};
    ASSERT_TRUE(exchange.apply(random, links - 1));
    EXPECT_TRUE(sheets.absent().empty());
    for (auto const& one : sheets.assignments())
        EXPECT_EQ(one.crew, std::vector<WorkerIndex>{one.visit});
    sheets.undo();
    EXPECT_EQ(sheets.assignments(), told);
    EXPECT_EQ(sheets.absent(), std::vector<VisitIndex>{0});
}

// DP-03: crews stay where they are, and a step is taken back as if it had never been.
TEST(Exchange, LeavesCrewsAloneAndIsTakenBackWhole) {
    Dice dice{5};
    TownSize const size{.radius_km = 7, .skills = 2};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (std::uint64_t number = 0; number < 12; ++number)
        problem.workers.push_back(worker(dice, size, number));
    for (std::uint64_t number = 0; number < 50; ++number) {
        problem.visits.push_back(visit(dice, size, number));
        if (dice.chance(15)) problem.visits.back().crew = 2;
    }
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    build(sheets, 1);
    search::Random random{3};
    Exchange exchange{sheets, {}};
    int exchanged = 0;
    auto const first = sheets.cost();
    for (int step = 0; step < 300; ++step) {
        auto const was = sheets.cost();
        auto const plan = sheets.assignments();
        sheets.begin();
        bool const holds = exchange.apply(random, random.below(model.visits()));
        exchanged += holds;
        if (holds) {
            ASSERT_LT(sheets.cost(), was) << "what is no better is not done at all";
        }
        for (VisitIndex at = 0; holds && at < model.visits(); ++at) {
            auto const is_crew = problem.visits[at].crew > 1;
            auto const had = std::ranges::find(plan, at, &Assignment::visit);
            if (is_crew && had != plan.end()) {
                EXPECT_EQ(sheets.start(at), had->start);
            }
        }
        if (holds && step % 3 != 0) continue; // the third is taken back all the same
        sheets.undo();
        ASSERT_EQ(sheets.assignments(), plan);
        ASSERT_EQ(sheets.cost(), was);
    }
    EXPECT_GT(exchanged, 20);
    EXPECT_LT(sheets.cost(), first);
}

// DP-03: with heat it costs more now and then, holds all the same, and nobody loses a place.
TEST(Exchange, TakesWorseAnswersInTheHeat) {
    auto problem = chain();
    auto const home = *problem.workers[0].start;
    auto const apart = 0.004; // degrees: 450 metres
    for (VisitIndex visit = 0; visit < links; ++visit) {
        problem.visits[visit].need.everyone = {};
        problem.visits[visit].place = Place{home.lat() + apart * visit, home.lon()};
    }
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    build(sheets, 1);
    ASSERT_TRUE(sheets.absent().empty());
    Exchange exchange{sheets, {.keeps = 0}};
    search::Random random{3};
    int dearer = 0;
    for (int step = 0; step < 300; ++step) {
        auto const was = sheets.cost();
        sheets.begin();
        bool const holds = exchange.apply(random, random.below(model.visits()), 50'000);
        if (!holds) sheets.undo();
        dearer += sheets.cost() > was;
        ASSERT_TRUE(sheets.absent().empty());
        Sheets again{model};
        again.load(sheets.assignments());
        ASSERT_EQ(again.cost(), sheets.cost());
    }
    EXPECT_GT(dearer, 0);
}

} // namespace
} // namespace hearth::planner::day

#include "planner/search/day/trade.h"

#include <gtest/gtest.h>

#include "planner/check.h"
#include "planner/proving.h"
#include "planner/search/day/improve.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

constexpr std::int64_t many = 4'000;

/// Two at two places; visits at their doors by turns, two at nine, then two at half past ten.
Problem crossed(std::uint64_t visits) {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    Dice dice{3};
    for (std::uint64_t number = 0; number < 2; ++number) {
        auto one = worker(dice, {.days = 1, .radius_km = 1, .skills = 1}, number);
        one.skills = {{0, 3}};
        one.shifts = {{at(0, 8), at(0, 12)}};
        one.breaks.clear();
        one.start = one.end = Place{31.2 + 0.05 * static_cast<double>(number), 121.4};
        one.commute = Commute::InsideShift;
        problem.workers.push_back(one);
    }
    for (std::uint64_t number = 0; number < visits; ++number) {
        Visit visit;
        visit.key = {2, number};
        visit.place = *problem.workers[number % 2].start;
        visit.length = 60min;
        visit.windows = number < 2 ? std::vector<Window>{{at(0, 9), at(0, 9, 10)}}
                                   : std::vector<Window>{{at(0, 10, 30), at(0, 10, 40)}};
        visit.need.everyone = {{0, 1}};
        problem.visits.push_back(visit);
    }
    return problem;
}

/// Each goes to the other's door.
std::vector<Assignment> crossed_plan(VisitIndex visits) {
    std::vector<Assignment> plan;
    for (VisitIndex visit = 0; visit < visits; ++visit)
        plan.push_back({visit, visit < 2 ? at(0, 9) : at(0, 10, 30), {1 - visit % 2}});
    return plan;
}

void expect_at_their_doors(Sheets const& sheets) {
    for (auto const& one : sheets.assignments())
        EXPECT_EQ(one.crew, std::vector<WorkerIndex>{one.visit % 2}) << one.visit;
}

// DP-03
TEST(Trade, PutsCrossedVisitsRight) {
    auto const problem = crossed(2);
    Model const model{problem, {}, {}};
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Sheets sheets{model};
        sheets.load(crossed_plan(2));
        Trade trade{sheets, {.pairs = 0, .tails = 0}};
        search::Random random{seed};
        auto const was = sheets.cost();
        EXPECT_GT(trade.apply(random, many, 0), 0);
        EXPECT_LT(sheets.cost(), was);
        expect_at_their_doors(sheets);
    }
}

// DP-03: what only helps together is given together.
TEST(Trade, GivesTwoInARowOrAllThatIsLeftOfTheDay) {
    auto const problem = crossed(4);
    Model const model{problem, {}, {}};
    for (auto const& terms : {TradeTerms{.pairs = 1, .tails = 0}, TradeTerms{.tails = 1}}) {
        Sheets sheets{model};
        sheets.load(crossed_plan(4));
        Trade trade{sheets, terms};
        search::Random random{5};
        EXPECT_EQ(trade.apply(random, many, 0), 1);
        expect_at_their_doors(sheets);
    }
}

Problem town(std::uint64_t seed) {
    Dice dice{seed};
    TownSize const size{.radius_km = 7, .skills = 2};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (std::uint64_t number = 0; number < 12; ++number)
        problem.workers.push_back(worker(dice, size, number));
    for (std::uint64_t number = 0; number < 50; ++number) {
        problem.visits.push_back(visit(dice, size, number));
        if (dice.chance(15)) problem.visits.back().crew = 2;
    }
    return problem;
}

// DP-03: no rule is broken, no crew moves, the sums stay true, and nobody is lost.
TEST(Trade, KeepsEveryRuleAndItsSums) {
    std::int64_t taken = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        auto const problem = town(seed);
        Model const model{problem, {}, {}};
        Sheets sheets{model};
        build(sheets, seed);
        Trade trade{sheets, {}};
        search::Random random{seed};
        for (auto const heat : {2'000.0, 200.0, 0.0}) {
            auto const plan = sheets.assignments();
            auto const left = sheets.left();
            taken += trade.apply(random, many, heat);
            EXPECT_EQ(sheets.left(), left);
            for (auto const& one : plan) {
                if (problem.visits[one.visit].crew == 1) continue;
                EXPECT_EQ(sheets.start(one.visit), one.start);
                EXPECT_EQ(sheets.crew(one.visit).size(), one.crew.size());
            }
            Board board{problem};
            put_proven(board, sheets.assignments());
            EXPECT_EQ(board.assignments().size(), sheets.assignments().size())
                << "the rules refuse what was traded";
            Sheets again{model};
            again.load(sheets.assignments());
            EXPECT_EQ(again.cost(), sheets.cost());
        }
    }
    EXPECT_GT(taken, 100);
}

// DP-03: without heat a plan only gets cheaper, and one seed gives one plan.
TEST(Trade, OnlySavesWithoutHeat) {
    auto const problem = town(3);
    Model const model{problem, {}, {}};
    std::vector<Assignment> first;
    for (int again = 0; again < 2; ++again) {
        Sheets sheets{model};
        build(sheets, 1);
        Trade trade{sheets, {}};
        search::Random random{9};
        auto was = sheets.cost();
        for (int round = 0; round < 20; ++round) {
            auto const taken = trade.apply(random, many / 20, 0);
            EXPECT_LE(sheets.cost() + taken, was); // each saves a fen or more
            was = sheets.cost();
        }
        if (again == 0) first = sheets.assignments();
        EXPECT_EQ(sheets.assignments(), first);
    }
}

// DP-03: too large for its tables, it stands aside.
TEST(Trade, StandsAsideWhereItsTablesWouldBeTooLarge) {
    auto const problem = crossed(4);
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    sheets.load(crossed_plan(4));
    Trade trade{sheets, {.most_cells = 7}};
    search::Random random{1};
    EXPECT_EQ(trade.apply(random, many, 0), 0);
    EXPECT_EQ(sheets.assignments(), crossed_plan(4));
}

} // namespace
} // namespace hearth::planner::day

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "planner/check.h"
#include "planner/proving.h"
#include "planner/search/day/improve.h"
#include "planner/search/day/repair.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

/// Everything at once: split shifts, lunch, crews, orders, wishes, pins, busy hours, several days.
Problem full_town(std::uint64_t seed, int workers, int visits, int days) {
    Dice dice{seed};
    TownSize const size{.days = days, .radius_km = 7, .skills = 3};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (int number = 0; number < workers; ++number) {
        problem.workers.push_back(worker(dice, size, static_cast<std::uint64_t>(number)));
        auto& one = problem.workers.back();
        for (int day = 0; day < days && dice.chance(30); ++day) {
            one.breaks.push_back({at(day, 11), at(day, 13), 30min});
        }
        if (dice.chance(30)) one.shifts.push_back({at(0, 20), at(0, 23, 30)});
        if (dice.chance(20)) {
            Stop stop{.span = {at(0, 13), at(0, 14)}};
            if (dice.chance(50)) stop.place = dice.place(5);
            stop.is_work = dice.chance(50);
            one.busy.push_back(stop);
        }
        one.cost_hour = 3'000;
        one.regular_day = 6h;
        one.cost_overtime_hour = 2'000;
    }
    for (int number = 0; number < visits; ++number) {
        problem.visits.push_back(visit(dice, size, static_cast<std::uint64_t>(number)));
        auto& one = problem.visits.back();
        if (dice.chance(15)) one.crew = 2;
        one.needs_leader = dice.chance(20);
        auto const here = static_cast<VisitIndex>(number);
        if (here > 0 && dice.chance(8)) one.after_visit = After{here - 1, 0min, 5h};
        if (dice.chance(20)) one.wished = Window{at(0, 10), at(0, 11)};
        if (dice.chance(10)) one.windows.push_back({at(0, 20), at(0, 22)});
        if (dice.chance(5)) one.windows.clear();
        if (dice.chance(20))
            one.familiar = {{static_cast<WorkerIndex>(dice.roll(0, workers - 1)), 4}};
        if (dice.chance(4)) {
            auto const who = static_cast<WorkerIndex>(dice.roll(0, workers - 1));
            one.crew = 1;
            one.pin = Pin{at(0, dice.roll(9, 15)), {who}};
        }
    }
    return problem;
}

std::vector<Assignment> pins_of(Problem const& problem) {
    std::vector<Assignment> pins;
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        auto const& pin = problem.visits[at].pin;
        if (pin) pins.push_back({at, pin->start, pin->crew});
    }
    return pins;
}

Plan as_plan(Problem const& problem, Sheets const& sheets) {
    Plan plan{sheets.assignments(), {}, 0};
    for (auto const& pin : pins_of(problem))
        plan.assignments.push_back(pin);
    std::ranges::sort(plan.assignments, {}, &Assignment::visit);
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        auto const has =
            std::ranges::find(plan.assignments, at, &Assignment::visit) != plan.assignments.end();
        if (!has) plan.unserved.push_back({at, {}, {}});
    }
    return plan;
}

// DP-03, DP-05: the search's own arithmetic against the checker, without the net of the rules.
RC_GTEST_PROP(DaySearch, BreaksNoHardRuleByItself, (std::uint16_t seed, bool several)) {
    auto const problem = full_town(seed, 6, 18, several ? 3 : 1);
    Model const model{problem, pins_of(problem), {}};
    Sheets sheets{model};
    build(sheets, seed);
    improve(sheets, {.iterations = 150}, seed);
    auto const faults = check_plan(problem, as_plan(problem, sheets));
    for (auto const& fault : faults) {
        RC_LOG() << to_code(fault.why) << " visit " << fault.visit << " worker "
                 << static_cast<int>(fault.worker.value_or(99)) << '\n';
    }
    RC_ASSERT(faults.empty());
}

// DP-03: one plan, one cost: what the search adds up is what the plan is said to cost.
RC_GTEST_PROP(DaySearch, CountsWhatThePlanCosts, (std::uint16_t seed)) {
    auto problem = full_town(seed, 6, 18, 1);
    for (auto& visit : problem.visits)
        visit.pin.reset();
    for (auto& worker : problem.workers)
        worker.busy.clear();
    Model const model{problem, {}, {}};
    Sheets sheets{model};
    build(sheets, seed);
    improve(sheets, {.iterations = 60}, seed);
    auto const plan = as_plan(problem, sheets);
    Fen skipped = 0;
    for (auto const& one : plan.unserved)
        skipped += problem.visits[one.visit].skip_cost;
    auto const cost = cost_of(to_board(problem, plan), {means_of(problem), {}});
    RC_ASSERT(sheets.worth().cost == cost - skipped);
}

TEST(Sheets, TakeAStepBackAsIfItHadNeverBeen) {
    auto const problem = full_town(5, 8, 30, 1);
    Model const model{problem, pins_of(problem), {}};
    Sheets sheets{model};
    build(sheets, 1);
    search::Random random{3};
    Ruin ruin{{}};
    Recreate recreate{sheets, {}};
    std::vector<VisitIndex> out;
    for (int step = 0; step < 200; ++step) {
        auto const was = sheets.assignments();
        auto const worth = sheets.worth();
        auto const cost = sheets.cost();
        sheets.begin();
        if (ruin.apply(sheets, random, out)) recreate.apply(random, out);
        if (step % 5 == 0) continue;
        sheets.undo();
        ASSERT_EQ(sheets.assignments(), was);
        ASSERT_EQ(sheets.worth(), worth);
        ASSERT_EQ(sheets.cost(), cost);
    }
}

TEST(Sheets, KeepNothingOfASavedPlanButWhatWasSaved) {
    auto const problem = full_town(9, 8, 30, 1);
    Model const model{problem, pins_of(problem), {}};
    Sheets sheets{model};
    build(sheets, 1);
    Sheets::Saved saved;
    sheets.save(saved);
    search::Random random{3};
    Ruin ruin{{}};
    Recreate recreate{sheets, {}};
    std::vector<VisitIndex> out;
    for (int round = 0; round < 20; ++round) {
        for (int step = 0; step < 5; ++step) {
            sheets.begin();
            if (ruin.apply(sheets, random, out)) recreate.apply(random, out);
        }
        auto const now = sheets.assignments();
        auto const worth = sheets.worth();
        sheets.save(saved);
        sheets.begin();
        if (!ruin.apply(sheets, random, out)) sheets.undo();
        sheets.restore(saved);
        ASSERT_EQ(sheets.assignments(), now);
        ASSERT_EQ(sheets.worth(), worth);
    }
}

TEST(Sheets, StampWhatAWorkerHasAndGiveTheOldStampBack) {
    auto const problem = full_town(5, 8, 30, 1);
    Model const model{problem, pins_of(problem), {}};
    Sheets sheets{model};
    build(sheets, 1);
    search::Random random{3};
    Ruin ruin{{}};
    Recreate recreate{sheets, {}};
    std::vector<VisitIndex> out;
    int changes = 0;
    for (int step = 0; step < 200; ++step) {
        std::vector<std::uint64_t> was;
        for (WorkerIndex who = 0; who < problem.workers.size(); ++who)
            was.push_back(sheets.stamp(who));
        auto const before = sheets.all();
        sheets.begin();
        if (ruin.apply(sheets, random, out)) recreate.apply(random, out);
        for (std::int32_t turn = 0; turn < model.turns(); ++turn) {
            auto const& old = before[static_cast<std::size_t>(turn)];
            auto const& now = sheets.items(turn);
            auto const same = [](Item const& one, Item const& two) {
                return one.visit == two.visit && one.start == two.start;
            };
            if (std::ranges::equal(old, now, same)) continue;
            auto const who = model.turn(turn).worker;
            EXPECT_NE(sheets.stamp(who), was[who]);
            EXPECT_FALSE(sheets.is_settled(who));
            ++changes;
        }
        if (step % 5 == 0) continue;
        sheets.undo();
        for (WorkerIndex who = 0; who < problem.workers.size(); ++who)
            ASSERT_EQ(sheets.stamp(who), was[who]);
    }
    EXPECT_GT(changes, 20);
}

// What was seen of a turn and kept must be what one would see there now.
RC_GTEST_PROP(Recreate, GoesTheSameWayWithLooksKeptAsWithoutAny, (std::uint16_t seed)) {
    auto const problem = full_town(seed, 8, 30, 1);
    Model const model{problem, pins_of(problem), {}};
    auto const planned = [&](bool keeps) {
        Sheets sheets{model};
        build(sheets, seed);
        search::Random random{seed};
        Ruin ruin{{}};
        std::optional<Recreate> recreate;
        std::vector<VisitIndex> out;
        for (int step = 0; step < 60; ++step) {
            if (!keeps || !recreate) recreate.emplace(sheets, RecreateTerms{});
            auto const was = sheets.cost();
            sheets.begin();
            auto const holds = ruin.apply(sheets, random, out);
            if (holds) recreate->apply(random, out, ruin.guest());
            if (!holds || sheets.cost() > was + 500) sheets.undo();
        }
        return sheets.assignments();
    };
    RC_ASSERT(planned(true) == planned(false));
}

TEST(Ruin, MakesRoomForAVisitLeftOutWithAFew) {
    auto const problem = full_town(5, 5, 60, 1);
    Model const model{problem, pins_of(problem), {}};
    Sheets sheets{model};
    build(sheets, 1);
    ASSERT_FALSE(sheets.absent().empty());
    search::Random random{3};
    Ruin ruin{{.waiting = 1, .room = 1, .ways = 2}};
    int guests = 0;
    for (int step = 0; step < 100; ++step) {
        auto const was = sheets.all();
        std::vector<VisitIndex> out;
        sheets.begin();
        bool const holds = ruin.apply(sheets, random, out);
        if (ruin.guest() != nobody && holds) {
            ++guests;
            EXPECT_TRUE(sheets.is_absent(ruin.guest()));
            EXPECT_NE(std::ranges::find(out, ruin.guest()), out.end());
            std::ptrdiff_t emptier = 0;
            for (std::size_t turn = 0; turn < was.size(); ++turn)
                emptier += was[turn].size() > sheets.all()[turn].size();
            // Two of a crew, and whoever follows in order, lose theirs with them.
            EXPECT_LE(emptier, 2 + 2 * std::ssize(out));
        }
        sheets.undo();
    }
    EXPECT_GT(guests, 50);
}

// DP-04: who gets the room that became free may not push others beyond what a repair may move.
TEST(Fill, MovesNoMoreThanItMay) {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    Dice dice{3};
    problem.workers.push_back(worker(dice, {.days = 1, .radius_km = 1, .skills = 1}, 0));
    problem.workers[0].shifts = {{at(0, 8), at(0, 18)}};
    problem.workers[0].breaks.clear();
    Visit visit;
    visit.place = *problem.workers[0].start;
    visit.length = 60min;
    visit.windows = {{at(0, 8), at(0, 16)}};
    problem.visits.push_back(visit);
    visit.windows = {{at(0, 10), at(0, 10, 30)}};
    problem.visits.push_back(visit);
    Assignment const told{0, at(0, 10), {0}};
    Model const model{problem, {}, {told, std::nullopt}};
    for (int const most : {0, 1}) {
        Sheets sheets{model};
        sheets.load({told});
        ASSERT_EQ(sheets.changed(), 0);
        fill(sheets, {1}, {{0}, most}, 7);
        EXPECT_EQ(sheets.changed(), most);
        EXPECT_EQ(sheets.is_absent(1), most == 0);
    }
}

} // namespace
} // namespace hearth::planner::day

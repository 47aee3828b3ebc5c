#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "planner/check.h"
#include "planner/proving.h"
#include "planner/search/day/improve.h"
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

} // namespace
} // namespace hearth::planner::day

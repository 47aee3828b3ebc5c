#include <gtest/gtest.h>

#include <map>

#include <rapidcheck/gtest.h>

#include "planner/check.h"
#include "planner/plan_from.h"
#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Problem two_days_work() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 7)};
    Worker worker;
    worker.start = Place{31.23, 121.47};
    worker.commute = Commute::OwnTime;
    worker.shifts = {{at(0, 8), at(0, 18)}};
    problem.workers = {worker, worker};
    Visit visit;
    visit.place = {31.23, 121.48};
    visit.length = 2h;
    for (int hour : {8, 11, 14}) {
        visit.windows = {{at(0, hour), at(0, hour + 1)}};
        problem.visits.push_back(visit);
    }
    return problem;
}

Change draw_change(Dice& dice, TownSize const& size, Problem const& problem, Plan const& plan) {
    auto const who =
        static_cast<WorkerIndex>(dice.roll(0, static_cast<int>(problem.workers.size()) - 1));
    auto const hour = dice.roll(8, 14);
    switch (plan.assignments.empty() ? dice.roll(0, 1) : dice.roll(0, 4)) {
    case 0:
        return WorkerAway{who, {at(0, hour), at(0, hour + 4)}};
    case 1:
        return VisitAdded{visit(dice, size, 1000 + problem.visits.size())};
    case 2:
        return ShiftsChanged{who, {{at(0, hour), at(0, hour + 6)}}};
    case 3:
        return VisitCalledOff{plan.assignments.front().visit};
    default: {
        auto const& late = plan.assignments.back();
        return VisitMoved{late.visit, late.start + std::chrono::minutes{dice.roll(1, 40)}};
    }
    }
}

TEST(Replan, MovesOnlyTheVisitsOfTheSickWorker) { // DP-04
    auto const problem = two_days_work();
    Plan const plan{{{0, at(0, 8), {0}}, {1, at(0, 11), {0}}, {2, at(0, 14), {1}}}, {}, 0};
    auto const repair = replan(problem, plan, WorkerAway{0, {at(0, 10, 30), at(1, 0)}});
    EXPECT_EQ(repair.affected, std::vector<VisitIndex>{1});
    EXPECT_EQ(repair.plan.assignments[1], (Assignment{1, at(0, 11), {1}}));
    EXPECT_TRUE(check_plan(repair.problem, repair.plan).empty());
}

TEST(PlanFrom, PlacesWhoHasNoPlaceAndMovesNobodyWithoutSearch) { // DP-04
    auto const problem = two_days_work();
    Plan const told{{{0, at(0, 8), {1}}, {2, at(0, 14), {0}}}, {}, 0};
    auto const plan = plan_from(problem, told, {.budget = {.iterations = 0}});
    EXPECT_EQ(plan.assignments.size(), 3U);
    EXPECT_EQ(plan.assignments[0], told.assignments[0]);
    EXPECT_EQ(plan.assignments[2], told.assignments[1]);
    EXPECT_TRUE(check_plan(problem, plan).empty());
}

TEST(PlanFrom, MovesNobodyForLessThanAChangeCosts) { // DP-04
    auto problem = two_days_work();
    problem.weights.change = 1'000'000;
    // Both could be one's way; it is told otherwise.
    Plan const told{{{0, at(0, 8), {0}}, {1, at(0, 11), {1}}, {2, at(0, 14), {0}}}, {}, 0};
    EXPECT_EQ(plan_from(problem, told).assignments, told.assignments);
    problem.workers[1].cost_hour = 100'000;
    problem.weights.change = 1;
    for (auto const& one : plan_from(problem, told).assignments)
        EXPECT_EQ(one.crew, std::vector<WorkerIndex>{0}) << one.visit;
}

// DP-04: whatever plan it is handed, it keeps every rule and never serves less.
/// How many are left out, the most urgent first: one more of them weighs more than any number of
/// others.
std::vector<int> left_out(Problem const& problem, Plan const& plan) {
    std::map<int, int, std::greater<>> counts;
    for (auto const& visit : problem.visits)
        counts[visit.priority];
    for (auto const& one : plan.unserved)
        ++counts[problem.visits[one.visit].priority];
    std::vector<int> all;
    for (auto const& [priority, count] : counts)
        all.push_back(count);
    return all;
}

RC_GTEST_PROP(PlanFrom, AcceptsEveryPlanAndOnlyMakesItBetter, (std::uint16_t seed)) {
    Dice dice{seed};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (std::uint64_t number = 0; number < 5; ++number)
        problem.workers.push_back(worker(dice, {}, number));
    for (std::uint64_t number = 0; number < 15; ++number)
        problem.visits.push_back(visit(dice, {}, number));
    auto const first = plan_day(problem, {.seed = seed, .budget = {.iterations = 0}});
    auto const better = plan_from(problem, first, {.seed = seed, .budget = {.iterations = 60}});
    RC_ASSERT(check_plan(problem, better).empty());
    RC_ASSERT(left_out(problem, better) <= left_out(problem, first));
    auto nonsense = first;
    for (auto& one : nonsense.assignments)
        one.crew = {static_cast<WorkerIndex>(dice.roll(0, 4))};
    auto const mended = plan_from(problem, nonsense, {.seed = seed, .budget = {.iterations = 10}});
    RC_ASSERT(check_plan(problem, mended).empty());
}

// DP-04: a plan that was given, first, improved or repaired, is a start as it stands: nobody in it
// loses the place or the worker, and unless somebody left out gets in between, all is kept to the
// minute; searched on from, it never serves less.
RC_GTEST_PROP(PlanFrom, TakesEveryPlanWeGaveAsItStands, (std::uint16_t seed)) {
    Dice dice{seed};
    TownSize const size{.days = 1, .radius_km = 6, .skills = 2};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 7)};
    for (std::uint64_t number = 0; number < 5; ++number)
        problem.workers.push_back(worker(dice, size, number));
    for (std::uint64_t number = 0; number < 12; ++number)
        problem.visits.push_back(visit(dice, size, number));
    for (auto& visit : problem.visits)
        visit.priority = 0; // or fewer of more worth would be better
    auto plan = plan_day(problem, {.seed = seed, .budget = {.iterations = dice.roll(0, 80)}});
    for (int event = 0; event < 4; ++event) {
        auto const as_it_is = plan_from(problem, plan, {.budget = {.iterations = 0}});
        bool const got_in = as_it_is.unserved.size() < plan.unserved.size();
        for (auto const& one : plan.assignments) {
            auto const now = std::ranges::find(as_it_is.assignments, one.visit, &Assignment::visit);
            RC_ASSERT(now != as_it_is.assignments.end() && now->crew == one.crew);
            RC_ASSERT(got_in || *now == one);
        }
        RC_ASSERT(check_plan(problem, as_it_is).empty());
        auto const further = plan_from(problem, plan, {.seed = seed, .budget = {.iterations = 40}});
        RC_ASSERT(further.unserved.size() <= plan.unserved.size());
        RC_ASSERT(check_plan(problem, further).empty());
        auto repair = replan(problem, plan, draw_change(dice, size, problem, plan));
        problem = std::move(repair.problem);
        problem.visits.back().priority = 0;
        plan = std::move(repair.plan);
        problem.now += 30min;
    }
}

TEST(Replan, PushesTheNextVisitBehindALateOneOfTheSameWorker) {
    auto problem = two_days_work();
    problem.workers.pop_back();
    problem.now = at(0, 9);
    Plan const plan{{{0, at(0, 8), {0}}, {1, at(0, 11), {0}}, {2, at(0, 14), {0}}}, {}, 0};
    auto const repair = replan(problem, plan, VisitMoved{0, at(0, 9, 20)});
    EXPECT_EQ(repair.affected, (std::vector<VisitIndex>{0, 1}));
    // Until 11:20, then 6 min by e-bike: 2 + 952 m × 1.3 / 17 km/h.
    EXPECT_EQ(repair.plan.assignments[1].start, at(0, 11, 20));
    EXPECT_EQ(repair.plan.assignments[2], (Assignment{2, at(0, 14), {0}}));
}

TEST(Replan, LetsAnotherVisitMakeWayForAnUrgentOne) {
    auto problem = two_days_work();
    problem.visits[1].windows = {{at(0, 11), at(0, 11)}};
    problem.workers[1].refuses = {{4, 4}};
    auto urgent = problem.visits[1];
    urgent.customer = {4, 4};
    urgent.priority = 1;
    Plan const plan{{{0, at(0, 8), {0}}, {1, at(0, 11), {0}}, {2, at(0, 14), {1}}}, {}, 0};
    auto const repair = replan(problem, plan, VisitAdded{urgent});
    EXPECT_EQ(repair.affected, (std::vector<VisitIndex>{1, 3}));
    EXPECT_EQ(repair.plan.assignments[1], (Assignment{1, at(0, 11), {1}}));
    EXPECT_EQ(repair.plan.assignments[3], (Assignment{3, at(0, 11), {0}}));
}

TEST(Replan, TakesACalledOffVisitOutAndMovesNobody) {
    auto const problem = two_days_work();
    Plan const plan{{{0, at(0, 8), {0}}, {1, at(0, 11), {0}}, {2, at(0, 14), {1}}}, {}, 0};
    auto const repair = replan(problem, plan, VisitCalledOff{1});
    EXPECT_EQ(repair.affected, std::vector<VisitIndex>{1});
    EXPECT_EQ(repair.plan.assignments.size(), 2U);
    EXPECT_TRUE(repair.plan.unserved.empty());
    EXPECT_TRUE(check_plan(repair.problem, repair.plan).empty());
}

// DP-04: whatever happens in the day, no hard rule is broken and what is fixed stays.
RC_GTEST_PROP(Replan, KeepsEveryRuleThroughADayOfChanges, (std::uint16_t seed)) {
    Dice dice{seed};
    TownSize const size{.days = 1, .radius_km = 6, .skills = 2};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 7)};
    for (std::uint64_t number = 0; number < 5; ++number) {
        problem.workers.push_back(worker(dice, size, number));
    }
    for (std::uint64_t number = 0; number < 10; ++number) {
        problem.visits.push_back(visit(dice, size, number));
    }
    Options const options{.budget = {.iterations = 50}};
    auto plan = plan_day(problem, options);
    for (int event = 0; event < 6; ++event) {
        auto const change = draw_change(dice, size, problem, plan);
        auto repair = replan(problem, plan, change, options);
        for (auto const& fault : check_plan(repair.problem, repair.plan)) {
            RC_LOG() << to_code(fault.why) << " visit " << fault.visit << '\n';
            RC_FAIL();
        }
        for (auto const& one : plan.assignments) {
            auto const& visit = repair.problem.visits[one.visit];
            if (visit.is_called_off || visit.pin || !is_fixed(repair.problem, one)) continue;
            RC_ASSERT(std::ranges::find(repair.plan.assignments, one) !=
                      repair.plan.assignments.end());
        }
        problem = repair.problem;
        plan = repair.plan;
        problem.now += 30min;
    }
}

} // namespace
} // namespace hearth::planner

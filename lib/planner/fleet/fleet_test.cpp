#include "planner/fleet/solve.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/fleet/reasons.h"
#include "planner/fleet/simple.h"
#include "planner/fleet/timetable.h"
#include "planner/search/random.h"

namespace hearth::planner::fleet {
namespace {

/// Places on a line, 10 seconds apart; place 0 is home.
Table street(int places) {
    std::vector<std::int32_t> ways;
    for (int from = 0; from < places; ++from)
        for (int to = 0; to < places; ++to)
            ways.push_back(10 * std::abs(from - to));
    Table table;
    table.places = places;
    table.durations = table.distances =
        std::make_shared<std::vector<std::int32_t> const>(std::move(ways));
    return table;
}

Problem town(int places, int vehicles = 1) {
    Problem problem;
    problem.dimensions = 1;
    auto const table = street(places); // one for all, as the readers hand it out
    for (int at = 0; at < vehicles; ++at) {
        Vehicle car;
        car.start = car.end = 0;
        car.hours = {0, 1'000};
        car.capacity = {10};
        car.table = table;
        problem.vehicles.push_back(std::move(car));
    }
    return problem;
}

int add_job(Problem& problem, int place, std::int64_t give, Windows windows = {}) {
    auto const errand = static_cast<int>(problem.errands.size());
    Task task{.place = place, .actions = {{0, 5}}, .windows = std::move(windows), .errand = errand};
    task.give = {give};
    task.take = {0};
    problem.errands.push_back({static_cast<int>(problem.tasks.size())});
    problem.tasks.push_back(std::move(task));
    return errand;
}

int add_shipment(Problem& problem, int from, int to, std::int64_t amount) {
    auto const errand = add_job(problem, from, 0);
    auto& pickup = problem.tasks.back();
    pickup.kind = Kind::Pickup;
    pickup.take = {amount};
    auto drop = pickup;
    drop.kind = Kind::Delivery;
    drop.place = to;
    drop.give = {amount};
    drop.take = {0};
    problem.errands.back().second = static_cast<int>(problem.tasks.size());
    problem.tasks.push_back(std::move(drop));
    return errand;
}

void allow_all(Problem& problem) {
    problem.allowed.assign(problem.errands.size(), 1);
}

Plan solved(Problem const& problem, std::int64_t iterations = 300) {
    return solve(problem, std::vector<char>(problem.errands.size()), {.iterations = iterations});
}

/// Each place can be come to in time from the one before it alone: ways without a triangle.
TEST(FleetSearch, LeavesNobodyOutForWhomAnotherMadeRoom) { // DP-03
    constexpr int places = 9;
    auto problem = town(places);
    std::vector<std::int32_t> ways(places * places, 2'000);
    for (int from = 0; from < places; ++from) {
        ways[static_cast<std::size_t>(from * places)] = 1; // home is near
        if (from + 1 < places) ways[static_cast<std::size_t>(from * places + from + 1)] = 1;
    }
    problem.vehicles[0].table.durations = problem.vehicles[0].table.distances =
        std::make_shared<std::vector<std::int32_t> const>(std::move(ways));
    // The last, most wanted, is tried first.
    for (int place = 1; place < places; ++place) {
        add_job(problem, place, 0);
        problem.errands.back().priority = place;
    }
    allow_all(problem);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        auto const plan = solve(problem, std::vector<char>(problem.errands.size()),
                                {.seed = seed, .iterations = 0});
        EXPECT_TRUE(plan.absent.empty()) << seed;
    }
}

TEST(FleetBreaks, LieOnTheWayAndCostNoDetour) { // LW-05
    auto problem = town(11);
    add_job(problem, 10, 1); // 100 there, 5 of work, 100 back
    allow_all(problem);
    problem.vehicles[0].breaks.push_back({{{30, 40}}, 20, {}});
    auto const table = timetable(problem, 0, {0});
    ASSERT_TRUE(table);
    ASSERT_EQ(table->moments.size(), 4u);
    EXPECT_EQ(table->moments[1].what, Moment::What::Break);
    EXPECT_EQ(table->moments[1].waiting(), 0);
    // Leaving as late as it can end as early as possible: 0 → break → 120 → 125 → 225.
    EXPECT_EQ(table->moments.back().arrival, 225);
    EXPECT_EQ(table->travel, 200);
    EXPECT_EQ(table->waiting, 0);
}

TEST(FleetBreaks, AreNotTakenWithTooMuchAboard) { // LW-05
    auto problem = town(4);
    add_job(problem, 3, 6);
    allow_all(problem);
    auto& car = problem.vehicles[0];
    car.breaks.push_back({{{0, 20}}, 10, Amounts{5}}); // until 20 the 6 are still aboard
    EXPECT_FALSE(timetable(problem, 0, {0}));
    car.breaks[0].windows = {{0, 60}}; // behind the job there is time
    auto const table = timetable(problem, 0, {0});
    ASSERT_TRUE(table);
    EXPECT_EQ(table->moments[2].what, Moment::What::Break);
    EXPECT_EQ(solved(problem).absent.size(), 0u);
}

TEST(FleetBreaks, OfAnyOrderAreFound) { // LW-05
    auto problem = town(3);
    add_job(problem, 2, 1, {{200, 200}});
    allow_all(problem);
    // The later window must come first: the long break would run past it.
    problem.vehicles[0].breaks = {{{{0, 90}}, 100, {}}, {{{10, 60}}, 5, {}}};
    auto const table = timetable(problem, 0, {0});
    ASSERT_TRUE(table);
    EXPECT_EQ(table->moments[1].index, 1);
    EXPECT_EQ(table->moments[2].index, 0);
}

TEST(FleetLine, SaysOfAPlaceWhatComesTrue) { // DP-03
    search::Random random{7};
    int tries = 0;
    for (int round = 0; round < 400; ++round) {
        auto problem = town(12);
        auto const draw = [&](std::uint32_t below) {
            return static_cast<int>(random.below(below));
        };
        for (int at = 0; at < 4; ++at) {
            auto const from = draw(150);
            Windows windows;
            if (draw(2) == 0) windows = {{from, from + 20 + draw(200)}};
            add_job(problem, draw(12), draw(4), windows);
            if (draw(2) == 0) add_shipment(problem, draw(12), draw(12), draw(6));
        }
        for (auto& task : problem.tasks)
            task.actions[0].setup = draw(3) == 0 ? draw(9) : 0;
        auto& car = problem.vehicles[0];
        car.hours.to = 150 + draw(500);
        if (draw(3) == 0) car.breaks.push_back({{{draw(100), 100 + draw(100)}}, draw(30), {}});
        if (draw(4) == 0 && !car.breaks.empty()) car.breaks[0].max_load = Amounts{draw(8)};
        allow_all(problem);
        Line line{problem, 0};
        for (int errand = 0; errand < static_cast<int>(problem.errands.size()); ++errand) {
            Line::Place best;
            line.look(errand, best, [] { return true; });
            // Every place tried by building the whole route anew.
            auto least = std::numeric_limits<Cost>::max();
            auto const count = static_cast<int>(line.stops().size());
            for (int first = 0; first <= count; ++first)
                for (int second = first; second <= count; ++second) {
                    Line trial{problem, 0};
                    if (trial.assign(line.with(errand, {0, first, second, 0})))
                        least = std::min(least, trial.cost() - line.cost());
                }
            ASSERT_EQ(best.cost, least) << "round " << round << " errand " << errand;
            ++tries;
            if (best.vehicle < 0) continue;
            ASSERT_TRUE(line.assign(line.with(errand, best)));
        }
    }
    EXPECT_GT(tries, 1'600);
}

TEST(FleetReasons, NameTheRuleThatStandsAgainstIt) { // DP-04
    auto problem = town(6);
    auto const heavy = add_job(problem, 1, 11);
    auto const late = add_job(problem, 5, 1, {{0, 20}});
    auto const first = add_job(problem, 5, 1, {{50, 50}});
    auto const second = add_job(problem, 1, 1, {{50, 50}});
    allow_all(problem);
    auto const plan = solved(problem);
    EXPECT_EQ(reasons(problem, plan.routes, heavy), (std::vector<Against>{{Rule::Load, true, 1}}));
    EXPECT_EQ(reasons(problem, plan.routes, late), (std::vector<Against>{{Rule::Time, true, 1}}));
    // Both at 50 cannot be: the nearer one is served, the other would have been alone.
    EXPECT_EQ(reasons(problem, {{problem.errand(second).first}}, first),
              (std::vector<Against>{{Rule::Time, false, 1}}));
    problem.allowed.assign(problem.errands.size(), 0);
    EXPECT_EQ(reasons(problem, plan.routes, late), (std::vector<Against>{{Rule::Skills, true, 1}}));
    EXPECT_EQ(plan.absent.size(), 3u);
}

TEST(FleetSearch, APriorityOutweighsAnyNumberOfStops) { // DP-04
    auto problem = town(3);
    add_job(problem, 1, 5), add_job(problem, 1, 5);
    auto const big = add_job(problem, 2, 10);
    problem.errands[static_cast<std::size_t>(big)].priority = 1;
    allow_all(problem);
    auto const plan = solved(problem);
    EXPECT_EQ(plan.routes[0], Stops{problem.errand(big).first});
    EXPECT_EQ(plan.absent, (std::vector<int>{0, 1}));
}

TEST(FleetSearch, OneSeedIsOnePlan) { // DP-03
    auto problem = town(30, 4);
    search::Random random{3};
    for (int at = 0; at < 25; ++at)
        add_shipment(problem, static_cast<int>(random.below(30)),
                     static_cast<int>(random.below(30)), 1 + random.below(4));
    allow_all(problem);
    auto const one = solved(problem), other = solved(problem);
    EXPECT_EQ(one.routes, other.routes);
    EXPECT_EQ(one.value, other.value);
    EXPECT_EQ(value_of(problem, one.routes, one.absent), one.value);
}

TEST(FleetSimple, HandsOverOnlyWhatTheOtherSearchKnows) { // DP-03
    auto problem = town(5, 2);
    add_job(problem, 1, 1), add_job(problem, 2, 1, {{5, 50}, {70, 90}});
    allow_all(problem);
    auto const simple = to_simple(problem);
    ASSERT_TRUE(simple);
    EXPECT_EQ(simple->size, 3);
    EXPECT_EQ(simple->windows[2].size(), 2u);
    auto with_break = problem;
    with_break.vehicles[1].breaks.push_back({});
    EXPECT_FALSE(to_simple(with_break));
    auto with_setup = problem;
    with_setup.tasks[0].actions[0].setup = 1;
    EXPECT_FALSE(to_simple(with_setup));
    add_shipment(problem, 1, 2, 1);
    EXPECT_FALSE(to_simple(problem));
}

TEST(FleetGiven, SaysWhatAGivenRouteBreaks) { // DP-05
    auto problem = town(6);
    add_job(problem, 5, 11, {{0, 20}});
    add_shipment(problem, 1, 2, 3);
    allow_all(problem);
    problem.vehicles[0].max_tasks = 2;
    using What = Moment::What;
    auto const table =
        given_timetable(problem, 0, {{What::Stop, 2}, {What::Stop, 0, 90}, {What::Stop, 1}});
    ASSERT_TRUE(table);
    auto const& late = table->moments[2];
    EXPECT_EQ(late.begin, 90);
    ASSERT_FALSE(late.violations.empty());
    EXPECT_EQ(late.violations[0].broken, Broken::Delay);
    EXPECT_EQ(late.violations[0].by, 70); // 90 - 20
    EXPECT_EQ(table->moments[1].violations.back().broken, Broken::Precedence);
    EXPECT_EQ(table->moments[0].violations[0].broken, Broken::Load); // 11 of 10
    EXPECT_EQ(table->violations[0].broken, Broken::MaxTasks);
}

} // namespace
} // namespace hearth::planner::fleet

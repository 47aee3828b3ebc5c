#include "planner/homecare/timetable.h"

#include <gtest/gtest.h>

#include "planner/homecare/testing_naive.h"

namespace hearth::planner::homecare {
namespace {

/// Two patients who both want the two carers, `tie` between the two.
Problem two_pairs(Tie tie, Time least, Time most) {
    Problem problem;
    problem.places = 3;
    problem.ways = {0, 10, 10, 10, 0, 10, 10, 10, 0};
    problem.weights = {.travel = 1};
    problem.carers.resize(2, {.to = 1'000});
    for (std::int32_t at = 0; at < 2; ++at) {
        problem.patients.push_back({at + 1, {{0, 500}}, 2 * at, 2, tie, least, most, false});
        for (int one = 0; one < 2; ++one)
            problem.services.push_back({at, 20, {0, 1}, {false, false}});
    }
    return problem;
}

/// Services 0 and 2 to carer 0 in this order, 3 and 1 to carer 1: crosswise.
bool settle_crosswise(Timetable& table) {
    table.begin();
    table.put(0, 0, -1);
    table.put(2, 0, 0);
    table.put(3, 1, -1);
    table.put(1, 1, 3);
    return table.settle();
}

TEST(Timetable, RefusesWhatWaitsForItself) { // DP-04
    // Together at 0 before together at 1, and the other way round for the other carer.
    auto const problem = two_pairs(Tie::AtOnce, 0, 0);
    Timetable table{problem};
    EXPECT_FALSE(settle_crosswise(table));
    table.undo();
    EXPECT_EQ(table.head(0), -1);
    EXPECT_EQ(table.unserved(), 2);
}

TEST(Timetable, TiedVisitsStartTogether) { // DP-04
    auto const problem = two_pairs(Tie::AtOnce, 0, 0);
    Timetable table{problem};
    table.begin();
    table.put(0, 0, -1);
    table.put(2, 0, 0);
    table.put(1, 1, -1);
    table.put(3, 1, 1);
    ASSERT_TRUE(table.settle());
    EXPECT_EQ(table.start(0), 10);
    EXPECT_EQ(table.start(1), 10);
    EXPECT_EQ(table.start(2), 40); // 10 + 20 + 10
    EXPECT_EQ(table.start(3), 40);
    EXPECT_EQ(table.unserved(), 0);
}

TEST(Timetable, SecondsMayStandCrosswise) { // DP-04
    // Each carer begins one patient and ends the other: 3 is the second of patient 1, so it waits
    // for 2, and 2 stands behind 0.
    auto const problem = two_pairs(Tie::OneAfterOther, 0, 60);
    Timetable table{problem};
    table.begin();
    table.put(0, 0, -1);
    table.put(3, 0, 0);
    table.put(2, 1, -1);
    table.put(1, 1, 2);
    ASSERT_TRUE(table.settle());
    EXPECT_EQ(table.start(0), 10);
    EXPECT_EQ(table.start(2), 10);
    EXPECT_EQ(table.start(3), 40);
    EXPECT_EQ(table.start(1), 40);
}

TEST(Timetable, AFirstWaitsForASecondThatCannotBeSooner) { // DP-04
    auto const problem = two_pairs(Tie::OneAfterOther, 0, 5);
    Timetable table{problem};
    table.begin();
    table.put(0, 0, -1);
    table.put(2, 1, -1);
    table.put(1, 1, 2);
    table.put(3, 0, 0);
    // 1 is ready at 40, so 0 starts at 35; then 3 at 65, so 2 at 60, then 1 at 90: without end.
    EXPECT_FALSE(table.settle());
    table.undo();
    table.begin();
    table.put(2, 1, -1);
    table.put(3, 0, -1);
    table.put(1, 1, 2);
    table.put(0, 0, 3);
    ASSERT_TRUE(table.settle());
    EXPECT_EQ(table.start(1), 40);
    EXPECT_EQ(table.start(0), 40);
}

TEST(Timetable, WaitsAreTakenUpByLaterStarts) { // DP-03
    Problem problem;
    problem.places = 3;
    problem.ways = {0, 10, 10, 10, 0, 10, 10, 10, 0};
    problem.weights = {.waiting = 1};
    problem.carers = {{.to = 1'000}};
    problem.patients = {{1, {{0, 60}}, 0, 1}, {2, {{200, 300}}, 1, 1}};
    problem.services = {{0, 20, {0}, {false}}, {1, 20, {0}, {false}}};
    Timetable table{problem};
    table.begin();
    table.put(0, 0, -1);
    table.put(1, 0, 0);
    ASSERT_TRUE(table.settle());
    // There at 40, open from 200; the first visit may be begun at 60 instead of 10.
    EXPECT_EQ(table.score(0).waiting, 110);
    EXPECT_EQ(table.plan().routes[0][0].start, 60);
    EXPECT_EQ(table.plan().routes[0][1].start, 200);
}

naive::Choice choice_of(Timetable const& table) {
    naive::Choice choice;
    auto const& problem = table.problem();
    for (std::int32_t carer = 0; carer < static_cast<std::int32_t>(problem.carers.size());
         ++carer) {
        auto& route = choice.routes.emplace_back();
        for (auto at = table.head(carer); at >= 0; at = table.next(at))
            route.push_back(at);
        choice.lunch.push_back(table.lunch(carer));
    }
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(problem.services.size()); ++at)
        choice.window.push_back(table.window(at));
    return choice;
}

/// Puts a patient somewhere, or takes it out when it has a place.
void shove(Timetable& table, search::Random& random, Patient const& patient) {
    std::int32_t other_than = -1;
    for (auto at = patient.first; at < patient.first + patient.services; ++at) {
        if (table.carer(at) >= 0) {
            table.take(at);
            continue;
        }
        auto carers = table.problem().services[at].carers;
        if (patient.tie != Tie::None) std::erase(carers, other_than);
        auto const carer = carers[random.below(static_cast<std::uint32_t>(carers.size()))];
        auto after = std::int32_t{-1};
        for (auto steps = random.below(static_cast<std::uint32_t>(table.size(carer)) + 1);
             steps > 0; --steps)
            after = after < 0 ? table.head(carer) : table.next(after);
        table.put(at, carer, after);
        other_than = carer;
        auto const windows = table.problem().patients[table.problem().services[at].patient].windows;
        table.set_window(at, static_cast<std::int32_t>(
                                 random.below(static_cast<std::uint32_t>(windows.size()))));
    }
}

TEST(Timetable, AnyChangesLeaveTheEarliestStarts) { // DP-03 DP-04
    search::Random random{11};
    int kept = 0, refused = 0;
    for (int round = 0; round < 60; ++round) {
        auto const problem = naive::draw_problem(random, 6, 3);
        Timetable table{problem};
        for (int step = 0; step < 200; ++step) {
            auto const before = choice_of(table);
            auto const cost = table.cost();
            table.begin();
            for (auto changes = 1 + random.below(2); changes > 0; --changes)
                shove(table, random, problem.patients[random.below(6)]);
            auto const is_possible = table.settle();
            refused += !is_possible;
            if (!is_possible || random.below(4) == 0) {
                table.undo();
                EXPECT_EQ(choice_of(table).routes, before.routes);
                EXPECT_EQ(table.cost(), cost);
            } else {
                table.keep();
                ++kept;
            }
            auto const choice = choice_of(table);
            auto const starts = naive::starts_of(problem, choice);
            ASSERT_TRUE(starts) << round << " " << step;
            for (auto const& route : choice.routes) {
                for (auto const one : route)
                    ASSERT_EQ(table.start(one), (*starts)[one]) << round << " " << step;
            }
            // Naive cost counts no waiting; the problems drawn do not either.
            EXPECT_NEAR(table.cost(), naive::cost_of(problem, choice).value_or(-1), 1e-6);
        }
    }
    EXPECT_GT(kept, 1'000);
    EXPECT_GT(refused, 100);
}

} // namespace
} // namespace hearth::planner::homecare

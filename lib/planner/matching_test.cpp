#include "planner/matching.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "planner/check.h"
#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Problem two_workers() {
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel()};
    problem.now = at(-1, 0);
    Worker worker;
    worker.start = Place{31.23, 121.47};
    worker.commute = Commute::OwnTime;
    worker.skills = {{0, 1}};
    worker.shifts = {{at(0, 8), at(0, 18)}};
    problem.workers = {worker, worker};
    Visit visit;
    visit.place = {31.23, 121.48};
    visit.length = 2h;
    visit.need.everyone = {{0, 1}};
    problem.visits = {visit};
    return problem;
}

TEST(Match, PutsTheUsualWorkerFirstAndSaysSo) { // DP-01
    auto problem = two_workers();
    problem.visits[0].familiar = {{1, 4}};
    auto const found = match(problem, {}, 0, at(0, 10));
    EXPECT_EQ(found[0].worker, 1U);
    EXPECT_TRUE(found[0].is_chosen);
    EXPECT_FALSE(found[1].is_chosen);
    EXPECT_EQ(found[1].behind, 4 * problem.weights.familiar_visit);
    auto const part = std::ranges::find(found[0].parts, Soft::Familiar, &SoftPart::soft);
    ASSERT_NE(part, found[0].parts.end());
    EXPECT_EQ(*part, (SoftPart{Soft::Familiar, 4, 4 * problem.weights.familiar_visit}));
}

TEST(Match, GivesWorkToThoseWhoHadLess) { // BE-08
    auto problem = two_workers();
    problem.workers[0].worked_4_weeks = 140h;
    problem.workers[1].worked_4_weeks = 100h;
    EXPECT_EQ(match(problem, {}, 0, at(0, 10))[0].worker, 1U);
}

TEST(Rank, PutsThoseWhoCanComeInTheSameOrderAsMatch) { // DP-01
    auto problem = two_workers();
    problem.workers.push_back(problem.workers[0]);
    problem.workers[2].rating_milli = 4'800;
    problem.workers[1].start = Place{31.24, 121.52};
    problem.visits[0].familiar = {{1, 1}};
    std::vector<Standing> standings;
    for (WorkerIndex at = 0; at < problem.workers.size(); ++at)
        standings.push_back({at, &problem.workers[at], problem.workers[at].busy});
    auto const ranked = rank({problem.zone, problem.travel}, problem.weights, standings,
                             problem.visits[0], at(0, 10));
    auto const matched = match(problem, {}, 0, at(0, 10));
    ASSERT_EQ(ranked.size(), matched.size());
    for (std::size_t at = 0; at < ranked.size(); ++at) {
        EXPECT_EQ(ranked[at].worker, matched[at].worker);
        EXPECT_EQ(ranked[at].parts, matched[at].parts);
        EXPECT_EQ(ranked[at].is_chosen, matched[at].is_chosen);
        EXPECT_EQ(ranked[at].behind, matched[at].behind);
    }
}

TEST(Match, NeverChoosesTheRefused) {
    auto problem = two_workers();
    problem.visits[0].familiar = {{1, 9}};
    problem.visits[0].refused = {1};
    auto const found = match(problem, {}, 0, at(0, 10));
    EXPECT_EQ(found[0].worker, 0U);
    EXPECT_EQ(found[1].refused->why, Why::RefusedByCustomer);
}

TEST(Match, ChoosesNobodyWhenTheCrewIsNotComplete) {
    auto problem = two_workers();
    problem.visits[0].crew = 2;
    problem.visits[0].needs_leader = true;
    for (auto const& one : match(problem, {}, 0, at(0, 10)))
        EXPECT_FALSE(one.is_chosen);
    problem.workers[1].is_leader = true;
    for (auto const& one : match(problem, {}, 0, at(0, 10)))
        EXPECT_TRUE(one.is_chosen);
}

TEST(Match, DoesNotLetAVisitStandInItsOwnWay) {
    auto const problem = two_workers();
    Plan const plan{{{0, at(0, 10), {0}}}, {}, 0};
    for (auto const& one : match(problem, plan, 0, at(0, 10)))
        EXPECT_FALSE(one.refused);
}

/// A random town with a plan made by taking whatever the checker lets through.
struct Drawn {
    Problem problem;
    Plan plan;
};

Plan with(Plan plan, Assignment const& assignment) {
    std::erase_if(plan.unserved,
                  [&](Unserved const& one) { return one.visit == assignment.visit; });
    plan.assignments.push_back(assignment);
    return plan;
}

Drawn draw(std::uint64_t seed) {
    Dice dice{seed};
    TownSize const size{.days = 2, .radius_km = 6, .skills = 3};
    Drawn drawn{{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 6)}, {}};
    for (std::uint64_t number = 0; number < 4; ++number) {
        drawn.problem.workers.push_back(worker(dice, size, number));
    }
    for (std::uint64_t number = 0; number < 10; ++number) {
        drawn.problem.visits.push_back(visit(dice, size, number));
        drawn.plan.unserved.push_back({static_cast<VisitIndex>(number), {}, {}});
    }
    for (VisitIndex at = 0; at < drawn.problem.visits.size(); ++at) {
        auto const who = static_cast<WorkerIndex>(dice.roll(0, 3));
        auto const start = drawn.problem.visits[at].windows[0].earliest;
        auto const trial = with(drawn.plan, {at, start, {who}});
        if (check_plan(drawn.problem, trial).empty()) drawn.plan = trial;
    }
    return drawn;
}

// BE-07: what is explained as possible is possible, and the reverse; the checker, which shares
// no code with the rules, is the judge.
RC_GTEST_PROP(Match, AgreesWithTheCheckerAboutWhoCanCome, (std::uint16_t seed)) {
    auto const [problem, plan] = draw(seed);
    RC_CLASSIFY(plan.assignments.size() >= 3);
    for (auto const& unserved : plan.unserved) {
        auto const& visit = problem.visits[unserved.visit];
        auto const start = visit.windows[0].earliest + 30min;
        for (auto const& candidate : match(problem, plan, unserved.visit, start)) {
            auto const trial = with(plan, {unserved.visit, start, {candidate.worker}});
            RC_ASSERT(check_plan(problem, trial).empty() == !candidate.refused.has_value());
        }
    }
}

} // namespace
} // namespace hearth::planner

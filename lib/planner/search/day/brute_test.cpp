// Small days against all plans there are.
#include <gtest/gtest.h>

#include "planner/check.h"
#include "planner/plan.h"
#include "planner/proving.h"
#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

/// No wishes, breaks or rests, and one speed at all hours: then as early as possible is best.
Problem small_day(std::uint64_t seed, int workers, int visits) {
    Dice dice{seed};
    TownSize const size{.days = 1, .radius_km = 9, .skills = 2};
    Problem problem{.zone = Zone{shanghai}, .travel = city_travel(), .now = at(0, 0)};
    for (auto& mode : problem.travel.modes)
        mode.km_per_hour.fill(15);
    for (int number = 0; number < workers; ++number) {
        problem.workers.push_back(worker(dice, size, static_cast<std::uint64_t>(number)));
        auto& one = problem.workers.back();
        one.limits = Limits{};
        one.breaks.clear();
        one.shifts = {{at(0, 8), at(0, 18)}};
        one.reach_m = 50'000;
        one.cost_hour = 100 * dice.roll(30, 50);
        if (dice.chance(40)) one.limits.longest_day = 6h;
    }
    for (int number = 0; number < visits; ++number) {
        problem.visits.push_back(visit(dice, size, static_cast<std::uint64_t>(number)));
        auto& one = problem.visits.back();
        one.priority = dice.roll(0, 2);
        if (dice.chance(30)) one.windows.push_back({at(0, 15), at(0, 16)});
        if (dice.chance(40))
            one.familiar = {{static_cast<WorkerIndex>(dice.roll(0, workers - 1)), 3}};
    }
    return problem;
}

using Worth = std::pair<std::vector<int>, Fen>; ///< left out by priority, highest first; cost

Worth worth_of(Problem const& problem, Board const& board) {
    Worth worth{std::vector<int>(3), cost_of(board, {means_of(problem), {}})};
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        if (!board.of(at)) ++worth.first[static_cast<std::size_t>(2 - problem.visits[at].priority)];
    }
    return worth;
}

/// Puts the visits at the end of diaries in every order, each as early as it can be.
struct All {
    Problem const& problem;
    std::optional<Worth> best{};

    void go(Board const& board, std::vector<char>& is_in) {
        auto const worth = worth_of(problem, board);
        if (!best || worth < *best) {
            Plan plan{board.assignments(), {}, 0};
            auto const faults = check_plan(problem, plan);
            // Not listing the unserved is the one fault of these plans.
            auto const is_listing = [](Fault const& fault) {
                return fault.why == Why::CrewTooSmall;
            };
            if (std::ranges::all_of(faults, is_listing)) best = worth;
        }
        for (VisitIndex visit = 0; visit < is_in.size(); ++visit) {
            if (is_in[visit]) continue;
            for (WorkerIndex who = 0; who < problem.workers.size(); ++who)
                append(board, is_in, visit, who);
        }
    }

    void append(Board const& board, std::vector<char>& is_in, VisitIndex index, WorkerIndex who) {
        auto const& visit = problem.visits[index];
        auto const& stops = board.diary(who).stops;
        auto const& shift = problem.workers[who].shifts.front();
        auto windows = visit.windows;
        std::ranges::sort(windows, {}, &Window::earliest);
        for (auto const& window : windows) {
            auto const start = earliest_start(board.town(), problem.workers[who], shift,
                                              stops.empty() ? nullptr : &stops.back(),
                                              to_stop(visit, window.earliest), window.earliest);
            if (start > window.latest) continue;
            auto const role = visit.needs_leader ? Role::Leader : Role::Member;
            auto const day = problem.zone.day_of(start);
            if (cannot_serve(problem.workers[who], who, visit, day, role)) return;
            auto next = board;
            next.place({index, start, {who}});
            is_in[index] = 1;
            go(next, is_in);
            is_in[index] = 0;
            return; // a later window is never better
        }
    }
};

TEST(PlanDay, FindsTheBestOfAllPlansOfSmallDays) { // DP-03
    int found = 0;
    constexpr int cases = 25;
    for (std::uint64_t seed = 1; seed <= cases; ++seed) {
        auto const problem = small_day(seed, 2, 4);
        All all{problem};
        std::vector<char> is_in(problem.visits.size());
        all.go(Board{problem}, is_in);
        auto const plan = plan_day(problem, {.seed = seed, .budget = {.iterations = 1'000}});
        auto const worth = worth_of(problem, to_board(problem, plan));
        ASSERT_TRUE(all.best);
        EXPECT_TRUE(check_plan(problem, plan).empty());
        EXPECT_EQ(worth.first, all.best->first) << "seed " << seed;
        EXPECT_EQ(worth.second, all.best->second) << "seed " << seed;
        found += worth == *all.best;
    }
    EXPECT_EQ(found, cases);
}

} // namespace
} // namespace hearth::planner::day

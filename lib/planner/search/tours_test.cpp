#include "planner/search/tours.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "planner/search/anneal.h"
#include "planner/search/recreate.h"
#include "planner/search/ruin.h"
#include "planner/search/solomon.h"
#include "planner/search/tails.h"
#include "planner/search/testing_cases.h"
#include "planner/search/vrptw_judge.h"

namespace hearth::planner::search {
namespace {

Instance instance_of(std::uint64_t seed, int customers) {
    return std::get<Instance>(parse_solomon(testing::solomon_text(seed, customers)));
}

std::vector<std::int32_t> all_stops(Instance const& in) {
    std::vector<std::int32_t> stops(static_cast<std::size_t>(in.customers()));
    std::iota(stops.begin(), stops.end(), 1);
    return stops;
}

/// What is kept step by step must be what a fresh build of the same routes has.
void expect_in_step(Tours const& tours) {
    Tours fresh{tours.instance()};
    fresh.load(tours.to_routes());
    EXPECT_EQ(tours.cost(), fresh.cost());
    EXPECT_EQ(tours.used(), fresh.used());
    for (std::int32_t at = 1; at < tours.instance().size; ++at) {
        auto const& one = tours.node(at);
        if (one.route < 0) continue;
        EXPECT_EQ(one.leave, fresh.node(at).leave);
        EXPECT_EQ(one.latest, fresh.node(at).latest);
        EXPECT_EQ(one.place, fresh.node(at).place);
        EXPECT_EQ(one.load, fresh.node(at).load);
        EXPECT_EQ(one.step, fresh.node(at).step);
    }
}

TEST(Tours, TakesBackEverythingOfAStep) { // DP-03
    auto const in = instance_of(3, 40);
    auto const near = neighbours_of(in, 20, 40);
    Tours tours{in};
    Random random{5};
    Ruin ruin{near, {}};
    Recreate recreate{in, near, 0.01};
    auto stops = all_stops(in);
    ASSERT_TRUE(recreate.apply(tours, random, stops));
    for (int round = 0; round < 300; ++round) {
        auto const routes = tours.to_routes();
        auto const cost = tours.cost();
        tours.begin();
        ruin.apply(tours, random, stops);
        EXPECT_FALSE(stops.empty());
        ASSERT_TRUE(recreate.apply(tours, random, stops));
        expect_in_step(tours);
        if (round % 2 == 0) continue;
        tours.undo();
        EXPECT_EQ(tours.to_routes(), routes);
        EXPECT_EQ(tours.cost(), cost);
        expect_in_step(tours);
    }
}

TEST(Ruin, TearsOutOnlyWhatItNames) { // DP-03
    auto const in = instance_of(4, 60);
    auto const near = neighbours_of(in, 20, 60);
    Tours tours{in};
    Random random{6};
    auto stops = all_stops(in);
    ASSERT_TRUE((Recreate{in, near, 0.01}.apply(tours, random, stops)));
    Ruin ruin{near, {}};
    for (int round = 0; round < 200; ++round) {
        tours.begin();
        ruin.apply(tours, random, stops);
        for (std::int32_t at = 1; at < in.size; ++at) {
            auto const is_named = std::ranges::find(stops, at) != stops.end();
            EXPECT_EQ(tours.node(at).route < 0, is_named);
        }
        expect_in_step(tours);
        tours.undo();
    }
}

TEST(Tails, ExchangeKeepsTheBooksAndNeverAddsMoreThanTheHeatAllows) { // DP-03
    auto const in = instance_of(8, 60);
    auto const near = neighbours_of(in, 30, 60);
    Tours tours{in};
    Random random{6};
    for (std::int32_t at = 1; at < in.size; ++at)
        tours.insert(at, tours.head(tours.free_route()));
    int swapped = 0;
    for (int round = 0; round < 2'000; ++round) {
        auto const was = tours.cost();
        auto const is_swapped = swap_some_tails(tours, near, random, 0.0);
        swapped += is_swapped;
        EXPECT_LT(tours.cost(), was + !is_swapped);
        expect_in_step(tours);
    }
    EXPECT_GT(swapped, 20); // from one route a customer much is to be joined
}

std::vector<std::vector<int>> judged(Routes const& routes) {
    return {routes.begin(), routes.end()};
}

TEST(Anneal, EveryPlanPassesTheJudge) { // DP-03 DP-04
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        auto const customers = 1 + static_cast<int>(seed * 3);
        auto const text = testing::solomon_text(seed, customers);
        auto const in = std::get<Instance>(parse_solomon(text));
        auto const found = anneal(in, {.iterations = 1'500}, seed);
        auto const verdict = judge::judge_vrptw(text, judged(found.routes));
        EXPECT_TRUE(verdict.faults.empty()) << seed << ": " << verdict.faults.front();
        EXPECT_EQ(verdict.tenths, found.cost);
    }
}

TEST(Anneal, OneSeedGivesOnePlan) { // DP-03
    auto const in = instance_of(9, 80);
    auto const one = anneal(in, {.iterations = 3'000}, 11);
    EXPECT_EQ(anneal(in, {.iterations = 3'000}, 11).routes, one.routes);
    EXPECT_NE(anneal(in, {.iterations = 3'000}, 12).routes, one.routes);
}

/// The best of all plans: for every set of customers the cheapest route, then the cheapest
/// partition of all into such sets.
Cost best_of_all(Instance const& in) {
    auto const count = static_cast<std::uint32_t>(in.customers());
    auto constexpr never = Cost{1} << 40;
    std::vector<Cost> route(std::size_t{1} << count, never), plan = route;
    auto const extend = [&](auto self, std::uint32_t set, std::int32_t last, Time leave, int load,
                            Cost cost) -> void {
        auto const home = cost + in.distance(last, 0);
        if (leave + in.duration(last, 0) <= in.due[0]) route[set] = std::min(route[set], home);
        for (std::uint32_t next = 1; next <= count; ++next) {
            if (set >> (next - 1) & 1 || load + in.demand[next] > in.capacity) continue;
            auto const stop = static_cast<std::int32_t>(next);
            auto const start = std::max(leave + in.duration(last, stop), in.ready[next]);
            if (start > in.due[next]) continue;
            self(self, set | 1U << (next - 1), stop, start + in.service[next],
                 load + in.demand[next], cost + in.distance(last, stop));
        }
    };
    extend(extend, 0, 0, in.ready[0], 0, 0);
    plan[0] = 0;
    for (std::uint32_t set = 1; set < plan.size(); ++set) {
        for (auto part = set; part > 0; part = (part - 1) & set) {
            plan[set] = std::min(plan[set], plan[set ^ part] + route[part]);
        }
    }
    return plan.back();
}

TEST(Anneal, FindsTheBestOfAllInSmallCases) { // DP-03
    for (std::uint64_t seed = 100; seed < 140; ++seed) {
        auto const in = instance_of(seed, 8);
        EXPECT_EQ(anneal(in, {.iterations = 4'000}, seed).cost, best_of_all(in)) << seed;
    }
}

TEST(Anneal, StopsByTheClockItIsGiven) { // DP-03
    auto const in = instance_of(9, 30);
    double clock = 0;
    auto const found = anneal(in, {.seconds = 1, .elapsed = [&] { return clock += 0.01; }}, 1);
    EXPECT_LE(found.iterations, 100 * 64);
    EXPECT_GT(found.iterations, 90 * 64);
}

} // namespace
} // namespace hearth::planner::search

#include "app/solve/homecare_format.h"
#include "app/solve/homecare_judge.h"
#include "app/solve/homecare_testing.h"
#include "planner/homecare/anneal.h"
#include "planner/search/random.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace hearth::app::solve {
namespace {

namespace json = boost::json;
using planner::search::Random;

HomecareTask task_of(std::string const& text) {
    auto read = read_homecare(text);
    if (auto const* fault = std::get_if<HomecareFault>(&read)) {
        ADD_FAILURE() << fault->place << ": " << fault->what << "\n" << text;
        return {};
    }
    return std::get<HomecareTask>(std::move(read));
}

/// A day in the format of the rich set, everything drawn that the format knows.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : random_(seed) {}
    std::string problem(int patients, int carers);

private:
    std::int64_t below(std::uint32_t bound) { return random_.below(bound); }
    json::array some_carers(int carers);
    json::object patient(int at, int carers);
    Random random_;
};

json::array Draw::some_carers(int carers) {
    json::array names;
    for (int at = 0; at < carers; ++at) {
        if (below(3) == 0) names.push_back(json::string{"c" + std::to_string(at)});
    }
    return names;
}

json::object Draw::patient(int at, int carers) {
    auto const open = below(300);
    json::array windows{{{"start", open}, {"end", open + 30 + below(90)}}};
    if (below(3) == 0) windows.push_back({{"start", open + 200}, {"end", open + 280}});
    auto const services = 1 + below(2);
    json::array wanted;
    for (int one = 0; one < services; ++one) {
        wanted.push_back({{"service", one        ? "s2"
                                      : below(2) ? "s0"
                                                 : "s1"},
                          {"duration", 10 + below(40)}});
    }
    json::object made{{"id", "p" + std::to_string(at)},
                      {"required_services", std::move(wanted)},
                      {"distance_matrix_index", at + 2},
                      {"time_windows", std::move(windows)},
                      {"optional", below(3) == 0}};
    if (below(2)) made["preferred_caregivers"] = some_carers(carers);
    if (below(4) == 0) made["incompatible_caregivers"] = json::array{"c0"};
    if (services == 1) return made;
    auto const least = below(40);
    json::object const kinds[] = {
        {{"type", "simultaneous"}},
        {{"type", "independent"}},
        {{"type", "sequential"}, {"distance", {{"min", least}, {"max", least + below(30)}}}}};
    made["synchronization"] = kinds[below(3)];
    return made;
}

std::string Draw::problem(int patients, int carers) {
    json::array rows, who, visits;
    for (int from = 0; from < patients + 2; ++from) {
        json::array row;
        for (int to = 0; to < patients + 2; ++to)
            row.push_back(from == to ? 0 : 1 + below(40));
        rows.push_back(std::move(row));
    }
    for (int at = 0; at < carers; ++at) {
        json::array abilities{"s0", "s2"};
        if (at % 2) abilities = {"s0", "s1", "s2"};
        auto const from = below(200);
        who.push_back({{"id", "c" + std::to_string(at)},
                       {"abilities", std::move(abilities)},
                       {"departing_point", below(2) ? "d0" : "d1"},
                       {"arrival_point", below(2) ? "d0" : "d1"},
                       {"working_shift", {{"start", from}, {"end", from + 200 + below(200)}}},
                       {"lunch_break", below(2) == 0}});
    }
    for (int at = 0; at < patients; ++at)
        visits.push_back(patient(at, carers));
    json::object costs;
    for (auto const* name : {"travel_time", "total_tardiness", "highest_tardiness",
                             "total_waiting_time", "total_extra_time", "max_idle_time",
                             "caregiver_preferences", "optional_patients", "missed_lunch_break"})
        costs[name] = below(20);
    json::object const all{{"metadata",
                            {{"time_window_met", below(2) ? "at_service_end" : "at_service_start"},
                             {"cost_components", std::move(costs)}}},
                           {"distances", std::move(rows)},
                           {"terminal_points",
                            {{{"id", "d0"}, {"distance_matrix_index", 0}},
                             {{"id", "d1"}, {"distance_matrix_index", 1}}}},
                           {"caregivers", std::move(who)},
                           {"patients", std::move(visits)},
                           {"services", {{{"id", "s0"}}, {{"id", "s1"}}, {{"id", "s2"}}}},
                           {"lunch_breaks", {{"start", 150}, {"end", 300}, {"min_duration", 25}}}};
    return json::serialize(all);
}

TEST(HomecarePlan, TheJudgeFindsNoFaultAndTheSameCost) { // DP-03 DP-04
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Draw draw{seed};
        auto const text = draw.problem(2 + static_cast<int>(seed), 4 + static_cast<int>(seed) / 8);
        auto const task = task_of(text);
        auto const found = planner::homecare::anneal(task.problem, {.iterations = 5'000}, seed);
        auto const verdict = judge_homecare(text, to_homecare_json(task, found.plan));
        EXPECT_TRUE(verdict.faults.empty()) << seed << ": " << verdict.faults.front();
        EXPECT_NEAR(verdict.cost, found.plan.cost, 1e-6 * (1 + verdict.cost)) << seed;
    }
}

TEST(HomecarePlan, ReachesTheBestKnownOfSmallOnes) { // DP-03
    struct Case {
        char const* name;
        double best;
    };
    for (auto const& [name, best] :
         {Case{"i-116", 17'117}, Case{"InstanzCPLEX_HCSRP_10_1", 218.199}}) {
        auto const text = text_of(own_homecare() / (std::string{name} + ".json"));
        auto const task = task_of(text);
        auto const found = planner::homecare::anneal(task.problem, {.iterations = 200'000}, 1);
        auto const verdict = judge_homecare(text, to_homecare_json(task, found.plan));
        EXPECT_TRUE(verdict.faults.empty());
        EXPECT_LE(verdict.cost, best * (1 + 5e-6)) << name;
    }
}

TEST(HomecarePlan, SpeaksOfItInLines) { // DP-03
    auto const task = task_of(text_of(own_homecare() / "InstanzCPLEX_HCSRP_10_1.json"));
    auto const found = planner::homecare::anneal(task.problem, {.iterations = 200'000}, 1);
    auto const lines = to_homecare_lines(task, found.plan);
    EXPECT_TRUE(lines.starts_with("Route c1: p")) << lines;
    EXPECT_TRUE(lines.ends_with("\nCost 218.199\n")) << lines;
}

} // namespace
} // namespace hearth::app::solve

#include "planner/fleet/reasons.h"

#include <algorithm>
#include <array>
#include <map>

#include "planner/fleet/line.h"

namespace hearth::planner::fleet {
namespace {

/// The one vehicle with its stops and the errand, and nothing else: small enough to try with a
/// rule lifted.
struct Corner {
    Problem problem;
    Stops stops;

    Corner(Problem const& whole, int vehicle, Stops const& route, int errand) {
        problem.dimensions = whole.dimensions;
        problem.vehicles = {whole.vehicle(vehicle)};
        problem.vehicles[0].kind = 0;
        problem.vehicles[0].is_forced = false;
        std::map<int, int> errands;
        auto const take = [&](int task) {
            auto one = whole.task(task);
            auto const [found, is_new] =
                errands.try_emplace(one.errand, static_cast<int>(problem.errands.size()));
            if (is_new) problem.errands.push_back({});
            auto const at = static_cast<int>(problem.tasks.size());
            auto& mine = problem.errands[static_cast<std::size_t>(found->second)];
            (one.kind == Kind::Delivery ? mine.second : mine.first) = at;
            one.errand = found->second;
            problem.tasks.push_back(std::move(one));
            return at;
        };
        take(whole.errand(errand).first);
        if (whole.errand(errand).second >= 0) take(whole.errand(errand).second);
        for (auto const stop : route)
            stops.push_back(take(stop));
        problem.allowed.assign(problem.errands.size(), 1);
    }

    bool fits() const {
        Line line{problem, 0};
        if (!line.assign(stops)) return false;
        Line::Place best;
        line.look(0, best, [] { return true; });
        return best.vehicle >= 0;
    }
    bool has_way() const {
        auto const& table = problem.vehicles[0].table;
        auto const& car = problem.vehicles[0];
        auto const& one = problem.errand(0);
        auto const first = problem.task(one.first).place;
        auto const last = one.second < 0 ? first : problem.task(one.second).place;
        return table.leads(car.start, first) && table.leads(first, last) &&
               table.leads(last, car.end);
    }
    /// The first rule that opens the vehicle when it alone is lifted.
    Rule rule() const {
        auto const opens = [&](auto lift) {
            auto trial = *this;
            lift(trial.problem.vehicles[0]);
            return trial.fits();
        };
        if (!has_way()) return Rule::NoWay;
        if (opens([](Vehicle& car) { car.max_tasks = never; })) return Rule::MaxTasks;
        if (opens([](Vehicle& car) {
                std::ranges::fill(car.capacity, never);
                for (auto& pause : car.breaks)
                    pause.max_load.reset();
            }))
            return Rule::Load;
        if (opens([](Vehicle& car) { car.max_travel = never; })) return Rule::MaxTravelTime;
        if (opens([](Vehicle& car) { car.max_distance = never; })) return Rule::MaxDistance;
        if (opens([](Vehicle& car) { car.breaks.clear(); })) return Rule::Breaks;
        return lone_rule();
    }

private:
    /// Several rules at once: the first that is broken by itself, time last.
    Rule lone_rule() const {
        auto const& car = problem.vehicles[0];
        auto const& task = problem.task(problem.errand(0).first);
        for (std::size_t at = 0; at < problem.dimensions; ++at)
            if (std::max(task.give[at], task.take[at]) > car.capacity[at]) return Rule::Load;
        if (problem.errand(0).tasks() > car.max_tasks) return Rule::MaxTasks;
        return Rule::Time;
    }
};

} // namespace

std::string_view to_code(Rule rule) {
    constexpr std::array<std::string_view, rule_count> codes{
        "skills",          "forced",       "max_tasks", "load", "no_way",
        "max_travel_time", "max_distance", "breaks",    "time"};
    return codes[static_cast<std::size_t>(rule)];
}

std::vector<Against> reasons(Problem const& problem, std::vector<Stops> const& routes, int errand) {
    std::map<std::pair<bool, Rule>, int> counts;
    std::map<int, std::pair<bool, Rule>> empty_kinds; // vehicles alike have one reason
    for (std::size_t at = 0; at < problem.vehicles.size(); ++at) {
        auto const& car = problem.vehicles[at];
        auto const judge = [&]() -> std::optional<std::pair<bool, Rule>> {
            if (!problem.may(car.kind, errand)) return std::pair{true, Rule::Skills};
            if (car.is_forced) return std::pair{true, Rule::Forced};
            Corner const alone{problem, static_cast<int>(at), {}, errand};
            if (!alone.fits()) return std::pair{true, alone.rule()};
            Corner const beside{problem, static_cast<int>(at), routes[at], errand};
            if (!beside.fits()) return std::pair{false, beside.rule()};
            return {};
        };
        auto const is_empty = routes[at].empty() && !car.is_forced;
        if (auto const known = empty_kinds.find(car.kind); is_empty && known != empty_kinds.end()) {
            ++counts[known->second];
            continue;
        }
        auto const found = judge();
        if (!found) return {};
        if (is_empty) empty_kinds.emplace(car.kind, *found);
        ++counts[*found];
    }
    std::vector<Against> all;
    for (auto const& [key, vehicles] : counts)
        all.push_back({key.second, key.first, vehicles});
    std::ranges::stable_sort(all, [](Against const& one, Against const& other) {
        if (one.is_alone != other.is_alone) return other.is_alone;
        return one.vehicles > other.vehicles;
    });
    return all;
}

} // namespace hearth::planner::fleet

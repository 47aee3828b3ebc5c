#include "planner/fleet/simple.h"

#include <algorithm>

namespace hearth::planner::fleet {
namespace {

constexpr Time horizon = 400'000'000;
constexpr Cost dearest_step = 200'000'000;

bool is_plain(Problem const& problem) {
    if (problem.dimensions > 1 || problem.vehicles.empty() || problem.errands.empty()) return false;
    auto const& first = problem.vehicles.front().table;
    for (auto const& car : problem.vehicles) {
        auto const& table = car.table;
        if (table.durations != first.durations || table.per_second != first.per_second ||
            table.per_metre != first.per_metre || table.per_cost != first.per_cost)
            return false;
        if (!car.breaks.empty() || car.fixed != 0 || car.is_forced || car.type != 0) return false;
        if (car.max_tasks < never || car.max_travel < never || car.max_distance < never)
            return false;
    }
    return std::ranges::all_of(problem.tasks, [](Task const& task) {
        auto const is_taken = !task.take.empty() && task.take[0] > 0;
        return task.kind == Kind::Job && task.actions.front().setup == 0 && !is_taken;
    });
}

/// Rows of the grids: stops, then each kind's ends. `anywhere` is near to all.
struct Rows {
    std::vector<int> places{nowhere};
    std::vector<std::int32_t> start, end; ///< by kind
};

Rows rows_of(Problem const& problem) {
    Rows rows;
    for (auto const& errand : problem.errands)
        rows.places.push_back(problem.task(errand.first).place);
    for (auto const& car : problem.vehicles) {
        auto const kind = static_cast<std::size_t>(car.kind);
        if (kind < rows.start.size()) continue;
        rows.start.push_back(static_cast<std::int32_t>(rows.places.size()));
        rows.places.push_back(car.start);
        rows.end.push_back(static_cast<std::int32_t>(rows.places.size()));
        rows.places.push_back(car.end);
    }
    return rows;
}

struct Bounds {
    Time from = never; ///< the earliest that matters
    Time to = 0;       ///< the latest, counted from there
    Time longest = 0;  ///< all ways and services of one day at most
    Cost dearest = 0;
};

std::optional<Bounds> bounds_of(Problem const& problem, std::vector<int> const& places) {
    Bounds out;
    auto const& table = problem.vehicles.front().table;
    Time way = 0;
    for (auto const from : places)
        for (auto const to : places) {
            if (!table.leads(from, to)) return {};
            way = std::max(way, table.duration(from, to));
            out.dearest = std::max(out.dearest, table.cost(from, to));
        }
    out.longest = way;
    for (auto const& task : problem.tasks) {
        out.longest += way + task.actions.front().service;
        if (out.longest > horizon) return {};
    }
    for (auto const& car : problem.vehicles)
        out.from = std::min(out.from, car.hours.from);
    for (auto const& task : problem.tasks)
        for (auto const& window : task.windows)
            out.to = std::max(out.to, window.from - out.from);
    for (auto const& car : problem.vehicles)
        out.to = std::max(out.to, car.hours.from - out.from);
    out.to += out.longest;
    if (out.to > horizon || out.dearest > dearest_step) return {};
    return out;
}

} // namespace

std::optional<search::Instance> to_simple(Problem const& problem) {
    if (!is_plain(problem)) return {};
    auto const rows = rows_of(problem);
    auto const bounds = bounds_of(problem, rows.places);
    if (!bounds) return {};
    auto const clamp = [&](Time time) {
        return static_cast<search::Time>(std::clamp<Time>(time - bounds->from, -1, horizon));
    };
    search::Instance out;
    out.size = static_cast<std::int32_t>(problem.errands.size()) + 1;
    out.ready = out.due = out.service = {0};
    out.demand = {0};
    out.skip = {0};
    out.windows.emplace_back();
    for (std::size_t errand = 0; errand < problem.errands.size(); ++errand) {
        auto const& task = problem.task(problem.errands[errand].first);
        auto windows = task.windows;
        std::erase_if(windows, [&](Window const& one) { return one.to < bounds->from; });
        if (windows.empty() && !task.windows.empty()) return {}; // over before anybody starts
        if (windows.empty()) windows.push_back({bounds->from, never});
        auto& list = out.windows.emplace_back();
        for (auto const& one : windows)
            list.push_back({std::max(0, clamp(one.from)), clamp(one.to)});
        out.ready.push_back(list.front().ready);
        out.due.push_back(list.back().due);
        if (list.size() == 1) list.clear();
        out.service.push_back(static_cast<search::Time>(task.actions.front().service));
        auto const demand = task.give.empty() ? 0 : task.give[0];
        if (demand > horizon) return {};
        out.demand.push_back(static_cast<std::int32_t>(demand));
        out.skip.push_back(problem.weight(static_cast<int>(errand)) * (4 * bounds->dearest + 1));
    }
    if (std::ranges::all_of(out.windows, [](auto const& list) { return list.empty(); }))
        out.windows.clear();
    auto const kinds = rows.start.size();
    for (auto const& car : problem.vehicles) {
        auto const kind = static_cast<std::size_t>(car.kind);
        auto const capacity = car.capacity.empty() ? 0 : car.capacity[0];
        out.vehicles.push_back(
            {rows.start[kind], rows.end[kind], clamp(car.hours.from), clamp(car.hours.to),
             static_cast<std::int32_t>(std::min(capacity, 2 * horizon)), car.kind});
    }
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        out.allowed.push_back(1);
        for (std::size_t errand = 0; errand < problem.errands.size(); ++errand)
            out.allowed.push_back(problem.may(static_cast<int>(kind), static_cast<int>(errand)));
    }
    auto const size = rows.places.size();
    std::vector<search::Time> durations(size * size), costs(size * size);
    auto const& table = problem.vehicles.front().table;
    for (std::size_t from = 0; from < size; ++from)
        for (std::size_t to = 0; to < size; ++to) {
            auto const a = rows.places[from], b = rows.places[to];
            durations[from * size + to] = static_cast<search::Time>(table.duration(a, b));
            costs[from * size + to] = static_cast<search::Time>(table.cost(a, b));
        }
    out.duration = {static_cast<std::int32_t>(size), std::move(durations)};
    out.distance = {static_cast<std::int32_t>(size), std::move(costs)};
    return out;
}

} // namespace hearth::planner::fleet

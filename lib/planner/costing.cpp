#include "planner/costing.h"

#include <map>

namespace hearth::planner {
namespace {

/// What leaving the published assignment costs: once for other people, once for another time.
Fen change_cost(Board const& board, Scales const& scales, Assignment const& now) {
    if (scales.published.empty() || !scales.published[now.visit]) return 0;
    auto const& told = *scales.published[now.visit];
    auto const changes = (told.crew != now.crew ? 1 : 0) + (told.start != now.start ? 1 : 0);
    return changes * board.problem().weights.change;
}

/// All but the road and the overtime, which depend on what else stands in the day.
Fen own_cost(Board const& board, Scales const& scales, Assignment const& assignment) {
    auto cost = change_cost(board, scales, assignment);
    for (auto const worker : assignment.crew) {
        auto const parts =
            soft_parts(board, scales.means, assignment.visit, assignment.start, worker);
        for (auto const& part : parts) {
            auto const is_shared = part.soft == Soft::Travel || part.soft == Soft::Kilometres ||
                                   part.soft == Soft::Overtime;
            cost -= is_shared ? 0 : part.value;
        }
    }
    return cost;
}

/// The roads of all tours of one worker.
Fen road_cost(Board const& board, WorkerIndex who) {
    auto const& worker = board.problem().workers[who];
    auto const& stops = board.diary(who).stops;
    Length time{0};
    double metres = 0;
    for (auto const& shift : worker.shifts) {
        std::vector<Stop> tour;
        for (auto const& stop : stops) {
            if (stop.span.to <= shift.from || stop.span.from >= shift.to) continue;
            time += detour(board.town(), worker, tour, stop);
            if (worker.cost_km != 0) metres += detour_m(worker, tour, stop);
            tour.push_back(stop);
        }
    }
    return minutes_up(time) * board.problem().weights.travel_minute +
           static_cast<Fen>(metres) * worker.cost_km / 1000;
}

Fen overtime_cost(Board const& board, WorkerIndex who) {
    auto const& worker = board.problem().workers[who];
    if (worker.cost_overtime_hour == 0) return 0;
    std::map<Day, Length> days;
    for (auto const& stop : board.diary(who).stops)
        days[board.problem().zone.day_of(stop.span.from)] += stop.work();
    Fen cost = 0;
    for (auto const& [day, work] : days)
        cost += overtime(worker, work) * worker.cost_overtime_hour / 60;
    return cost;
}

} // namespace

std::vector<Window> windows_of(Problem const& problem, Visit const& visit, Worker const& worker) {
    auto windows = visit.windows;
    if (windows.empty()) {
        for (auto const& shift : worker.shifts)
            windows.push_back({shift.from, shift.to});
    }
    for (auto& window : windows)
        window.earliest = std::max(window.earliest, problem.now);
    std::erase_if(windows, [](Window const& window) { return window.earliest > window.latest; });
    return windows;
}

Fen cost_of(Board const& board, Scales const& scales) {
    auto const& problem = board.problem();
    Fen cost = 0;
    for (VisitIndex visit = 0; visit < problem.visits.size(); ++visit) {
        if (problem.visits[visit].is_called_off) continue;
        auto const& here = board.of(visit);
        if (!here) {
            cost += problem.visits[visit].skip_cost;
            continue;
        }
        cost += own_cost(board, scales, *here);
    }
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        cost += road_cost(board, worker) + overtime_cost(board, worker);
    }
    return cost;
}

} // namespace hearth::planner

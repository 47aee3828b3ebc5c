#include "planner/costs.h"

#include <map>
#include <numeric>

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
void add_own(Costs& costs, Board const& board, Scales const& scales, Assignment const& assignment) {
    costs.of(Soft::Change) += change_cost(board, scales, assignment);
    for (auto const worker : assignment.crew) {
        auto const parts =
            soft_parts(board, scales.means, assignment.visit, assignment.start, worker);
        for (auto const& part : parts) {
            auto const is_shared = part.soft == Soft::Travel || part.soft == Soft::Kilometres ||
                                   part.soft == Soft::Overtime;
            costs.of(part.soft) -= is_shared ? 0 : part.value;
        }
    }
}

/// The roads of all tours of one worker.
void add_roads(Costs& costs, Board const& board, WorkerIndex who) {
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
    costs.of(Soft::Travel) += minutes_up(time) * board.problem().weights.travel_minute;
    costs.of(Soft::Kilometres) += static_cast<Fen>(metres) * worker.cost_km / 1000;
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

Fen Costs::total() const {
    return std::accumulate(by_soft.begin(), by_soft.end(), left_out);
}

Costs costs_of(Board const& board, Scales const& scales) {
    auto const& problem = board.problem();
    Costs costs;
    for (VisitIndex visit = 0; visit < problem.visits.size(); ++visit) {
        if (problem.visits[visit].is_called_off) continue;
        auto const& here = board.of(visit);
        if (here)
            add_own(costs, board, scales, *here);
        else
            costs.left_out += problem.visits[visit].skip_cost;
    }
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        add_roads(costs, board, worker);
        costs.of(Soft::Overtime) += overtime_cost(board, worker);
    }
    return costs;
}

Fen cost_of(Board const& board, Scales const& scales) {
    return costs_of(board, scales).total();
}

} // namespace hearth::planner

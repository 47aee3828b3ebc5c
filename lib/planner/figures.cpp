#include "planner/figures.h"

#include <cmath>

#include "planner/costing.h"

namespace hearth::planner {
namespace {

using Hours = std::chrono::duration<double, std::ratio<3600>>;

double share(double part, double whole, double of_nothing) {
    return whole > 0 ? part / whole : of_nothing;
}

/// Road, work and idling of all, in hours.
struct Spent {
    double road = 0, work = 0, idle = 0;
    int workers = 0;
};

void add_worker(Spent& day, Problem const& problem, Board const& board, WorkerIndex who) {
    auto const& worker = problem.workers[who];
    Town const town{problem.zone, problem.travel};
    bool works = false;
    for (auto const& shift : worker.shifts) {
        std::vector<Stop> tour;
        double road = 0, work = 0;
        for (auto const& stop : board.diary(who).stops) {
            if (stop.span.to <= shift.from || stop.span.from >= shift.to) continue;
            road += Hours(detour(town, worker, tour, stop)).count();
            work += Hours(stop.work()).count();
            tour.push_back(stop);
        }
        if (tour.empty()) continue;
        works = true;
        auto const out =
            worker.start && tour.front().place
                ? travel_time(problem.travel, worker.mode, *worker.start, *tour.front().place,
                              problem.zone.hour_of(tour.front().held().from))
                : Length{0};
        auto const home =
            worker.end && tour.back().place
                ? travel_time(problem.travel, worker.mode, *tour.back().place, *worker.end,
                              problem.zone.hour_of(tour.back().held().to))
                : Length{0};
        auto const between = road - Hours(out).count() - Hours(home).count();
        auto rest = 0.0;
        for (auto const& pause : worker.breaks) {
            auto const inside =
                pause.latest >= tour.front().held().to && pause.earliest < tour.back().held().from;
            if (inside) rest += Hours(pause.length).count();
        }
        auto const span = Hours(tour.back().held().to - tour.front().held().from).count();
        day.road += road;
        day.work += work;
        day.idle += std::max(0.0, span - work - between - rest);
    }
    day.workers += works;
}

double unevenness(Problem const& problem, Board const& board) {
    std::vector<double> hours;
    double sum = 0;
    for (WorkerIndex who = 0; who < problem.workers.size(); ++who) {
        auto worked = Hours(problem.workers[who].worked_4_weeks).count();
        for (auto const& stop : board.diary(who).stops)
            worked += Hours(stop.work()).count();
        hours.push_back(worked);
        sum += worked;
    }
    auto const count = static_cast<double>(hours.size());
    double off = 0;
    for (auto const one : hours)
        off += std::abs(one - sum / count);
    return share(off, count, 0);
}

} // namespace

Figures figures_of(Problem const& problem, Plan const& plan) {
    Figures figures;
    auto lowest = std::numeric_limits<int>::max();
    for (auto const& visit : problem.visits) {
        if (visit.is_called_off) continue;
        ++figures.visits;
        lowest = std::min(lowest, visit.priority);
    }
    for (auto const& one : plan.unserved)
        figures.urgent_left += problem.visits[one.visit].priority > lowest;
    figures.served = static_cast<int>(plan.assignments.size());
    double wishes = 0, met = 0, regulars = 0, known = 0;
    for (auto const& one : plan.assignments) {
        auto const& visit = problem.visits[one.visit];
        if (visit.wished) {
            ++wishes;
            met += visit.wished->earliest <= one.start && one.start <= visit.wished->latest;
        }
        if (visit.familiar.empty()) continue;
        ++regulars;
        known += std::ranges::any_of(one.crew, [&](WorkerIndex who) {
            return std::ranges::find(visit.familiar, who, &Familiar::worker) !=
                   visit.familiar.end();
        });
    }
    figures.wish_share = share(met, wishes, 1);
    figures.regular_share = share(known, regulars, 1);
    auto const board = to_board(problem, plan);
    Spent day;
    for (WorkerIndex who = 0; who < problem.workers.size(); ++who)
        add_worker(day, problem, board, who);
    figures.travel_share = share(day.road, day.road + day.work, 0);
    figures.idle_share = share(day.idle, day.idle + day.road + day.work, 0);
    figures.unevenness_h = unevenness(problem, board);
    figures.workers_used = day.workers;
    return figures;
}

} // namespace hearth::planner

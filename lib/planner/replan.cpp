#include "planner/assigner.h"
#include "planner/slots.h"

namespace hearth::planner {
namespace {

struct Apply {
    Problem& problem;
    Plan const& plan;

    void operator()(WorkerAway const& away) const {
        Stop leave{.span = away.span};
        leave.is_work = false;
        problem.workers[away.worker].busy.push_back(leave);
        // What is begun cannot be left undone by a wish: only the shifts decide what can follow.
        std::vector<Span> rest;
        for (auto const& shift : problem.workers[away.worker].shifts) {
            rest.push_back({shift.from, std::min(shift.to, away.span.from)});
            rest.push_back({std::max(shift.from, away.span.to), shift.to});
        }
        problem.workers[away.worker].shifts = merged(std::move(rest));
    }
    void operator()(VisitMoved const& moved) const {
        auto const told = std::ranges::find(plan.assignments, moved.visit, &Assignment::visit);
        if (told == plan.assignments.end()) return;
        problem.visits[moved.visit].pin = Pin{moved.start, told->crew, true};
    }
    void operator()(VisitCalledOff const& off) const {
        problem.visits[off.visit].is_called_off = true;
    }
    void operator()(VisitAdded const& added) const { problem.visits.push_back(added.visit); }
    void operator()(ShiftsChanged const& change) const {
        problem.workers[change.worker].shifts = merged(change.shifts);
    }
};

/// What of the old plan still holds, on a board; the others are returned, ascending.
std::vector<VisitIndex> keep(Board& board, Plan const& plan) {
    auto const& problem = board.problem();
    auto told = plan.assignments;
    std::ranges::stable_sort(told, {}, [&](Assignment const& one) {
        return std::tuple{!is_fixed(problem, one), -problem.visits[one.visit].priority, one.start};
    });
    std::vector<VisitIndex> loose;
    std::vector<Assignment> again;
    for (auto const& one : told) {
        auto const& visit = problem.visits[one.visit];
        if (visit.is_called_off || visit.pin) continue;
        if (is_fixed(problem, one) || !board.refusal(one)) {
            board.place(one);
        } else {
            again.push_back(one);
        }
    }
    // Followers may have been asked before the one they follow.
    for (auto const& one : again) {
        if (board.refusal(one)) {
            loose.push_back(one.visit);
        } else {
            board.place(one);
        }
    }
    std::ranges::sort(loose);
    return loose;
}

constexpr std::size_t exchange_workers = 10;
constexpr std::size_t exchange_targets = 15;

struct Exchange {
    Option first;       ///< of the visit that comes in
    VisitIndex other{}; ///< that makes way
    Option second;      ///< where it goes
    Fen cost{};
};

/// The cheapest new place for a visit just taken out, looked for with `first` in place.
std::optional<Option> best_elsewhere(Board const& board, Scales const& scales,
                                     std::vector<WorkerIndex> const& workers, VisitIndex visit) {
    std::optional<Option> best;
    for (auto const worker : workers) {
        auto option = best_option(board, scales, visit, worker);
        if (option && (!best || option->cost < best->cost)) best = std::move(option);
    }
    return best;
}

/// One visit makes way for another and finds a new place itself: the cheapest such exchange.
/// Nobody else moves, and only so many workers are asked: it must be quick in a large town.
void exchange(Board& board, Scales const& scales, Options options, VisitIndex visit) {
    auto const& problem = board.problem();
    options.candidates = exchange_workers;
    auto const workers = Assigner{board, scales, options}.candidates(visit);
    options.candidates = exchange_targets;
    std::optional<Exchange> best;
    for (auto const worker : workers) {
        for (auto const other : std::vector{board.diary(worker).visits}) {
            if (!board.is_movable(other)) continue;
            if (problem.visits[other].priority > problem.visits[visit].priority) continue;
            auto const was = *board.of(other);
            board.remove(other);
            auto const first = best_option(board, scales, visit, worker);
            if (first && first->pushed.empty()) {
                auto const gain = added_cost(board, scales, was);
                board.place(first->assignment);
                auto const targets = Assigner{board, scales, options}.candidates(other);
                auto const second = best_elsewhere(board, scales, targets, other);
                board.remove(visit);
                auto const cost = first->cost - gain + (second ? second->cost : 0);
                if (second && (!best || cost < best->cost)) {
                    best = Exchange{*first, other, *second, cost};
                }
            }
            board.place(was);
        }
    }
    if (!best) return;
    board.remove(best->other);
    apply(board, best->first);
    apply(board, best->second);
}

/// Visits nobody had before get what the change has set free, on those workers alone.
void fill_freed(Board& board, Scales const& scales, Plan const& old, Options const& options) {
    std::vector<WorkerIndex> freed;
    for (auto const& one : old.assignments) {
        if (board.of(one.visit) == one) continue;
        freed.insert(freed.end(), one.crew.begin(), one.crew.end());
    }
    if (freed.empty()) return;
    std::vector<VisitIndex> waiting;
    for (auto const& unserved : old.unserved) {
        auto const& visit = board.problem().visits[unserved.visit];
        if (!visit.is_called_off && !board.of(unserved.visit) && visit.crew == 1) {
            waiting.push_back(unserved.visit);
        }
    }
    Assigner{board, scales, options, freed}.place(std::move(waiting));
}

std::vector<VisitIndex> differences(Problem const& problem, Plan const& old, Board const& board) {
    std::vector<std::optional<Assignment>> told(problem.visits.size());
    for (auto const& one : old.assignments)
        told[one.visit] = one;
    std::vector<VisitIndex> affected;
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        if (told[at] != board.of(at)) affected.push_back(at);
    }
    return affected;
}

} // namespace

Problem changed(Problem problem, Plan const& plan, Change const& change) {
    std::visit(Apply{problem, plan}, change);
    return problem;
}

Repair replan(Problem const& problem, Plan const& plan, Change const& change,
              Options const& options) {
    Repair repair{changed(problem, plan, change), {}, {}};
    Scales scales{means_of(repair.problem), {}};
    scales.published.resize(repair.problem.visits.size());
    for (auto const& one : plan.assignments)
        scales.published[one.visit] = one;
    Board board{repair.problem};
    auto loose = keep(board, plan);
    auto const known = static_cast<VisitIndex>(problem.visits.size());
    for (auto at = known; at < repair.problem.visits.size(); ++at) {
        if (!board.of(at)) loose.push_back(at);
    }
    Assigner assigner{board, scales, options};
    for (auto const visit : assigner.place(std::move(loose))) {
        if (repair.problem.visits[visit].crew == 1) exchange(board, scales, options, visit);
    }
    fill_freed(board, scales, plan, options);
    repair.affected = differences(repair.problem, plan, board);
    repair.plan = to_plan(board, scales, assigner);
    return repair;
}

} // namespace hearth::planner

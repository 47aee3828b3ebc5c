#include "planner/proving.h"

namespace hearth::planner {

void put_proven(Board& board, std::vector<Assignment> const& assignments) {
    for (auto const& one : assignments)
        board.place(one);
    for (auto const& one : assignments) {
        board.remove(one.visit);
        if (!board.refusal(one)) board.place(one);
    }
}

Unserved explain(Board const& board, VisitIndex index) {
    auto const& problem = board.problem();
    auto const& visit = problem.visits[index];
    Unserved unserved{index, {Why::CrewTooSmall, {}, 0}, {}};
    auto const must_lead = visit.needs_leader && visit.crew == 1;
    int found = 0;
    std::optional<Reason> nearest;
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        auto const windows = windows_of(problem, visit, problem.workers[worker]);
        if (windows.empty()) continue;
        auto const start = windows.front().earliest;
        auto const role = must_lead ? Role::Leader : Role::Member;
        auto const why = board.refusal(index, start, worker, role);
        if (!why) {
            ++found;
            continue;
        }
        // A reason of time is nearer to possible than one of skill or paper.
        auto const rank = [](Reason const& reason) {
            return std::pair{reason.why < Why::OutsideWindow, reason.shortfall};
        };
        if (nearest && rank(*nearest) <= rank(*why)) continue;
        nearest = why;
        unserved.nearest = worker;
    }
    if (nearest) unserved.reason = *nearest;
    if (visit.crew > 1 || !nearest) {
        unserved.reason = {Why::CrewTooSmall,
                           {Fact{"found", found}, Fact{"needed", visit.crew}},
                           std::max(1, visit.crew - found)};
    }
    return unserved;
}

Plan to_plan(Board const& board, Scales const& scales) {
    Plan plan{board.assignments(), {}, cost_of(board, scales)};
    auto const& visits = board.problem().visits;
    for (VisitIndex visit = 0; visit < visits.size(); ++visit) {
        if (visits[visit].is_called_off || board.of(visit)) continue;
        plan.unserved.push_back(explain(board, visit));
    }
    return plan;
}

} // namespace hearth::planner

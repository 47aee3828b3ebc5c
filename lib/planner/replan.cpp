#include "planner/plan.h"
#include "planner/proving.h"
#include "planner/search/day/repair.h"
#include "planner/slots.h"

namespace hearth::planner {
namespace {

constexpr int most_moved = 3; // visits for each of those the change touches

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

/// Whose visits the change touches: their number bounds how many may move, those that lost their
/// place among them.
int most_changes(Plan const& plan, Change const& change) {
    std::vector<WorkerIndex> workers;
    if (auto const* away = std::get_if<WorkerAway>(&change)) workers = {away->worker};
    if (auto const* shifts = std::get_if<ShiftsChanged>(&change)) workers = {shifts->worker};
    if (auto const* moved = std::get_if<VisitMoved>(&change)) {
        auto const told = std::ranges::find(plan.assignments, moved->visit, &Assignment::visit);
        if (told != plan.assignments.end()) workers = told->crew;
    }
    auto const touches = [&](Assignment const& one) {
        return std::ranges::any_of(one.crew, [&](WorkerIndex worker) {
            return std::ranges::find(workers, worker) != workers.end();
        });
    };
    auto const visits = std::ranges::count_if(plan.assignments, touches);
    return most_moved * std::max(static_cast<int>(visits), 1);
}

/// Workers from whom the change and its repair have taken something.
std::vector<WorkerIndex> freed_by(Plan const& old, std::vector<Assignment> const& now) {
    std::vector<WorkerIndex> freed;
    auto at = now.begin(); // both by visit, ascending
    for (auto const& one : old.assignments) {
        while (at != now.end() && at->visit < one.visit)
            ++at;
        if (at != now.end() && *at == one) continue;
        freed.insert(freed.end(), one.crew.begin(), one.crew.end());
    }
    return freed;
}

} // namespace

std::vector<VisitIndex> differences(Problem const& problem, Plan const& old, Plan const& now) {
    std::vector<Assignment const*> told(problem.visits.size()), is(problem.visits.size());
    for (auto const& one : old.assignments)
        told[one.visit] = &one;
    for (auto const& one : now.assignments)
        is[one.visit] = &one;
    std::vector<VisitIndex> affected;
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        bool const is_same = told[at] && is[at] ? *told[at] == *is[at] : told[at] == is[at];
        if (!is_same) affected.push_back(at);
    }
    return affected;
}

Problem changed(Problem problem, Plan const& plan, Change const& change) {
    std::visit(Apply{problem, plan}, change);
    return problem;
}

Repair replan(Problem const& problem, Plan const& plan, Change const& change,
              Options const& options) {
    Repair repair{changed(problem, plan, change), {}, {}};
    auto const& now = repair.problem;
    Scales scales{means_of(now), {}};
    scales.published.resize(now.visits.size());
    for (auto const& one : plan.assignments)
        scales.published[one.visit] = one;
    Board board{now};
    auto const lost = put_standing(board, plan);
    std::vector<Assignment> standing, kept;
    for (auto const& one : board.assignments())
        (is_fixed(now, one) ? standing : kept).push_back(one);
    day::Model const model{now, standing, scales.published, {.candidates = options.candidates}};
    day::Sheets sheets{model};
    sheets.load(kept);
    auto const most = most_changes(plan, change);
    day::repair(sheets, lost, {.most_changes = most}, options.seed);
    std::vector<VisitIndex> waiting;
    for (auto const& unserved : plan.unserved)
        waiting.push_back(unserved.visit);
    auto placed = sheets.assignments();
    placed.insert(placed.end(), standing.begin(), standing.end());
    std::ranges::sort(placed, {}, &Assignment::visit);
    day::fill(sheets, waiting, {freed_by(plan, placed), most}, options.seed);
    Board proven{now};
    for (auto const& one : standing) {
        if (!now.visits[one.visit].pin) proven.place(one);
    }
    put_proven(proven, sheets.assignments());
    repair.plan = to_plan(std::move(proven), scales);
    repair.affected = differences(now, plan, repair.plan);
    return repair;
}

} // namespace hearth::planner

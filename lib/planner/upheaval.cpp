#include "planner/upheaval.h"

#include <algorithm>

namespace hearth::planner {
namespace {

using Workers = std::vector<WorkerIndex>;

struct Touched {
    Plan const& plan;

    Workers crew_of(VisitIndex visit) const {
        auto const at = std::ranges::find(plan.assignments, visit, &Assignment::visit);
        return at == plan.assignments.end() ? Workers{} : at->crew;
    }
    Workers operator()(WorkerAway const& away) const { return {away.worker}; }
    Workers operator()(ShiftsChanged const& change) const { return {change.worker}; }
    Workers operator()(VisitMoved const& moved) const { return crew_of(moved.visit); }
    Workers operator()(VisitCalledOff const& off) const { return crew_of(off.visit); }
    Workers operator()(VisitAdded const&) const { return {}; }
};

int visits_of(Plan const& plan, Workers const& workers) {
    return static_cast<int>(std::ranges::count_if(plan.assignments, [&](Assignment const& one) {
        return std::ranges::any_of(one.crew, [&](WorkerIndex who) {
            return std::ranges::find(workers, who) != workers.end();
        });
    }));
}

} // namespace

Upheaval upheaval_of(Plan const& plan, Change const& change, Repair const& repair) {
    std::vector<Assignment const*> now(repair.problem.visits.size());
    for (auto const& one : repair.plan.assignments)
        now[one.visit] = &one;
    Upheaval found{.mine = visits_of(plan, std::visit(Touched{plan}, change))};
    for (auto const& one : plan.assignments) {
        auto const& visit = repair.problem.visits[one.visit];
        auto const* is = now[one.visit];
        if (visit.is_called_off) continue;
        if (visit.pin) {
            // A change may set the hour of a pinned visit (it is late); the pin then says so.
            auto const stands = is && is->start == visit.pin->start && is->crew == visit.pin->crew;
            found.fixed_moved += !stands;
        } else if (one.start < repair.problem.now) {
            found.fixed_moved += !(is && *is == one);
        } else {
            found.moved += !(is && *is == one);
        }
    }
    return found;
}

} // namespace hearth::planner

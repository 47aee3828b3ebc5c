#pragma once
#include "planner/reason.h"
#include "planner/travel.h"

/// What goes into the planner and what comes out of it.
namespace hearth::planner {

/// A day, or several, of a town: everything the planner is told.
struct Problem {
    Zone zone;
    Travel travel;
    Weights weights;
    std::vector<Worker> workers;
    std::vector<Visit> visits;
    Instant now{}; ///< nothing is planned before; what has started by then stands
};

struct Assignment {
    VisitIndex visit{};
    Instant start;
    std::vector<WorkerIndex> crew; ///< leader first when the visit needs one
    bool operator==(Assignment const&) const = default;
};

/// A visit nobody got, and what stood in the way of the one who was nearest to it.
struct Unserved {
    VisitIndex visit{};
    Reason reason;
    std::optional<WorkerIndex> nearest;
};

struct Plan {
    std::vector<Assignment> assignments; ///< by visit, ascending
    std::vector<Unserved> unserved;      ///< by visit, ascending
    Fen cost{};                          ///< by Weights; lower is better
};

/// Already begun, pinned by a person, or past: the plan may not touch it.
inline bool is_fixed(Problem const& problem, Assignment const& assignment) {
    return problem.visits[assignment.visit].pin || assignment.start < problem.now;
}

} // namespace hearth::planner

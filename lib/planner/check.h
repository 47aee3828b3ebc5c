#pragma once
#include "planner/problem.h"

/// The judge of plans. It shares no code with the rules and the search: only the model, the road
/// and the names of the faults. Slow and plain on purpose; every plan in the tests passes here.
namespace hearth::planner {

struct Fault {
    Why why{};
    VisitIndex visit{};
    std::optional<WorkerIndex> worker;
    bool operator==(Fault const&) const = default;
};

/// Every hard rule the plan breaks. What is fixed (pinned by a person, begun or past) is taken
/// as it stands: a fault among fixed things alone is nobody's doing here.
/// A visit neither assigned nor listed as unserved, or both, is CrewTooSmall.
std::vector<Fault> check_plan(Problem const& problem, Plan const& plan);

} // namespace hearth::planner

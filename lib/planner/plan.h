#pragma once
#include <variant>

#include "planner/costing.h"
#include "planner/search/budget.h"

/// The day's plan and its repair (DP-03, DP-04, DP-05).
namespace hearth::planner {

struct Options {
    std::uint64_t seed = 1;
    std::size_t candidates = 256;             ///< workers looked at for one visit, likeliest first
    search::Budget budget{.iterations = 500}; ///< of making the first plan better
    int threads = 1; ///< others search with other seeds; the best plan of all is taken
};

/// Assigns and times all visits (lib/planner/search/day). Pinned ones stand. Of two plans that is
/// better which serves the higher priorities, then more visits, then costs less. Every assignment
/// keeps every hard rule; who gets nobody is listed with the nearest reason. One seed, one thread
/// and a budget of iterations: one plan. More threads never end worse than one would have.
Plan plan_day(Problem const& problem, Options const& options = {});

struct WorkerAway {
    WorkerIndex worker{};
    Span span; ///< sick, or leave
};
struct VisitMoved {
    VisitIndex visit{};
    Instant start; ///< late, or begun: fixed from now on, with the crew of the plan
};
struct VisitCalledOff {
    VisitIndex visit{};
};
struct VisitAdded {
    Visit visit; ///< gets the next index
};
struct ShiftsChanged {
    WorkerIndex worker{};
    std::vector<Span> shifts;
};
using Change = std::variant<WorkerAway, VisitMoved, VisitCalledOff, VisitAdded, ShiftsChanged>;

/// The problem after the change. `plan` tells the crew of a moved visit.
Problem changed(Problem problem, Plan const& plan, Change const& change);

/// Visits with another time or crew than before, or gone, or new; ascending.
std::vector<VisitIndex> differences(Problem const& problem, Plan const& old, Plan const& now);

struct Repair {
    Problem problem; ///< after the change
    Plan plan;
    std::vector<VisitIndex> affected; ///< other time or crew, or gone, than before
};

/// The smallest change that works: what still holds stays where it is; what does not goes where
/// it costs least, each departure from the plan being paid by Weights::change. Others move only
/// where that serves more or costs less, at most three for each visit of the workers touched, and
/// nobody loses a worker for another's sake. Fixed visits are never touched; any plan is accepted.
Repair replan(Problem const& problem, Plan const& plan, Change const& change,
              Options const& options = {});

} // namespace hearth::planner

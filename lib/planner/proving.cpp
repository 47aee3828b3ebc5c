#include "planner/proving.h"

namespace hearth::planner {

std::vector<VisitIndex> put_standing(Board& board, Plan const& plan) {
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
    // What the plan does not know has come since.
    std::vector<char> is_known(problem.visits.size());
    for (auto const& one : plan.assignments)
        is_known[one.visit] = 1;
    for (auto const& one : plan.unserved)
        is_known[one.visit] = 1;
    for (VisitIndex at = 0; at < is_known.size(); ++at) {
        if (!is_known[at] && !problem.visits[at].is_called_off && !board.of(at))
            loose.push_back(at);
    }
    std::ranges::sort(loose);
    return loose;
}

void put_proven(Board& board, std::vector<Assignment> const& assignments) {
    for (auto const& one : assignments)
        board.place(one);
    for (auto const& one : assignments) {
        board.remove(one.visit);
        if (!board.refusal(one)) board.place(one);
    }
}

namespace {

bool is_of_time(Reason const& reason) {
    return reason.why >= Why::OutsideWindow;
}

/// A reason of time is nearer to possible than one of skill or paper.
auto rank(Reason const& reason) {
    return std::pair{!is_of_time(reason), reason.shortfall};
}

struct Look {
    Unserved unserved;
    std::optional<Assignment> free; ///< somebody could come after all
};

/// Who could come at one hour.
struct Able {
    std::vector<WorkerIndex> workers;
    std::optional<WorkerIndex> leader; ///< asked only of crews that need one
};

/// Of several who could come a crew can be made, or they are too few, or nobody leads them.
void settle_crew(Look& result, Board const& board, Able able, Instant start) {
    auto const index = result.unserved.visit;
    auto const& visit = board.problem().visits[index];
    auto const found = static_cast<int>(able.workers.size());
    auto const missing = std::max(1, visit.crew - found);
    result.unserved.reason = {
        Why::CrewTooSmall, {Fact{"found", found}, Fact{"needed", visit.crew}}, missing};
    if (found < visit.crew || visit.crew < 1) return;
    if (visit.needs_leader && !able.leader) {
        result.unserved.reason = {Why::NoLeader, {Fact{"found", found}}, 1};
        return;
    }
    if (able.leader) {
        std::erase(able.workers, *able.leader);
        able.workers.insert(able.workers.begin(), *able.leader);
    }
    able.workers.resize(static_cast<std::size_t>(visit.crew));
    result.free = Assignment{index, start, std::move(able.workers)};
}

Look look(Board const& board, VisitIndex index) {
    auto const& problem = board.problem();
    auto const& visit = problem.visits[index];
    Look result{{index, {Why::CrewTooSmall, {}, 0}, {}}, {}};
    auto const must_lead = visit.needs_leader && visit.crew == 1;
    Able able;
    std::optional<Reason> nearest;
    std::optional<Instant> together; ///< a crew comes at one hour
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        auto const& who = problem.workers[worker];
        // Most of a city live too far off: they need no closer look once a nearer reason stands.
        bool const is_far = who.start && who.start->metres_to(visit.place) > who.reach_m;
        if (is_far && nearest && is_of_time(*nearest)) continue;
        auto const windows = windows_of(problem, visit, who);
        if (windows.empty()) continue;
        auto const start = together.value_or(windows.front().earliest);
        auto const role = must_lead ? Role::Leader : Role::Member;
        auto const why = board.refusal(index, start, worker, role);
        if (!why) {
            together = start;
            able.workers.push_back(worker);
            bool const leads = visit.needs_leader && !able.leader &&
                               !board.refusal(index, start, worker, Role::Leader);
            if (leads) able.leader = worker;
            continue;
        }
        if (nearest && rank(*nearest) <= rank(*why)) continue;
        nearest = why;
        result.unserved.nearest = worker;
    }
    if (nearest) result.unserved.reason = *nearest;
    if (visit.crew == 1 && !able.workers.empty())
        result.free = Assignment{index, *together, {able.workers.front()}};
    if (visit.crew > 1 || !nearest)
        settle_crew(result, board, std::move(able), together.value_or(problem.now));
    return result;
}

} // namespace

Unserved explain(Board const& board, VisitIndex visit) {
    return look(board, visit).unserved;
}

Plan to_plan(Board board, Scales const& scales) {
    Plan plan;
    auto const& visits = board.problem().visits;
    for (VisitIndex visit = 0; visit < visits.size(); ++visit) {
        if (visits[visit].is_called_off || board.of(visit)) continue;
        auto found = look(board, visit);
        // Nobody is told that nobody can come when somebody can.
        if (found.free) {
            board.place(*found.free);
        } else {
            plan.unserved.push_back(found.unserved);
        }
    }
    plan.assignments = board.assignments();
    plan.cost = cost_of(board, scales);
    return plan;
}

} // namespace hearth::planner

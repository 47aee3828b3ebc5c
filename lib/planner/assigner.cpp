#include "planner/assigner.h"

namespace hearth::planner {
namespace {

/// How soon a visit must choose: priority, then crews (hard to bring together), then regret.
struct Urgency {
    int priority = 0;
    int crew = 0;
    Fen regret = 0;
    auto operator<=>(Urgency const&) const = default;
};

} // namespace

struct Assigner::Waiting {
    VisitIndex visit{};
    std::vector<WorkerIndex> workers;
    std::vector<std::optional<Option>> options; ///< by worker; of a crew only the first is used
    bool is_fresh = false;

    Option const* best() const {
        Option const* found = nullptr;
        for (auto const& option : options) {
            if (option && (!found || option->cost < found->cost)) found = &*option;
        }
        return found;
    }

    Fen regret(Fen skip_cost) const {
        auto const* first = best();
        if (!first) return 0;
        auto second = first->cost + skip_cost;
        for (auto const& option : options) {
            if (option && &*option != first) second = std::min(second, option->cost);
        }
        return second - first->cost;
    }
};

Assigner::Assigner(Board& board, Scales const& scales, Options const& options,
                   std::vector<WorkerIndex> only)
    : board_(board), scales_(scales), options_(options), only_(std::move(only)) {}

std::vector<WorkerIndex> Assigner::candidates(VisitIndex index) const {
    auto const& problem = board_.problem();
    auto const& visit = problem.visits[index];
    auto const must_lead = visit.needs_leader && visit.crew == 1;
    auto const role = must_lead ? Role::Leader : Role::Member;
    struct Near {
        Fen cost;
        WorkerIndex worker;
        auto operator<=>(Near const&) const = default;
    };
    std::vector<Near> found;
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        if (!only_.empty() && std::ranges::find(only_, worker) == only_.end()) continue;
        auto const& who = problem.workers[worker];
        auto const windows = windows_of(problem, visit, who);
        auto const can = std::ranges::any_of(windows, [&](Window const& window) {
            auto const first = problem.zone.day_of(window.earliest);
            auto const last = problem.zone.day_of(window.latest);
            for (auto day = first; day <= last; day += std::chrono::days{1}) {
                if (!cannot_serve(who, worker, visit, day, role)) return true;
            }
            return false;
        });
        if (!can) continue;
        auto const parts =
            soft_parts(board_, scales_.means, index, windows.front().earliest, worker);
        found.push_back({-sum(parts), worker});
    }
    std::ranges::sort(found);
    auto const most = std::max(options_.candidates, static_cast<std::size_t>(visit.crew) * 4);
    if (found.size() > most) found.resize(most);
    std::vector<WorkerIndex> workers;
    for (auto const& near : found)
        workers.push_back(near.worker);
    return workers;
}

void Assigner::refresh(Waiting& waiting, std::vector<WorkerIndex> const& touched) const {
    auto const is_touched = [&](WorkerIndex worker) {
        return std::ranges::find(touched, worker) != touched.end();
    };
    auto const is_crew = board_.problem().visits[waiting.visit].crew > 1;
    if (is_crew) {
        auto const stale = !waiting.is_fresh || std::ranges::any_of(waiting.workers, is_touched);
        if (stale) {
            waiting.options = {best_crew(board_, scales_, waiting.visit, waiting.workers)};
        }
    } else {
        waiting.options.resize(waiting.workers.size());
        for (std::size_t at = 0; at < waiting.workers.size(); ++at) {
            auto const worker = waiting.workers[at];
            if (waiting.is_fresh && !is_touched(worker)) continue;
            waiting.options[at] = best_option(board_, scales_, waiting.visit, worker);
        }
    }
    waiting.is_fresh = true;
}

/// A visit that follows another waits until that one is placed or given up.
bool Assigner::is_ready(VisitIndex visit, std::vector<Waiting> const& waiting) const {
    auto const& rule = board_.problem().visits[visit].after_visit;
    if (!rule) return true;
    return std::ranges::none_of(waiting,
                                [&](Waiting const& other) { return other.visit == rule->other; });
}

std::vector<VisitIndex> Assigner::place(std::vector<VisitIndex> visits) {
    std::ranges::sort(visits);
    std::vector<Waiting> waiting;
    for (auto const visit : visits)
        waiting.push_back({visit, candidates(visit), {}, false});
    std::vector<VisitIndex> left;
    std::vector<WorkerIndex> touched;
    while (!waiting.empty()) {
        std::optional<std::size_t> next;
        Urgency most;
        std::optional<std::size_t> hopeless;
        for (std::size_t at = 0; at < waiting.size(); ++at) {
            auto& one = waiting[at];
            if (!is_ready(one.visit, waiting)) continue;
            refresh(one, touched);
            auto const& visit = board_.problem().visits[one.visit];
            if (!one.best()) {
                hopeless = at;
                continue;
            }
            Urgency const urgency{visit.priority, visit.crew, one.regret(visit.skip_cost)};
            // Ties go to the lower index, or one seed would plan two days.
            if (!next || urgency > most) {
                next = at;
                most = urgency;
            }
        }
        touched.clear();
        auto const chosen = next ? next : hopeless;
        auto const gone = chosen.value_or(0); // a ring of followers: nobody is ever ready
        if (next) {
            auto const option = *waiting[gone].best();
            apply(board_, option);
            touched = option.assignment.crew;
        } else {
            left.push_back(waiting[gone].visit);
        }
        waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(gone));
    }
    std::ranges::sort(left);
    return left;
}

Unserved Assigner::explain(VisitIndex index) const {
    auto const& problem = board_.problem();
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
        auto const why = board_.refusal(index, start, worker, role);
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

Plan to_plan(Board const& board, Scales const& scales, Assigner const& assigner) {
    Plan plan{board.assignments(), {}, cost_of(board, scales)};
    auto const& visits = board.problem().visits;
    for (VisitIndex visit = 0; visit < visits.size(); ++visit) {
        if (visits[visit].is_called_off || board.of(visit)) continue;
        plan.unserved.push_back(assigner.explain(visit));
    }
    return plan;
}

} // namespace hearth::planner

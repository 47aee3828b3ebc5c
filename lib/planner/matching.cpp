#include "planner/matching.h"

namespace hearth::planner {
namespace {

Candidate judge(Board const& board, Means const& means, VisitIndex index, Instant start,
                WorkerIndex worker) {
    auto const& visit = board.problem().visits[index];
    auto const must_lead = visit.needs_leader && visit.crew == 1;
    Candidate candidate;
    candidate.worker = worker;
    candidate.refused =
        board.refusal(index, start, worker, must_lead ? Role::Leader : Role::Member);
    if (candidate.refused) return candidate;
    auto const day = board.problem().zone.day_of(start);
    auto const& who = board.problem().workers[worker];
    candidate.can_lead = !cannot_serve(who, worker, visit, day, Role::Leader);
    candidate.parts = soft_parts(board, means, index, start, worker);
    candidate.score = sum(candidate.parts);
    return candidate;
}

bool is_better(Candidate const& one, Candidate const& other) {
    if (one.refused.has_value() != other.refused.has_value()) return !one.refused;
    if (one.refused && one.refused->shortfall != other.refused->shortfall) {
        return one.refused->shortfall < other.refused->shortfall;
    }
    if (one.score != other.score) return one.score > other.score;
    return one.worker < other.worker;
}

/// Sorts them, and marks those who are chosen.
void choose(std::vector<Candidate>& candidates, Visit const& visit) {
    std::ranges::sort(candidates, is_better);
    auto const crew = choose_crew(candidates, visit);
    for (auto const at : crew)
        candidates[at].is_chosen = true;
    if (crew.empty()) return;
    auto const last = candidates[*std::ranges::max_element(crew)].score;
    for (auto& candidate : candidates) {
        if (!candidate.is_chosen && !candidate.refused) candidate.behind = last - candidate.score;
    }
}

} // namespace

Board to_board(Problem const& problem, Plan const& plan) {
    Board board{problem};
    for (auto const& assignment : plan.assignments) {
        auto const& visit = problem.visits[assignment.visit];
        if (!visit.pin && !visit.is_called_off) board.place(assignment);
    }
    return board;
}

std::vector<std::size_t> choose_crew(std::vector<Candidate> const& sorted, Visit const& visit) {
    std::vector<std::size_t> crew;
    auto const needed = static_cast<std::size_t>(std::max(1, visit.crew));
    if (visit.needs_leader) {
        auto const leader = std::ranges::find_if(sorted, [](Candidate const& candidate) {
            return !candidate.refused && candidate.can_lead;
        });
        if (leader == sorted.end()) return {};
        crew.push_back(static_cast<std::size_t>(leader - sorted.begin()));
    }
    for (std::size_t at = 0; at < sorted.size() && crew.size() < needed; ++at) {
        if (sorted[at].refused || (!crew.empty() && crew[0] == at)) continue;
        crew.push_back(at);
    }
    return crew.size() == needed ? crew : std::vector<std::size_t>{};
}

std::vector<Candidate> match(Problem const& problem, Plan const& plan, VisitIndex visit,
                             Instant start) {
    auto board = to_board(problem, plan);
    board.remove(visit);
    auto const means = means_of(problem);
    std::vector<Candidate> candidates;
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        candidates.push_back(judge(board, means, visit, start, worker));
    }
    choose(candidates, problem.visits[visit]);
    return candidates;
}

std::vector<Candidate> rank(Town const& town, Weights const& weights,
                            std::span<Standing const> standings, Visit const& visit,
                            Instant start) {
    auto const means = means_of(standings);
    auto const day = town.zone.day_of(start);
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < standings.size(); ++at) {
        auto const& one = standings[at];
        Candidate candidate{.worker = static_cast<WorkerIndex>(at)};
        candidate.can_lead = !cannot_serve(*one.worker, one.index, visit, day, Role::Leader);
        candidate.parts = soft_parts(town, weights, means, visit, start, one);
        candidate.score = sum(candidate.parts);
        candidates.push_back(std::move(candidate));
    }
    choose(candidates, visit);
    return candidates;
}

} // namespace hearth::planner

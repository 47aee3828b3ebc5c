#include "planner/board.h"

namespace hearth::planner {
namespace {

/// `later` follows `earlier` as `rule` demands.
bool keeps_order(Problem const& problem, After const& rule, Instant earlier_start,
                 Instant later_start) {
    auto const gap = later_start - (earlier_start + problem.visits[rule.other].length);
    return gap >= rule.least && gap <= rule.most;
}

} // namespace

void Diary::put(Stop const& stop, VisitIndex visit) {
    auto const order = [](Stop const& one) { return std::pair{one.span.from, one.span.to}; };
    auto const next = std::ranges::upper_bound(stops, order(stop), {}, order);
    visits.insert(visits.begin() + (next - stops.begin()), visit);
    stops.insert(next, stop);
}

void Diary::take_out(VisitIndex visit) {
    auto const found = std::ranges::find(visits, visit);
    if (found == visits.end()) return;
    stops.erase(stops.begin() + (found - visits.begin()));
    visits.erase(found);
}

Board::Board(Problem const& problem)
    : problem_(&problem), diaries_(problem.workers.size()), placed_(problem.visits.size()),
      has_follower_(problem.visits.size()) {
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        for (auto const& stop : problem.workers[worker].busy) {
            diaries_[worker].put(stop, no_visit);
        }
    }
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        auto const& visit = problem.visits[at];
        if (visit.after_visit) has_follower_[visit.after_visit->other] = 1;
        if (visit.pin && !visit.is_called_off) place({at, visit.pin->start, visit.pin->crew});
    }
}

void Board::place(Assignment assignment) {
    auto const visit = assignment.visit;
    auto const stop = to_stop(problem_->visits[visit], assignment.start);
    for (auto const worker : assignment.crew)
        diaries_[worker].put(stop, visit);
    placed_[visit] = std::move(assignment);
}

void Board::remove(VisitIndex visit) {
    if (!placed_[visit]) return;
    for (auto const worker : placed_[visit]->crew)
        diaries_[worker].take_out(visit);
    placed_[visit].reset();
}

std::optional<Reason> Board::start_conflict(VisitIndex index, Instant start) const {
    auto const& visit = problem_->visits[index];
    auto const too_soon = problem_->now - start;
    if (too_soon > Length{0}) {
        auto const minutes = minutes_up(too_soon);
        return Reason{Why::NoticeTooShort, {Fact{"minutes", minutes}}, minutes};
    }
    if (auto const found = window_conflict(visit, start)) return found;
    if (visit.after_visit) {
        auto const other = visit.after_visit->other;
        auto const is_kept = placed_[other] && keeps_order(*problem_, *visit.after_visit,
                                                           placed_[other]->start, start);
        if (!is_kept) return Reason{Why::OrderBroken, {Fact{"visit", other}}, 1};
    }
    if (has_follower_[index] == 0) return {};
    for (VisitIndex at = 0; at < placed_.size(); ++at) {
        auto const& rule = problem_->visits[at].after_visit;
        if (!placed_[at] || !rule || rule->other != index) continue;
        if (keeps_order(*problem_, *rule, start, placed_[at]->start)) continue;
        return Reason{Why::OrderBroken, {Fact{"visit", at}}, 1};
    }
    return {};
}

std::optional<Reason> Board::refusal(VisitIndex index, Instant start, WorkerIndex worker,
                                     Role role) const {
    auto const& visit = problem_->visits[index];
    auto const& who = problem_->workers[worker];
    auto const day = problem_->zone.day_of(start);
    if (auto const found = cannot_serve(who, worker, visit, day, role)) return found;
    if (auto const found = start_conflict(index, start)) return found;
    return misfit(town(), who, diaries_[worker].stops, to_stop(visit, start));
}

std::optional<Reason> Board::refusal(Assignment const& assignment) const {
    auto role = problem_->visits[assignment.visit].needs_leader ? Role::Leader : Role::Member;
    for (auto const worker : assignment.crew) {
        auto const found = refusal(assignment.visit, assignment.start, worker, role);
        if (found) return found;
        role = Role::Member;
    }
    return {};
}

bool Board::is_movable(VisitIndex index) const {
    if (index == no_visit || !placed_[index]) return false;
    auto const& visit = problem_->visits[index];
    auto const is_tied = visit.after_visit || has_follower_[index] != 0;
    return visit.crew == 1 && !is_tied && !is_fixed(*problem_, *placed_[index]);
}

std::vector<Assignment> Board::assignments() const {
    std::vector<Assignment> result;
    for (auto const& assignment : placed_) {
        if (assignment) result.push_back(*assignment);
    }
    return result;
}

} // namespace hearth::planner

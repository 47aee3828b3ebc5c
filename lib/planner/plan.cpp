#include "planner/plan.h"

#include <random>

#include "planner/assigner.h"

namespace hearth::planner {
namespace {

/// First who is served by priority, then how many, then money.
struct Worth {
    std::vector<std::pair<int, int>> left_by_priority; ///< (priority, visits left), highest first
    Fen cost = 0;
    bool operator<(Worth const& other) const {
        if (left_by_priority != other.left_by_priority) {
            return left_by_priority < other.left_by_priority;
        }
        return cost < other.cost;
    }
};

Worth worth_of(Board const& board, Scales const& scales) {
    auto const& visits = board.problem().visits;
    std::vector<std::pair<int, int>> left;
    for (VisitIndex at = 0; at < visits.size(); ++at) {
        if (visits[at].is_called_off) continue;
        auto const key = -visits[at].priority;
        auto found = std::ranges::find(left, key, &std::pair<int, int>::first);
        if (found == left.end()) found = left.insert(left.end(), {key, 0});
        if (!board.of(at)) ++found->second;
    }
    std::ranges::sort(left);
    return {left, cost_of(board, scales)};
}

std::vector<VisitIndex> to_place(Board const& board) {
    std::vector<VisitIndex> visits;
    for (VisitIndex at = 0; at < board.problem().visits.size(); ++at) {
        if (!board.problem().visits[at].is_called_off && !board.of(at)) visits.push_back(at);
    }
    return visits;
}

/// May it be torn out? Tied visits stay: their partner would be left without its bounds.
bool is_loose(Board const& board, VisitIndex visit) {
    auto const& assignment = board.of(visit);
    if (!assignment || is_fixed(board.problem(), *assignment)) return false;
    return board.problem().visits[visit].crew > 1 || board.is_movable(visit);
}

/// Visits of the list in the order of their distance to a place, at most so many.
std::vector<VisitIndex> nearest(Board const& board, std::vector<VisitIndex> list,
                                Place const& centre, std::size_t most) {
    auto const& visits = board.problem().visits;
    std::ranges::stable_sort(list, {},
                             [&](VisitIndex at) { return visits[at].place.metres_to(centre); });
    list.resize(std::min(list.size(), most));
    return list;
}

std::vector<VisitIndex> loose_visits(Board const& board) {
    std::vector<VisitIndex> loose;
    for (VisitIndex at = 0; at < board.problem().visits.size(); ++at) {
        if (is_loose(board, at)) loose.push_back(at);
    }
    return loose;
}

/// One round: visits round a place drawn by lot, which compete for the same workers, go out, and
/// with those nearby whom nobody serves they come back in.
void tear_and_mend(Board& board, Scales const& scales, Options const& options,
                   std::mt19937_64& engine) {
    auto const loose = loose_visits(board);
    auto const centre = board.problem().visits[loose[engine() % loose.size()]].place;
    auto const most = static_cast<std::uint64_t>(std::max(1, options.torn_out));
    auto again = nearest(board, loose, centre, 1 + engine() % most);
    auto const waiting = nearest(board, to_place(board), centre, most);
    for (auto const visit : again)
        board.remove(visit);
    again.insert(again.end(), waiting.begin(), waiting.end());
    Assigner{board, scales, options}.place(std::move(again));
}

void improve(Board& board, Scales const& scales, Options const& options) {
    std::mt19937_64 engine{options.seed};
    if (loose_visits(board).empty()) return;
    auto worth = worth_of(board, scales);
    for (int round = 0; round < options.rounds; ++round) {
        auto trial = board;
        tear_and_mend(trial, scales, options, engine);
        auto const now = worth_of(trial, scales);
        if (!(now < worth)) continue;
        worth = now;
        board = std::move(trial);
    }
}

} // namespace

Plan plan_day(Problem const& problem, Options const& options) {
    Board board{problem};
    Scales const scales{means_of(problem), {}};
    Assigner assigner{board, scales, options};
    assigner.place(to_place(board));
    improve(board, scales, options);
    return to_plan(board, scales, assigner);
}

} // namespace hearth::planner

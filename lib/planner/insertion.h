#pragma once
#include "planner/matching.h"

/// Where a visit would go best: one worker, one place in their diary, and whom it pushes.
namespace hearth::planner {

struct Push {
    VisitIndex visit{};
    Instant start;
};

struct Option {
    Assignment assignment;
    std::vector<Push> pushed; ///< visits of the same diary that start later for it
    Fen cost{};
};

/// Everything an insertion is weighed with. `published` is the plan people were told, by visit
/// (empty for a first plan): leaving it costs Weights::change.
struct Scales {
    Means means;
    std::vector<std::optional<Assignment>> published;
};

/// The cheapest way to give the visit (of one worker) to this worker; nothing when there is none.
std::optional<Option> best_option(Board const& board, Scales const& scales, VisitIndex visit,
                                  WorkerIndex worker);

/// The cheapest crew and start for a visit of several, nobody else moving. Starts are tried
/// every quarter of an hour within the windows, at most `most_starts` of them.
std::optional<Option> best_crew(Board const& board, Scales const& scales, VisitIndex visit,
                                std::vector<WorkerIndex> const& workers);
inline constexpr std::size_t most_starts = 200;

void apply(Board& board, Option const& option);

/// What an assignment that is not on the board would add: road, soft parts, changes.
Fen added_cost(Board const& board, Scales const& scales, Assignment const& assignment);

/// What the whole board costs: skipped visits, soft parts, changes.
Fen cost_of(Board const& board, Scales const& scales);

/// The windows, or the worker's shifts where there are none, not before the problem's now.
std::vector<Window> windows_of(Problem const& problem, Visit const& visit, Worker const& worker);

} // namespace hearth::planner

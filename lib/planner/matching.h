#pragma once
#include "planner/soft.h"

/// Who could do this visit at this time, who is the best, and why not the others (DP-01, BE-07).
namespace hearth::planner {

struct Candidate {
    WorkerIndex worker{};
    std::optional<Reason> refused; ///< the hard rule in the way; empty = can come
    bool can_lead = false;
    bool is_chosen = false;
    SoftParts parts; ///< what speaks for and against; empty for the refused
    Fen score{};     ///< the sum of the parts
    Fen behind{};    ///< of those not chosen: how much the last chosen one is better
};

/// Every worker of the problem: those who can come first, best first (of two alike the lower
/// index), then the refused, nearest to possible first. Of the first so many are chosen as the
/// crew needs, a leader among them if demanded; nobody is when the crew is not complete.
/// The visit itself, if already in the plan, does not stand in its own way.
std::vector<Candidate> match(Problem const& problem, Plan const& plan, VisitIndex visit,
                             Instant start);

/// Of workers who can come, as they stand, no plan around them: best first, the crew chosen.
/// `worker` of a candidate is its place in `standings`.
std::vector<Candidate> rank(Town const& town, Weights const& weights,
                            std::span<Standing const> standings, Visit const& visit, Instant start);

/// The crew out of candidates sorted as above: indices into them, the leader first. Empty when
/// it cannot be made up.
std::vector<std::size_t> choose_crew(std::vector<Candidate> const& sorted, Visit const& visit);

/// The plan as a board; pinned visits stand as pinned, whatever the plan says.
Board to_board(Problem const& problem, Plan const& plan);

} // namespace hearth::planner

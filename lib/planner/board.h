#pragma once
#include "planner/problem.h"
#include "planner/rules.h"

/// A plan in the making: every worker's diary, and the rules asked against it.
namespace hearth::planner {

inline constexpr VisitIndex no_visit = ~0U;

/// Stops ascending; `visits` beside them says which visit each is (no_visit for other things).
struct Diary {
    std::vector<Stop> stops;
    std::vector<VisitIndex> visits;
    void put(Stop const& stop, VisitIndex visit);
    void take_out(VisitIndex visit);
};

class Board {
public:
    /// Empty but for the pinned visits and the workers' other commitments.
    explicit Board(Problem const& problem);

    Problem const& problem() const { return *problem_; }
    Town town() const { return {problem_->zone, problem_->travel}; }
    Diary const& diary(WorkerIndex worker) const { return diaries_[worker]; }
    std::optional<Assignment> const& of(VisitIndex visit) const { return placed_[visit]; }

    void place(Assignment assignment);
    void remove(VisitIndex visit);

    /// Window, order and earliest moment: what binds the start whoever comes.
    std::optional<Reason> start_conflict(VisitIndex visit, Instant start) const;
    /// Why this worker cannot do the visit then, all others staying where they are.
    std::optional<Reason> refusal(VisitIndex visit, Instant start, WorkerIndex worker,
                                  Role role) const;
    /// The whole crew at once; the first that fails is named.
    std::optional<Reason> refusal(Assignment const& assignment) const;
    /// May the visit be pushed to a later start when another one comes before it?
    bool is_movable(VisitIndex visit) const;

    std::vector<Assignment> assignments() const;

private:
    Problem const* problem_;
    std::vector<Diary> diaries_;
    std::vector<std::optional<Assignment>> placed_;
    std::vector<char> has_follower_;
};

} // namespace hearth::planner

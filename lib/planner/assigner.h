#pragma once

#include "planner/plan.h"

/// Regret insertion on a board: the workhorse of plan_day and replan.
namespace hearth::planner {

class Assigner {
public:
    /// With `only`, nobody else is asked.
    Assigner(Board& board, Scales const& scales, Options const& options,
             std::vector<WorkerIndex> only = {});

    /// Places as many of the visits as possible; the others are returned, ascending.
    std::vector<VisitIndex> place(std::vector<VisitIndex> visits);

    /// Who is worth asking, best first: those who may serve it at all, near ones first.
    std::vector<WorkerIndex> candidates(VisitIndex visit) const;

    /// The nearest reason why nobody takes the visit.
    Unserved explain(VisitIndex visit) const;

private:
    struct Waiting;
    void refresh(Waiting& waiting, std::vector<WorkerIndex> const& touched) const;
    bool is_ready(VisitIndex visit, std::vector<Waiting> const& waiting) const;

    Board& board_;
    Scales const& scales_;
    Options const& options_;
    std::vector<WorkerIndex> only_;
};

/// The board as a plan, the unserved explained.
Plan to_plan(Board const& board, Scales const& scales, Assigner const& assigner);

} // namespace hearth::planner

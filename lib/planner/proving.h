#pragma once
#include "planner/costing.h"
#include "planner/problem.h"

/// From a board to a plan that people read: what is served, and why not the rest.
namespace hearth::planner {

/// What of an old plan still holds is put on the board; what does not, and what the plan has never
/// heard of, is returned, ascending. What is fixed stands, whatever the rules say.
std::vector<VisitIndex> put_standing(Board& board, Plan const& plan);

/// Puts the assignments on the board; one that a rule refuses among all the others is left out.
/// The search keeps the rules by its own arithmetic: this asks the rules themselves.
void put_proven(Board& board, std::vector<Assignment> const& assignments);

/// The nearest reason why nobody takes the visit.
Unserved explain(Board const& board, VisitIndex visit);

/// The board as a plan, the unserved explained; who can be served as things stand is.
Plan to_plan(Board board, Scales const& scales);

} // namespace hearth::planner

#pragma once
#include "planner/matching.h"

/// What a plan costs, in fen by Weights and by what each worker is paid.
namespace hearth::planner {

/// Everything a plan is weighed with. `published` is the plan people were told, by visit (empty
/// for a first plan): leaving it costs Weights::change.
struct Scales {
    Means means;
    std::vector<std::optional<Assignment>> published;
};

/// What the whole board costs: skipped visits, roads, soft parts, overtime, changes.
Fen cost_of(Board const& board, Scales const& scales);

/// The windows, or the worker's shifts where there are none, not before the problem's now.
std::vector<Window> windows_of(Problem const& problem, Visit const& visit, Worker const& worker);

} // namespace hearth::planner

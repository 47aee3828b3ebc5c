#pragma once
#include "planner/plan.h"

/// How much of people's day a repair overturned, counted apart from the search that made it
/// (DP-04): the judge of what `replan` promises beyond the hard rules.
namespace hearth::planner {

struct Upheaval {
    int fixed_moved = 0; ///< pinned, begun or past, and yet at another time or with another crew
    int moved = 0;       ///< not begun, planned before, and now elsewhere, with others or gone
    int mine = 0;        ///< visits the plan gave to the workers whom the change touches

    /// At most three for each visit of the touched; an urgent order may move three as well.
    int most_moved() const { return 3 * (mine > 0 ? mine : 1); }
};

/// `plan` is the one before, `repair` what came out of it. Called-off visits count as nobody's.
Upheaval upheaval_of(Plan const& plan, Change const& change, Repair const& repair);

} // namespace hearth::planner

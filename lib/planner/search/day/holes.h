#pragma once
#include "planner/search/day/model.h"

/// The places of a turn where something more might stand, with all that a first look at them
/// needs: a fifth of what the items hold. Looked at many thousand times for each time they change.
namespace hearth::planner::day {

struct Hole {
    Instant free{}; ///< the earliest end of what stands before it
    Instant due{};  ///< the latest beginning of what stands behind it
    Fen direct = 0; ///< what the road past it costs today
    Spot from = nowhere, to = nowhere;
    bool is_first = false, is_last = false;
};

/// Those of the turn, in the order of time, one more than it has items. `items` as
/// `Timing::bound` left them.
void find_holes(Model const& model, Turn const& turn, std::vector<Item> const& items,
                std::vector<Hole>& holes);

} // namespace hearth::planner::day

#include "planner/search/day/holes.h"

namespace hearth::planner::day {

void find_holes(Model const& model, Turn const& turn, std::vector<Item> const& items,
                std::vector<Hole>& holes) {
    holes.clear();
    for (std::size_t at = 0; at <= items.size(); ++at) {
        auto const* before = at > 0 ? &items[at - 1] : nullptr;
        auto const* next = at < items.size() ? &items[at] : nullptr;
        Hole hole{.is_first = !before, .is_last = !next};
        hole.free = before ? before->soonest : turn.shift.from;
        hole.due = next ? next->latest : turn.shift.to;
        hole.from = before ? before->spot : turn.start;
        hole.to = next ? next->spot : turn.end;
        // An empty turn drives nowhere.
        if (!items.empty()) {
            auto const minutes =
                next ? next->road
                     : model.roads().minutes(turn.mode, hole.from, hole.to, before->to);
            hole.direct = model.road_cost(turn.worker, minutes, hole.from, hole.to);
        }
        holes.push_back(hole);
    }
}

} // namespace hearth::planner::day

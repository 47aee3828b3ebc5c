#include "roads/climb.h"

#include <algorithm>

namespace hearth::roads {

Climb::Climb(HierarchyView const& hierarchy, Side side)
    : first_(side == Side::Leaving ? hierarchy.first_up : hierarchy.first_down),
      first_other_(side == Side::Leaving ? hierarchy.first_down : hierarchy.first_up),
      arcs_(side == Side::Leaving ? hierarchy.up : hierarchy.down),
      others_(side == Side::Leaving ? hierarchy.down : hierarchy.up),
      labels_(hierarchy.junction_of.size()) {}

void Climb::reach(std::uint32_t rank, Label const& label) {
    if (label.cost == none) return;
    auto& known = labels_[rank];
    if (known.cost <= label.cost) return;
    if (known.cost == none) touched_.push_back(rank);
    known = label;
    heap_.emplace_back(label.cost, rank);
    std::ranges::push_heap(heap_, std::greater<>{});
}

/// Reached better from above: no best way climbs through here ("stall on demand").
bool Climb::is_beaten(std::uint32_t rank) const {
    for (auto at = first_other_[rank]; at < first_other_[rank + 1]; ++at) {
        auto const& arc = others_[at];
        auto const& above = labels_[arc.head];
        if (above.cost != none && sum(above.cost, arc.cost) < labels_[rank].cost) return true;
    }
    return false;
}

std::span<Settled const> Climb::search(std::span<Seed const> seeds) {
    for (auto const rank : touched_)
        labels_[rank] = {};
    touched_.clear();
    heap_.clear();
    settled_.clear();
    for (auto const& seed : seeds)
        reach(seed.rank, {seed.cost, seed.ms, seed.decimetres, none});
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, std::greater<>{});
        auto const [cost, rank] = heap_.back();
        heap_.pop_back();
        auto const label = labels_[rank];
        if (label.cost != cost || is_beaten(rank)) continue;
        settled_.push_back({rank, label.cost, label.ms, label.decimetres});
        for (auto at = first_[rank]; at < first_[rank + 1]; ++at) {
            auto const& arc = arcs_[at];
            reach(arc.head, {sum(cost, arc.cost), label.ms + arc.ms,
                             label.decimetres + arc.decimetres, rank});
        }
    }
    return settled_;
}

} // namespace hearth::roads

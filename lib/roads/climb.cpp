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
    if (label.ms == none) return;
    auto& known = labels_[rank];
    if (known.ms <= label.ms) return;
    if (known.ms == none) touched_.push_back(rank);
    known = label;
    heap_.emplace_back(label.ms, rank);
    std::ranges::push_heap(heap_, std::greater<>{});
}

/// Reached sooner from above: no quickest way climbs through here ("stall on demand").
bool Climb::is_beaten(std::uint32_t rank) const {
    for (auto at = first_other_[rank]; at < first_other_[rank + 1]; ++at) {
        auto const& arc = others_[at];
        auto const& above = labels_[arc.head];
        if (above.ms != none && sum_ms(above.ms, arc.ms) < labels_[rank].ms) return true;
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
        reach(seed.rank, {seed.ms, seed.decimetres, none});
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, std::greater<>{});
        auto const [ms, rank] = heap_.back();
        heap_.pop_back();
        auto const label = labels_[rank];
        if (label.ms != ms || is_beaten(rank)) continue;
        settled_.push_back({rank, label.ms, label.decimetres});
        for (auto at = first_[rank]; at < first_[rank + 1]; ++at) {
            auto const& arc = arcs_[at];
            reach(arc.head, {sum_ms(ms, arc.ms), label.decimetres + arc.decimetres, rank});
        }
    }
    return settled_;
}

} // namespace hearth::roads

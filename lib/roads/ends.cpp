#include "roads/ends.h"

#include <cmath>

namespace hearth::roads {
namespace {

std::uint32_t share(double fraction, std::uint32_t whole) {
    return static_cast<std::uint32_t>(std::llround(fraction * whole));
}

} // namespace

Ends ends_of(View const& view, Profile profile, Spot const& spot, Side side) {
    Ends ends;
    if (spot.edge == none) return ends;
    auto const index = static_cast<std::size_t>(profile);
    auto const& edge = view.edges[spot.edge];
    auto const& rank_of = view.hierarchies[index].rank_of;
    auto const add = [&](std::uint32_t junction, std::uint32_t ms, double fraction) {
        if (ms == none || rank_of[junction] == none) return;
        auto const cost = edge.cost(profile, ms);
        if (cost == none) return;
        ends.seeds[ends.count++] = {rank_of[junction], share(fraction, cost), share(fraction, ms),
                                    share(fraction, edge.decimetres)};
    };
    auto const forward = edge.forward_ms[index], backward = edge.backward_ms[index];
    if (side == Side::Leaving) {
        add(edge.to, forward, 1 - spot.fraction);
        add(edge.from, backward, spot.fraction);
    } else {
        add(edge.from, forward, spot.fraction);
        add(edge.to, backward, 1 - spot.fraction);
    }
    return ends;
}

Cell along_edge(View const& view, Profile profile, Spot const& from, Spot const& to) {
    if (from.edge == none || from.edge != to.edge) return {};
    auto const index = static_cast<std::size_t>(profile);
    auto const& edge = view.edges[from.edge];
    auto const ms = to.fraction > from.fraction ||
                            (to.fraction == from.fraction && edge.forward_ms[index] != none)
                        ? edge.forward_ms[index]
                        : edge.backward_ms[index];
    auto const cost = edge.cost(profile, ms);
    if (cost == none) return {};
    auto const part = std::abs(to.fraction - from.fraction);
    return {share(part, cost), share(part, ms), share(part, edge.decimetres)};
}

} // namespace hearth::roads

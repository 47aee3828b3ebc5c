#pragma once
#include "roads/climb.h"
#include "roads/table.h"

/// Where a search begins and ends: inside an edge, so at its two junctions with a part of its time.
namespace hearth::roads {

struct Ends {
    std::array<Seed, 2> seeds;
    std::size_t count = 0;
    std::span<Seed const> list() const { return {seeds.data(), count}; }
};

Ends ends_of(View const& view, Profile profile, Spot const& spot, Side side);

/// The way that never leaves the edge both are on; unreached where there is none.
Cell along_edge(View const& view, Profile profile, Spot const& from, Spot const& to);

} // namespace hearth::roads

#pragma once
#include "roads/network.h"

/// Builds a contraction hierarchy: nodes are taken away one by one, the least important first, and
/// where the best way ran over the node a shortcut takes its place.
namespace hearth::roads {

/// One direction of one edge, between junctions that may be visited.
struct Way {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t cost = 0; ///< the least sum of these is the way that is taken
    std::uint32_t ms = 0;
    std::uint32_t decimetres = 0;
    std::uint32_t via = 0; ///< as in Arc: an edge
};

/// `junctions` is how many there are; those without a way get no rank. The same ways, the same
/// hierarchy, byte for byte. One that costs over a day is not taken.
Hierarchy contract(std::uint32_t junctions, std::span<Way const> ways);

} // namespace hearth::roads

#pragma once
#include "roads/hierarchy.h"

/// Where one can come from everywhere and get back to: strongly connected parts (Tarjan, "Depth-
/// first search and linear graph algorithms", SIAM J. Comput. 1972, without recursion).
namespace hearth::roads {

/// By junction the number of its part; none where no way begins or ends. Parts are numbered as
/// they are found.
std::vector<std::uint32_t> parts_of(std::uint32_t junctions, std::span<Way const> ways);

} // namespace hearth::roads

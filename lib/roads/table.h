#pragma once
#include "roads/grid.h"

/// Many to many: the best ways between all of some places and all of others, at once (bucket
/// method: Knopp, Sanders, Schultes, Schulz, Wagner, ALENEX 2007).
namespace hearth::roads {

struct Cell {
    std::uint32_t cost = none; ///< by which the way was chosen
    std::uint32_t ms = none;
    std::uint32_t decimetres = none;
    bool is_reached() const { return cost != none; }
    double seconds() const { return ms / 1000.0; }
    double metres() const { return decimetres / 10.0; }
};

struct Table {
    std::size_t columns = 0;
    std::vector<Cell> cells; ///< by rows: from × to
    Cell const& at(std::size_t from, std::size_t to) const { return cells[from * columns + to]; }
};

/// On the road alone: Spot::off_road_m is the caller's. Spots must be of this view; one with the
/// edge `none` reaches nothing. Takes 16 bytes a junction and 16 for each node a target's search
/// settles, for as long as it runs.
Table travel_table(View const& view, Profile profile, std::span<Spot const> from,
                   std::span<Spot const> to);

} // namespace hearth::roads

#pragma once
#include "roads/network.h"

/// The nearest point of the network: a grid of cells of some 250 m that list the edges in them.
namespace hearth::roads {

/// A place on an edge.
struct Spot {
    std::uint32_t edge = none;
    double fraction = 0; ///< of the edge's length, from its first point
    double off_road_m = 0;
    Point point;
};

struct SnapWish {
    double most_metres = 2'000;
};

/// The nearest place the profile may be and get away from; nothing where none is that near.
std::optional<Spot> snap(View const& view, Profile profile, Point const& point,
                         SnapWish const& wish = {});

/// Fills frame, first_in_cell and in_cell from the edges.
void lay_grid(Network& network);

} // namespace hearth::roads

#pragma once
#include "roads/network.h"

/// From ways and nodes as a map has them to a network that answers.
namespace hearth::roads {

struct MapNode {
    std::int64_t id = 0;
    Point point;
    std::uint8_t stopped = 0; ///< stopped_at()
};

struct MapWay {
    Uses uses;
    std::vector<std::int64_t> nodes;
};

struct Map {
    std::vector<MapNode> nodes; ///< any order; a second one of an id is not taken
    std::vector<MapWay> ways;
    std::string note; ///< goes into the network
};

/// What was left out and why, for the operator.
struct Left {
    std::uint64_t pieces_without_node = 0; ///< an extract cuts ways at its border
    std::uint64_t pieces_too_long = 0;     ///< over 20 km between two points: a fault of the map
    std::array<std::uint64_t, profile_count> junctions_cut_off{}; ///< no way there or none back
};

/// A fault where nothing remains that a car, a bicycle or a walker could use.
Read<Network> assemble(Map map, Left* left = nullptr);

} // namespace hearth::roads

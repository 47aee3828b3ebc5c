#pragma once
#include "roads/profile.h"

#include <string>
#include <variant>
#include <vector>

/// The road network as plain arrays, as they lie in the file: junctions, the edges between them
/// with their shape, a grid to find the nearest edge, and for each profile a contraction hierarchy
/// (Geisberger, Sanders, Schultes, Delling: "Contraction Hierarchies", WEA 2008). `Network` owns
/// them; `View` looks at a Network or at a mapped file, and all queries take a View.
namespace hearth::roads {

inline constexpr std::uint32_t none = ~0U;

/// Something is wrong with an input: what, and where ("way 4711", "byte 96", "line 12").
struct Fault {
    std::string what;
    std::string where;
};
template <typename T>
using Read = std::variant<T, Fault>;

/// WGS-84 in 1e-7 degrees, as OpenStreetMap keeps it.
struct Point {
    std::int32_t lat = 0;
    std::int32_t lon = 0;
    bool operator==(Point const&) const = default;
    auto operator<=>(Point const&) const = default;
};
inline constexpr double unit_degrees = 1e-7;
Point to_point(double lat, double lon); ///< degrees

/// On the local plane (error under 0.1 % up to some 20 km, away from the poles).
double metres_between(Point const& a, Point const& b);

/// Between two junctions without another one between. Its shape is points[first_point …
/// first_point of the next edge), both ends included.
struct Edge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t first_point = 0;
    std::uint32_t decimetres = 0;
    std::uint32_t forward_ms[profile_count] = {none, none, none}; ///< none: not allowed
    std::uint32_t backward_ms[profile_count] = {none, none, none};
    std::uint8_t percent[profile_count] = {100, 100, 100}; ///< Use::percent
    std::uint8_t snappable = 0; ///< a bit a profile: one can come from here to the rest and back

    /// What counts when a way is chosen; none where it is not allowed.
    std::uint32_t cost(Profile profile, std::uint32_t ms) const {
        auto const share = percent[static_cast<std::size_t>(profile)];
        if (ms == none || share == 0) return none;
        auto const exact = std::uint64_t{ms} * 100 / share;
        return exact < none ? static_cast<std::uint32_t>(exact) : none - 1;
    }
};

/// An arc of a hierarchy, kept at its lower end. `via` is the rank of the node it leaps over, or
/// with `is_edge` the edge it is, `is_reverse` where it runs against the edge's own direction.
struct Arc {
    static constexpr std::uint32_t is_edge = 1U << 31, is_reverse = 1U << 30;
    static constexpr std::uint32_t edge_mask = is_reverse - 1;
    std::uint32_t head = 0; ///< rank of the upper end
    std::uint32_t cost = 0;
    std::uint32_t ms = 0;
    std::uint32_t decimetres = 0;
    std::uint32_t via = 0;
};

/// Nodes are ranks, 0 contracted first. up: arcs that leave for above; down: arcs that come
/// from above. Arcs of rank r are [first[r], first[r + 1]), by head, each head once.
struct HierarchyView {
    std::span<std::uint32_t const> rank_of;     ///< by junction; none where nobody may be
    std::span<std::uint32_t const> junction_of; ///< by rank
    std::span<std::uint32_t const> first_up;
    std::span<Arc const> up;
    std::span<std::uint32_t const> first_down;
    std::span<Arc const> down;
};

struct Hierarchy {
    std::vector<std::uint32_t> rank_of, junction_of, first_up, first_down;
    std::vector<Arc> up, down;
    HierarchyView view() const { return {rank_of, junction_of, first_up, up, first_down, down}; }
};

/// Cells of a rectangle, row by row from the south-west; cell c lists edges[first[c] …).
struct GridFrame {
    std::int32_t south = 0;
    std::int32_t west = 0;
    std::int32_t step_lat = 1; ///< 1e-7 degrees
    std::int32_t step_lon = 1;
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
};

/// What is said of the whole.
struct Info {
    Point south_west, north_east;
    /// Mean over a sample of quickest routes: what "free" means here, by profile.
    double km_per_hour[profile_count] = {};
    std::uint64_t kilometres = 0; ///< of all edges
};

struct View {
    Info info;
    GridFrame frame;
    std::span<Point const> junctions;
    std::span<Edge const> edges;
    std::span<Point const> points;
    std::span<std::uint32_t const> first_in_cell;
    std::span<std::uint32_t const> in_cell;
    std::array<HierarchyView, profile_count> hierarchies;
    std::string_view note; ///< where it was made from, and whose data that is

    std::span<Point const> shape(std::uint32_t edge) const {
        auto const from = edges[edge].first_point;
        auto const to = edge + 1 < edges.size() ? edges[edge + 1].first_point
                                                : static_cast<std::uint32_t>(points.size());
        return points.subspan(from, to - from);
    }
};

struct Network {
    Info info;
    GridFrame frame;
    std::vector<Point> junctions;
    std::vector<Edge> edges;
    std::vector<Point> points;
    std::vector<std::uint32_t> first_in_cell;
    std::vector<std::uint32_t> in_cell;
    std::array<Hierarchy, profile_count> hierarchies;
    std::string note;

    View view() const;
};

/// To be shown wherever a travel time made from OpenStreetMap is shown.
inline constexpr std::string_view attribution = "(c) OpenStreetMap contributors, ODbL 1.0";

} // namespace hearth::roads

#include "roads/grid.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth::roads {
namespace {

constexpr double cell_m = 250;
constexpr double units_per_metre = 1 / (6'371'008.8 * std::numbers::pi / 180 * unit_degrees);
constexpr std::uint64_t most_cells = 4'000'000; ///< larger countries get larger cells

/// Away from the poles: cells there would shrink to nothing.
double narrowing(double lat_units) {
    return std::max(0.05, std::cos(lat_units * unit_degrees * std::numbers::pi / 180));
}

struct Cell {
    std::int64_t row;
    std::int64_t column;
};

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

Cell cell_of(GridFrame const& frame, Point const& point) {
    return {floor_div(std::int64_t{point.lat} - frame.south, frame.step_lat),
            floor_div(std::int64_t{point.lon} - frame.west, frame.step_lon)};
}

/// Distance to one piece of an edge, and how far along the piece.
std::pair<double, double> nearest_on(Point const& point, Point const& a, Point const& b) {
    auto const narrow = narrowing(point.lat);
    auto const ax = (static_cast<double>(a.lon) - point.lon) * narrow;
    auto const ay = static_cast<double>(a.lat) - point.lat;
    auto const bx = (static_cast<double>(b.lon) - point.lon) * narrow;
    auto const by = static_cast<double>(b.lat) - point.lat;
    auto const dx = bx - ax, dy = by - ay;
    auto const square = dx * dx + dy * dy;
    auto const along = square > 0 ? std::clamp(-(ax * dx + ay * dy) / square, 0.0, 1.0) : 0.0;
    return {std::hypot(ax + along * dx, ay + along * dy) / units_per_metre, along};
}

Spot nearest_on_edge(View const& view, std::uint32_t edge, Point const& point) {
    Spot best{edge, 0, INFINITY, {}};
    double before = 0, at = 0;
    auto const shape = view.shape(edge);
    for (std::size_t piece = 0; piece + 1 < shape.size(); ++piece) {
        auto const& a = shape[piece];
        auto const& b = shape[piece + 1];
        auto const [metres, along] = nearest_on(point, a, b);
        auto const length = metres_between(a, b);
        if (metres < best.off_road_m) {
            best.off_road_m = metres;
            at = before + along * length;
            auto const between = [&](std::int32_t from, std::int32_t to) {
                return static_cast<std::int32_t>(
                    std::lround(from + along * (static_cast<double>(to) - from)));
            };
            best.point = {between(a.lat, b.lat), between(a.lon, b.lon)};
        }
        before += length;
    }
    best.fraction = before > 0 ? std::clamp(at / before, 0.0, 1.0) : 0;
    return best;
}

class Finder {
public:
    Finder(View const& view, Profile profile, Point const& point, double most_metres)
        : view_(view), point_(point), bit_(1U << static_cast<unsigned>(profile)) {
        best_.off_road_m = most_metres;
    }

    std::optional<Spot> find() {
        auto const& frame = view_.frame;
        if (!frame.rows || !frame.columns) return {};
        auto const middle = cell_of(frame, point_);
        auto const side = std::min<double>(frame.step_lat, frame.step_lon * narrowing(point_.lat)) /
                          units_per_metre;
        // What lies outside of ring r is at least r sides away.
        for (std::int64_t ring = 0; side * static_cast<double>(ring - 1) <= best_.off_road_m;
             ++ring) {
            look_in_ring(middle, ring);
            if (ring > most_rings) break;
        }
        if (best_.edge == none) return {};
        return best_;
    }

private:
    static constexpr std::int64_t most_rings = 1'000;

    void look_in_ring(Cell const& middle, std::int64_t ring) {
        for (auto row = middle.row - ring; row <= middle.row + ring; ++row) {
            auto const is_edge = row == middle.row - ring || row == middle.row + ring;
            auto const step = is_edge || ring == 0 ? 1 : 2 * ring;
            for (auto column = middle.column - ring; column <= middle.column + ring; column += step)
                look_in({row, column});
        }
    }

    void look_in(Cell const& cell) {
        auto const& frame = view_.frame;
        if (cell.row < 0 || cell.column < 0 || cell.row >= frame.rows ||
            cell.column >= frame.columns)
            return;
        auto const index = static_cast<std::size_t>(cell.row) * frame.columns +
                           static_cast<std::size_t>(cell.column);
        for (auto at = view_.first_in_cell[index]; at < view_.first_in_cell[index + 1]; ++at) {
            auto const edge = view_.in_cell[at];
            if (!(view_.edges[edge].snappable & bit_)) continue;
            auto const spot = nearest_on_edge(view_, edge, point_);
            if (spot.off_road_m < best_.off_road_m ||
                (spot.off_road_m == best_.off_road_m && edge < best_.edge))
                best_ = spot;
        }
    }

    View const& view_;
    Point const& point_;
    std::uint32_t bit_;
    Spot best_;
};

/// `take(cell)` for all cells of the boxes around the edge's pieces.
template <typename Take>
void each_cell(View const& view, std::uint32_t edge, Take&& take) {
    auto const shape = view.shape(edge);
    std::vector<std::size_t> cells;
    for (std::size_t piece = 0; piece + 1 < shape.size(); ++piece) {
        auto const a = cell_of(view.frame, shape[piece]);
        auto const b = cell_of(view.frame, shape[piece + 1]);
        for (auto row = std::min(a.row, b.row); row <= std::max(a.row, b.row); ++row)
            for (auto column = std::min(a.column, b.column); column <= std::max(a.column, b.column);
                 ++column)
                cells.push_back(static_cast<std::size_t>(row) * view.frame.columns +
                                static_cast<std::size_t>(column));
    }
    std::ranges::sort(cells);
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    for (auto const cell : cells)
        take(cell);
}

GridFrame frame_of(Info const& info) {
    auto const height = static_cast<double>(info.north_east.lat) - info.south_west.lat;
    auto const width = static_cast<double>(info.north_east.lon) - info.south_west.lon;
    auto const narrow =
        narrowing((static_cast<double>(info.north_east.lat) + info.south_west.lat) / 2);
    auto const step = cell_m * units_per_metre;
    auto const cells = (height / step + 1) * (width * narrow / step + 1);
    auto const grow = std::max(1.0, std::sqrt(cells / static_cast<double>(most_cells)) * 1.01);
    GridFrame frame{info.south_west.lat,
                    info.south_west.lon,
                    static_cast<std::int32_t>(step * grow),
                    static_cast<std::int32_t>(step * grow / narrow),
                    0,
                    0};
    auto const last = cell_of(frame, info.north_east);
    frame.rows = static_cast<std::uint32_t>(last.row + 1);
    frame.columns = static_cast<std::uint32_t>(last.column + 1);
    return frame;
}

} // namespace

std::optional<Spot> snap(View const& view, Profile profile, Point const& point,
                         SnapWish const& wish) {
    return Finder{view, profile, point, wish.most_metres}.find();
}

void lay_grid(Network& network) {
    network.frame = frame_of(network.info);
    auto const cells = std::size_t{network.frame.rows} * network.frame.columns;
    auto const view = network.view();
    std::vector<std::uint32_t> first(cells + 1);
    auto const edges = static_cast<std::uint32_t>(network.edges.size());
    for (std::uint32_t edge = 0; edge < edges; ++edge)
        each_cell(view, edge, [&](std::size_t cell) { ++first[cell + 1]; });
    for (std::size_t cell = 0; cell < cells; ++cell)
        first[cell + 1] += first[cell];
    auto next = first;
    network.in_cell.resize(first[cells]);
    for (std::uint32_t edge = 0; edge < edges; ++edge)
        each_cell(view, edge, [&](std::size_t cell) { network.in_cell[next[cell]++] = edge; });
    network.first_in_cell = std::move(first);
}

} // namespace hearth::roads

#include "planner/search/day/neighbours.h"

#include <cmath>
#include <numbers>

namespace hearth::planner::day {
namespace {

constexpr double visits_a_cell = 8;
constexpr std::int32_t most_cells_a_side = 512;
constexpr double metres_a_degree = 6'371'008.8 * std::numbers::pi / 180;
constexpr double least_degrees = 1e-7; // about a centimetre: all in one place
constexpr double sure = 0.999; // a great circle is a little shorter than the sides of the grid say

} // namespace

Neighbours::Neighbours(std::vector<Visit> const& visits) : visits_(visits) {
    if (visits.empty()) {
        cells_.resize(1);
        return;
    }
    auto const [low_lat, high_lat] =
        std::ranges::minmax(visits, {}, [](Visit const& one) { return one.place.lat(); });
    auto const [low_lon, high_lon] =
        std::ranges::minmax(visits, {}, [](Visit const& one) { return one.place.lon(); });
    south_ = low_lat.place.lat(), west_ = low_lon.place.lon();
    auto const high = std::max(least_degrees, high_lat.place.lat() - south_);
    auto const wide = std::max(least_degrees, high_lon.place.lon() - west_);
    auto const sides = std::sqrt(static_cast<double>(visits.size()) / visits_a_cell);
    rows_ = columns_ = std::clamp(static_cast<std::int32_t>(sides), 1, most_cells_a_side);
    // A little more than the town, so that its far edge falls into the last cell.
    row_degrees_ = high / rows_ * (1 + 1e-9);
    column_degrees_ = wide / columns_ * (1 + 1e-9);
    auto const steepest = std::max(std::abs(south_), std::abs(south_ + high));
    auto const narrow = std::max(0.0, std::cos(steepest * std::numbers::pi / 180));
    cell_m_ = sure * metres_a_degree * std::min(row_degrees_, column_degrees_ * narrow);
    cells_.resize(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_));
    for (VisitIndex at = 0; at < visits.size(); ++at) {
        auto const [row, column] = cell_of(visits[at].place);
        cells_[static_cast<std::size_t>(row * columns_ + column)].push_back(at);
    }
}

Neighbours::Cell Neighbours::cell_of(Place const& place) const {
    return {
        std::clamp(static_cast<std::int32_t>((place.lat() - south_) / row_degrees_), 0, rows_ - 1),
        std::clamp(static_cast<std::int32_t>((place.lon() - west_) / column_degrees_), 0,
                   columns_ - 1)};
}

void Neighbours::add_cell(std::int32_t row, std::int32_t column, VisitIndex visit,
                          std::vector<std::pair<double, VisitIndex>>& found) const {
    if (row < 0 || row >= rows_ || column < 0 || column >= columns_) return;
    for (auto const other : cells_[static_cast<std::size_t>(row * columns_ + column)]) {
        auto const metres =
            other == visit ? -1.0 : visits_[visit].place.metres_to(visits_[other].place);
        found.emplace_back(metres, other);
    }
}

void Neighbours::add_ring(Cell centre, std::int32_t ring, VisitIndex visit,
                          std::vector<std::pair<double, VisitIndex>>& found) const {
    for (auto column = centre.column - ring; column <= centre.column + ring; ++column) {
        add_cell(centre.row - ring, column, visit, found);
        if (ring > 0) add_cell(centre.row + ring, column, visit, found);
    }
    for (auto row = centre.row - ring + 1; row < centre.row + ring; ++row) {
        add_cell(row, centre.column - ring, visit, found);
        add_cell(row, centre.column + ring, visit, found);
    }
}

std::vector<VisitIndex> Neighbours::nearest(VisitIndex visit, std::size_t count) const {
    count = std::min(count, visits_.size());
    std::vector<VisitIndex> nearest;
    if (count == 0) return nearest;
    std::vector<std::pair<double, VisitIndex>> found;
    auto const centre = cell_of(visits_[visit].place);
    auto const most_rings = std::max(rows_, columns_);
    for (std::int32_t ring = 0; ring <= most_rings; ++ring) {
        add_ring(centre, ring, visit, found);
        if (found.size() < count) continue;
        auto const last = found.begin() + static_cast<std::ptrdiff_t>(count) - 1;
        std::nth_element(found.begin(), last, found.end());
        // What is not seen yet lies at least so many whole cells away.
        if (last->first < ring * cell_m_) break;
    }
    auto const end = found.begin() + static_cast<std::ptrdiff_t>(count);
    std::sort(found.begin(), end);
    for (auto at = found.begin(); at != end; ++at)
        nearest.push_back(at->second);
    return nearest;
}

} // namespace hearth::planner::day

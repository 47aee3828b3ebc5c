#pragma once
#include "planner/model.h"

/// What lies near what: a grid over the visits, so that the nearest of a visit are found among
/// those around it and not among all of the city.
namespace hearth::planner::day {

class Neighbours {
public:
    explicit Neighbours(std::vector<Visit> const& visits);

    /// The `count` nearest by great circle, itself first, then ascending; ties go to the lower
    /// index. Fewer when there are not as many visits.
    std::vector<VisitIndex> nearest(VisitIndex visit, std::size_t count) const;

private:
    struct Cell {
        std::int32_t row = 0, column = 0;
    };
    Cell cell_of(Place const& place) const;
    void add_ring(Cell centre, std::int32_t ring, VisitIndex visit,
                  std::vector<std::pair<double, VisitIndex>>& found) const;
    void add_cell(std::int32_t row, std::int32_t column, VisitIndex visit,
                  std::vector<std::pair<double, VisitIndex>>& found) const;

    std::vector<Visit> const& visits_;
    double south_ = 0, west_ = 0;
    double row_degrees_ = 1, column_degrees_ = 1;
    double cell_m_ = 1; ///< what a ring more is at least away
    std::int32_t rows_ = 1, columns_ = 1;
    std::vector<std::vector<VisitIndex>> cells_;
};

} // namespace hearth::planner::day

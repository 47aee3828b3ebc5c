#pragma once
#include <cstdint>
#include <vector>

/// A routing problem boiled down to whole numbers, laid out for speed: what the search works on.
/// Stop 0 is the depot; the others are 1 … size-1. Times and costs are whatever whole unit the
/// caller counts in; every sum of a route must fit in 31 bits.
namespace hearth::planner::search {

using Cost = std::int64_t;
using Time = std::int32_t;

struct Place2D {
    double x{}, y{};
};

/// Rows and columns of one quantity between stops. Columns are kept as well, for the search asks
/// "from everybody to this one" as often as the reverse.
class Grid {
public:
    Grid() = default;
    Grid(std::int32_t size, std::vector<Time> rows);
    Time operator()(std::int32_t from, std::int32_t to) const {
        return rows_[static_cast<std::size_t>(from) * width_ + static_cast<std::size_t>(to)];
    }
    Time const* from(std::int32_t stop) const {
        return rows_.data() + static_cast<std::size_t>(stop) * width_;
    }
    Time const* to(std::int32_t stop) const {
        auto const& columns = is_symmetric_ ? rows_ : columns_;
        return columns.data() + static_cast<std::size_t>(stop) * width_;
    }

private:
    std::size_t width_ = 0;
    bool is_symmetric_ = true;
    std::vector<Time> rows_, columns_;
};

struct Instance {
    std::int32_t size = 0; ///< stops with the depot
    Grid distance;
    Grid duration;
    std::vector<Time> ready, due, service; ///< due: latest start; of the depot: latest return
    std::vector<std::int32_t> demand;
    std::int32_t capacity = 0;
    std::int32_t fleet = 0; ///< most routes

    std::int32_t customers() const { return size - 1; }
};

/// Who may stand next to whom, the nearest first. Nearness counts the way, a fifth of the waiting
/// that cannot be avoided, and leaves out pairs whose windows forbid the order.
struct Neighbours {
    std::int32_t width = 0;
    std::vector<std::int32_t> before; ///< row c: good predecessors of c, padded with 0
    std::vector<std::int32_t> after;  ///< row c: good successors of c, padded with 0
    std::int32_t around_width = 0;
    std::vector<std::int32_t> around; ///< row c: c itself, then by plain distance
    std::int32_t const* row(std::vector<std::int32_t> const& of, std::int32_t stop) const {
        return of.data() + static_cast<std::size_t>(stop) * static_cast<std::size_t>(width);
    }
    std::int32_t const* near(std::int32_t stop) const {
        return around.data() +
               static_cast<std::size_t>(stop) * static_cast<std::size_t>(around_width);
    }
};

Neighbours neighbours_of(Instance const& instance, std::int32_t width, std::int32_t around);

} // namespace hearth::planner::search

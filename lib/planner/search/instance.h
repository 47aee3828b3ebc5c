#pragma once
#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

/// A routing problem boiled down to whole numbers, laid out for speed: what the search works on.
/// Stop 0 is a depot; the others are 1 … size-1. Times and costs are whatever whole unit the
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

struct Window {
    Time ready{}, due{}; ///< service starts in [ready, due]
};

/// One who drives. Rows are rows of the grids; those from Instance::size on are places only.
struct Vehicle {
    std::int32_t start = 0, end = 0; ///< rows
    Time from = 0, to = 0;           ///< leaves no earlier, is back no later
    std::int32_t capacity = 0;
    std::int32_t kind = 0; ///< alike in everything, and in what they are allowed
};

inline constexpr Time never = std::numeric_limits<Time>::max() / 2;

struct Instance {
    std::int32_t size = 0; ///< stops with the depot
    Grid distance;
    Grid duration;
    std::vector<Time> ready, due, service; ///< from the first window's start to the last one's end
    std::vector<std::int32_t> demand;
    std::vector<Vehicle> vehicles;
    std::vector<std::vector<Window>> windows; ///< by stop, ascending, where one is not enough
    std::vector<char> allowed;                ///< kinds × size; empty: everybody may everything
    std::vector<Cost> skip;                   ///< of leaving a stop out; empty: as bad as can be

    std::int32_t customers() const { return size - 1; }
    bool may(std::int32_t kind, std::int32_t stop) const {
        return allowed.empty() || allowed[static_cast<std::size_t>(kind * size + stop)] != 0;
    }
    Cost skip_cost(std::int32_t stop) const {
        return skip.empty() ? Cost{1'000'000'000} : skip[static_cast<std::size_t>(stop)];
    }
    /// When service begins after that arrival; `never` when it is too late for all windows.
    Time start_of(std::int32_t stop, Time arrival) const {
        auto const at = static_cast<std::size_t>(stop);
        if (windows.empty() || windows[at].empty()) {
            return arrival > due[at] ? never : std::max(arrival, ready[at]);
        }
        for (auto const& window : windows[at]) {
            if (arrival <= window.due) return std::max(arrival, window.ready);
        }
        return never;
    }
    /// The latest arrival after which service still begins by `bound`; -never: there is none.
    Time latest_by(std::int32_t stop, Time bound) const {
        auto const at = static_cast<std::size_t>(stop);
        if (windows.empty() || windows[at].empty()) {
            return bound < ready[at] ? -never : std::min(bound, due[at]);
        }
        for (auto window = windows[at].rbegin(); window != windows[at].rend(); ++window) {
            if (window->ready <= bound) return std::min(bound, window->due);
        }
        return -never;
    }
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

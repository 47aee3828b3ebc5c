#include "planner/search/day/assign.h"

#include <algorithm>

namespace hearth::planner::day {

void Assign::begin(std::size_t rows, std::size_t columns) {
    rows_ = rows, columns_ = columns;
    costs_.assign(rows * columns, never);
    stays_.assign(rows, never);
}

void Assign::solve() {
    row_prices_.assign(rows_, 0);
    column_prices_.assign(columns_, 0);
    column_of_.assign(rows_, -1);
    row_of_.assign(columns_, -1);
    for (std::size_t row = 0; row < rows_; ++row)
        place(row);
}

/// Shortens the ways that lead on from the row; gives the nearest column that is not done, or -1.
std::ptrdiff_t Assign::look_on(std::size_t row, Fen base) {
    auto const* costs = &costs_[row * columns_];
    std::ptrdiff_t nearest = -1;
    for (std::size_t at = 0; at < columns_; ++at) {
        if (is_done_[at]) continue;
        if (costs[at] < never) {
            auto const way = base + costs[at] - row_prices_[row] - column_prices_[at];
            if (way < reach_[at]) reach_[at] = way, from_[at] = row;
        }
        if (reach_[at] >= never) continue;
        if (nearest < 0 || reach_[at] < reach_[static_cast<std::size_t>(nearest)])
            nearest = static_cast<std::ptrdiff_t>(at);
    }
    return nearest;
}

/// Prices keep every reduced cost at 0 or more, and those of the answer at 0: so the nearest
/// column is always final (Dijkstra).
Assign::End Assign::seek(std::size_t start) {
    reach_.assign(columns_, never);
    from_.assign(columns_, start);
    is_done_.assign(columns_, 0);
    done_.clear();
    End end{.stayer = start};
    auto row = start;
    for (Fen base = 0;;) {
        auto const by_staying = base + stays_[row] - row_prices_[row];
        if (by_staying < end.length) end.length = by_staying, end.stayer = row;
        auto const next = look_on(row, base);
        if (next < 0) return end;
        auto const column = static_cast<std::size_t>(next);
        base = reach_[column];
        if (end.length <= base) return end;
        is_done_[column] = 1;
        done_.push_back(column);
        if (row_of_[column] < 0) return {base, next, start};
        row = static_cast<std::size_t>(row_of_[column]);
    }
}

void Assign::place(std::size_t start) {
    auto const end = seek(start);
    for (auto const column : done_) {
        auto const more = end.length - reach_[column];
        if (row_of_[column] >= 0) row_prices_[static_cast<std::size_t>(row_of_[column])] += more;
        column_prices_[column] -= more;
    }
    row_prices_[start] += end.length;
    auto column = end.column;
    if (column < 0) {
        column = column_of_[end.stayer];
        column_of_[end.stayer] = -1;
        if (end.stayer == start) return;
    }
    // Back along the way: each row takes the column after it and gives up the one before.
    for (;;) {
        auto const row = from_[static_cast<std::size_t>(column)];
        auto const given_up = column_of_[row];
        column_of_[row] = column;
        row_of_[static_cast<std::size_t>(column)] = static_cast<std::ptrdiff_t>(row);
        if (row == start) return;
        column = given_up;
    }
}

} // namespace hearth::planner::day

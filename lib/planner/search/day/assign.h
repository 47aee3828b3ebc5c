#pragma once
#include <cstddef>
#include <vector>

#include "planner/model.h"

/// Rows to columns, each column to one row at most, at the least sum of costs (the Hungarian
/// method of Kuhn 1955, by shortest augmenting paths). A row may stay without a column at its own
/// cost. Rows × columns + rows × the work of one path: 40 by 40 takes microseconds.
namespace hearth::planner::day {

class Assign {
public:
    static constexpr Fen never = Fen{1} << 60; ///< of a cell that cannot be

    /// All cells `never`, staying too.
    void begin(std::size_t rows, std::size_t columns);
    void stay(std::size_t row, Fen cost) { stays_[row] = cost; }
    void set(std::size_t row, std::size_t column, Fen cost) {
        costs_[row * columns_ + column] = cost;
    }
    Fen at(std::size_t row, std::size_t column) const { return costs_[row * columns_ + column]; }

    /// May be asked again after costs have changed.
    void solve();
    /// -1: it stays without.
    std::ptrdiff_t column(std::size_t row) const { return column_of_[row]; }

private:
    /// Where a shortest way ends: at a free column, or at a row that gives up its own.
    struct End {
        Fen length = never;
        std::ptrdiff_t column = -1;
        std::size_t stayer = 0;
    };
    void place(std::size_t start);
    End seek(std::size_t start);
    std::ptrdiff_t look_on(std::size_t row, Fen base);

    std::size_t rows_ = 0, columns_ = 0;
    std::vector<Fen> costs_, stays_;
    std::vector<Fen> row_prices_, column_prices_;
    std::vector<std::ptrdiff_t> column_of_, row_of_;
    std::vector<Fen> reach_;        ///< the way to a column, by reduced costs
    std::vector<std::size_t> from_; ///< the row before it on that way
    std::vector<char> is_done_;     ///< by column: its way is known
    std::vector<std::size_t> done_; ///< these columns
};

} // namespace hearth::planner::day

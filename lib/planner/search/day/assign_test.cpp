#include "planner/search/day/assign.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "planner/search/random.h"

namespace hearth::planner::day {
namespace {

struct Table {
    std::size_t rows = 0, columns = 0;
    std::vector<Fen> costs, stays;
};

Table any_table(search::Random& random) {
    Table table{1 + random.below(5), 1 + random.below(5), {}, {}};
    for (std::size_t at = 0; at < table.rows * table.columns; ++at) {
        auto const is_open = random.below(4) > 0;
        table.costs.push_back(is_open ? static_cast<Fen>(random.below(40)) - 20 : Assign::never);
    }
    for (std::size_t row = 0; row < table.rows; ++row)
        table.stays.push_back(random.below(60));
    return table;
}

/// The least sum of all ways there are.
Fen least_of_all(Table const& table) {
    std::vector<char> is_taken(table.columns);
    std::function<Fen(std::size_t)> const from = [&](std::size_t row) -> Fen {
        if (row == table.rows) return 0;
        auto best = table.stays[row] + from(row + 1);
        for (std::size_t at = 0; at < table.columns; ++at) {
            auto const cost = table.costs[row * table.columns + at];
            if (is_taken[at] || cost == Assign::never) continue;
            is_taken[at] = 1;
            best = std::min(best, cost + from(row + 1));
            is_taken[at] = 0;
        }
        return best;
    };
    return from(0);
}

Fen sum_of(Assign const& assign, Table const& table) {
    Fen sum = 0;
    std::vector<std::ptrdiff_t> taken;
    for (std::size_t row = 0; row < table.rows; ++row) {
        auto const column = assign.column(row);
        if (column < 0) {
            sum += table.stays[row];
            continue;
        }
        EXPECT_EQ(std::ranges::find(taken, column), taken.end());
        taken.push_back(column);
        sum += table.costs[row * table.columns + static_cast<std::size_t>(column)];
    }
    return sum;
}

TEST(Assign, FindsTheLeastSumOfAllAlsoAfterCostsRose) {
    search::Random random{7};
    Assign assign;
    for (int round = 0; round < 2'000; ++round) {
        auto table = any_table(random);
        assign.begin(table.rows, table.columns);
        for (std::size_t row = 0; row < table.rows; ++row) {
            assign.stay(row, table.stays[row]);
            for (std::size_t at = 0; at < table.columns; ++at)
                assign.set(row, at, table.costs[row * table.columns + at]);
        }
        assign.solve();
        ASSERT_EQ(sum_of(assign, table), least_of_all(table)) << round;
        if (assign.column(0) < 0) continue;
        auto const column = static_cast<std::size_t>(assign.column(0));
        table.costs[column] += 9;
        assign.set(0, column, table.costs[column]);
        assign.solve();
        ASSERT_EQ(sum_of(assign, table), least_of_all(table)) << round;
    }
}

} // namespace
} // namespace hearth::planner::day

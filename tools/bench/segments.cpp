// Where each customer stands (CR-02), worked out for all of them at once as after a year's end or a
// change of the rules, on full books; and the list that the office reads meanwhile.
#include "rooms/segments/segments.h"
#include "tools/bench/books.h"

#include <iostream>
#include <malloc.h>

namespace hearth::bench {
namespace {

constexpr int a_turn = 100; ///< as the chore takes them

/// Everybody is to be counted now.
void mark_all(Stand& stand) {
    stand.write([&](Tx& tx) -> Result<void> {
        for (auto const& family : stand.company().families)
            tx.run("INSERT INTO segments_customer (company_id, customer_id, store_id, value, "
                   "recency, need, loyalty, risk, score, standing, look_at) VALUES (?1, ?2, NULL, "
                   "'low', 'none', 'basic', 'newcomer', 'low', 0, '{}', ?3)",
                   family.customer, tx.now());
        return {};
    });
}

void measure_counting(Stand& stand) {
    std::vector<double> turns;
    int counted = 0, done = 0;
    auto const all = seconds_of([&] {
        do {
            turns.push_back(1e3 * seconds_of([&] {
                                done = stand.write(
                                    [](Tx& tx) { return segments::recount_due(tx, a_turn); });
                            }));
            counted += done;
        } while (done > 0);
    });
    turns.pop_back(); // nobody was left
    auto const spread = spread_of(turns);
    print_line("all " + std::to_string(counted) + " customers counted once",
               fixed(all, 1) + " s, " + fixed(1e3 * all / counted, 2) + " ms each");
    print_line("  a turn of 100, which holds the writer, median and p99",
               fixed(spread.median, 0) + " and " + fixed(spread.p99, 0) + " ms");
}

void measure_list(Stand& stand, int reads) {
    auto const time = [&](std::string const& name, std::string const& path) {
        auto const ask = [&] { return path; };
        time_reads(stand, 5, ask);
        auto const spread = spread_of(time_reads(stand, reads, ask));
        print_line("GET the list, 50 rows, " + name + ", median and p99",
                   fixed(spread.median, 2) + " and " + fixed(spread.p99, 2) + " ms");
    };
    time("all", "/customer-segments?limit=50");
    time("one segment", "/customer-segments?limit=50&value=high&recency=active");
    time("a segment that nobody is in", "/customer-segments?limit=50&risk=high&recency=none");
}

} // namespace

void measure_segments(bool is_quick) {
    int const orders = is_quick ? 50'000 : 1'000'000;
    int const families = is_quick ? 2'000 : 50'000;
    Stand stand({.stores = Books::stores,
                 .workers = Books::day_workers * Books::stores,
                 .families = families},
                256);
    Books books(stand);
    auto const filled = seconds_of([&] { books.fill(orders); });
    std::cout << "  " << orders << " orders written in " << fixed(filled, 0) << " s" << std::endl;
    ::malloc_trim(0);
    mark_all(stand);
    measure_counting(stand);
    measure_list(stand, is_quick ? 200 : 1'000);
}

} // namespace hearth::bench

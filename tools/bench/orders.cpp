// Placed orders per second over HTTP, against the same rows committed by the engine alone, and
// against a server that commits each order by itself. The three take turns in one run.
#include "tools/bench/bench.h"
#include "tools/bench/raw.h"
#include "tools/bench/shop.h"

namespace hearth::bench {
namespace {

constexpr int commit_size = 64; ///< orders in one transaction of the engine alone

} // namespace

void measure_orders(bool is_quick) {
    int const rounds = is_quick ? 2 : 5;
    int const orders = is_quick ? 256 : 768;
    int const alone_orders = orders / 4;
    int const workers = is_quick ? 60 : 160;
    Shop together(workers, 256);
    Shop alone(workers, 1);
    DiskFolder scratch;
    together.place(Shop::connections); // what is read once
    alone.place(Shop::connections);
    settle();

    std::vector<double> with_groups, without, engine, engine_work;
    long rows = 0;
    for (int round = 0; round < rounds; ++round) {
        auto const before = scratch.path() + "/before" + std::to_string(round);
        copy_database(together.file(), before);
        with_groups.push_back(orders / together.place(orders));
        // At once: what listeners write later was not written in that time.
        auto const after = scratch.path() + "/after" + std::to_string(round);
        copy_database(together.file(), after);
        settle();
        auto const raw = write_again(before, after, orders / commit_size);
        rows = raw.rows;
        engine.push_back(orders / raw.seconds);
        engine_work.push_back(1e3 * raw.work_seconds / orders);
        without.push_back(alone_orders / alone.place(alone_orders));
        settle();
    }
    auto const grouped = spread_of(with_groups), single = spread_of(without),
               raw = spread_of(engine);
    auto const line = [](Spread const& spread) {
        return fixed(spread.median, 0) + "/s (" + fixed(spread.least, 0) + " to " +
               fixed(spread.most, 0) + ")";
    };
    print_line("orders over HTTP, 64 connections, SQLite", line(grouped));
    print_line("the same rows by the engine alone, 64 orders a commit", line(raw));
    print_line("  rows an order leaves", fixed(static_cast<double>(rows) / orders, 1));
    print_line("one order a commit, same API", line(single));
    print_line("the writer's processor time an order, of it the rows alone",
               fixed(spread_of(together.writing()).median, 2) + " ms, " +
                   fixed(spread_of(engine_work).median, 2) + " ms");
    print_line("HTTP / engine alone", fixed(grouped.median / raw.median, 2), ">= 0.6");
    print_line("group commit / one order a commit", fixed(grouped.median / single.median, 1),
               ">= 3");
}

} // namespace hearth::bench

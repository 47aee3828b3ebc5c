// One order and one dispatch day (200 workers, 1,500 visits) read over HTTP, with 10,000 and with
// 1,000,000 orders in the books; and the memory of the process that serves them.
#include "tools/bench/books.h"

#include <iostream>
#include <malloc.h>

namespace hearth::bench {
namespace {

struct Figures {
    Spread order;
    Spread day;
};

Figures measure(int orders, bool is_quick) {
    Stand stand(
        {.stores = Books::stores, .workers = Books::day_workers * Books::stores, .families = 2'000},
        256);
    Books books(stand);
    auto const filled = seconds_of([&] { books.fill(orders); });
    std::cout << "  " << orders << " orders written in " << fixed(filled, 0) << " s" << std::endl;
    ::malloc_trim(0);
    int const reads = is_quick ? 200 : 2'000;
    auto const one_order = [&] { return "/orders/" + to_text(books.some_order()); };
    auto const one_day = [&] {
        return "/board?store=" + to_text(books.store()) + "&day=" + to_text(books.day());
    };
    time_reads(stand, 50, one_order);
    time_reads(stand, 3, one_day);
    Figures const figures{spread_of(time_reads(stand, reads, one_order)),
                          spread_of(time_reads(stand, reads / 10, one_day))};
    print_line("memory with " + std::to_string(orders) + " orders, after the reads",
               fixed(resident_mb(), 0) + " MB", orders >= 1'000'000 ? "<= 600 MB" : "");
    return figures;
}

void print_pair(std::string const& name, Spread const& few, Spread const& many,
                std::string const& sizes) {
    print_line(name + ", p99, " + sizes, fixed(few.p99, 2) + " ms and " + fixed(many.p99, 2) +
                                             " ms (medians " + fixed(few.median, 2) + " and " +
                                             fixed(many.median, 2) + ")");
    print_line("  ratio", fixed(many.p99 / few.p99, 2), "<= 1.5");
}

} // namespace

void measure_reads(bool is_quick) {
    int const few = 10'000;
    int const many = is_quick ? 50'000 : 1'000'000;
    auto const small = measure(few, is_quick);
    auto const large = measure(many, is_quick);
    auto const sizes = std::to_string(few) + " and " + std::to_string(many) + " orders";
    print_pair("GET one order", small.order, large.order, sizes);
    print_pair("GET the dispatch day, 200 workers, 1,500 visits", small.day, large.day, sizes);
}

} // namespace hearth::bench

#include "app/import/testing_messy.h"

#include <algorithm>

namespace hearth::import {

void MessyTown::add(Kind kind, Page const& page) {
    auto& counts = books.expected[kind];
    counts.rows += page.counts().rows;
    counts.added += page.counts().added;
    counts.changed += page.counts().changed;
    counts.same += page.counts().same;
    counts.refused += page.counts().refused;
    books.planted.insert(books.planted.end(), page.planted().begin(), page.planted().end());
}

MessyBooks make_messy_books(std::uint64_t seed, Day today, MessySize const& size) {
    MessyTown town{Dice(seed), today, size};
    add_workers(town);
    add_customers(town);
    add_prices(town);
    add_orders(town);
    std::sort(town.books.planted.begin(), town.books.planted.end());
    return std::move(town.books);
}

} // namespace hearth::import

/// A company's books as they really come: GBK and UTF-8 CSV and Excel, columns in any order under
/// many names, dates and amounts in every spelling, merged cells and phones, half an address,
/// repetitions, and mistakes. Each mistake is known by its cell, so that a test can ask for all of
/// them and for nothing else. The same seed gives the same books.
#pragma once

#include "app/import/testing_page.h"

namespace hearth::import {

struct MessySize {
    int workers = 120;   ///< good rows; the mistakes come on top
    int customers = 800; ///< likewise
    int orders = 5'000;  ///< likewise
};

struct MessyBooks {
    struct File {
        std::string name;
        std::string bytes;
    };
    std::vector<File> files;
    std::vector<Planted> planted;    ///< sorted; all that a report may say
    std::map<Kind, Counts> expected; ///< on the first import into a company with invented_stores
};
MessyBooks make_messy_books(std::uint64_t seed, Day today, MessySize const& size = {});

// ---- its parts

struct MessyWorker {
    std::string number;
    std::string name;
    int store = 0;
};
struct MessyCustomer {
    std::string name;
    std::string phone; ///< 11 digits
    int store = 0;
    std::string detail;
    bool has_address = false;
};

/// What is made up so far.
struct MessyTown {
    Dice dice;
    Day today;
    MessySize size;
    MessyBooks books = {};
    std::vector<MessyWorker> workers = {};
    std::vector<MessyCustomer> customers = {};

    void add(Kind kind, Page const& page);
};

void add_workers(MessyTown& town);
void add_customers(MessyTown& town);
void add_prices(MessyTown& town);
void add_orders(MessyTown& town);

} // namespace hearth::import

/// A company that has worked for years, for what is measured on full books.
#pragma once

#include "tools/bench/bench.h"

#include <functional>
#include <random>

namespace hearth::bench {

/// Orders of years gone by, written row by row as placing and serving them leaves them behind.
class Books {
public:
    static constexpr int day_workers = 200; ///< of each store
    static constexpr int stores = 8;

    explicit Books(Stand& stand);

    Day day() const { return day_; } ///< of the first store: 1,500 visits
    Id<identity::Store> store() const { return stand_.company().stores.front(); }
    Uuid some_order() { return kept_[dice_() % kept_.size()]; }
    void fill(int orders);

private:
    void add(Tx& tx, int i);
    void add_event(Tx& tx, std::string_view kind, Uuid subject, std::int64_t at,
                   Id<identity::Store> store);

    Stand& stand_;
    Day today_;
    Day day_;
    vault::SystemRandom random_;
    std::vector<Uuid> kept_;
    std::mt19937 dice_{7};
};

/// Milliseconds of each answer over one connection.
std::vector<double> time_reads(Stand& stand, int count, std::function<std::string()> const& path);

} // namespace hearth::bench

/// A served shop whose callers place orders as fast as they can.
#pragma once

#include "tools/bench/bench.h"

#include <string>
#include <vector>

namespace hearth::bench {

/// A request as it goes over the wire, with its Idempotency-Key.
std::string wire_of(std::string const& path, std::string const& body, std::string const& token,
                    std::string const& key);

/// A stand with callers; asks for quotes ahead, so that only the orders are timed.
class Shop {
public:
    static constexpr int connections = 64;

    Shop(int workers, int group_limit)
        : stand_({.stores = 1, .workers = workers, .families = 400}, group_limit) {}

    std::string file() const { return stand_.folder() + "/hearth.db"; }
    Stand& stand() { return stand_; }

    /// Requests for so many orders, each with its quote, to be placed later.
    std::vector<std::string> prepare_orders(int count);
    /// Places them over 64 connections; seconds. Throws unless every one is placed.
    double place(std::vector<std::string> const& requests);
    double place(int orders) { return place(prepare_orders(orders)); }
    /// The writer's own processor time of each run, milliseconds an order.
    std::vector<double> const& writing() const { return writing_; }

private:
    std::string prepare();

    Stand stand_;
    int count_ = 0;
    std::vector<double> writing_;
    std::string refused_;
};

/// Returns when nothing waits to be sealed or heard in any company of this process: what one run
/// left behind would else be done while the next is measured.
void settle();

} // namespace hearth::bench

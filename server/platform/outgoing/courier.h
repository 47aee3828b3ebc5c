/// One process's thread for work that goes out between two transactions: claim what is due, call
/// the world, mark what came of it. What a claim means is its owner's; a process that dies between
/// leaves a claim that runs out.
#pragma once

#include "base/things.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hearth::outgoing {

using Companies = std::function<std::vector<CompanyId>()>;

class Courier {
public:
    /// `round` tries what is due for a company and gives how many it tried; what it throws is
    /// logged, and the next round comes.
    Courier(std::string name, Companies companies, std::function<int(CompanyId)> round);
    ~Courier();
    void start(); ///< looks every 500 ms, and again at once after a round that had work
    void stop();  ///< waits for the round that runs
    int step();   ///< one round of all companies; gives how many were tried. For tests and sim

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace hearth::outgoing

#pragma once
#include <string>

#include "planner/search/random.h"

/// Small random VRPTW texts for the tests of the search.
namespace hearth::planner::search::testing {

inline std::string solomon_text(std::uint64_t seed, int customers, int capacity = 60) {
    Random random{seed};
    auto const draw = [&](int least, int most) {
        return least + static_cast<int>(random.below(static_cast<std::uint32_t>(most - least + 1)));
    };
    auto text = "T" + std::to_string(seed) + "\n\nVEHICLE\nNUMBER CAPACITY\n " +
                std::to_string(customers) + " " + std::to_string(capacity) +
                "\n\nCUSTOMER\nCUST NO. XCOORD. YCOORD. DEMAND READY DUE SERVICE\n\n" +
                "0 50 50 0 0 600 0\n";
    for (int number = 1; number <= customers; ++number) {
        auto const ready = draw(0, 300);
        text += std::to_string(number) + " " + std::to_string(draw(0, 100)) + " " +
                std::to_string(draw(0, 100)) + " " + std::to_string(draw(1, 20)) + " " +
                std::to_string(ready) + " " + std::to_string(ready + draw(75, 200)) + " " +
                std::to_string(draw(0, 15)) + "\n";
    }
    return text;
}

} // namespace hearth::planner::search::testing

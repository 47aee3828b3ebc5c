#pragma once
#include <cstdint>
#include <functional>

namespace hearth::planner::search {

/// How long to search: whatever comes first. `elapsed` gives seconds since the start, by whatever
/// clock the caller believes in; without it only the iterations count and the outcome is a
/// function of the problem and the seed alone.
struct Budget {
    std::int64_t iterations = -1; ///< -1: no limit
    double seconds = 0;
    std::function<double()> elapsed;
};

} // namespace hearth::planner::search

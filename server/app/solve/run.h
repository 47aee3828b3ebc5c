/// One case planned by one or several searches at once.
#pragma once

#include "app/solve/vroom.h"

namespace hearth::app::solve {

struct Effort {
    double seconds = 5;           ///< processor time of each thread
    std::int64_t iterations = -1; ///< at least 0: instead of the seconds, and always the same plan
    std::uint64_t seed = 1;
    int threads = 1; ///< each searches by itself from its own seed; the best plan is taken
    /// Heard of the first thread a few times a second; false ends the search with what it has.
    std::function<bool(planner::fleet::Progress const&)> heard;
};

/// A fault only where a given route cannot be driven.
std::variant<Answer, Fault> plan(Case const& task, Effort const& effort);

} // namespace hearth::app::solve

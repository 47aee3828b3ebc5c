/// The judge of home care plans: recomputes a plan's cost from the two texts by the definitions of
/// ../shared/bench/hhcrsp/README.md, in minutes. It shares no code with the reader, the model or
/// the search. Both texts must be well formed JSON of these sets, else it throws.
#pragma once

#include <string>
#include <vector>

namespace hearth::app::solve {

struct HomecareVerdict {
    std::vector<std::string> faults; ///< broken hard rules; empty: feasible
    double cost = 0;                 ///< weighted
    double travel = 0, lateness = 0, latest = 0, waiting = 0, overtime = 0, idle = 0; ///< minutes
    int unliked = 0, unserved = 0, lunches_missed = 0;
};

HomecareVerdict judge_homecare(std::string const& instance, std::string const& plan);

} // namespace hearth::app::solve

#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The judge of VRPTW answers by the DIMACS convention. It reads the instance's text by itself and
/// shares no code with the reader, the search or its types.
namespace hearth::planner::judge {

struct Verdict {
    std::vector<std::string> faults; ///< empty: feasible
    std::int64_t tenths = 0;         ///< total distance
    int routes = 0;
};

Verdict judge_vrptw(std::string_view instance, std::vector<std::vector<int>> const& routes);

} // namespace hearth::planner::judge

#pragma once
#include "planner/search/day/improve.h"

/// The smallest change that works: what has lost its place finds a new one, others move only
/// where that serves more or saves more than the change costs.
namespace hearth::planner::day {

struct RepairTerms {
    int most_changes = 0; ///< of what was published, what has lost its place among it
    int steps = 300;      ///< of tearing out a few near what was lost
    int idle_steps = 60;  ///< the same once everything lost has a place again
};

/// `lost` are absent and wait for a place. Nobody else loses theirs.
void repair(Sheets& sheets, std::vector<VisitIndex> const& lost, RepairTerms const& terms,
            std::uint64_t seed);

struct FillTerms {
    std::vector<WorkerIndex> freed; ///< with whom room has become free
    int most_changes = 0;           ///< as of the repair before: its changes count
};

/// What was left out before gets that room; nobody moves to another worker for it.
void fill(Sheets& sheets, std::vector<VisitIndex> const& visits, FillTerms const& terms,
          std::uint64_t seed);

} // namespace hearth::planner::day

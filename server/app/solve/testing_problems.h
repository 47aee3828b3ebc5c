/// Random problems in VROOM's format, what is best in small ones, and ways to spoil them.
#pragma once

#include "planner/search/random.h"
#include "platform/json/value.h"

#include <optional>

namespace hearth::app::solve::testing {

using planner::search::Random;

struct Size {
    int jobs = 4, shipments = 1, vehicles = 2;
    bool is_rich = true; ///< with breaks, limits, types and all; else VRPTW as it is in the books
};

/// A valid problem with matrices.
json::Value random_problem(Random& random, Size const& size);

/// Some value in it becomes another: mostly wrong, sometimes still right.
void spoil(json::Value& problem, Random& random);

/// The problem with the routes of a solution as given steps.
json::Value with_routes(json::Value problem, json::Value const& solution);

struct Best {
    std::int64_t priority = 0, tasks = 0; ///< of what is served
    double cost = 0;
};
/// Of all plans there are, by trying all of them. For about seven stops and breaks.
Best best_of_all(json::Value const& problem);

} // namespace hearth::app::solve::testing

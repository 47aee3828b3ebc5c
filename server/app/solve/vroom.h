/// VROOM's JSON problem format (github.com/VROOM-Project/vroom, docs/API.md) for the planner: jobs,
/// vehicles, skills, windows, priorities, delivery amounts of one kind, a matrix of one profile or
/// plain coordinates. What is not understood is refused by its place, never dropped in silence.
#pragma once

#include "planner/search/anneal.h"
#include "platform/json/value.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hearth::app::solve {

struct Fault {
    std::string place; ///< JSON pointer, or "line 7"
    std::string what;
};

/// The problem as the search wants it, and what is needed to speak of it again.
struct Task {
    planner::search::Instance instance;
    std::vector<std::int64_t> jobs; ///< ids by stop; [0] is none
    std::vector<int> priority;      ///< by stop
    std::vector<std::int64_t> vehicles;
    std::vector<std::string> notes; ///< what the reader should know, e.g. estimated ways
};

std::variant<Task, Fault> read_vroom(json::Value const& root);

/// VROOM's JSON solution.
json::Value to_solution(Task const& task, planner::search::Found const& found);

} // namespace hearth::app::solve

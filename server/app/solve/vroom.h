/// VROOM's JSON problem format (github.com/VROOM-Project/vroom, docs/API.md): jobs, shipments,
/// vehicles, breaks, matrices by profile, steps as a given plan. What is not understood is refused
/// by its place, never dropped in silence.
#pragma once

#include "app/solve/case.h"
#include "platform/json/value.h"

#include <functional>

namespace hearth::app::solve {

Read read_vroom(json::Value const& root, Objective objective);

/// A whole plan with its hours: what the solution is written from.
struct Answer {
    std::vector<planner::fleet::Timetable> routes; ///< by vehicle; without moments: stays at home
    std::vector<int> absent;                       ///< errands
    std::vector<planner::fleet::Stops> stops;      ///< by vehicle
    std::vector<int> halves; ///< tasks whose other half alone stands in a given route
};
/// A fault where a given route cannot be driven at all.
std::variant<Answer, Fault> to_answer(Case const& task, planner::fleet::Plan const& plan);

/// One sentence for a reason: its code ("load", "taken_load") and for how many vehicles it holds.
using Say = std::function<std::string(std::string const& code, int vehicles)>;

/// VROOM's JSON solution; unassigned ones with their reasons.
json::Value to_solution(Case const& task, Answer const& answer, Say const& say);

/// `Route #1: 12 7 33` a line for each vehicle used, those unserved, the cost.
std::string to_lines(Case const& task, Answer const& answer);

} // namespace hearth::app::solve

/// A routing problem from outside, as the planner wants it, and what is needed to speak of it again
/// in the words of whoever sent it.
#pragma once

#include "planner/fleet/solve.h"
#include "planner/fleet/timetable.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hearth::app::solve {

struct Fault {
    std::string place; ///< JSON pointer, or "line 7"
    std::string what;
};

/// What a plan's cost is made of, after priorities and the number of stops left out.
enum class Objective {
    Usual,    ///< the format's own
    Vroom,    ///< fixed, per hour and per kilometre, or the matrix of costs
    Distance, ///< metres
    Hearth,   ///< fen by planner::Weights: minutes on the way
};

struct Name {
    std::int64_t id = 0;
    std::string description = {};
};

/// Where something is, as it was said.
struct Spot {
    std::optional<std::pair<double, double>> degrees; ///< longitude, latitude
    std::int64_t index = -1;                          ///< into the matrices; -1: none
};

struct Case {
    planner::fleet::Problem problem;
    std::vector<char> settled;   ///< errands of given routes
    std::vector<Name> tasks;     ///< by task
    std::vector<int> priorities; ///< by errand
    std::vector<Name> vehicles;
    std::vector<std::vector<Name>> breaks;                 ///< by vehicle
    std::vector<Spot> spots;                               ///< by place
    std::vector<std::vector<planner::fleet::Given>> given; ///< by vehicle, where `is_forced`
    planner::fleet::Cost scale = 1;                        ///< units of the search in one of cost
    bool has_distances = false;
    int decimals = 0;               ///< of the cost, in text
    std::vector<std::string> notes; ///< what the reader should know, e.g. estimated ways
};

using Read = std::variant<Case, Fault>;

} // namespace hearth::app::solve

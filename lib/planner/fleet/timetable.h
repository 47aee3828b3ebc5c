#pragma once
#include <string>

#include "planner/fleet/walk.h"

/// A route with its hours: when one is where, breaks in their places.
namespace hearth::planner::fleet {

enum class Broken : std::uint8_t {
    Delay,
    LeadTime,
    Load,
    MaxTasks,
    Skills,
    Precedence,
    MissingBreak,
    MaxTravelTime,
    MaxDistance,
    MaxLoad,
};

struct Violation {
    Broken broken{};
    Time by = 0; ///< seconds, of Delay and LeadTime
};

struct Moment {
    enum class What : std::uint8_t { Start, Stop, Break, End };
    What what = What::Start;
    int index = -1; ///< task, or break of the vehicle
    Time arrival = 0, begin = 0;
    Time setup = 0, service = 0;
    Time travel = 0;   ///< on the way so far
    Cost distance = 0; ///< so far; meaningless where the table has none
    Amounts load;      ///< aboard afterwards
    std::vector<Violation> violations = {};
    Time waiting() const { return begin - arrival; }
};

struct Timetable {
    std::vector<Moment> moments;
    Cost cost = 0; ///< with the fixed one
    Time travel = 0, setup = 0, service = 0, waiting = 0;
    Cost distance = 0;
    std::vector<Violation> violations; ///< of the whole route
};

/// Of a route that keeps every rule: as early as can be done with, leaving as late as that
/// allows. Nothing where a rule is broken. An empty route has no moments.
std::optional<Timetable> timetable(Problem const& problem, int vehicle, Stops const& stops);

/// One step of a given route.
struct Given {
    Moment::What what = Moment::What::Stop;
    int index = -1;
    std::optional<Time> at, after, before; ///< of its begin
};

/// Of a given route, whatever it breaks: as early as the ways allow, every breach noted where it
/// happens. A missing start or end is added. Nothing where no way leads from a step to the next.
std::optional<Timetable> given_timetable(Problem const& problem, int vehicle,
                                         std::vector<Given> const& steps);

} // namespace hearth::planner::fleet

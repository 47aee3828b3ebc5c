#pragma once
#include "planner/homecare/moves.h"

/// Where a service could go: drawn among the carers who may give it, near in place or time.
namespace hearth::planner::homecare {

struct Spot {
    std::int32_t carer = -1, after = -1;
};

bool may_give(Problem const& problem, std::int32_t service, std::int32_t carer);

/// Behind the last of the carer's visits that start before `time`; sometimes one sooner or later.
Spot spot_at(Timetable const& table, Random& random, std::int32_t carer, Time time);

/// Beside a near service whose carer may give this one too, else anywhere in a drawn route. Carer
/// `other_than` is passed over; -1 as the carer: there is none.
Spot draw_spot(Timetable const& table, Bench const& bench, Random& random, std::int32_t service,
               std::int32_t other_than);

/// A start that the service would like.
Time wish(Timetable const& table, Random& random, std::int32_t service);

} // namespace hearth::planner::homecare

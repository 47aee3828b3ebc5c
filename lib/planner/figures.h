#pragma once
#include "planner/problem.h"

/// What a day's plan is worth to those who live it: for comparing plans and dispatchers.
namespace hearth::planner {

struct Figures {
    int visits = 0; ///< that were to be planned
    int served = 0;
    int urgent_left = 0;      ///< not served though of a higher priority than the lowest
    double wish_share = 1;    ///< of served visits with a wish: begun within it
    double travel_share = 0;  ///< road ÷ (road + work), workers' own ways to and from home too
    double idle_share = 0;    ///< between first and last visit: neither work nor road nor break
    double regular_share = 1; ///< of served regulars: by somebody who has been there before
    double unevenness_h = 0;  ///< mean distance of the four weeks' hours, today in, from their mean
    int workers_used = 0;
};

Figures figures_of(Problem const& problem, Plan const& plan);

} // namespace hearth::planner

#pragma once
#include "planner/plan.h"

namespace hearth::planner {

/// plan_day, beginning from the plan people were told: what of it still holds is where the search
/// sets out, and each departure from it is paid by Weights::change. Any plan is accepted. Without
/// a step of search only those are placed who have no place.
Plan plan_from(Problem const& problem, Plan const& told, Options const& options = {});

} // namespace hearth::planner

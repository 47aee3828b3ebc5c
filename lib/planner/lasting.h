#pragma once
#include "planner/soft.h"

namespace hearth::planner {

/// The sum, in fen, of those soft parts that hang on the two alone, not on the hour or on what
/// else stands in the day: likings, merits, fairness and wage. The search asks it for everybody.
Fen lasting_value(Weights const& weights, Means const& means, Visit const& visit,
                  Worker const& worker, WorkerIndex index);

} // namespace hearth::planner

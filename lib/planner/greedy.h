#pragma once
#include "planner/plan.h"

/// What a good dispatcher does by hand, one visit after the other: a yardstick, not a product.
namespace hearth::planner {

/// Urgent ones first, then in the order in which they fall due; each goes to the qualified worker
/// who can be there soonest after what they already have, of several the one with the shortest
/// way; nothing that stands is moved. Keeps every hard rule.
Plan plan_greedily(Problem const& problem);

/// After something happened: what holds stays; who has lost their worker is given away again,
/// one after the other, nobody else being moved.
Repair repair_greedily(Problem const& problem, Plan const& plan, Change const& change);

} // namespace hearth::planner

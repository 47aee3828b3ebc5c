#pragma once
#include "planner/search/day/model.h"

namespace hearth::planner::day {

/// How long lies between the windows of the two at least: 0 where they meet, or where one of them
/// may come at any time. What is far apart in time can neither follow nor stand in for the other.
Length apart(Job const& one, Job const& other);

} // namespace hearth::planner::day

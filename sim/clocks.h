/// Promises and clocks, held against one another: no promise without a clock, and no clock without
/// an end. One line a kind of clock says which records must have one and which may; a kind that has
/// no line here is a fault of its own, so that a new one cannot be forgotten.
#pragma once

#include "platform/db/database.h"

#include <string>
#include <vector>

namespace hearth::sim {

/// After every step: a sentence for each kind of clock that is missing somewhere, runs on for what
/// is over, runs twice for one thing, or stands still with rungs left; empty where all is well.
std::vector<std::string> find_bad_clocks(Tx& tx);

/// When the time has passed: each clock that was due until then was met, stopped or has climbed its
/// whole ladder, but for those that come round for ever (a birthday, a plan).
std::vector<std::string> find_hanging_clocks(Tx& tx, Instant until);

/// How many promises have ended, and how: "met 120, lapsed 8, stopped 14, all rungs fired 3".
std::string tell_clocks(Tx& tx);

} // namespace hearth::sim

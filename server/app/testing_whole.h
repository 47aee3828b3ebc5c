/// Looks at a company's tables from outside, for what must never be there: half of something that
/// happens whole, books that do not balance, somebody in two homes. For crash and sim, after every
/// fault.
#pragma once

#include "platform/db/database.h"

#include <string>
#include <vector>

namespace hearth::app {

/// A sentence for each thing that is not whole, of those begun since then (ids grow with time);
/// empty where all is well. The books are looked at as a whole.
std::vector<std::string> find_halves(Tx& tx, Instant since = {});
/// Two live bookings of one worker that touch.
std::vector<std::string> find_overlaps(Tx& tx);

} // namespace hearth::app

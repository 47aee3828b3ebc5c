/// Decisions of changes: pure.
#pragma once

#include "rooms/changes/model.h"

namespace hearth::changes {

/// Until when an answer counts: the hours of the habits, but not past the start it has nor the one
/// it would have.
Instant answer_until(Instant now, Instant start_before, Instant start_after, Habits const& habits);

/// As it stands now: a waiting one may have lapsed, or its order may be another by now.
State state_now(Request const& request, orders::Order const& order, Instant now);

} // namespace hearth::changes

/// Decisions of segments: pure.
#pragma once

#include "rooms/segments/segments.h"

namespace hearth::segments {

/// All of it, with its reasons. The score is the sum of the reasons' points.
Standing stand(Facts const& facts, Rules const& rules, Instant now);

/// The middle of the times between services, in days; none before the third service. The middle,
/// not the mean: one long holiday says little about the rest.
std::optional<int> usual_days(std::vector<Instant> const& newest_first);

/// When time alone may change it: after `now`, at most a week on while they come, a month after.
Instant look_again(Standing const& standing, Rules const& rules, Instant now);

/// Whether a care plan begins: high risk, somebody of value, not left alone, none that runs, and
/// none begun for this within the window.
bool begins_plan(Standing const& standing, Facts const& facts, Rules const& rules, bool has_plan,
                 std::optional<Instant> planned_at, Instant now);

/// Medium not above high, active not beyond cooling. Invalid naming the member.
Result<void> check_rules(Rules const& rules);

} // namespace hearth::segments

/// Decisions of introductions. Pure.
#pragma once

#include "rooms/introductions/introductions.h"

#include <span>

namespace hearth::introductions {

/// So many calendar months later; the last day where that month is shorter.
Day months_later(Day day, int months);
/// The fingerprint of what was shown.
std::string fingerprint(std::string_view resume);

/// We knew it when the résumé was shown, and told it only later: hidden (Civil Code 962).
bool was_hidden(Introduction const& introduction, Fact const& fact, Day shown_on);

/// Where it stands by its steps.
enum class State { Shown, Claimed, Dropped, Lost };
BOOST_DESCRIBE_ENUM(State, Shown, Claimed, Dropped, Lost)
State state_of(std::span<Step const> steps);

/// Conflict introductions.claimed_already, introductions.fee_lost; Invalid
/// introductions.out_of_time (until) where the engagement lies before the showing or beyond the
/// time.
Result<void> check_claim(Introduction const& introduction, State state, Day shown_on,
                         Day engaged_on, Day today);

} // namespace hearth::introductions

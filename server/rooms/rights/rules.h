/// Decisions of the rights desk: pure.
#pragma once

#include "platform/clocks/clocks.h"
#include "rooms/rights/model.h"

namespace hearth::rights {

/// Invalid rights.days_wrong where the days do not ascend or are none.
Result<void> check_terms(Terms const& terms);
/// Of a calendar in which each working day counts from midnight to midnight.
std::vector<clocks::Rung> ladder_of(Terms const& terms);
/// Monday to Friday, without the days off of the State Council, with the make-up working days.
BusinessCalendar working_days();

bool is_over(State state);
/// Who waits for it when that rung has fired.
Level level_of(std::string_view rung, Level now);

/// What the program does itself, without a person's judgement.
bool is_done_at_once(Kind kind);
bool gives_copy(Kind kind);
/// What can only be done where nothing of theirs is open.
bool waits_for_open_matters(Kind kind);
/// What a worker may ask for by themselves, and what a customer may.
std::vector<Kind> kinds_for(Person person);

/// Invalid where something is missing: an heir without relation and paper, a correction without
/// what it should be, an address that is not named.
Result<void> check_details(Kind kind, Asker asker, Details const& details);

/// The copy may be fetched now.
bool may_fetch(Request const& request, Instant now);
/// And the person has shown in that session, a moment ago, that it is they (step-up).
bool is_open_for(Request const& request, Uuid session, Instant now);

} // namespace hearth::rights

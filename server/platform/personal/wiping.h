/// Erasing for good whom nothing demands keeping (LD-11): an applicant who was not hired, somebody
/// who never ordered. And which frozen files still have something to erase.
#pragma once

#include "platform/personal/personal.h"
#include "platform/personal/restriction.h"

namespace hearth::personal {

/// Everything of theirs that is sealed, in all rooms, whatever its class of retention: whoever
/// calls has made sure that no law wants any of it. Gives how many fields.
int wipe(Tx& tx, Person person, Uuid who);

/// Names of what is held of them ("message", "paper"): every table that has a row of theirs.
std::vector<std::string> list_sections(Tx& tx, Person person, Uuid who);

/// Frozen ones of which something may be left to erase, by their id after that one: without an end,
/// or with one that is not long over.
std::vector<Restriction> list_unfinished(Tx& tx, Uuid after, int limit);

} // namespace hearth::personal

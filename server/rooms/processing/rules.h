/// Decisions of the register: pure.
#pragma once

#include "base/result.h"
#include "rooms/processing/model.h"

namespace hearth::processing {

/// Invalid at the field: an entry that is not in the register, or none; a kind that none of its
/// entries has, or none; a contract that ends before it was signed; a next check further away than
/// a year (LD-12: who is given data is looked at, not once and never again).
Result<void> check_recipient(Recipient const& one, std::vector<personal::Processing> const& all,
                             Day today);
/// Invalid at the field: a check of tomorrow, or the next one not after it, or further than a year.
Result<void> check_check(Check const& check, Day today);

/// None of one that has ended.
std::vector<Trouble> troubles_of(Recipient const& one, Day today);

/// Who by that way had a contract on that day.
std::vector<std::string> receivers_of(std::vector<Recipient> const& all, Channel channel, Day day);

/// A cell of a table of text: quoted where it must be; what a spreadsheet would take for a formula
/// is made a text.
std::string csv_cell(std::string_view text);

} // namespace hearth::processing

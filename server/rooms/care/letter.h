/// Rules of letters: pure.
#pragma once

#include "rooms/care/model.h"

#include <string_view>

namespace hearth::care {

/// What a letter may name: name, item, number, date, store, phone, company.
std::vector<std::string_view> const& letter_slots();

/// The house's own text, in force until a company publishes one; to be had back at any time.
LetterTemplate const& house_letter();

/// Invalid with a field for each slot that is unknown, and each brace that stands alone, below
/// "/letter". Where all are known: one for each language that lacks slots, naming them: `name`,
/// and what the other language says, so that nobody hears less for the language they read.
Result<void> check_letter(LetterTemplate const& letter);

/// With every `{slot}` in its place; what was filled in is not looked through again.
LetterText fill(LetterText const& text, std::vector<Detail> const& slots);

} // namespace hearth::care

/// What a book of prices must keep to.
#pragma once

#include "rooms/pricing/model.h"

namespace hearth::pricing {

/// Everything wrong in a draft: items and options that the catalogue does not know or that stand
/// twice, tiers and steps out of order, spans that end before they start.
Result<void> check_book(BookDraft const& draft, std::vector<catalog::Item> const& items);

} // namespace hearth::pricing

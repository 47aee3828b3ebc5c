/// What an option adds to a price before anybody has chosen it (LC-01). Private to the room.
#pragma once

#include "rooms/pricing/pricing.h"

namespace hearth::pricing {

/// `amount` is what one more of it makes of the total, all rules counted: 0 where the least price
/// of the service swallows it. Of one chosen as often as it can be: what the last one made.
struct Extra {
    Code code;
    OptionBasis basis = OptionBasis::Each;
    Money unit_price; ///< of the book: for each one, or for each one and unit of the quantity
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Extra, (), (code, basis, unit_price, amount))

/// In the catalogue's order, by the engine itself. Of a group only one can be had: each is reckoned
/// as if it were the one. What cannot be had with the wish, or has no price, is left out.
std::vector<Extra> price_extras(BookDraft const& book, catalog::Item const& item, Ask const& ask);

} // namespace hearth::pricing

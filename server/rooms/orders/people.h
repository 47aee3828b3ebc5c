/// What orders shows of the people below: masked, or down to the district (PR-03).
#pragma once

#include "rooms/orders/views.h"

namespace hearth::orders {

/// Nothing for a customer that is gone.
std::optional<PersonView> person_of(Tx& tx, Id<customers::Customer> customer);
/// City and district, without the rest; empty for an address that is gone.
std::string district_of(Tx& tx, Id<customers::Address> address);

} // namespace hearth::orders

/// How a customer wants to be addressed: «林女士», «乐乐妈妈». Their own word and sealed like their
/// name; who comes to their home is told it in place of the family name (find_called, in the door).
#pragma once

#include "rooms/customers/customers.h"

namespace hearth::customers {

/// An empty one takes it back.
void save_called(Tx& tx, Id<Customer> customer, std::string const& called);

/// What a customer may write for their name or how they are addressed: something a person can say.
/// Invalid customers.name_wrong at `pointer` for what has no letter, as a number typed by mistake.
Result<std::string> parse_name(std::string_view typed, std::string const& pointer);

} // namespace hearth::customers

/// Changes of blocks and consents: this room's routes alone make them.
#pragma once

#include "rooms/customers/customers.h"

namespace hearth::customers {

/// Invalid where the end lies in the past.
Result<Block> add_block(Tx& tx, Id<Customer> customer, std::string const& reason, Instant until);
Result<void> lift_blocks(Tx& tx, Id<Customer> customer);

struct ConsentWords {
    ConsentPurpose purpose = ConsentPurpose::Service;
    Text<1, 40> text_version;
    Text<64, 64> text_hash; ///< SHA-256 of the words that were shown, hex
    Text<1, 40> channel;
};
BOOST_DESCRIBE_STRUCT(ConsentWords, (), (purpose, text_version, text_hash, channel))
Consent give_consent(Tx& tx, Id<Customer> customer, ConsentWords const& words);
int withdraw_consent(Tx& tx, Id<Customer> customer, ConsentPurpose purpose); ///< how many ended

} // namespace hearth::customers

#pragma once

#include "rooms/processing/processing.h"

namespace hearth::processing::store {

std::vector<Purpose> list_written_purposes(Tx& tx); ///< the newest of each entry
void insert_purpose(Tx& tx, Purpose const& one);

std::vector<Recipient> list_recipients(Tx& tx);
void insert_recipient(Tx& tx, Recipient const& one);
void insert_end(Tx& tx, Id<Recipient> id, Day on, std::string const& what_became);
void insert_check(Tx& tx, Id<Recipient> id, Check const& check);
std::vector<Check> list_checks(Tx& tx, Id<Recipient> id);

} // namespace hearth::processing::store

/// Another key for the ends of the audit chains, when the master key is made anew.
#pragma once

#include "platform/db/database.h"

#include <string>

namespace hearth::events {

/// The company's head is vouched for by `to` from now on; where it is already, nothing changes.
/// False where neither key vouches for it as it lies there: then nothing is written.
bool vouch_anew(Tx& tx, std::string const& from, std::string const& to);

} // namespace hearth::events

/// For a room that learns from the database's own constraint what its transaction could not see.
#pragma once

#include "platform/db/database.h"

namespace hearth::db {

/// Ends the transaction and lets its job run again from the start, as after a serialization
/// failure: what another has written meanwhile is seen then.
[[noreturn]] inline void run_again(std::string const& why) {
    throw DatabaseError(why, Violation::None, true);
}

} // namespace hearth::db

/// The log of what was given to others (LD-12): counted in the transaction that notes that it was
/// sent, by the ones who send. Ids and contents are not in it: those are in the message itself.
#pragma once

#include "platform/db/database.h"

#include <string>
#include <vector>

namespace hearth::personal {

/// It arrived there, or may have.
void count_transfer(Tx& tx, std::string_view channel, std::string_view what);

struct Transfer {
    Day day;
    std::string channel;
    std::string what;
    std::int64_t times;
    Instant last_at;
};
BOOST_DESCRIBE_STRUCT(Transfer, (), (day, channel, what, times, last_at))

/// Newest first; both days count.
std::vector<Transfer> list_transfers(Tx& tx, Day from, Day until, int limit);
/// Those of days before that one; gives how many rows.
int forget_transfers(Tx& tx, Day before);

} // namespace hearth::personal

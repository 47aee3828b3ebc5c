/// Private to platform/events: what one listener has heard of a company's log, in the database.
#pragma once

#include "platform/events/events.h"

#include <map>

namespace hearth::events {

/// How far a listener is with a company's log. `cursor` is in the database; `seen` is in memory and
/// may be ahead of it, by events of other kinds.
struct Progress {
    std::int64_t cursor = 0;
    std::int64_t seen = 0;
};

struct Trouble {
    std::int64_t number;
    Instant retry_at;
};
using ListenerOf = std::pair<CompanyId, std::string>; ///< company and listener's name

/// What a step begins with.
struct Outlook {
    Instant now;
    std::map<CompanyId, std::int64_t> heads; ///< length of each chain
    std::map<ListenerOf, Trouble> troubles;  ///< not parked
};
Outlook load_outlook(db::Database& database);

/// Makes the listeners known; those that are new begin at the end of each chain, if they do not
/// hear the past.
void register_listeners(Tx& tx, std::vector<Listener> const& listeners);

std::int64_t load_cursor(db::Database& database, ListenerOf const& who);

/// Moves the cursor if it stands where the caller believes; false: another process was quicker.
bool move_cursor(Tx& tx, std::string const& listener, std::int64_t from, std::int64_t to);

/// Writes down a failed try; parks the event and moves on when it was the last.
void note_failure(Tx& tx, std::string const& listener, std::int64_t cursor, std::int64_t number,
                  std::string const& error);
void forget_trouble(Tx& tx, std::string const& listener, std::int64_t number);

} // namespace hearth::events

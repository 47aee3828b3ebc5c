/// The audit trail of a company (SY-02): who did what when, newest first, also what is not sealed
/// yet.
#pragma once

#include "platform/events/events.h"

namespace hearth::events {

struct TrailFilter {
    std::optional<std::string> kind = {}; ///< "orders.placed", or all of a room: "orders."
    std::optional<Uuid> subject = {};
    std::optional<Uuid> actor = {};
    std::optional<std::vector<Id<identity::Store>>> stores = {}; ///< events of these; all without
    std::optional<Instant> from = {};
    std::optional<Instant> to = {};       ///< not that moment itself
    std::optional<Id<Event>> before = {}; ///< older than this one
};

/// At most `limit`, newest first. Ids are time-ordered: a page costs what it shows where subject,
/// actor or kind is given, else what it passes over.
std::vector<LoggedEvent> list_trail(Tx& tx, TrailFilter const& filter, int limit);

} // namespace hearth::events

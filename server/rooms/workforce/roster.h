/// Everything that planning asks of many workers at once, in a handful of statements.
#pragma once

#include "platform/db/database.h"
#include "rooms/workforce/model.h"

#include <string>
#include <vector>

namespace hearth::workforce {

/// A worker without phone and id number, and papers without their numbers; the name only where it
/// was asked for. What the gates need is whole.
struct Roster {
    Worker worker;
    std::vector<Paper> papers; ///< newest first
    std::vector<Span> shifts;  ///< approved leave taken out
    std::vector<Span> leave;   ///< approved, touching the span
    std::int64_t version = 0;  ///< of the roster, as in RosterMark
};

enum class Naming { None, Named };

struct RosterAsk {
    std::optional<Id<identity::Store>> store = {}; ///< its active workers
    std::optional<Id<Worker>> worker = {};         ///< that one, in whatever state
    Span span;                                     ///< of shifts and leave
    std::string zone;
    Naming naming = Naming::None;
};

/// What tells whether a roster read before is still true: all equal, then it is.
struct RosterMark {
    Id<identity::Store> store;
    State state;
    std::int64_t roster_version;
    bool operator==(RosterMark const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RosterMark, (), (store, state, roster_version))
/// Nothing for a stranger.
std::optional<RosterMark> find_mark(Tx& tx, Id<Worker> worker);

/// By number. As many statements for ten thousand workers as for one.
std::vector<Roster> list_rosters(Tx& tx, RosterAsk const& ask);

} // namespace hearth::workforce

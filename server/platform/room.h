/// What a room brings to the house. Each room's door has `void install(Room& room)`; app/rooms.cpp
/// has a line for each.
#pragma once

#include "platform/api/route.h"
#include "platform/clocks/clocks.h"
#include "platform/events/events.h"
#include "platform/settings/settings.h"

#include <map>
#include <string>
#include <vector>

namespace hearth {

/// A right that staff can have, in one store or everywhere. Words key: "<room>.permission_<rest>".
struct Permission {
    std::string name; ///< "orders.read"
};

/// Work of each company that nobody waits for; runs every so often, in order of name.
struct Chore {
    std::string name; ///< "workforce.remind_of_expiring_papers"
    seconds every;
    std::function<Result<void>(Tx&)> run;
};

struct Room {
    std::string name;
    api::Routes& routes;
    std::vector<Permission> permissions = {};
    std::vector<events::Listener> listeners = {};
    std::map<std::string, clocks::Handler> clocks = {};
    std::vector<Chore> chores = {};
    std::vector<settings::Described> settings = {}; ///< what a company can set about the room
    /// Enum types whose names the faces show: words key "<room>.<enum>_<name>" (checked by tidy's
    /// test).
};

} // namespace hearth

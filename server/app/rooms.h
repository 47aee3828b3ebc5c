/// The rooms of the house, a line each.
#pragma once

#include "platform/room.h"

#include <memory>
#include <vector>

namespace hearth::app {

/// What all rooms brought.
struct Rooms {
    api::Routes routes;
    std::vector<Room> rooms;
    std::vector<events::Listener> listeners() const;
    std::map<std::string, clocks::Handler> clocks() const;
    std::vector<Chore> chores() const;
    std::vector<settings::Described> settings() const;
    std::vector<Permission> permissions() const;
};
/// `follow` answers GET /events, `database` takes what partners' programs tell; the house gives
/// them, whoever only wants the contract does not.
std::unique_ptr<Rooms> install_rooms(api::RawWork follow = {}, db::Database* database = nullptr);

} // namespace hearth::app

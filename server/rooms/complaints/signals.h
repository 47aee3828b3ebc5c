/// What the house notices by itself (BE-11): nobody has checked in, somebody will be late without
/// having said so in time, the same work is sent back once too often or not put right in time. Each
/// runs on a clock that starts in the visit and opens a file when it runs out; nobody writes a
/// ticket. Who was only silent (a phone without a network) is not held to it: the file goes away
/// again, unless somebody has begun with it.
#pragma once

#include "platform/room.h"
#include "rooms/complaints/inside.h"

namespace hearth::complaints {

/// When the house opens a file of its own.
struct Signals {
    static constexpr std::string_view setting_name = "complaints.signals";
    int check_in_min = 15; ///< after the planned (or announced) arrival
    int most_rounds = 2;   ///< sent back in this round or a later one
    int rework_h = 24;     ///< from the first time it was sent back
};
BOOST_DESCRIBE_STRUCT(Signals, (), (check_in_min, most_rounds, rework_h))

/// Adds the listeners and clocks to the room.
void install_signals(Room& room);

} // namespace hearth::complaints

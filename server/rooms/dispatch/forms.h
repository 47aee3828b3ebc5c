/// What the routes of this room share.
#pragma once

#include "platform/api/route.h"
#include "rooms/catalog/catalog.h"
#include "rooms/dispatch/dispatch.h"

#include <string_view>

namespace hearth::dispatch {

/// "oven:1,fridge:2"; a code alone counts one.
Result<catalog::Choices> parse_options(std::string_view text);

void install_slots(Room& room);
void install_visits(Room& room);
void install_own(Room& room);
void install_board(Room& room);
void install_drafts(Room& room);
void install_grabs(Room& room);
void install_fairness(Room& room);
void install_refusals(Room& room);

} // namespace hearth::dispatch

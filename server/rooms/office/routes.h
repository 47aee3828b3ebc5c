/// Private to office.
#pragma once

#include "rooms/office/office.h"

namespace hearth::office {

void install_trail(Room& room);
void install_settings(Room& room);
void install_clocks(Room& room);
void install_hours(Room& room);

} // namespace hearth::office

/// LC-14: a notice of the company, told to whoever still expects a visit. Private to notify.
#pragma once

#include "platform/room.h"

namespace hearth::notify {

void listen_to_notices(Room& room);

} // namespace hearth::notify

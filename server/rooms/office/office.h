/// Office: what headquarters looks after for the whole house: the audit trail (SY-02) and the
/// settings behind every number of the rules. Stands on top of the rooms and knows what they bring
/// by their descriptions only.
#pragma once

#include "platform/room.h"

namespace hearth::office {

void install(Room& room);

} // namespace hearth::office

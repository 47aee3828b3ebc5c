#include "rooms/office/routes.h"

namespace hearth::office {

void install(Room& room) {
    room.permissions = {{"office.trail"}, {"office.settings"}};
    install_trail(room);
    install_settings(room);
}

} // namespace hearth::office

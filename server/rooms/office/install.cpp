#include "rooms/office/routes.h"

namespace hearth::office {

void install(Room& room) {
    room.permissions = {{"office.trail"}, {"office.settings"}, {"office.clocks"}};
    install_trail(room);
    install_settings(room);
    install_clocks(room);
    install_hours(room);
}

} // namespace hearth::office

#include "rooms/calls/inside.h"

namespace hearth::calls {

void install(Room& room) {
    room.permissions = {{"calls.read"}, {"calls.take"}, {"calls.lines"}};
    room.settings.push_back(settings::describe<Habits>(false));
    listen_to_visits(room);
    listen_to_inquiries(room);
    add_desk_routes(room.routes);
    add_line_routes(room.routes);
}

} // namespace hearth::calls

#include "rooms/intake/inside.h"
#include "rooms/intake/views.h"

namespace hearth::intake {

void install(Room& room) {
    room.settings.push_back(settings::describe<Promises>(false));
    room.permissions = {{"intake.read"},   {"intake.write"},  {"intake.route"},  {"intake.accept"},
                        {"intake.refuse"}, {"intake.unmask"}, {"intake.scripts"}};
    room.clocks = {{"intake.answer", hear_answer_clock},
                   {"intake.store_acknowledgement", hear_accept_clock},
                   {"intake.contact_acknowledgement", hear_announce_clock},
                   {"intake.callback", hear_callback_clock}};
    add_inquiry_routes(room.routes);
    add_routing_routes(room.routes);
    add_desk_routes(room.routes);
}

} // namespace hearth::intake

#include "platform/clocks/story.h"
#include "platform/settings/settings.h"
#include "rooms/rights/inside.h"
#include "rooms/rights/leads.h"

namespace hearth::rights {

void install(Room& room) {
    room.settings.push_back(settings::describe<Terms>(true, check_terms));
    room.settings.push_back(settings::describe<Forgetting>(false, check_forgetting));
    room.permissions = {
        {"rights.read"}, {"rights.write"}, {"rights.erase"}, {"rights.read_frozen"}};
    room.clocks.emplace(due_clock, hear_due);
    room.chores = {{"rights.erase_due", hours{24}, erase_due},
                   {"rights.go_on", minutes{5}, go_on},
                   {"rights.forget_leads", hours{1}, forget_leads}};
    clocks::describe(
        {.kind = std::string(due_clock),
         .setting = std::string(Terms::setting_name),
         .shapes = [](Tx& tx) {
             return std::vector<clocks::Shape>{{"", ladder_of(settings::load<Terms>(tx))}};
         }});
    add_office_routes(room.routes);
    add_own_routes(room.routes);
}

} // namespace hearth::rights

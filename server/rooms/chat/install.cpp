#include "platform/clocks/story.h"
#include "platform/room.h"
#include "rooms/chat/inside.h"

namespace hearth::chat {

void install(Room& room) {
    room.settings.push_back(settings::describe<Promises>(false));
    room.permissions = {{"chat.read"}, {"chat.write"}, {"chat.assign"}};
    room.clocks.emplace(answer_clock, hear_answer_clock);
    room.chores = {{"chat.close_idle", minutes{10}, close_idle},
                   {"chat.erase_old", hours{24}, erase_old}};
    add_own_routes(room.routes);
    add_office_routes(room.routes);
    add_quick_routes(room.routes);
    clocks::describe({answer_clock, std::string(Promises::setting_name), false, [](Tx& tx) {
                          auto const rungs =
                              ladder(settings::load<Promises>(tx), promised_time(tx));
                          return std::vector<clocks::Shape>{{"", rungs}};
                      }});
}

} // namespace hearth::chat

#include "platform/clocks/story.h"
#include "rooms/promises/inside.h"

namespace hearth::promises {

void install(Room& room) {
    room.settings.push_back(settings::describe<Drift>(true));
    room.permissions = {{"promises.read"}, {"promises.write"}, {"promises.waive"}};
    room.clocks.emplace(due_clock, hear_due);
    clocks::describe({.kind = std::string(due_clock),
                      .setting = std::string(Drift::setting_name),
                      .is_dated = true,
                      .shapes = [](Tx& tx) {
                          auto const drift = settings::load<Drift>(tx);
                          return std::vector<clocks::Shape>{
                              {"start", {{"due", minutes{drift.late_min} + seconds{1}}}},
                              {"date", {{"due", minutes{drift.overdue_min} + seconds{1}}}}};
                      }});
    listen_to_orders(room);
    listen_to_words(room);
    add_office_routes(room.routes);
    add_own_routes(room.routes);
}

} // namespace hearth::promises

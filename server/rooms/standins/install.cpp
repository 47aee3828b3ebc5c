#include "platform/clocks/story.h"
#include "rooms/standins/home.h"

namespace hearth::standins {
namespace {

constexpr int longest_key_h = 72;

Result<void> check_rules(Rules const& rules) {
    if (rules.key_h >= 0 && rules.key_h <= longest_key_h) return {};
    return invalid_field("/key_h", "platform.out_of_range",
                         {{"min", "0"}, {"max", std::to_string(longest_key_h)}});
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Rules>(true, check_rules));
    room.permissions = {{"standins.read"}, {"standins.write"}, {"standins.home"}};
    room.clocks.emplace(key_clock, hear_key_clock);
    clocks::describe({.kind = std::string(key_clock),
                      .setting = std::string(Rules::setting_name),
                      .is_dated = true,
                      .shapes = [](Tx& tx) {
                          auto const before = hours{settings::load<Rules>(tx).key_h};
                          return std::vector<clocks::Shape>{{"", {{"due", before}}}};
                      }});
    take_part_in_choosing(room);
    listen_to_visits(room);
    listen_for_keys(room);
    add_office_routes(room.routes);
    add_own_routes(room.routes);
    add_home_routes(room.routes);
    add_worker_routes(room.routes);
}

} // namespace hearth::standins

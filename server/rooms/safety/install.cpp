#include "rooms/safety/inside.h"
#include "rooms/safety/views.h"

namespace hearth::safety {

std::vector<std::string> const& urgent_routes() {
    static std::vector<std::string> const names = {
        "call_for_help",       "call_for_help_at_home",
        "get_my_incident",     "get_own_incident",
        "send_my_position",    "send_own_position",
        "say_i_am_safe",       "say_we_are_safe",
        "get_my_safety",       "answer_are_you_all_right",
        "open_incident",       "list_incidents",
        "get_incident",        "take_incident",
        "look_where_they_are", "get_duty_roster",
        "get_own_safety",      "note_incident"};
    return names;
}

void install(Room& room) {
    room.permissions = {
        {read_permission}, {take_permission}, {manage_permission}, {plans_permission}};
    room.settings.push_back(settings::describe<Habits>(true, check_habits));
    room.clocks.emplace(acknowledgement_clock, hear_acknowledgement);
    install_watch(room);
    room.chores.push_back({"safety.forget_positions", hours{6}, forget_positions});
    add_own_routes(room.routes);
    add_office_routes(room.routes);
    add_setting_routes(room.routes);
    describe_clocks();
}

} // namespace hearth::safety

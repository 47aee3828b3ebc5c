#include "rooms/care/inside.h"
#include "rooms/care/week.h"

namespace hearth::care {
namespace {

Result<void> check_habits(Habits const& habits) {
    TRY(read_addresses(habits.week_mail));
    if (habits.week_hour > 23) return invalid_field("/week_hour", "care.hour_wrong");
    return {};
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Habits>(false, check_habits));
    room.permissions = {{"care.read"},  {"care.call"},    {"care.letters"},
                        {"care.plans"}, {"care.scripts"}, {"care.week"}};
    room.listeners = {events::listen<notify::FollowUpOpened>("care.follow_up_opened", hear_opened)};
    install_letters(room);
    install_weeks(room);
    install_plans(room);
    add_call_routes(room.routes);
    add_script_routes(room.routes);
    add_contact_routes(room.routes);
    add_letter_routes(room.routes);
    add_week_routes(room.routes);
    add_feedback_routes(room.routes);
    add_plan_routes(room.routes);
}

} // namespace hearth::care

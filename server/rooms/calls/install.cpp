#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"

namespace hearth::calls {
namespace {

constexpr int longest_kept = 3'650;

Result<void> check_habits(Habits const& habits) {
    if (habits.recording_days >= 1 && habits.recording_days <= longest_kept) return {};
    return invalid_field("/recording_days", "platform.out_of_range",
                         {{"min", "1"}, {"max", std::to_string(longest_kept)}});
}

/// LD-19: a recording has a time of its own, shorter than that of the call it is of.
Result<void> forget_recordings(Tx& tx) {
    auto const kept = std::chrono::days{recording_days(tx)};
    store::forget_recordings(tx, tx.now() - kept);
    return {};
}

} // namespace

int recording_days(Tx& tx) {
    return settings::load<Habits>(tx).recording_days;
}

void install(Room& room) {
    room.permissions = {{"calls.read"}, {"calls.take"}, {"calls.lines"}};
    room.settings.push_back(settings::describe<Habits>(false, check_habits));
    room.chores = {{"calls.forget_recordings", hours{24}, forget_recordings}};
    listen_to_visits(room);
    listen_to_inquiries(room);
    add_desk_routes(room.routes);
    add_line_routes(room.routes);
}

} // namespace hearth::calls

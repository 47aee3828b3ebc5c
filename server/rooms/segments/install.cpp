#include "rooms/segments/inside.h"

namespace hearth::segments {
namespace {

/// A turn of the chore: short enough not to keep anybody waiting who writes.
constexpr int most_a_turn = 100;

Result<void> count_due(Tx& tx) {
    TRY(recount_due(tx, most_a_turn));
    return {};
}

} // namespace

void install(Room& room) {
    room.permissions = {{"segments.read"}};
    room.settings.push_back(settings::describe<Rules>(true, check_rules));
    room.chores = {{"segments.count_due", seconds{20}, count_due}};
    listen(room);
    add_routes(room.routes);
}

} // namespace hearth::segments

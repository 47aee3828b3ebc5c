#include "platform/clocks/story.h"
#include "platform/settings/settings.h"
#include "rooms/deposits/inside.h"

namespace hearth::deposits {
namespace {

Result<void> check_promises(Promises const& promises) {
    bool const is_right = promises.return_h >= 1 && promises.return_h <= 240;
    return is_right ? Result<void>{} : invalid_field("/return_h", "deposits.hours_wrong");
}

std::vector<clocks::Shape> shapes(Tx& tx) {
    return {{"", ladder(settings::load<Promises>(tx))}};
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Promises>(false, check_promises));
    room.permissions = {{"deposits.write"}, {"deposits.decide"}};
    room.clocks.emplace(return_clock, hear_clock);
    clocks::describe({.kind = std::string(return_clock),
                      .setting = std::string(Promises::setting_name),
                      .shapes = shapes});
    room.listeners = {
        events::listen<orders::OrderChanged>("deposits.hear_changed", hear_changed),
        events::listen<orders::OrderDone>("deposits.hear_done", hear_done),
        events::listen<orders::OrderCancelled>("deposits.hear_cancelled", hear_cancelled),
        events::listen<ledger::RefundMoved>("deposits.hear_refund", hear_refund)};
    add_routes(room.routes);
}

} // namespace hearth::deposits

#include "platform/clocks/story.h"
#include "rooms/intake/inside.h"
#include "rooms/intake/race.h"
#include "rooms/intake/views.h"
#include "rooms/intake/waiting.h"

namespace hearth::intake {

namespace {

/// For the screen of all clocks (BE-15).
void describe_promises() {
    using Shapes = std::vector<clocks::Shape>;
    auto const add = [&](char const* kind, bool is_dated, Shapes (*shapes)(Promises const&)) {
        clocks::describe({kind, std::string(Promises::setting_name), is_dated,
                          [shapes](Tx& tx) { return shapes(settings::load<Promises>(tx)); }});
    };
    add("intake.answer", false, [](Promises const& all) {
        return Shapes{{"chat", {{"due", *promised_answer(Channel::Chat, all)}}},
                      {"web", {{"due", *promised_answer(Channel::Web, all)}}}};
    });
    add("intake.store_acknowledgement", false, [](Promises const& all) {
        return Shapes{{"", accept_ladder(all)}};
    });
    add("intake.contact_acknowledgement", false, [](Promises const& all) {
        return Shapes{{"", announce_ladder(all)}};
    });
    clocks::describe({"intake.race", std::string(CreditRule::setting_name), false, [](Tx& tx) {
                          return Shapes{{"", race_ladder(settings::load<CreditRule>(tx))}};
                      }});
    clocks::describe(
        {std::string(waiting_clock), std::string(WaitingTerms::setting_name), true, [](Tx& tx) {
             seconds const settle{settings::load<WaitingTerms>(tx).settle_s};
             return Shapes{{"", {{"due", settle}}}};
         }});
    add("intake.callback", true, [](Promises const& all) {
        return Shapes{{"", callback_ladder(all, Instant{}, Instant{})}};
    });
}

} // namespace

void install(Room& room) {
    describe_promises();
    room.settings.push_back(settings::describe<Promises>(false));
    room.settings.push_back(settings::describe<CreditRule>(false, check_credit));
    room.settings.push_back(settings::describe<WaitingTerms>(false, check_waiting_terms));
    room.permissions = {{"intake.read"},   {"intake.write"},  {"intake.route"},  {"intake.accept"},
                        {"intake.refuse"}, {"intake.unmask"}, {"intake.scripts"}};
    room.clocks = {{"intake.answer", hear_answer_clock},
                   {"intake.store_acknowledgement", hear_accept_clock},
                   {"intake.contact_acknowledgement", hear_announce_clock},
                   {"intake.callback", hear_callback_clock},
                   {"intake.race", hear_race_clock},
                   {std::string(waiting_clock), hear_waiting_clock}};
    listen_for_freed_times(room);
    add_inquiry_routes(room.routes);
    add_routing_routes(room.routes);
    add_desk_routes(room.routes);
    add_race_routes(room.routes);
    add_performance_routes(room.routes);
}

} // namespace hearth::intake

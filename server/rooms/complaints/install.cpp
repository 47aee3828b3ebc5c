#include "rooms/complaints/referral_terms.h"
#include "rooms/complaints/signals.h"
#include "rooms/complaints/views.h"
#include "rooms/identity/identity.h"

namespace hearth::complaints {

void install(Room& room) {
    room.settings.push_back(settings::describe<Promises>(false));
    room.permissions = {
        {"complaints.read"}, {"complaints.write"}, {"complaints.decide"}, {"complaints.referral"}};
    room.settings.push_back(settings::describe<ReferralTerms>(true, check_terms));
    for (auto const clock : {response_clock, examination_clock, final_clock, commitment_clock,
                             follow_up_clock, referral_answer_clock, referral_acceptance_clock})
        room.clocks.emplace(clock, hear_clock);
    room.listeners = {
        events::listen<identity::ApprovalDecided>("complaints.hear_approval", hear_approval)};
    add_office_routes(room.routes);
    add_settling_routes(room.routes);
    add_own_routes(room.routes);
    add_photo_routes(room.routes);
    add_referral_routes(room.routes);
    install_signals(room);
    describe_promises();
}

} // namespace hearth::complaints

// Rings and time to answer, copied into the inquiry that grew out of a call (BK-01).
#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"

#include "rooms/intake/intake.h"

#include <algorithm>

namespace hearth::calls {
namespace {

constexpr auto longest_call = hours{3};
constexpr int most_calls = 20;

Result<void> on_inquiry(Tx& tx, intake::InquiryOpened const& event) {
    if (event.channel != intake::Channel::Phone) return {};
    auto const inquiry = TRY(intake::load_inquiry(tx, event.inquiry));
    if (inquiry.opened_by_kind != ActorKind::Staff) return {};
    auto const calls = store::list_taken(
        tx, inquiry.opened_by, {inquiry.opened_at - longest_call, inquiry.opened_at + seconds{1}},
        most_calls);
    auto const found = std::find_if(calls.begin(), calls.end(), [&](Call const& call) {
        return grew_from(call, inquiry.customer, inquiry.opened_at);
    });
    if (found == calls.end()) return {};
    TRY(intake::note_call(tx, inquiry.id, {*found->rang_at, found->rings, *found->answered_at}));
    return {};
}

} // namespace

void listen_to_inquiries(Room& room) {
    room.listeners.push_back(
        events::listen<intake::InquiryOpened>("calls.hear_inquiry", on_inquiry));
}

} // namespace hearth::calls

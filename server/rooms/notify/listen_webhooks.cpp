// Who looks after the webhooks is told when the house gives one up (SY-04): inside, and by SMS at a
// civil hour, because nobody watches a page on which nothing happens.
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/webhooks/webhooks.h"

namespace hearth::notify {
namespace {

std::string host_of(std::string const& url) {
    auto const from = url.find("://") + 3;
    return url.substr(from, url.find_first_of("/?", from) - from);
}

Result<void> on_switched_off(Tx& tx, webhooks::SwitchedOff const& event) {
    auto const endpoint = TRY(webhooks::load_endpoint(tx, event.endpoint));
    auto const template_name =
        event.reason == webhooks::OffReason::Gone ? "webhook_gone" : "webhook_failing";
    for (auto const id : identity::list_holders(tx, "webhooks.write", {})) {
        auto const account = TRY(identity::load_account(tx, id));
        tell(tx,
             {.recipient_kind = ActorKind::Staff,
              .recipient = id.uuid,
              .template_name = template_name,
              .slots = {{"host", host_of(endpoint.url)}},
              .about = endpoint.id.uuid,
              .dedupe = std::string(template_name) + ":" + to_text(endpoint.id) + ":" +
                        std::to_string(endpoint.version) + ":" + to_text(id),
              .urgency = Urgency::Polite},
             account.phone);
    }
    return {};
}

} // namespace

void listen_to_webhooks(Room& room) {
    room.listeners.push_back(
        events::listen<webhooks::SwitchedOff>("notify.webhook_switched_off", on_switched_off));
}

} // namespace hearth::notify

#include "rooms/notify/rules.h"
#include "rooms/notify/store.h"

#include "base/ensure.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::notify {

std::optional<Id<Message>> enqueue(Tx& tx, NewMessage const& what) {
    ensure(what.channel == Channel::InApp || what.address.has_value(), "a message without address");
    auto const habits = settings::load<Habits>(tx);
    bool const is_in_app = what.channel == Channel::InApp;
    Message const message{
        .id = tx.new_id<Message>(),
        .channel = what.channel,
        .recipient_kind = what.recipient_kind,
        .recipient = what.recipient,
        .address = what.address,
        .template_name = what.template_name,
        .locale = what.locale,
        .slots = what.slots,
        .is_secret = what.is_secret,
        .about = what.about,
        .dedupe = what.dedupe,
        // In the house there is no way to be lost on: it is there for whom it is meant.
        .state = is_in_app ? MessageState::Delivered : MessageState::Queued,
        .next_at = send_time(tx.now(), what.urgency, habits, what.zone),
        .valid_until = what.valid_until,
        .created_at = tx.now(),
        .sent_at = is_in_app ? std::optional(tx.now()) : std::nullopt,
        .delivered_at = is_in_app ? std::optional(tx.now()) : std::nullopt};
    if (!store::insert_message(tx, message)) return {};
    return message.id;
}

Rendered render(Message const& message) {
    std::vector<Detail> details;
    for (auto const& slot : message.slots)
        details.push_back({slot.name, slot.value});
    auto const key = "notify." + message.template_name;
    Rendered rendered;
    rendered.text = words::text(message.locale, key + "_text", details);
    // A store without a telephone says nothing about calling it.
    bool const can_be_called = std::any_of(details.begin(), details.end(), [](Detail const& one) {
        return one.name == "phone" && !one.value.empty();
    });
    if (can_be_called && words::has(message.locale, key + "_call"))
        rendered.text += words::text(message.locale, key + "_call", details);
    if (words::has(message.locale, key + "_subject"))
        rendered.subject = words::text(message.locale, key + "_subject", details);
    return rendered;
}

Result<void> report_delivery(Tx& tx, std::string const& provider_ref, bool is_delivered,
                             std::string const& error) {
    auto const state = is_delivered ? MessageState::Delivered : MessageState::Failed;
    // A report that comes twice, or for another installation's message, changes nothing.
    if (auto const message = store::mark_delivery(tx, provider_ref, state, error))
        tx.publish(MessageReported{*message, state});
    return {};
}

} // namespace hearth::notify

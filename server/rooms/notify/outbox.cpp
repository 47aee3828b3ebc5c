#include "rooms/notify/reach.h"
#include "rooms/notify/rules.h"
#include "rooms/notify/store.h"

#include "base/ensure.h"
#include "platform/personal/restriction.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"

namespace hearth::notify {

namespace {

/// Whose data is frozen is told nothing but about the freezing itself (LD-11).
bool is_silenced(Tx& tx, NewMessage const& what) {
    if (what.recipient_kind != ActorKind::Customer || what.template_name.starts_with("rights_"))
        return false;
    return personal::find_restriction(tx, what.recipient).has_value();
}

} // namespace

std::optional<Id<Message>> enqueue(Tx& tx, NewMessage const& what) {
    if (is_silenced(tx, what)) return {};
    bool const needs_address = what.channel != Channel::InApp && what.channel != Channel::Push;
    ensure(!needs_address || what.address.has_value(), "a message without address");
    auto const habits = with_own_hours(settings::load<Habits>(tx), what.quiet);
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
        .delivered_at = is_in_app ? std::optional(tx.now()) : std::nullopt,
        .is_polite = what.counts,
        .other_ways = what.other_ways,
        .text_version = what.text_version.value_or(store::text_version(tx, what.template_name))};
    if (!store::insert_message(tx, message)) return {};
    return message.id;
}

Instant polite_time(Tx& tx, Instant at, std::string_view zone) {
    return send_time(at, Urgency::Polite, settings::load<Habits>(tx), zone);
}

Rendered render(Message const& message) {
    auto const wording =
        message.wording ? *message.wording : house_wording(message.template_name, message.locale);
    auto rendered = fill_wording(wording, message.slots, message.locale);
    if (message.channel == Channel::Email && rendered.subject.empty())
        rendered.subject = words::text(message.locale, "notify.text_name_" + message.template_name);
    return rendered;
}

Result<void> report_delivery(Tx& tx, std::string const& provider_ref, bool is_delivered,
                             std::string const& error) {
    auto const state = is_delivered ? MessageState::Delivered : MessageState::Failed;
    // A report that comes twice, or for another installation's message, changes nothing.
    auto const message = store::mark_delivery(tx, provider_ref, state, error);
    if (!message) return {};
    tx.publish(MessageReported{*message, state});
    // The provider says for certain that it did not arrive: the next channel takes over.
    if (!is_delivered) send_on(tx, *message);
    return {};
}

} // namespace hearth::notify

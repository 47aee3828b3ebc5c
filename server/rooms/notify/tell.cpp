// How a word comes to somebody: always into the app, and out of the house by the ways they chose.
#include "rooms/notify/reach.h"
#include "rooms/notify/store.h"

#include "base/zone.h"
#include "platform/settings/settings.h"

#include <map>

namespace hearth::notify {
namespace {

/// Where each channel would lead to them now; a browser's subscriptions are read when it is sent.
using Addresses = std::map<Channel, std::optional<std::string>>;

Addresses addresses_of(Tx& tx, Person person, std::optional<std::string> const& phone) {
    Addresses addresses;
    if (phone && !phone->empty()) addresses[Channel::Sms] = phone;
    for (auto const& way : list_ways(tx, person)) {
        if (way.state != WayState::Open) continue;
        bool const is_browser = way.channel == Channel::Push;
        addresses[way.channel] = is_browser ? std::nullopt : std::optional(way.address);
    }
    return addresses;
}

std::set<Channel> channels_of(Addresses const& addresses) {
    std::set<Channel> channels;
    for (auto const& [channel, address] : addresses)
        channels.insert(channel);
    return channels;
}

Span day_of(Instant at, std::string const& zone) {
    auto const day = local_day(at, zone);
    auto const next = Day{std::chrono::sys_days{day} + std::chrono::days{1}};
    return {at_local(day, 0, zone), at_local(next, 0, zone)};
}

/// A polite word counts, and is one too many when the day has had its share.
bool goes_over(Tx& tx, NewMessage const& word, MessageKind kind, Wishes const& wishes,
               Reaching const& company) {
    auto const habits = with_own_hours(settings::load<Habits>(tx), wishes.quiet);
    auto const at = send_time(tx.now(), Urgency::Polite, habits, word.zone);
    auto const told = store::count_polite(tx, word.recipient, day_of(at, word.zone));
    return is_too_many(kind, told, wishes, company);
}

void send_by(Tx& tx, NewMessage word, Channel channel, Addresses const& addresses) {
    word.channel = channel;
    word.address = addresses.at(channel);
    enqueue(tx, word);
}

} // namespace

void tell_inside(Tx& tx, NewMessage word) {
    word.channel = Channel::InApp;
    word.address = {};
    word.dedupe += ":in_app";
    enqueue(tx, word);
}

void tell(Tx& tx, NewMessage word, std::optional<std::string> const& phone) {
    tell_inside(tx, word);
    Person const person{word.recipient_kind, word.recipient};
    auto const kind = kind_of(word.template_name);
    auto const wishes = wishes_of(tx, person).wishes;
    auto const company = settings::load<Reaching>(tx);
    auto const addresses = addresses_of(tx, person, phone);
    auto ways = ways_out(kind, wishes, company, channels_of(addresses));
    auto const cause = word.dedupe;
    word.quiet = wishes.quiet;
    if (kind == MessageKind::Safety) {
        for (auto const channel : ways) {
            word.dedupe = cause + ":" + to_text(channel);
            send_by(tx, word, channel, addresses);
        }
        return;
    }
    if (ways.empty()) return;
    word.counts = word.urgency == Urgency::Polite && !must_go(kind);
    if (word.counts && goes_over(tx, word, kind, wishes, company)) return;
    // One cause, one message out of the house, by whatever channel.
    word.dedupe = cause + ":out";
    auto const first = ways.front();
    ways.erase(ways.begin());
    word.other_ways = ways;
    send_by(tx, word, first, addresses);
}

void send_on(Tx& tx, Id<Message> failed) {
    auto const message = store::find_message(tx, failed);
    if (!message || message->other_ways.empty()) return;
    if (message->valid_until && *message->valid_until <= tx.now()) return;
    Person const person{message->recipient_kind, message->recipient};
    auto const addresses = addresses_of(tx, person, phone_of(tx, person));
    auto ways = message->other_ways;
    while (!ways.empty() && !addresses.contains(ways.front()))
        ways.erase(ways.begin());
    if (ways.empty()) return;
    auto const next = ways.front();
    ways.erase(ways.begin());
    bool const is_urgent = must_go(kind_of(message->template_name));
    send_by(tx,
            {.recipient_kind = message->recipient_kind,
             .recipient = message->recipient,
             .template_name = message->template_name,
             .locale = message->locale,
             .slots = message->slots,
             .about = message->about,
             .dedupe = message->dedupe + ">" + to_text(next),
             .urgency = is_urgent ? Urgency::Now : Urgency::Polite,
             .valid_until = message->valid_until,
             .quiet = wishes_of(tx, person).wishes.quiet,
             .other_ways = ways,
             .text_version = message->text_version},
            next, addresses);
}

} // namespace hearth::notify

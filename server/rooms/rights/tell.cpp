// What the person is told, in their language; whose data is frozen hears of that alone.
#include "rooms/rights/inside.h"

#include "base/zone.h"
#include "platform/personal/restriction.h"
#include "platform/services.h"
#include "platform/words/words.h"
#include "rooms/notify/notify.h"

namespace hearth::rights {
namespace {

std::string words_of(Request const& one, std::string const& key) {
    return words::text(one.details.locale, "rights." + key);
}

std::string obstacles_of(Request const& one) {
    std::string text;
    for (auto const obstacle : one.obstacles)
        text += (text.empty() ? "" : words_of(one, "list_mark")) +
                words_of(one, "obstacle_" + to_text(obstacle));
    return text;
}

/// From which store it comes: theirs, else the first there is.
std::optional<identity::Store> sender_of(Tx& tx, Request const& one) {
    if (one.store) {
        auto const store = identity::load_store(tx, *one.store);
        if (store) return *store;
    }
    auto const all = identity::list_stores(tx);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::vector<notify::Slot> slots_of(Tx& tx, Request const& one, identity::Store const& store) {
    auto const day = [&](Instant at) { return to_text(local_day(at, store.zone)); };
    auto const frozen = one.customer ? personal::find_restriction(tx, one.who()) : std::nullopt;
    auto const until =
        frozen && frozen->until ? day(*frozen->until) : words_of(one, "nothing_kept");
    auto const face = one.person == Person::Worker ? "/w/" : "/c/";
    return {{"name", one.details.name},
            {"kind", words_of(one, "kind_" + to_text(one.kind))},
            {"number", one.number},
            {"due", day(one.due_at - Duration{1})}, // it ends at 24:00 of its last day
            {"until", one.copy_until ? day(*one.copy_until) : until},
            {"obstacles", obstacles_of(one)},
            {"reason", one.refusal ? words_of(one, "reason_" + to_text(*one.refusal)) : ""},
            {"answer", one.details.answer.value_or("")},
            {"store", store.name},
            {"phone", store.phone},
            {"link", tx.services().public_url + face + "rights"}};
}

} // namespace

void tell(Tx& tx, Request const& one, std::string const& what) {
    auto const store = sender_of(tx, one);
    if (!store) return;
    auto const slots = slots_of(tx, one, *store);
    if (one.person == Person::Worker) {
        notify::enqueue(tx, {.channel = notify::Channel::InApp,
                             .recipient_kind = ActorKind::Worker,
                             .recipient = one.who(),
                             .template_name = what,
                             .locale = one.details.locale,
                             .slots = slots,
                             .about = one.id.uuid,
                             .dedupe = what + ":in_app:" + to_text(one.id)});
        return;
    }
    customers::Customer person;
    person.id = *one.customer;
    person.name = one.details.name;
    person.phone = one.details.phone;
    person.locale = one.details.locale;
    notify::tell_customer(tx, {person, *store, one.id.uuid, slots}, what, to_text(one.id),
                          notify::Urgency::Now);
}

} // namespace hearth::rights

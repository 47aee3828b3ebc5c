// What a customer is told of a standing booking. LC-08: before it goes on by itself for another
// term, in time and by their own channel, and what became of it. BK-08: a day of a standing booking
// has become dearer than was agreed: nothing is placed, and the customer is asked before, with both
// prices. Once for each day and price, however often it is tried again.
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/store.h"
#include "rooms/notify/texts.h"
#include "rooms/series/series.h"

#include "platform/services.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::notify {
namespace {

constexpr int most_messages = 500;

std::string cause_of(series::SeriesId id, int number) {
    return to_text(id) + ":" + std::to_string(number);
}

Result<Telling> about_series(Tx& tx, series::SeriesId id) {
    auto const one = TRY(series::load(tx, id));
    Telling matter{TRY(customers::load_customer(tx, one.customer)),
                   TRY(identity::load_store(tx, one.store)),
                   id.uuid,
                   {}};
    auto const item = TRY(catalog::load_item(tx, one.item));
    bool const is_english = matter.customer.locale == "en";
    std::string const name = is_english ? std::string(item.name.en) : std::string(item.name.zh);
    matter.slots = {{"name", matter.customer.name},
                    {"item", name},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + "/c/series/" + to_text(id)}};
    return matter;
}

/// How long the next term is: until a day, or so many visits.
std::string term_text(std::string_view locale, series::RenewalDue const& event) {
    if (event.next_visits)
        return words::text(locale, "series.term_visits",
                           {{"count", std::to_string(*event.next_visits)}});
    return words::text(locale, "series.term_until",
                       {{"day", event.next_last ? to_text(*event.next_last) : ""}});
}

Result<void> on_renewal_due(Tx& tx, series::RenewalDue const& event) {
    auto matter = TRY(about_series(tx, event.series));
    matter.slots.push_back({"last", to_text(event.last)});
    matter.slots.push_back({"date", to_text(event.renews_on)});
    matter.slots.push_back({"from", to_text(event.next_from)});
    matter.slots.push_back({"term", term_text(matter.customer.locale, event)});
    matter.slots.push_back({"price", yuan_text(event.price)});
    tell_customer(tx, matter, event.is_agreed ? "series_renewal" : "series_term_ends",
                  cause_of(event.series, event.number), Urgency::Now);
    return {};
}

Result<void> on_renewal_moved(Tx& tx, series::RenewalMoved const& event) {
    using S = series::RenewalStep;
    if (event.step != S::Renewed && event.step != S::Lapsed && event.step != S::Ended) return {};
    auto matter = TRY(about_series(tx, event.series));
    matter.slots.push_back({"last", event.last ? to_text(*event.last) : ""});
    tell_customer(tx, matter, event.step == S::Renewed ? "series_renewed" : "series_not_renewed",
                  cause_of(event.series, event.number), Urgency::Polite);
    return {};
}

/// When the notice left the house, or was read in it. A message that only waits, failed or was
/// given up has told nobody.
std::optional<Instant> heard_when(Tx& tx, series::SeriesId id, int number) {
    auto const cause = "series_renewal:" + cause_of(id, number);
    std::optional<Instant> first;
    for (auto const& one : store::list_about(tx, id.uuid, most_messages)) {
        bool const is_it =
            one.template_name == "series_renewal" && (one.dedupe + ":").starts_with(cause + ":");
        if (!is_it) continue;
        bool const is_out = one.channel != Channel::InApp && (one.state == MessageState::Sent ||
                                                              one.state == MessageState::Delivered);
        auto const at = one.channel == Channel::InApp ? one.read_at
                        : is_out                      ? one.sent_at
                                                      : std::optional<Instant>{};
        if (at && (!first || *at < *first)) first = at;
    }
    return first;
}

Result<void> on_unsettled(Tx& tx, series::OccurrenceUnsettled const& event) {
    if (event.why != series::Why::PriceRaised || !event.agreed || !event.asked) return {};
    Telling matter{TRY(customers::load_customer(tx, event.customer)),
                   TRY(identity::load_store(tx, event.store)),
                   event.series.uuid,
                   {}};
    matter.slots = {{"name", matter.customer.name},
                    {"day", to_text(event.day)},
                    {"agreed", yuan_text(*event.agreed)},
                    {"asked", yuan_text(*event.asked)},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + "/c/series/" + to_text(event.series)}};
    // All days of one raise wait for one word: the customer is asked once for it.
    auto const cause = to_text(event.series) + ":" + yuan_text(*event.asked);
    tell_customer(tx, matter, "series_price_raised", cause, Urgency::Polite);
    return {};
}

} // namespace

void listen_to_series(Room& room) {
    room.listeners.push_back(
        events::listen<series::OccurrenceUnsettled>("notify.series_unsettled", on_unsettled));
    room.listeners.push_back(
        events::listen<series::RenewalDue>("notify.series_renewal_due", on_renewal_due));
    room.listeners.push_back(
        events::listen<series::RenewalMoved>("notify.series_renewal_moved", on_renewal_moved));
    series::hear_renewals_by(heard_when);
}

} // namespace hearth::notify

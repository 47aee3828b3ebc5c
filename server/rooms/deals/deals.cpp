#include "rooms/deals/deals.h"

#include "platform/settings/settings.h"
#include "rooms/deals/inside.h"
#include "rooms/deals/rules.h"
#include "rooms/identity/identity.h"

namespace hearth::deals {
namespace {

/// The stores that are one place with this one.
Result<std::vector<Id<identity::Store>>> stores_of(Tx& tx, Id<identity::Store> store, Place place) {
    if (place == Place::Store) return std::vector{store};
    auto const city = TRY(identity::load_store(tx, store)).city;
    std::vector<Id<identity::Store>> all;
    for (auto const& one : identity::list_stores(tx))
        if (one.city == city) all.push_back(one.id);
    return all;
}

Result<void> note_deal(Tx& tx, Id<orders::Order> order, Id<pricing::Quote> offer, Instant at) {
    auto const quote = TRY(pricing::load_quote(tx, offer));
    store::insert(tx, {.store = quote.store,
                       .item = quote.item,
                       .wish = pricing::wish_key(quote.quantity, quote.options),
                       .at = at,
                       .quote = quote.id,
                       .order = order,
                       .service = pricing::service_price(quote.lines)});
    return {};
}

} // namespace

std::optional<pricing::Sold> compare(Tx& tx, pricing::Comparing const& what) {
    auto const rule = settings::load<Comparison>(tx);
    auto const stores = stores_of(tx, what.store, rule.place);
    if (!stores) return {};
    Span const span{what.before - std::chrono::days{rule.days}, what.before};
    std::vector<store::Sales> of_days;
    std::vector<Deal> last;
    for (auto const& store : *stores) {
        auto at = what;
        at.store = store;
        of_days.push_back(store::sales_within(tx, at, span));
        if (auto const one = store::find_last(tx, at)) last.push_back(*one);
    }
    return what_was_sold(of_days, last, rule);
}

Result<void> hear_placed(Tx& tx, orders::OrderPlaced const& event) {
    auto const order = TRY(orders::load(tx, event.order));
    // A change that came before we heard of the order is heard by itself.
    return note_deal(tx, order.id, order.quote, order.placed_at);
}

Result<void> hear_changed(Tx& tx, orders::OrderChanged const& event) {
    auto const order = TRY(orders::load(tx, event.order));
    return note_deal(tx, order.id, order.quote, tx.now());
}

Result<void> hear_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    store::call_off(tx, event.order);
    return {};
}

} // namespace hearth::deals

// The rooms below, read into one offer.
#include "rooms/orders/offer.h"

#include "platform/merging/holdings.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/bill.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/place.h"
#include "rooms/pricing/pricing.h"

namespace hearth::orders {

Result<Offer> load_offer(Tx& tx, OfferWish const& wish) {
    auto const quote = TRY(pricing::load_quote_head(tx, wish.quote));
    auto const address = TRY(customers::load_place(tx, wish.address));
    if (address.customer != wish.customer || address.is_removed)
        return Error{Refusal::NotFound, "customers.address_not_found"};
    auto const store = TRY(identity::load_store(tx, quote.store));
    auto const item = TRY(catalog::read_item(tx, quote.item, quote.item_version));
    Offer offer;
    offer.quote = quote.id;
    // A quote stays made out to the file it was asked for; whoever stands for it uses it.
    if (quote.customer)
        offer.customer = Id<customers::Customer>{merging::follow(tx, quote.customer->uuid)};
    offer.address = wish.address;
    offer.store = store.id;
    offer.store_code = store.code;
    offer.zone = store.zone;
    offer.item = quote.item;
    offer.options = quote.options;
    offer.quantity = quote.quantity.hundredths;
    offer.price = quote.total;
    offer.start = quote.start;
    offer.valid_until = quote.valid_until;
    offer.visits = quote.visits;
    offer.duration_min = quote.minutes;
    offer.crew_size = quote.crew;
    offer.is_special =
        item->service && item->service->cancellation == catalog::Cancellation::Special;
    offer.latitude = address.latitude;
    offer.longitude = address.longitude;
    offer.quoted_m = quote.distance_m;
    offer.distance_m =
        distance_m({store.latitude, store.longitude}, {address.latitude, address.longitude});
    return offer;
}

Result<Order> place(Tx& tx, PlaceOrder const& wish) {
    OfferWish const asked{wish.customer, wish.address, wish.quote, wish.start};
    TRY(customers::check_may_order(tx, wish.customer));
    auto const offer = TRY(load_offer(tx, asked));
    TRY(check_offer(offer, asked, tx.now()));
    auto const order = TRY(place_offer(tx, wish, offer));
    TRY(bill_order(tx, order));
    return order;
}

Result<Order> change_order(Tx& tx, Id<Order> id, std::int64_t version, ChangeOrder const& change) {
    auto const order = TRY(load(tx, id));
    OfferWish const asked{order.customer, change.address, change.quote, change.start};
    auto const offer = TRY(load_offer(tx, asked));
    TRY(check_offer(offer, asked, tx.now()));
    auto const changed = TRY(change_to_offer(tx, order, version, change, offer));
    TRY(bill_change(tx, changed, order.price));
    return changed;
}

} // namespace hearth::orders

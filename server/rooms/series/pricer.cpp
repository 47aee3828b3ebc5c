// Prices of single days, as agreed and as the book is today.
#include "rooms/series/inside.h"

#include "base/zone.h"
#include "rooms/catalog/catalog.h"
#include "rooms/identity/identity.h"

namespace hearth::series {

Result<customers::Address> load_home(Tx& tx, Id<customers::Customer> whose,
                                     Id<customers::Address> id) {
    auto address = TRY(customers::load_address(tx, id));
    if (address.customer != whose || address.is_removed)
        return Error{Refusal::NotFound, "customers.address_not_found"};
    return address;
}

pricing::QuoteRequest request_of(Wanted const& wanted, Id<customers::Customer> whose,
                                 Instant start) {
    return {.store = wanted.store,
            .item = wanted.item,
            .quantity = wanted.quantity,
            .options = wanted.options,
            .start = start,
            .latitude = Latitude{wanted.address.latitude},
            .longitude = Longitude{wanted.address.longitude},
            .customer = whose};
}

Result<catalog::Item> load_fitting_item(Tx& tx, Id<catalog::Item> id) {
    auto item = TRY(catalog::load_item(tx, id));
    if (!item.service || item.service->form != catalog::Form::Visits)
        return Error{Refusal::Conflict, "series.item_not_fit"};
    return item;
}

Result<Wanted> wanted_of(Tx& tx, Series const& series, pricing::Quote const& quote,
                         Id<customers::Address> address) {
    auto const home = TRY(load_home(tx, series.customer, address));
    return Wanted{series.store, quote.item, quote.quantity, quote.options, home};
}

Result<Pricer> Pricer::of_today(Tx& tx, Wanted const& wanted) {
    auto const store = TRY(identity::load_store(tx, wanted.store));
    auto const today = local_day(tx.now(), store.zone);
    Pricer one;
    one.now_item_ = TRY(load_fitting_item(tx, wanted.item));
    if (!catalog::is_offered(one.now_item_, today))
        return Error{Refusal::Conflict, "pricing.item_not_offered"};
    one.now_book_ = TRY(pricing::load_book_for(tx, store, today));
    one.ask_ = {wanted.quantity,
                wanted.options,
                {},
                pricing::distance_from(store, Latitude{wanted.address.latitude},
                                       Longitude{wanted.address.longitude}),
                tx.now(),
                store.zone};
    return one;
}

Result<Pricer> Pricer::of_quote(Tx& tx, pricing::Quote const& agreed, Wanted const& wanted) {
    auto one = TRY(of_today(tx, wanted));
    one.agreed_item_ = TRY(catalog::load_item_version(tx, agreed.item, agreed.item_version));
    one.agreed_book_ = TRY(pricing::load_book_version(tx, agreed.book, agreed.book_version));
    one.agreed_distance_ = agreed.distance_m;
    one.agreed_at_ = agreed.issued_at;
    return one;
}

Result<Money> Pricer::now_at(Instant start) const {
    auto ask = ask_;
    ask.start = start;
    auto const priced = TRY(pricing::price(now_book_, now_item_, ask));
    if (priced.work.visits != 1) return Error{Refusal::Conflict, "series.item_not_fit"};
    return priced.total;
}

Result<Money> Pricer::agreed_at(Instant start) const {
    if (!agreed_book_) return now_at(start);
    auto ask = ask_;
    ask.start = start;
    ask.distance_m = agreed_distance_;
    ask.agreed_at = agreed_at_;
    auto const priced = TRY(pricing::price(*agreed_book_, *agreed_item_, ask));
    return priced.total;
}

} // namespace hearth::series

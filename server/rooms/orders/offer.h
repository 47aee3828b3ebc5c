/// What a quote and an address say together, as plain values: all that placing and changing need to
/// know of the rooms below.
#pragma once

#include "platform/db/database.h"
#include "rooms/orders/model.h"

namespace hearth::orders {

struct Offer {
    Id<pricing::Quote> quote = {};
    std::optional<Id<customers::Customer>> customer = {}; ///< none: asked before signing in
    Id<customers::Address> address = {};
    Id<identity::Store> store = {};
    std::string store_code = {};
    std::string zone = {};
    Id<catalog::Item> item = {};
    std::string options = {}; ///< JSON of catalog::Choices
    std::int64_t quantity = 0;
    Money price = {};
    Instant start = {};
    Instant valid_until = {};
    int visits = 1; ///< one a day from the start on
    int duration_min = 0;
    int crew_size = 1;
    bool is_special = false;
    double latitude = 0;  ///< rounded to 3 decimals
    double longitude = 0; ///< the same
};

struct OfferWish {
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    Id<pricing::Quote> quote;
    Instant start;
};

/// Refuses what does not belong together: orders.quote_of_another (NotFound), orders.quote_expired,
/// orders.quote_for_another_start, orders.quote_for_another_place (Conflict), an address that is
/// not the customer's.
Result<Offer> load_offer(Tx& tx, OfferWish const& wish);

/// The pure part of it.
Result<void> check_offer(Offer const& offer, OfferWish const& wish, Instant now);

} // namespace hearth::orders

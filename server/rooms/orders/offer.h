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
    double latitude = 0;                       ///< rounded to 3 decimals
    double longitude = 0;                      ///< the same
    std::optional<std::int64_t> quoted_m = {}; ///< how far the quote thinks it is; none: not asked
    std::int64_t distance_m = 0;               ///< how far the address is from the store
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

struct Point {
    double latitude;
    double longitude;
};
/// Straight line in metres (haversine, mean earth radius).
std::int64_t distance_m(Point a, Point b);

/// Positions are kept to 3 decimals, so the same home may seem this much nearer or farther.
inline constexpr std::int64_t place_tolerance_m = 300;

/// Refuses: a quote made for another customer (NotFound orders.quote_not_found), out of date
/// (orders.quote_expired), for another start or place (orders.quote_for_another_start,
/// orders.quote_for_another_place), or a start that has passed (orders.start_passed).
Result<void> check_offer(Offer const& offer, OfferWish const& wish, Instant now);

} // namespace hearth::orders

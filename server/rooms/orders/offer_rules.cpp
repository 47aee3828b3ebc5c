#include "rooms/orders/offer.h"

#include <algorithm>
#include <cmath>

namespace hearth::orders {

std::int64_t distance_m(Point a, Point b) {
    constexpr double earth_m = 6'371'008.8;
    constexpr double radian = 3.14159265358979323846 / 180;
    auto const half = [](double degrees) {
        auto const sine = std::sin(degrees * radian / 2);
        return sine * sine;
    };
    auto const chord = half(b.latitude - a.latitude) + std::cos(a.latitude * radian) *
                                                           std::cos(b.latitude * radian) *
                                                           half(b.longitude - a.longitude);
    return std::llround(2 * earth_m * std::asin(std::min(1.0, std::sqrt(chord))));
}

Result<void> check_offer(Offer const& offer, OfferWish const& wish, Instant now) {
    if (offer.customer && *offer.customer != wish.customer)
        return Error{Refusal::NotFound, "orders.quote_not_found"};
    if (now >= offer.valid_until) return Error{Refusal::Conflict, "orders.quote_expired"};
    if (wish.start != offer.start)
        return Error{Refusal::Conflict, "orders.quote_for_another_start"};
    if (offer.start <= now) return Error{Refusal::Conflict, "orders.start_passed"};
    // Nearer is fine: the customer agreed to the price.
    if (!offer.quoted_m || offer.distance_m > *offer.quoted_m + place_tolerance_m)
        return Error{Refusal::Conflict, "orders.quote_for_another_place"};
    return {};
}

} // namespace hearth::orders

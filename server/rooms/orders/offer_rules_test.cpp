#include <gtest/gtest.h>

#include "rooms/orders/offer.h"

namespace hearth::orders {
namespace {

Instant const now = *parse_instant("2026-11-21T09:00:00+08:00");
Id<customers::Customer> const customer{Uuid{{1}}};
Id<customers::Customer> const another{Uuid{{2}}};

Offer offer() {
    return {.customer = customer,
            .start = now + hours{24},
            .valid_until = now + hours{2},
            .quoted_m = 4'000,
            .distance_m = 4'200};
}
OfferWish wish() {
    return {.customer = customer, .address = {}, .quote = {}, .start = now + hours{24}};
}

TEST(Offers, HoldForTheirCustomerStartAndPlaceUntilTheyEnd) { // BK-04
    EXPECT_TRUE(check_offer(offer(), wish(), now));
    EXPECT_TRUE(check_offer(offer(), wish(), now + hours{2} - Duration{1}));
    EXPECT_EQ(check_offer(offer(), wish(), now + hours{2}).error().code, "orders.quote_expired");

    auto theirs = offer();
    theirs.customer = another;
    EXPECT_EQ(check_offer(theirs, wish(), now).error().kind, Refusal::NotFound);
    theirs.customer.reset(); // asked before signing in
    EXPECT_TRUE(check_offer(theirs, wish(), now));

    auto later = wish();
    later.start += minutes{30};
    EXPECT_EQ(check_offer(offer(), later, now).error().code, "orders.quote_for_another_start");
}

TEST(Offers, AreForTheDistanceThatWasPriced) {
    auto far = offer();
    far.distance_m = 4'000 + place_tolerance_m;
    EXPECT_TRUE(check_offer(far, wish(), now));
    far.distance_m += 1;
    EXPECT_EQ(check_offer(far, wish(), now).error().code, "orders.quote_for_another_place");
    far.distance_m = 10; // nearer costs no more than was agreed
    EXPECT_TRUE(check_offer(far, wish(), now));
    far.quoted_m.reset();
    EXPECT_EQ(check_offer(far, wish(), now).error().code, "orders.quote_for_another_place");
}

TEST(Offers, NeverStartInThePast) {
    auto late = offer();
    auto when = wish();
    late.start = when.start = now;
    EXPECT_EQ(check_offer(late, when, now).error().code, "orders.start_passed");
}

TEST(Distances, AreGreatCircles) {
    // The Bund to the Oriental Pearl Tower, about 1 km.
    EXPECT_NEAR(static_cast<double>(distance_m({31.2400, 121.4900}, {31.2397, 121.4998})), 932, 5);
    EXPECT_EQ(distance_m({31.24, 121.49}, {31.24, 121.49}), 0);
}

} // namespace
} // namespace hearth::orders

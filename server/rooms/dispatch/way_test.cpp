#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "rooms/dispatch/testing.h"
#include "rooms/dispatch/way.h"

namespace hearth::dispatch {
namespace {

class DispatchWay : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(reserve);
    }
    std::optional<Way> way(Id<workforce::Worker> worker, Id<orders::Order> order) {
        auto const visit = visit_of(order);
        return read([&](Tx& tx) { return find_way(tx, worker, visit); });
    }
};

TEST_P(DispatchWay, IsFromHomeToTheFirstVisitOfADay) { // DP-09
    // 0.1 degrees of latitude are 11.1 km as the crow flies; by e-bike the road is longer
    add_worker(); // who comes
    auto const far = add_worker({.latitude = 31.331, .longitude = 121.474});
    auto const order = place_at(at("2026-11-23T09:00"));
    auto const found = way(far, order.id);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->is_from_home);
    EXPECT_GT(found->distance_m, 11'100);
    EXPECT_LT(found->distance_m, 22'200);
    EXPECT_EQ(found->distance_m % 100, 0);
    EXPECT_GT(found->minutes, 15);
}

TEST_P(DispatchWay, IsFromTheWorkBeforeItOnThatDay) { // both visits are in the same home
    auto const worker = add_worker({.latitude = 31.2315, .longitude = 121.4745});
    place_at(at("2026-11-23T09:00"));
    auto const second = place_at(at("2026-11-23T14:00"));
    auto const found = way(worker, second.id);
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->is_from_home);
    EXPECT_EQ(found->distance_m, 0);
    // On the next day it is from home again.
    auto const later = place_at(at("2026-11-24T14:00"));
    EXPECT_TRUE(way(worker, later.id)->is_from_home);
}

TEST_P(DispatchWay, IsNotInventedForWhoHasNoPlace) {
    add_worker(); // who comes
    auto const nowhere = add_worker({.latitude = 0, .longitude = 0});
    auto const order = place_at(at("2026-11-23T09:00"));
    EXPECT_FALSE(way(nowhere, order.id));
}

HEARTH_BOTH_ENGINES(DispatchWay);

} // namespace
} // namespace hearth::dispatch

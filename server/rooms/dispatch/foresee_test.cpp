#include "rooms/identity/testing.h" // before rapidcheck's

#include "rooms/dispatch/foresee.h"
#include "rooms/dispatch/testing.h"

namespace hearth::dispatch {
namespace {

class DispatchForesee : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(reserve);
        near_ = add_worker({.latitude = 31.2312, .longitude = 121.4742});
        far_ = add_worker({.latitude = 31.25, .longitude = 121.5});
    }
    orders::Planned planned(Instant start) {
        auto const what = offer(start);
        return {customer_,  what.store,        what.item,      what.options,  what.quantity,
                what.start, what.duration_min, what.crew_size, what.latitude, what.longitude};
    }
    std::shared_ptr<SeenCrew const> look(Instant start) {
        return std::dynamic_pointer_cast<SeenCrew const>(
            read([&](Tx& tx) { return foresee(tx, planned(start)); }));
    }
    Id<workforce::Worker> place_with(Instant start, std::shared_ptr<SeenCrew const> seen) {
        auto asked = scope();
        asked.foreseen = std::move(seen);
        auto const what = offer(start);
        auto const order = db().write(asked, [&](Tx& tx) { return place(tx, what); });
        if (!order) throw std::runtime_error(order.error().code);
        auto const crew = crew_of(order->id);
        return crew.empty() ? Id<workforce::Worker>{} : crew[0].worker;
    }
    std::shared_ptr<SeenCrew> seen_alone(Instant start, Id<workforce::Worker> worker) {
        auto seen = std::make_shared<SeenCrew>(*look(start));
        seen->able = {worker};
        return seen;
    }

    Id<workforce::Worker> near_, far_;
    Instant const start_ = at("2026-11-23T09:00");
};

TEST_P(DispatchForesee, SeesWhomPlacingWouldTake) { // DP-07
    auto const seen = look(start_);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->able, (Workers{near_, far_}));
    EXPECT_EQ(place_with(start_, seen), near_);
    EXPECT_EQ(look(start_)->able, Workers{far_}) << "the copy knows at once";
}

TEST_P(DispatchForesee, IsBelievedOnlyForItsOwnStartAndPlace) {
    EXPECT_EQ(place_with(start_, seen_alone(start_, far_)), far_) << "what was seen goes first";
    auto const later = at("2026-11-24T09:00");
    EXPECT_EQ(place_with(later, seen_alone(start_, far_)), near_);
    auto elsewhere = seen_alone(start_, far_);
    elsewhere->latitude += 1;
    EXPECT_EQ(place_with(at("2026-11-25T09:00"), elsewhere), near_);
}

TEST_P(DispatchForesee, PromisesNobodyWhoWasTakenMeanwhile) { // DP-02
    auto const seen = seen_alone(start_, near_);
    ASSERT_EQ(place_with(start_, {}), near_);
    EXPECT_EQ(place_with(start_, seen), far_);
}

TEST_P(DispatchForesee, FindsNothingWhereNobodyCanCome) {
    EXPECT_FALSE(look(at("2026-11-23T03:00")));
    auto unknown = planned(start_);
    unknown.item = Id<catalog::Item>{make_uuid(start_, random())};
    EXPECT_FALSE(read([&](Tx& tx) { return foresee(tx, unknown); }));
}

HEARTH_BOTH_ENGINES(DispatchForesee);

} // namespace
} // namespace hearth::dispatch

#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "platform/events/testing.h"
#include "platform/settings/settings.h"
#include "rooms/dispatch/reserve.h"
#include "rooms/dispatch/testing.h"
#include "rooms/intake/waiting.h"

namespace hearth::intake {
namespace {

Instant at(std::string const& local) {
    return *parse_instant(local + ":00+08:00");
}

TEST(WaitingRules, TellByDayOnly) { // BK-01
    WaitingTerms const terms;       // 8:00 to 21:00
    auto const told = [&](std::string const& local) {
        return telling_time(at(local), terms, "Asia/Shanghai");
    };
    EXPECT_EQ(told("2026-11-24T08:00"), at("2026-11-24T08:00"));
    EXPECT_EQ(told("2026-11-24T20:59"), at("2026-11-24T20:59"));
    EXPECT_EQ(told("2026-11-24T21:00"), at("2026-11-25T08:00"));
    EXPECT_EQ(told("2026-11-24T07:59"), at("2026-11-24T08:00"));
}

TEST(WaitingRules, LeaveTheFirstOneTheirTurn) { // BK-01
    WaitingTerms const terms;                   // an hour; starts up to four hours apart
    auto const now = at("2026-11-24T10:00");
    std::vector<Waiting> all{{.start = at("2026-11-25T09:00"), .told_at = now - minutes{59}}};
    EXPECT_TRUE(is_anothers_turn(at("2026-11-25T13:00"), all, now, terms));
    EXPECT_FALSE(is_anothers_turn(at("2026-11-25T13:01"), all, now, terms));
    all.front().told_at = now - minutes{60};
    EXPECT_FALSE(is_anothers_turn(at("2026-11-25T09:00"), all, now, terms));
    all.front().told_at = {};
    EXPECT_FALSE(is_anothers_turn(at("2026-11-25T09:00"), all, now, terms));
}

TEST(WaitingRules, RefuseADayOfTellingThatIsNone) {
    EXPECT_TRUE(check_waiting_terms({}));
    EXPECT_FALSE(check_waiting_terms({.from_min = 600, .until_min = 600}));
    EXPECT_FALSE(check_waiting_terms({.from_min = 600, .until_min = 1441}));
}

/// One worker; the morning of tomorrow is taken, and two families wait for it.
class WaitingList : public dispatch::WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(dispatch::reserve);
        clock().set(at("2026-11-24T10:00"));
        worker_ = add_worker();
        capacity_.clear();
        taken_ = place_at(morning).id;
        listen_for_freed_times(room_);
        pump_ = std::make_unique<events::Pump>(
            db(), room_.listeners, [this](LoggedEvent const& one) { capacity_.tell(one); });
        settle();
        first_ = wait("+8613800000011", morning);
        clock().advance(seconds{1});
        second_ = wait("+8613800000012", morning + minutes{30});
        settle();
        clock().advance(minutes{2}); // the look that joining the list begins
        fire();
    }
    void settle() { events::run_to_end(*pump_); }
    int fire() {
        auto const fired =
            clocks::Keeper(db(), {{std::string(waiting_clock), hear_waiting_clock}}).step();
        settle();
        return fired;
    }
    Result<Id<Inquiry>> try_wait(std::string const& phone, Instant start) {
        return db().write(scope(), [&](Tx& tx) -> Result<Id<Inquiry>> {
            auto customer = customers::find_by_phone(tx, phone);
            if (!customer)
                customer = TRY(customers::add_customer(tx, {.name = "林静", .phone = phone}));
            auto const inquiry = TRY(open_inquiry(tx, {.channel = Channel::Web,
                                                       .wish = {.latitude = Latitude{31.231},
                                                                .longitude = Longitude{121.474},
                                                                .item = item_,
                                                                .wanted_at = start},
                                                       .customer = customer->id}));
            TRY(wait_for(tx, inquiry, {store_.id, catalog::whole(3), {}}));
            TRY(answer_inquiry(tx, inquiry.id)); // the promised answer is another clock
            return inquiry.id;
        });
    }
    Id<Inquiry> wait(std::string const& phone, Instant start) { return *try_wait(phone, start); }
    void call_off() {
        write([&](Tx& tx) {
            for (auto const& visit : orders::list_visits(tx, taken_))
                dispatch::release(tx, visit.id, "cancelled");
            return orders::cancel(tx, taken_, Money{}, "test");
        });
        settle();
    }
    bool is_told(Id<Inquiry> id) {
        auto const all = read([&](Tx& tx) { return events::list_about(tx, id.uuid, 50); });
        auto const count = std::ranges::count(all, TimeFreed::kind, &LoggedEvent::kind);
        EXPECT_LE(count, 1) << "told once";
        return count == 1;
    }
    Inquiry now(Id<Inquiry> id) {
        return read([&](Tx& tx) { return load_inquiry(tx, id); });
    }

    Instant const morning = at("2026-11-25T09:00");
    api::Routes routes_of_room_;
    Room room_{"intake", routes_of_room_};
    std::unique_ptr<events::Pump> pump_;
    Id<workforce::Worker> worker_;
    Id<orders::Order> taken_;
    Id<Inquiry> first_;
    Id<Inquiry> second_;
};

TEST_P(WaitingList, TellsTheFirstOneOnceWhenTheTimeIsFreeAgain) { // BK-01
    EXPECT_FALSE(is_told(first_)) << "it is full";
    call_off();
    EXPECT_EQ(fire(), 0) << "the day comes to rest first";
    clock().advance(seconds{60});
    EXPECT_EQ(fire(), 1);
    EXPECT_TRUE(is_told(first_));
    EXPECT_FALSE(is_told(second_)) << "it is the first one's turn";
    EXPECT_EQ(read([&](Tx& tx) { return store::find_waiting(tx, first_)->told_at; }),
              clock().now());
}

TEST_P(WaitingList, TellsTheNextOneWhenTheFirstLetsTheirTurnPass) { // BK-01
    call_off();
    clock().advance(seconds{60});
    fire();
    clock().advance(minutes{59});
    EXPECT_EQ(fire(), 0);
    clock().advance(minutes{1});
    EXPECT_EQ(fire(), 1);
    EXPECT_TRUE(is_told(second_));
    clock().advance(hours{3});
    EXPECT_EQ(fire(), 0) << "nobody else waits";
    EXPECT_TRUE(is_told(first_));
}

TEST_P(WaitingList, TellsNobodyElseOfATimeThatWasOrderedMeanwhile) { // BK-01
    call_off();
    clock().advance(seconds{60});
    fire();
    place_at(morning);
    settle();
    clock().advance(minutes{60});
    EXPECT_GE(fire(), 1); // the worker's answer to the order has a clock, too
    EXPECT_FALSE(is_told(second_));
}

TEST_P(WaitingList, WaitsForTheMorningAtNight) { // BK-01
    clock().set(at("2026-11-24T22:00"));
    call_off();
    clock().set(at("2026-11-25T07:59"));
    EXPECT_EQ(fire(), 0);
    // The start is an hour ahead then, and the item wants two: too late for whoever waits.
    clock().set(at("2026-11-25T08:00"));
    EXPECT_EQ(fire(), 1);
    EXPECT_FALSE(is_told(first_));
}

TEST_P(WaitingList, IsSilentWhereTheCompanyWantsIt) { // BK-01
    write([&](Tx& tx) { settings::save(tx, WaitingTerms{.is_on = false}); });
    call_off();
    clock().advance(hours{1});
    EXPECT_EQ(fire(), 0);
    EXPECT_FALSE(is_told(first_));
}

TEST_P(WaitingList, ForgetsWhoTookTheirWishBackAndWhoGotIt) { // BK-01
    write([&](Tx& tx) { return close_inquiry(tx, first_, Closing::NoLongerNeeded); });
    auto const other = wait("+8613800000001", morning); // who orders it in the end
    call_off();
    clock().advance(seconds{60});
    fire();
    EXPECT_FALSE(is_told(first_));
    EXPECT_TRUE(is_told(second_));
    auto const order = place_at(morning + hours{1});
    settle();
    EXPECT_EQ(now(other).state, InquiryState::Ordered);
    EXPECT_EQ(now(other).order, order.id);
}

TEST_P(WaitingList, TakesEverybodyOnceForATimeThatIsAhead) { // BK-01
    EXPECT_EQ(try_wait("+8613800000011", morning).error().code, "intake.waits_already");
    auto const past = try_wait("+8613800000013", clock().now());
    ASSERT_FALSE(past);
    EXPECT_EQ(past.error().kind, Refusal::Invalid);
    for (int more = 1; more < 20; ++more)
        wait("+8613800000011", morning + hours{24 * more});
    EXPECT_EQ(try_wait("+8613800000011", morning + hours{480}).error().code,
              "intake.waits_for_much");
}

HEARTH_BOTH_ENGINES(WaitingList);

} // namespace
} // namespace hearth::intake

#include "rooms/intake/race.h"

#include "rooms/identity/testing.h"

#include "platform/settings/settings.h"
#include "rooms/intake/inside.h"
#include "rooms/intake/performance.h"
#include "rooms/intake/store.h"

#include <atomic>
#include <latch>
#include <rapidcheck/gtest.h>

namespace hearth::intake {
namespace {

using StoreId = Id<identity::Store>;

orders::Order order_of(StoreId store, std::int64_t fen) {
    orders::Order order;
    order.id = {Uuid{{7}}};
    order.store = store;
    order.price = Money{fen};
    return order;
}

TEST(CreditRule, RefusesMoreThanTheWhole) { // ST-04
    EXPECT_TRUE(check_credit({.brought_percent = 100}));
    auto const refused = check_credit({.brought_percent = 101});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.front().pointer, "/brought_percent");
}

RC_GTEST_PROP(CreditRule, SharesEveryFenOfThePriceAndNoMore, ()) { // ST-04, BE-14
    auto const price = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
    CreditRule const rule{.brought_percent = *rc::gen::inRange(0, 101)};
    StoreId const served{Uuid{{1}}}, other{Uuid{{2}}};
    Race race;
    race.origin = *rc::gen::element<std::optional<StoreId>>(std::nullopt, served, other);
    Money sum;
    auto const all = split(rule, race, order_of(served, price), Instant{});
    for (auto const& one : all) {
        RC_ASSERT(one.amount >= Money{});
        sum += one.amount;
    }
    RC_ASSERT(sum == Money{price});
    RC_ASSERT(all.back().store == served);
    RC_ASSERT((all.size() == 2) == (race.origin == other && rule.brought_percent > 0));
}

TEST(Performance, TakesTheNearestRank) { // ST-05
    EXPECT_FALSE(percentile({}, 50));
    EXPECT_EQ(percentile({30}, 90), 30);
    EXPECT_EQ(percentile({40, 10, 30, 20}, 50), 20);
    EXPECT_EQ(percentile({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 90), 9);
}

class Races : public identity::PeopleTest {
protected:
    void SetUp() override {
        identity::PeopleTest::SetUp();
        for (std::uint8_t number = 1; number <= 3; ++number)
            stores.push_back(write([&](Tx& tx) {
                                 return identity::save_store(
                                     tx, {.code = "R" + std::to_string(number),
                                          .name = "门店" + std::to_string(number),
                                          .zone = "Asia/Shanghai",
                                          .latitude = 31.2,
                                          .longitude = 121.4});
                             }).id);
    }
    db::Scope agent() { return scope({.kind = ActorKind::Staff, .id = Uuid{{9}}}); }
    template <typename F>
    auto as_agent(F work) {
        return db().write(agent(), work);
    }
    Id<Inquiry> open() {
        return as_agent([&](Tx& tx) {
                   return open_inquiry(tx, {.wish = {.name = "王芳", .phone = "+8613800138000"}});
               })
            ->id;
    }
    Race race_for(Id<Inquiry> inquiry) {
        return *as_agent(
            [&](Tx& tx) { return open_race(tx, inquiry, RaceReason::Urgent, stores); });
    }
    Race now(Id<Race> id) {
        return read([&](Tx& tx) { return load_race(tx, id); });
    }
    int fire() { return clocks::Keeper(db(), {{"intake.race", hear_race_clock}}).step(); }
    StorePerformance figures_of(StoreId store) {
        auto const all = read([&](Tx& tx) {
            return measure_stores(tx, {clock().now() - hours{24}, clock().now() + hours{24}}, {});
        });
        for (auto const& one : all)
            if (one.store == store) return one;
        return {};
    }
    std::vector<StoreId> stores;
};

TEST_P(Races, ExactlyOneStoreWinsAndTheOthersHearWho) { // ST-04
    auto const inquiry = open();
    auto const race = race_for(inquiry);
    EXPECT_EQ(as_agent([&](Tx& tx) { return open_race(tx, inquiry, RaceReason::Urgent, stores); })
                  .error()
                  .code,
              "intake.race_is_open");
    StoreId const stranger{Uuid{{77}}};
    EXPECT_EQ(as_agent([&](Tx& tx) { return win_race(tx, race.id, stranger); }).error().code,
              "intake.not_in_race");
    clock().advance(seconds{40});
    auto const won = as_agent([&](Tx& tx) { return win_race(tx, race.id, stores[1]); });
    ASSERT_TRUE(won);
    EXPECT_EQ(won->state, RoutingState::Accepted);
    auto const late = as_agent([&](Tx& tx) { return win_race(tx, race.id, stores[0]); });
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "intake.race_over");
    EXPECT_EQ(late.error().details.front().value, "门店2");
    EXPECT_EQ(now(race.id).winner, stores[1]);
    EXPECT_EQ(read([&](Tx& tx) { return *load_inquiry(tx, inquiry); }).store, stores[1]);
    clock().advance(hours{1});
    EXPECT_EQ(fire(), 0); // its clock was met
    EXPECT_EQ(figures_of(stores[1]).accept_median_s, 40);
}

TEST_P(Races, OfManyAtOnceGiveItToOne) { // ST-04
    auto const race = race_for(open());
    std::atomic<int> won = 0, lost = 0;
    std::latch done{24};
    for (int i = 0; i < 24; ++i)
        db().post_write(
            agent(),
            [&, i](Tx& tx) -> Result<void> {
                TRY(win_race(tx, race.id, stores[static_cast<std::size_t>(i) % 3]));
                return {};
            },
            [&](db::Outcome outcome) {
                (outcome.is_done() ? won : lost)++;
                done.count_down();
            });
    done.wait();
    EXPECT_EQ(won, 1);
    EXPECT_EQ(lost, 23);
}

TEST_P(Races, ClimbWhereNobodyTakesItAndAtOnceWhereAllPass) { // ST-04
    auto const race = race_for(open());
    clock().advance(minutes{5});
    EXPECT_EQ(fire(), 1);
    EXPECT_EQ(now(race.id).level, RoutingLevel::StoreManager);
    clock().advance(minutes{5});
    EXPECT_EQ(fire(), 1);
    EXPECT_EQ(now(race.id).level, RoutingLevel::Headquarters);

    auto const second = race_for(open());
    for (auto const store : stores)
        ASSERT_TRUE(as_agent([&](Tx& tx) { return pass_race(tx, second.id, store, "没人"); }));
    EXPECT_EQ(now(second.id).level, RoutingLevel::Headquarters);
    EXPECT_EQ(
        as_agent([&](Tx& tx) { return pass_race(tx, second.id, stores[0], "没人"); }).error().code,
        "intake.not_in_race");
    ASSERT_TRUE(as_agent([&](Tx& tx) { return cancel_race(tx, second.id); }));
    EXPECT_EQ(as_agent([&](Tx& tx) { return win_race(tx, second.id, stores[0]); }).error().code,
              "intake.race_cancelled");
}

TEST_P(Races, ShareTheTurnoverWithTheStoreThatHandedItOn) { // ST-04, ST-05, BE-14
    auto const inquiry = open();
    auto const first = as_agent([&](Tx& tx) { return route(tx, inquiry, stores[0]); });
    ASSERT_TRUE(as_agent([&](Tx& tx) { return accept_routing(tx, first->id); }));
    auto const race = race_for(inquiry);
    EXPECT_EQ(race.origin, stores[0]);
    ASSERT_TRUE(as_agent([&](Tx& tx) { return win_race(tx, race.id, stores[2]); }));
    auto const order = order_of(stores[2], 16'801);
    write([&](Tx& tx) { share_credit(tx, inquiry, order); });
    auto const credits = read([&](Tx& tx) { return store::list_credits(tx, order.id); });
    ASSERT_EQ(credits.size(), 2u);
    EXPECT_EQ(credits[0].amount, Money{3'360}); // 20 %
    EXPECT_EQ(credits[1].amount, Money{13'441});

    auto const brought = figures_of(stores[0]), served = figures_of(stores[2]);
    EXPECT_EQ(brought.asked, 1);
    EXPECT_EQ(brought.handed_on, 1);
    EXPECT_EQ(brought.accepted, 0);
    EXPECT_EQ(brought.was_helped, 1);
    EXPECT_EQ(brought.credit_brought, Money{3'360});
    EXPECT_EQ(served.helped, 1);
    EXPECT_EQ(served.accepted, 1);
    EXPECT_EQ(served.in_time, 1);
    EXPECT_EQ(served.credit_served, Money{13'441});
}

TEST_P(Races, EndWithTheWishAndKeepItFromOneStoreMeanwhile) { // ST-04
    auto const inquiry = open();
    auto const race = race_for(inquiry);
    EXPECT_EQ(as_agent([&](Tx& tx) { return route(tx, inquiry, stores[0]); }).error().code,
              "intake.race_is_open");
    as_agent([&](Tx& tx) { return close_inquiry(tx, inquiry, Closing::Duplicate); }).value();
    EXPECT_EQ(now(race.id).state, RaceState::Cancelled);
    clock().advance(hours{1});
    EXPECT_EQ(fire(), 0); // no clock outlives what it is for
}

TEST_P(Races, AStoreSeesItsOwnFiguresAlone) { // ST-05, SY-01
    auto const race = race_for(open());
    ASSERT_TRUE(as_agent([&](Tx& tx) { return win_race(tx, race.id, stores[0]); }));
    auto const seen = read([&](Tx& tx) {
        return measure_stores(tx, {Instant{}, clock().now() + hours{1}},
                              std::vector<StoreId>{stores[1]});
    });
    EXPECT_TRUE(seen.empty());
}

class SecondCalls : public Races {
protected:
    Callback only_open() {
        auto const all = read([](Tx& tx) { return store::list_open_callbacks(tx, 10); });
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? Callback{} : all.front();
    }
};

TEST_P(SecondCalls, AskTheCustomerAndArePostponedWhenSomebodyElseAnswers) { // ST-03
    auto const inquiry = open();
    auto const routing = as_agent([&](Tx& tx) { return route(tx, inquiry, stores[0]); });
    as_agent([&](Tx& tx) { return accept_routing(tx, routing->id); }).value();
    auto const contact = as_agent(
        [&](Tx& tx) { return record_contact(tx, routing->id, ContactResult::NoLongerNeeded, {}); });
    as_agent([&](Tx& tx) { return acknowledge_contact(tx, contact->id); }).value();
    as_agent([&](Tx& tx) { return acknowledge_contact(tx, contact->id); }).value(); // twice is once
    auto const call = only_open();
    EXPECT_EQ(call.level, CallbackLevel::Second);
    EXPECT_EQ(call.promised_at, clock().now() + hours{24});

    clock().advance(hours{24});
    auto const finish = [&](Id<Callback> id, CallbackResult result) {
        return as_agent([&](Tx& tx) { return finish_callback(tx, id, result, {}); });
    };
    ASSERT_TRUE(finish(call.id, CallbackResult::SomebodyElse));
    auto const again = only_open();
    EXPECT_NE(again.id, call.id);
    EXPECT_EQ(again.level, CallbackLevel::Second);
    EXPECT_EQ(again.postponed, 1);
    EXPECT_EQ(again.promised_at, clock().now() + hours{4});
    EXPECT_EQ(finish(call.id, CallbackResult::Reached).error().code, "intake.callback_done");
    ASSERT_TRUE(finish(again.id, CallbackResult::Reached));
    EXPECT_TRUE(read([](Tx& tx) { return store::list_open_callbacks(tx, 10); }).empty());
}

TEST_P(SecondCalls, AreNotMadeWhereAnOrderSpeaksForItself) { // ST-03
    auto const inquiry = open();
    auto const routing = as_agent([&](Tx& tx) { return route(tx, inquiry, stores[0]); });
    as_agent([&](Tx& tx) { return accept_routing(tx, routing->id); }).value();
    auto const contact = as_agent(
        [&](Tx& tx) { return record_contact(tx, routing->id, ContactResult::Ordered, {}); });
    as_agent([&](Tx& tx) { return acknowledge_contact(tx, contact->id); }).value();
    EXPECT_TRUE(read([](Tx& tx) { return store::list_open_callbacks(tx, 10); }).empty());
}

HEARTH_BOTH_ENGINES(Races);
HEARTH_BOTH_ENGINES(SecondCalls);

} // namespace
} // namespace hearth::intake

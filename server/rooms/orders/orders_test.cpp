#include "platform/db/testing.h"

#include "base/ensure.h"
#include "rooms/orders/lists.h"
#include "rooms/orders/place.h"
#include "rooms/orders/rules.h"
#include "rooms/orders/store.h"

#include <algorithm>

namespace hearth::orders {
namespace {

class OrderStore : public StoreTest {
protected:
    void SetUp() override { reserve_with({}); }
    void TearDown() override { reserve_with({}); }

    template <typename T>
    Id<T> any_id() {
        return Id<T>{make_uuid(clock().now(), random())};
    }
    Offer offer() {
        return {.quote = any_id<pricing::Quote>(),
                .address = any_id<customers::Address>(),
                .store = store_id,
                .store_code = "HD01",
                .zone = "Asia/Shanghai",
                .item = any_id<catalog::Item>(),
                .options = "[]",
                .quantity = 300,
                .price = Money{16'800},
                .start = start,
                .valid_until = start,
                .duration_min = 180,
                .latitude = 31.231,
                .longitude = 121.474};
    }
    PlaceOrder wish() { return {.customer = customer, .start = start, .allows_same_day = true}; }
    Order place_one() {
        auto const what = offer();
        return write([&](Tx& tx) { return place_offer(tx, wish(), what); });
    }
    Visit visit_of(Order const& order) {
        return read([&](Tx& tx) { return list_visits(tx, order.id).front(); });
    }
    Order move_to(Order const& order, std::vector<VisitState> const& way) {
        auto const id = visit_of(order).id;
        auto state = visit_of(order).state;
        for (auto const to : way) {
            write([&](Tx& tx) { return set_visit_state(tx, id, {state}, to); });
            state = to;
        }
        return read([&](Tx& tx) { return load(tx, order.id); });
    }
    std::vector<std::string> kinds_about(Uuid subject) {
        std::vector<std::string> kinds;
        for (auto const& event : read([&](Tx& tx) { return events::list_about(tx, subject, 100); }))
            kinds.push_back(event.kind);
        return kinds;
    }

    Instant const start = *parse_instant("2026-11-24T09:00:00+08:00");
    Id<identity::Store> store_id = any_id<identity::Store>();
    Id<customers::Customer> customer = any_id<customers::Customer>();
};

TEST_P(OrderStore, KeepsWhatWasPromised) { // BK-05
    auto const what = offer();
    auto placing = wish();
    placing.channel = Channel::Phone;
    placing.relation = Relation::Introduced; // LX-01
    auto const placed = write([&](Tx& tx) { return place_offer(tx, placing, what); });
    auto const order = read([&](Tx& tx) { return load(tx, placed.id); });
    EXPECT_EQ(order.number, placed.number);
    EXPECT_TRUE(order.number.starts_with("HD01-261121-")) << order.number;
    EXPECT_EQ(order.customer, customer);
    EXPECT_EQ(order.quote, what.quote);
    EXPECT_EQ(order.price, Money{16'800});
    EXPECT_EQ(order.quantity, 300);
    EXPECT_EQ(order.stage, Stage::Placed);
    EXPECT_EQ(order.channel, Channel::Phone);
    EXPECT_EQ(order.relation, Relation::Introduced);
    EXPECT_EQ(order.terms, (Terms{clock().now() + hours{48}, 10, false}));
    EXPECT_EQ(order.placed_by_kind, ActorKind::System);
    auto const visit = visit_of(order);
    EXPECT_EQ(visit.window(), (Span{start, start + minutes{180}}));
    EXPECT_EQ(visit.state, VisitState::Unassigned);
    EXPECT_DOUBLE_EQ(visit.latitude, 31.231);
    EXPECT_EQ(kinds_about(order.id.uuid), std::vector<std::string>{"orders.placed"});
}

TEST_P(OrderStore, GivesEachOrderItsOwnNumberAtOneMoment) {
    std::vector<std::string> numbers;
    for (int i = 0; i < 200; ++i) // the clock stands still
        numbers.push_back(place_one().number);
    std::sort(numbers.begin(), numbers.end());
    EXPECT_EQ(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

TEST_P(OrderStore, TakesAnOfferOnce) {
    auto const what = offer();
    write([&](Tx& tx) { return place_offer(tx, wish(), what); });
    auto const again = db().write(scope(), [&](Tx& tx) { return place_offer(tx, wish(), what); });
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "orders.quote_already_ordered");
}

TEST_P(OrderStore, WarnsOfAnotherOrderOnTheSameDay) { // F1
    auto const first = place_one();
    auto second = wish();
    second.allows_same_day = false;
    auto what = offer();
    what.start = second.start = start + hours{5};
    auto const refused = db().write(scope(), [&](Tx& tx) { return place_offer(tx, second, what); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "orders.same_day");
    EXPECT_NE(refused.error().next_json.find(first.number), std::string::npos);

    what.start = second.start = start + hours{15}; // midnight in Shanghai: the next day
    EXPECT_TRUE(db().write(scope(), [&](Tx& tx) { return place_offer(tx, second, what); }));
}

TEST_P(OrderStore, PlansOneVisitADayWhereTheServiceTakesSeveral) {
    auto what = offer();
    what.visits = 3;
    auto const order = write([&](Tx& tx) { return place_offer(tx, wish(), what); });
    auto const visits = read([&](Tx& tx) { return list_visits(tx, order.id); });
    ASSERT_EQ(visits.size(), 3u);
    EXPECT_EQ(visits[2].starts_at, start + hours{48});
    EXPECT_EQ(kinds_about(visits[1].id.uuid), std::vector<std::string>{"orders.visit_planned"});
}

TEST_P(OrderStore, RefusesWholeWhenTheReserverRefuses) {
    reserve_with([](Tx&, Reserve const&) -> Result<bool> {
        return Error{Refusal::Conflict, "dispatch.slot_taken"};
    });
    auto const what = offer();
    auto const refused = db().write(scope(), [&](Tx& tx) { return place_offer(tx, wish(), what); });
    EXPECT_EQ(refused.error().code, "dispatch.slot_taken");
    EXPECT_TRUE(read([&](Tx& tx) { return list_of(tx, customer, 10); }).empty());
}

TEST_P(OrderStore, FollowsItsVisitToTheEnd) {
    using S = VisitState;
    auto order = place_one();
    order = move_to(order, {S::Assigned});
    EXPECT_EQ(order.stage, Stage::Assigned);
    order = move_to(order, {S::Accepted, S::EnRoute, S::Arrived, S::InService});
    EXPECT_EQ(order.stage, Stage::InService);
    order = move_to(order, {S::ToAccept, S::InService, S::ToAccept, S::Done}); // one rework
    EXPECT_EQ(order.stage, Stage::Done);
    std::vector<Stage> stages;
    for (auto const& step : read([&](Tx& tx) { return store::list_stages(tx, order.id); }))
        stages.push_back(step.stage);
    EXPECT_EQ(stages, (std::vector{Stage::Assigned, Stage::InService, Stage::ToAccept,
                                   Stage::InService, Stage::ToAccept, Stage::Done}));
    auto const kinds = kinds_about(order.id.uuid);
    EXPECT_EQ(kinds.back(), "orders.done");
    EXPECT_EQ(order.version, 10); // placed, and nine moves of the visit
}

TEST_P(OrderStore, GuardsTheStateAVisitMovesFrom) {
    auto const order = place_one();
    auto const visit = visit_of(order);
    auto const wrong = db().write(scope(), [&](Tx& tx) {
        return set_visit_state(tx, visit.id, {VisitState::Assigned}, VisitState::Accepted);
    });
    EXPECT_EQ(wrong.error().code, "orders.visit_not_so");
    EXPECT_EQ(wrong.error().details[0].value, "unassigned");
    auto const leave_table = [&](Tx& tx) {
        return set_visit_state(tx, visit.id, {VisitState::Unassigned}, VisitState::Done);
    };
    EXPECT_THROW(write(leave_table), Broken);
}

TEST_P(OrderStore, MovesAVisitForWhoReadItLast) { // DP-06
    auto const order = place_one();
    auto const visit = visit_of(order);
    auto const moved = write(
        [&](Tx& tx) { return move_visit(tx, visit.id, visit.version, start + hours{2}, 120); });
    EXPECT_EQ(moved.window(), (Span{start + hours{2}, start + hours{4}}));
    EXPECT_EQ(visit_of(order).version, visit.version + 1);
    auto const late = db().write(scope(), [&](Tx& tx) {
        return move_visit(tx, visit.id, visit.version, start + hours{3}, {});
    });
    EXPECT_EQ(late.error().code, "orders.visit_moved_on");
    EXPECT_EQ(read([&](Tx& tx) { return load(tx, order.id); }).price, order.price);
}

TEST_P(OrderStore, ChangesThePromiseAndKeepsBothSides) { // BK-11
    auto order = place_one();
    order = move_to(order, {VisitState::Assigned, VisitState::Accepted});
    auto what = offer();
    what.start = start + hours{26};
    what.price = Money{20'000};
    what.crew_size = 2;
    ChangeOrder const change{what.quote, what.start, what.address, "客户改时间", {}};
    auto const changed =
        write([&](Tx& tx) { return change_to_offer(tx, order, order.version, change, what); });
    EXPECT_EQ(changed.price, Money{20'000});
    EXPECT_EQ(changed.quote, what.quote);
    EXPECT_EQ(changed.stage, Stage::Placed); // nobody keeps the crew: it is to be found anew
    auto const visit = visit_of(order);
    EXPECT_EQ(visit.starts_at, what.start);
    EXPECT_EQ(visit.crew_size, 2);
    EXPECT_EQ(visit.state, VisitState::Unassigned);
    auto const history = read([&](Tx& tx) { return store::list_changes(tx, order.id); });
    ASSERT_EQ(history.size(), 1u);
    EXPECT_EQ(history[0].price_before, Money{16'800});
    EXPECT_EQ(history[0].price_after, Money{20'000});
    EXPECT_EQ(history[0].start_before, start);
    EXPECT_EQ(history[0].reason, "客户改时间");

    auto const stale = db().write(scope(), [&](Tx& tx) {
        auto const now = *load(tx, order.id);
        return change_to_offer(tx, now, order.version, change, what);
    });
    EXPECT_EQ(stale.error().code, "platform.version_stale");
}

TEST_P(OrderStore, CancelsWithItsVisitsAndTheGivenFee) {
    auto const order = place_one();
    auto const cancelled =
        write([&](Tx& tx) { return cancel(tx, order.id, Money{1'680}, "客户不需要了"); });
    EXPECT_EQ(cancelled.stage, Stage::Cancelled);
    EXPECT_EQ(visit_of(order).state, VisitState::Cancelled);
    auto const kept = read([&](Tx& tx) { return store::find_cancellation(tx, order.id); });
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->fee, Money{1'680});
    auto const again =
        db().write(scope(), [&](Tx& tx) { return cancel(tx, order.id, Money{}, "again"); });
    EXPECT_EQ(again.error().code, "orders.already_over");
}

TEST_P(OrderStore, NeverTakesAFeeAboveThePrice) {
    auto const order = place_one();
    auto const refused =
        db().write(scope(), [&](Tx& tx) { return cancel(tx, order.id, Money{16'801}, "x"); });
    EXPECT_EQ(refused.error().fields.at(0).code, "orders.fee_above_price");
}

TEST_P(OrderStore, HoldsOnlyTheDisputedPartOfTheMoney) { // BE-10
    using S = VisitState;
    auto const order =
        move_to(place_one(), {S::Assigned, S::Accepted, S::Arrived, S::InService, S::ToAccept});
    std::vector<Part> const parts{{1, "厨房", Money{10'000}, PartState::Accepted},
                                  {2, "卫生间", Money{6'800}, PartState::Disputed}};
    write([&](Tx& tx) { return save_parts(tx, order.id, parts); });
    auto const kept = read([&](Tx& tx) { return list_parts(tx, order.id); });
    EXPECT_EQ(kept, parts);
    EXPECT_EQ(held_amount(kept), Money{6'800});
}

TEST_P(OrderStore, ShowsCustomersTheirsAndStaffTheirStores) {
    auto const order = place_one();
    auto const sees = [&](Actor const& actor) {
        return read(
            [&](Tx& tx) { return load_for(tx, actor, order.id, "orders.read").has_value(); });
    };
    EXPECT_TRUE(sees({.kind = ActorKind::Customer, .id = customer.uuid}));
    EXPECT_FALSE(sees({.kind = ActorKind::Customer, .id = any_id<customers::Customer>().uuid}));
    Actor staff{.kind = ActorKind::Staff};
    EXPECT_FALSE(sees(staff));
    auto const elsewhere_id = any_id<identity::Store>();
    staff.grants.set("orders.read", Reach{.stores = {elsewhere_id}});
    EXPECT_FALSE(sees(staff));
    auto more = staff;
    more.grants.set("orders.read", Reach{.stores = {elsewhere_id, store_id}});
    EXPECT_TRUE(sees(more));
    EXPECT_FALSE(sees(staff)) << "a copy's rights are its own";
    EXPECT_FALSE(sees({.kind = ActorKind::Worker, .id = customer.uuid}));
    auto const elsewhere = db().read(other_scope(), [&](Tx& tx) { return load(tx, order.id); });
    EXPECT_EQ(elsewhere.error().code, "orders.not_found");
}

TEST_P(OrderStore, ListsNewestFirstByStoreAndStagePageByPage) {
    std::vector<Order> placed;
    for (int i = 0; i < 7; ++i) {
        clock().advance(seconds{1});
        placed.push_back(place_one());
    }
    move_to(placed[2], {VisitState::Assigned});
    store::Filter const mine{.stores = std::vector{store_id}};
    auto const page = [&](std::vector<Stage> const& stages, std::optional<Id<Order>> before) {
        std::vector<Id<Order>> ids;
        for (auto const& order :
             read([&](Tx& tx) { return store::list_newest(tx, mine, stages, before, 3); }))
            ids.push_back(order.id);
        return ids;
    };
    std::vector<Stage> const both{Stage::Placed, Stage::Assigned};
    EXPECT_EQ(page(both, {}), (std::vector{placed[6].id, placed[5].id, placed[4].id}));
    EXPECT_EQ(page(both, placed[4].id), (std::vector{placed[3].id, placed[2].id, placed[1].id}));
    EXPECT_EQ(page({Stage::Assigned}, {}), std::vector{placed[2].id});
}

TEST_P(OrderStore, ListsADayByStartAndAnOrderOnce) {
    auto what = offer();
    what.start = start + hours{3};
    auto const later = write([&](Tx& tx) { return place_offer(tx, wish(), what); });
    auto const first = place_one();
    write([&](Tx& tx) { return plan_visit(tx, first.id, {start + hours{6}, 60, 1}); });
    auto const day = [&](std::optional<store::DayMark> after) {
        return read([&](Tx& tx) {
            return store::list_on_day(tx, {store_id}, {}, {start - hours{9}, start + hours{15}},
                                      after, 10);
        });
    };
    auto const rows = day({});
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].order.id, first.id);
    EXPECT_EQ(rows[1].order.id, later.id);
    EXPECT_EQ(day(store::DayMark{rows[0].starts_at, rows[0].visit}).size(), 1u);
}

TEST_P(OrderStore, FindsAnOrderByItsNumberAndItsLastDigits) {
    clock().advance(Duration{12'345'670});
    auto const order = place_one();
    auto const found = read([&](Tx& tx) { return find_by_number(tx, order.number); });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, order.id);
    auto const tail = *parse_tail(order.number.substr(order.number.size() - 4));
    auto const today =
        std::chrono::floor<std::chrono::days>(clock().now()).time_since_epoch().count();
    auto const list = [&](std::int64_t from, std::int64_t to) {
        return read([&](Tx& tx) { return store::list_by_tail(tx, {}, tail, from, to, 10); });
    };
    ASSERT_EQ(list(today - 400, today + 1).size(), 1u);
    EXPECT_TRUE(list(today - 400, today - 1).empty());
}

HEARTH_BOTH_ENGINES(OrderStore);

} // namespace
} // namespace hearth::orders

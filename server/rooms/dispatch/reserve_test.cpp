#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "base/zone.h"
#include "rooms/dispatch/testing.h"

#include <algorithm>
#include <thread>

namespace hearth::dispatch {
namespace {

class DispatchReserve : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(reserve);
    }
    Result<orders::Order> try_place(Instant start) {
        auto const what = offer(start);
        return db().write(scope(), [&](Tx& tx) { return place(tx, what); });
    }
    std::vector<Booking> bookings() {
        return read([&](Tx& tx) {
            return list_bookings(tx, {store_.id}, {at("2026-11-20T00:00"), at("2026-12-20T00:00")});
        });
    }
    void expect_no_overlap() {
        auto all = bookings();
        std::sort(all.begin(), all.end(), [](Booking const& one, Booking const& other) {
            return std::tie(one.worker, one.busy_from) < std::tie(other.worker, other.busy_from);
        });
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (all[i - 1].worker == all[i].worker) {
                EXPECT_LE(all[i - 1].busy_to, all[i].busy_from);
            }
        }
    }
};

TEST_P(DispatchReserve, AsksTheBestAtOnceInAutomaticMode) { // DP-07
    auto const near = add_worker({.latitude = 31.2315, .longitude = 121.4745});
    add_worker({.latitude = 31.3});
    auto const order = place_at(at("2026-11-23T09:00"));
    auto const crew = crew_of(order.id);
    ASSERT_EQ(crew.size(), 1u);
    EXPECT_EQ(crew[0].worker, near);
    EXPECT_EQ(crew[0].state, AssignmentState::Proposed);
    EXPECT_EQ(crew[0].busy(), (Span{at("2026-11-23T09:00"), at("2026-11-23T12:15")}));
    EXPECT_EQ(order.stage, orders::Stage::Assigned);
}

TEST_P(DispatchReserve, TellsTheSlowerOfTwoDispatchersThatOthersComeNow) { // WF-03
    auto const [one, two, three] = std::tuple{add_worker(), add_worker(), add_worker()};
    auto const order = place_at(at("2026-11-23T09:00"));
    auto const visit = crew_of(order.id)[0].visit;
    auto const seen = [&] {
        return read([&](Tx& tx) { return orders::load_visit(tx, visit); }).version;
    };
    auto const send = [&](Id<workforce::Worker> worker, std::int64_t version) {
        return db().write(scope(), [&](Tx& tx) {
            return assign(tx, {.visit = visit, .workers = {worker}, .visit_version = version});
        });
    };
    EXPECT_TRUE(send(one, seen()));
    auto const both_saw = seen();
    EXPECT_TRUE(send(two, both_saw));
    auto const slower = send(three, both_saw);
    ASSERT_FALSE(slower);
    EXPECT_EQ(slower.error().code, "dispatch.visit_moved_on");
    auto const now = seen();
    EXPECT_TRUE(send(two, now));
    EXPECT_EQ(seen(), now) << "the same crew is no news";
}

TEST_P(DispatchReserve, KeepsTheTimeWhereADispatcherDecides) {
    set_mode(Mode::Suggested);
    add_worker();
    auto const order = place_at(at("2026-11-23T09:00"));
    EXPECT_TRUE(crew_of(order.id).empty());
    EXPECT_EQ(order.stage, orders::Stage::Placed);
    EXPECT_EQ(bookings().size(), 1u);
    auto const refused = try_place(at("2026-11-23T10:00"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.slot_taken");
}

TEST_P(DispatchReserve, NamesTheThreeNearestServableStarts) {
    add_worker();
    place_at(at("2026-11-23T09:00"));
    auto const refused = try_place(at("2026-11-23T10:00"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Refusal::Conflict);
    // Nearest to 10:00 with 9:00 to 12:15 taken and lunch to be had.
    EXPECT_EQ(refused.error().next_json,
              R"([{"start":"2026-11-23T05:00:00Z"},{"start":"2026-11-23T05:30:00Z"},)"
              R"({"start":"2026-11-23T06:00:00Z"}])");
}

TEST_P(DispatchReserve, TakesACrewWithItsLeader) { // DP-05
    add_worker();
    auto const refused = db().write(
        scope(), [&](Tx& tx) { return place(tx, offer(at("2026-11-23T09:00"), pair_item_)); });
    ASSERT_FALSE(refused);
    auto const leader = add_worker({.is_leader = true});
    capacity_.clear();
    auto const crew = crew_of(place_at(at("2026-11-23T09:00"), pair_item_).id);
    ASSERT_EQ(crew.size(), 2u);
    EXPECT_EQ(crew[0].role, Role::Leader);
    EXPECT_EQ(crew[0].worker, leader);
}

TEST_P(DispatchReserve, FindsTheLeaderBehindManyNearerMembers) { // DP-05
    for (int i = 0; i < 20; ++i)
        add_worker({.latitude = 31.2315, .longitude = 121.4745});
    auto const leader = add_worker({.latitude = 31.25, .is_leader = true});
    auto const crew = crew_of(place_at(at("2026-11-23T09:00"), pair_item_).id);
    ASSERT_EQ(crew.size(), 2u);
    EXPECT_EQ(crew[0].worker, leader);
}

TEST_P(DispatchReserve, MindsTheRoadBetweenTwoVisits) {
    add_worker();
    place_at(at("2026-11-23T08:00"));
    auto far = offer(at("2026-11-23T12:00"));
    far.latitude = 31.33; // 11 km: more than the 45 min from 11:15 on are left with lunch
    auto const refused = db().write(scope(), [&](Tx& tx) { return place(tx, far); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.slot_taken");
}

TEST_P(DispatchReserve, HoldsAStartUntilItRunsOut) {
    add_worker();
    auto const start = at("2026-11-23T09:00");
    auto const hold = write([&](Tx& tx) { return make_hold(tx, wish(), start); });
    EXPECT_EQ(hold.valid_until, clock().now() + minutes{5});
    EXPECT_FALSE(try_place(start)); // somebody else
    auto const order = write([&](Tx& tx) { return place(tx, offer(start), hold.id); });
    EXPECT_EQ(crew_of(order.id).size(), 1u);

    auto const next = at("2026-11-24T09:00");
    auto const other = write([&](Tx& tx) { return make_hold(tx, wish(), next); });
    clock().advance(minutes{4});
    auto const longer = write([&](Tx& tx) { return extend_hold(tx, other.id); });
    EXPECT_EQ(longer.valid_until, clock().now() + minutes{5});
    EXPECT_FALSE(try_place(next));
    clock().advance(minutes{5});
    EXPECT_TRUE(try_place(next)); // by time alone, whatever the clock has cleared
    auto const gone = db().write(scope(), [&](Tx& tx) { return extend_hold(tx, other.id); });
    EXPECT_EQ(gone.error().code, "dispatch.hold_not_found");
}

TEST_P(DispatchReserve, ShowsAHeldStartAsFullAndAgainWhenLetGo) {
    add_worker();
    auto const start = at("2026-11-23T09:00");
    auto const has_nine = [&] {
        auto const open = open_starts("2026-11-23");
        return std::count(open.begin(), open.end(), "09:00") == 1;
    };
    EXPECT_TRUE(has_nine());
    auto const hold = write([&](Tx& tx) { return make_hold(tx, wish(), start); });
    EXPECT_FALSE(has_nine());
    write([&](Tx& tx) { end_hold(tx, hold.id); });
    EXPECT_TRUE(has_nine());
    write([&](Tx& tx) { return make_hold(tx, wish(), start); });
    EXPECT_FALSE(has_nine());
    clock().advance(minutes{5});
    EXPECT_TRUE(has_nine());
}

TEST_P(DispatchReserve, KeepsTheCrewOfAChangedOrderWhereItCan) { // BK-11
    add_worker();
    auto const order = place_at(at("2026-11-23T09:00"));
    auto const before = crew_of(order.id);
    auto const change_to = [&](orders::Order const& from, Instant start) {
        auto const what = offer(start);
        return write([&](Tx& tx) {
            return orders::change_to_offer(tx, from, from.version,
                                           {.quote = what.quote, .start = start, .reason = "改期"},
                                           what);
        });
    };
    auto const moved = change_to(order, at("2026-11-23T10:00"));
    auto const after = crew_of(order.id);
    ASSERT_EQ(after.size(), 1u);
    EXPECT_EQ(after[0].id, before[0].id);
    EXPECT_EQ(after[0].busy_from, at("2026-11-23T10:00"));

    // Their day off: somebody else's time is kept, and asked when the change is heard.
    auto const other = add_worker();
    capacity_.clear();
    write([&](Tx& tx) {
        auto const leave = workforce::ask_leave(tx, before[0].worker, workforce::LeaveKind::Annual,
                                                {at("2026-11-24T00:00"), at("2026-11-25T00:00")});
        return workforce::decide_leave(tx, leave->id, workforce::LeaveState::Approved);
    });
    change_to(moved, at("2026-11-24T10:00"));
    EXPECT_TRUE(crew_of(order.id).empty());
    EXPECT_EQ(visit_of(order.id).state, orders::VisitState::Unassigned);
    ASSERT_EQ(bookings().size(), 1u);
    EXPECT_EQ(bookings()[0].worker, other);
}

TEST_P(DispatchReserve, FindsAnotherForTimeThatIsKeptWhenTheWorkerIsSent) {
    set_mode(Mode::Manual);
    auto const first = add_worker();
    auto const second = add_worker();
    auto const waiting = visit_of(place_at(at("2026-11-23T09:00")).id);
    auto const kept = bookings().front().worker;
    auto const other = kept == first ? second : first;
    auto const urgent = visit_of(place_at(at("2026-11-23T09:00")).id);
    // Both are full now: whoever is sent to the one leaves the other to the second.
    write([&](Tx& tx) { return assign(tx, {.visit = urgent.id, .workers = {kept}}); });
    auto const reserved = read([&](Tx& tx) { return list_reserved(tx, waiting.id); });
    ASSERT_EQ(reserved.size(), 1u);
    EXPECT_EQ(reserved[0].worker, other);
    auto const stolen = db().write(
        scope(), [&](Tx& tx) { return assign(tx, {.visit = urgent.id, .workers = {other}}); });
    EXPECT_TRUE(stolen); // they change places
    expect_no_overlap();
}

// 64 people want the same few hours of the same few workers at once (WF-03, DP-02).
TEST_P(DispatchReserve, NeverPromisesAnHourTwiceToManyAtOnce) {
    for (int count = 0; count < 3; ++count)
        add_worker();
    constexpr int clients = 64;
    std::vector<orders::Offer> offers;
    for (int client = 0; client < clients; ++client)
        offers.push_back(offer(at("2026-11-23T08:00") + minutes{30 * (client % 8)}));
    std::atomic<int> taken = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> broken = 0;
    std::vector<std::thread> threads;
    for (auto const& what : offers)
        threads.emplace_back([&] {
            try {
                auto const order = db().write(scope(), [&](Tx& tx) { return place(tx, what); });
                if (order)
                    ++taken;
                else if (order.error().code == "dispatch.slot_taken")
                    ++refused;
                else {
                    ADD_FAILURE() << order.error().code;
                    ++broken;
                }
            } catch (std::exception const& error) {
                ADD_FAILURE() << error.what();
                ++broken;
            }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(broken, 0);
    EXPECT_EQ(taken + refused, clients);
    EXPECT_GE(taken, 3); // at least one a worker
    EXPECT_LE(taken, 9); // no more than three a day fit each
    EXPECT_EQ(bookings().size(), static_cast<std::size_t>(taken));
    expect_no_overlap();
}

HEARTH_BOTH_ENGINES(DispatchReserve);

} // namespace
} // namespace hearth::dispatch

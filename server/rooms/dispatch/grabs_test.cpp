#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/grabs.h"
#include "rooms/dispatch/limits.h"
#include "rooms/dispatch/testing.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

/// A store whose workers grab; two of them, and one order for Monday at nine.
class DispatchGrabs : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(reserve);
        set_mode(Mode::Grabbed);
        anna_ = add_worker();
        bo_ = add_worker();
    }
    std::vector<Id<orders::Visit>> offered(Id<workforce::Worker> worker) {
        std::vector<Id<orders::Visit>> visits;
        for (auto const& one : shown(worker).items)
            if (!one.limit) visits.push_back(one.visit.id);
        return visits;
    }
    Grabs shown(Id<workforce::Worker> worker) {
        return read([&](Tx& tx) { return list_grabs(tx, worker); });
    }
    /// Until 20 o'clock, every day.
    void work_long(Id<workforce::Worker> worker) {
        write([&](Tx& tx) -> Result<void> {
            std::vector<workforce::WeekSpan> week;
            for (int day = 1; day <= 7; ++day)
                week.push_back({day, 8 * 60, 20 * 60});
            workforce::save_week(tx, TRY(workforce::load_worker(tx, worker)), week);
            return {};
        });
        capacity_.clear(); // no pump runs here
    }
    void set(GrabSettings const& settings) {
        write([&](Tx& tx) { settings::save(tx, settings, store_.id); });
    }
    Result<Assignment> take(Id<orders::Visit> visit, Id<workforce::Worker> worker) {
        return db().write(scope(), [&](Tx& tx) { return grab(tx, visit, worker); });
    }
    /// Last week's work of the worker, so many visits of three hours and a quarter.
    void let_work(Id<workforce::Worker> worker, int visits) {
        set_mode(Mode::Manual);
        for (int number = 0; number < visits; ++number) {
            auto const order = place_at(at("2026-11-2" + std::to_string(3 + number) + "T09:00"));
            auto const visit = visit_of(order.id);
            write([&](Tx& tx) -> Result<void> {
                TRY(assign(tx, {.visit = visit.id, .workers = {worker}}));
                release(tx, visit.id, "done");
                return {};
            });
        }
        set_mode(Mode::Grabbed);
        clock().set(at("2026-11-30T07:00"));
    }
    Id<workforce::Worker> anna_, bo_;
};

TEST(GrabFairness, LetsWhoHasWorkedMoreThanTheMeanWait) { // DP-07 BE-08
    auto const put_up = *parse_instant("2026-11-23T09:00:00+08:00");
    Span const tomorrow{put_up, put_up + hours{24}};
    GrabSettings const settings{.fair_min = 30};
    EXPECT_EQ(open_from(tomorrow, minutes{600}, minutes{600}, settings), put_up);
    EXPECT_EQ(open_from(tomorrow, minutes{0}, minutes{600}, settings), put_up);
    EXPECT_EQ(open_from(tomorrow, minutes{601}, minutes{600}, settings), put_up + minutes{30});
}

TEST(GrabFairness, MakesNobodyWaitUntilItIsTooLate) { // DP-07
    auto const put_up = *parse_instant("2026-11-23T09:00:00+08:00");
    GrabSettings const settings{.fair_min = 30};
    auto const open = [&](minutes until_start) {
        return open_from({put_up, put_up + until_start}, minutes{601}, minutes{600}, settings);
    };
    EXPECT_EQ(open(minutes{60}), put_up + minutes{30});
    EXPECT_EQ(open(minutes{40}), put_up + minutes{20}) << "half of the time is left to them";
    EXPECT_EQ(open(minutes{-5}), put_up);
}

TEST(GrabFairness, HasItsRanges) {
    EXPECT_TRUE(check_grabbing({}));
    EXPECT_FALSE(check_grabbing({.fair_min = 1'441}));
    EXPECT_FALSE(check_grabbing({.most_a_day = 21}));
    EXPECT_FALSE(check_grabbing({.horizon_days = 0}));
    EXPECT_FALSE(check_grabbing({.horizon_days = 29}));
}

TEST_P(DispatchGrabs, TheFirstToAskHasTheVisitAndItIsConfirmed) { // DP-07
    auto const visit = visit_of(place_at(at("2026-11-23T09:00")).id);
    EXPECT_EQ(visit.state, orders::VisitState::Unassigned) << "nobody was asked";
    EXPECT_EQ(offered(anna_), std::vector{visit.id});
    EXPECT_EQ(offered(bo_), std::vector{visit.id});
    auto const taken = take(visit.id, anna_);
    ASSERT_TRUE(taken) << taken.error().code;
    EXPECT_EQ(taken->state, AssignmentState::Confirmed);
    EXPECT_EQ(taken->mode, Mode::Grabbed);
    EXPECT_EQ(read([&](Tx& tx) { return orders::load_visit(tx, visit.id); }).state,
              orders::VisitState::Accepted);
    auto const late = take(visit.id, bo_);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "dispatch.grab_is_taken");
    EXPECT_TRUE(offered(bo_).empty());
}

TEST_P(DispatchGrabs, NobodyGrabsPastTheRules) { // WF-03 LW-05
    auto const morning = visit_of(place_at(at("2026-11-23T09:00")).id);
    ASSERT_TRUE(take(morning.id, anna_));
    auto const same_hour = visit_of(place_at(at("2026-11-23T10:00")).id);
    EXPECT_TRUE(offered(anna_).empty()) << "what cannot be is not shown";
    auto const refused = take(same_hour.id, anna_);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.breaks_rule");
    EXPECT_EQ(crew_of(same_hour.order).size(), 0U);
    EXPECT_TRUE(take(same_hour.id, bo_));
}

// Employees work 8 hours a day: twice three hours and a quarter are 390 minutes, a third visit
// would make 585.
TEST_P(DispatchGrabs, ADayThatIsFullIsSaidSoWithItsNumbers) { // LW-05
    work_long(anna_);
    work_long(bo_);
    for (auto const* const start : {"2026-11-23T08:00", "2026-11-23T12:00"})
        ASSERT_TRUE(take(visit_of(place_at(at(start)).id).id, anna_)) << start;
    auto const third = visit_of(place_at(at("2026-11-23T16:00")).id);
    auto const refused = take(third.id, anna_);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.breaks_rule");
    EXPECT_EQ(refused.error().details.front().value, "当天工作 585 分钟，最多 480 分钟");
    auto const grabs = shown(anna_);
    ASSERT_EQ(grabs.items.size(), 1U) << "shown, so that nobody wonders where the work is";
    EXPECT_EQ(grabs.items[0].limit->text, "当天工作 585 分钟，最多 480 分钟");
    EXPECT_EQ(offered(bo_), std::vector{third.id});
}

// Who is no employee: 4 hours in a row, or what the store has agreed with them.
TEST_P(DispatchGrabs, NobodyGrabsTheirRestAway) { // LW-11
    write([&](Tx& tx) -> Result<void> {
        auto anna = TRY(workforce::load_worker(tx, anna_));
        anna.relation = workforce::Relation::Introduced;
        TRY(workforce::save_worker(tx, anna));
        settings::save(tx, GrabSettings{.fair_min = 0}, store_.id);
        settings::save(tx, PlanningSettings{.lunch_min = 0}, store_.id);
        return {};
    });
    ASSERT_TRUE(take(visit_of(place_at(at("2026-11-23T08:00")).id).id, anna_));
    auto const next = visit_of(place_at(at("2026-11-23T11:20")).id);
    auto const refused = take(next.id, anna_);
    ASSERT_FALSE(refused) << "11:15 to 11:20 is no rest";
    EXPECT_EQ(refused.error().details.front().value, "连续工作 395 分钟，最多 240 分钟");
    write([&](Tx& tx) { settings::save(tx, RestSettings{.run_min = 400}, store_.id); });
    capacity_.clear();
    auto const taken = take(next.id, anna_);
    EXPECT_TRUE(taken) << taken.error().code;
}

TEST_P(DispatchGrabs, AStoreMayBoundHowManyADaySomebodyTakes) { // DP-07 BE-08
    set({.fair_min = 0, .most_a_day = 1});
    ASSERT_TRUE(take(visit_of(place_at(at("2026-11-23T08:00")).id).id, anna_));
    auto const second = visit_of(place_at(at("2026-11-23T13:00")).id);
    auto const refused = take(second.id, anna_);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.grab_enough");
    EXPECT_EQ(shown(anna_).items.at(0).limit->code, "dispatch.grab_enough");
    auto const next_day = visit_of(place_at(at("2026-11-24T13:00")).id);
    EXPECT_TRUE(take(next_day.id, anna_)) << "another day is another day";
    EXPECT_TRUE(take(second.id, bo_));
}

/// Two visits at one hour, two workers: the time of each is kept for one of them.
TEST_P(DispatchGrabs, TakesEitherOfTwoWhoeverWasKeptForIt) { // DP-07
    auto const one = visit_of(place_at(at("2026-11-23T09:00")).id);
    auto const other = visit_of(place_at(at("2026-11-23T09:00")).id);
    auto const kept_for = [&](Id<orders::Visit> visit) {
        return read([&](Tx& tx) { return list_reserved(tx, visit).front().worker; });
    };
    auto const first = kept_for(one.id);
    ASSERT_NE(first, kept_for(other.id));
    EXPECT_EQ(offered(first).size(), 2U);
    auto const taken = take(other.id, first);
    ASSERT_TRUE(taken) << taken.error().code;
    EXPECT_NE(kept_for(one.id), first) << "the other one is kept for it now";
}

TEST_P(DispatchGrabs, LeavesNoPromiseWithoutSomebody) { // DP-07
    work_long(anna_);
    write([&](Tx& tx) -> Result<void> {
        workforce::save_week(tx, TRY(workforce::load_worker(tx, bo_)), {{2, 8 * 60, 18 * 60}});
        return {};
    });
    capacity_.clear();
    // On Mondays there is nobody but Anna.
    ASSERT_TRUE(take(visit_of(place_at(at("2026-11-23T08:00")).id).id, anna_));
    auto const promised = visit_of(place_at(at("2026-11-23T12:00")).id);
    // Put up without anybody kept for it: with the promised one it would be the third of her day.
    orders::reserve_with({});
    auto const extra = visit_of(place_at(at("2026-11-23T16:00")).id);
    orders::reserve_with(reserve);
    auto const refused = take(extra.id, anna_);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.grab_needed");
    EXPECT_TRUE(take(promised.id, anna_));
}

TEST_P(DispatchGrabs, OfACrewOnlyALeaderTakesTheLastPlace) { // DP-05
    auto const carla = add_worker({.is_leader = true});
    auto const visit = visit_of(place_at(at("2026-11-23T09:00"), pair_item_).id);
    ASSERT_TRUE(take(visit.id, anna_));
    EXPECT_EQ(take(visit.id, anna_).error().code, "dispatch.grab_is_taken") << "once is enough";
    EXPECT_EQ(take(visit.id, bo_).error().code, "dispatch.breaks_rule") << "somebody has to lead";
    EXPECT_TRUE(offered(bo_).empty());
    ASSERT_TRUE(take(visit.id, carla));
    auto const crew = crew_of(visit.order);
    ASSERT_EQ(crew.size(), 2U);
    EXPECT_EQ(crew[0].worker, carla);
    EXPECT_EQ(crew[0].role, Role::Leader);
    EXPECT_EQ(crew[1].role, Role::Member);
}

TEST_P(DispatchGrabs, WhoHasFewerHoursComesFirst) { // BE-08
    let_work(anna_, 3);
    auto const visit = visit_of(place_at(at("2026-12-01T09:00")).id);
    auto const waits = take(visit.id, anna_);
    ASSERT_FALSE(waits);
    EXPECT_EQ(waits.error().code, "dispatch.grab_waits");
    EXPECT_EQ(offered(anna_).size(), 1U) << "it is shown, with its hour";
    clock().advance(minutes{30});
    auto const taken = take(visit.id, anna_);
    EXPECT_TRUE(taken) << taken.error().code;
}

TEST_P(DispatchGrabs, WhoSaysNoPutsItUpAgain) { // DP-07
    auto const visit = visit_of(place_at(at("2026-11-23T09:00")).id);
    write([&](Tx& tx) -> Result<void> {
        auto const crew = TRY(assign(tx, {.visit = visit.id, .workers = {anna_}}));
        TRY(refuse(tx, crew[0].id, RefusalReason::TooFar));
        return {};
    });
    EXPECT_TRUE(crew_of(visit.order).empty()) << "nobody else is asked by itself";
    EXPECT_EQ(offered(bo_), std::vector{visit.id});
}

TEST_P(DispatchGrabs, ArePutUpOnlyWhereTheStoreGrabs) {
    auto const visit = visit_of(place_at(at("2026-11-23T09:00")).id);
    set_mode(Mode::Manual);
    EXPECT_TRUE(offered(anna_).empty());
    EXPECT_EQ(take(visit.id, anna_).error().code, "orders.visit_not_found");
}

HEARTH_BOTH_ENGINES(DispatchGrabs);

} // namespace
} // namespace hearth::dispatch

#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/fairness.h"
#include "rooms/dispatch/testing.h"

namespace hearth::dispatch {
namespace {

class DispatchFairness : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(reserve);
        set_mode(Mode::Manual);
        anna_ = add_worker();
        bo_ = add_worker();
    }
    Assignment give(std::string const& start, Id<workforce::Worker> worker) {
        auto const visit = visit_of(place_at(at(start)).id);
        return write([&](Tx& tx) {
                   return assign(tx, {.visit = visit.id, .workers = {worker}, .after_min = 15});
               })
            .front();
    }
    void do_one(std::string const& start, Id<workforce::Worker> worker) {
        auto const one = give(start, worker);
        write([&](Tx& tx) -> Result<void> {
            release(tx, one.visit, "done");
            return {};
        });
    }
    Share share_of(Id<workforce::Worker> worker) {
        Homes const homes{{anna_, planner::Place{31.232, 121.472}}};
        return read([&](Tx& tx) {
            return list_shares(tx, {store_.id}, tx.now(), store_.zone, homes)[worker];
        });
    }
    Id<workforce::Worker> anna_, bo_;
};

TEST_P(DispatchFairness, SumsFourWeeksOfHoursRoadsAndWork) { // BE-08
    do_one("2026-11-23T09:00", anna_);
    do_one("2026-11-24T09:00", anna_);
    do_one("2026-11-24T13:00", anna_);
    do_one("2026-11-25T09:00", bo_);
    clock().set(at("2026-11-30T07:00"));
    auto const share = share_of(anna_);
    EXPECT_EQ(share.visits, 3);
    EXPECT_EQ(share.work_min, 3 * 195); // three hours and a quarter after each
    EXPECT_EQ(share.value, Money{3 * 16'800});
    EXPECT_EQ(share.grabbed, 0);
    // From home to the flat and back on each of two days; the second visit of Tuesday is there too.
    auto const way = planner::Place{31.232, 121.472}.metres_to(planner::Place{31.231, 121.474});
    auto const detour = planner::city_travel().modes[1].detour;
    EXPECT_NEAR(share.road_m, 4 * way * detour, 1);
    EXPECT_EQ(share_of(bo_).visits, 1);
    auto const worked = read([&](Tx& tx) { return list_worked(tx, {store_.id}, tx.now()); });
    EXPECT_EQ(worked.at(anna_), minutes{3 * 195});
    clock().set(at("2026-12-22T12:00"));
    EXPECT_EQ(share_of(anna_).visits, 1) << "four weeks, no longer";
}

TEST_P(DispatchFairness, TellsThePlannerTheHours) { // BE-08
    do_one("2026-11-23T09:00", anna_);
    clock().set(at("2026-11-30T07:00"));
    auto const all = read([&](Tx& tx) {
        Codes codes;
        return load_facts(tx, codes, terms_of(tx, store_));
    });
    ASSERT_EQ(all.size(), 2U);
    for (auto const& one : all)
        EXPECT_EQ(one.worker.worked_4_weeks, minutes{one.id == anna_ ? 195 : 0});
}

TEST_P(DispatchFairness, ARefusalIsClearedByAnAppealThatIsUpheld) { // BE-08
    auto const one = give("2026-11-23T09:00", anna_);
    write([&](Tx& tx) { return refuse(tx, one.id, RefusalReason::TooFar); });
    auto const danger = give("2026-11-24T09:00", anna_);
    write([&](Tx& tx) { return refuse(tx, danger.id, RefusalReason::Dangerous); });
    auto const unwell = give("2026-11-25T09:00", anna_);
    write([&](Tx& tx) { return refuse(tx, unwell.id, RefusalReason::Unwell); });
    EXPECT_EQ(share_of(anna_).refused, 1) << "danger and illness never count (LH-12)";
    auto const ask = [&](Id<Assignment> id) {
        return db().write(scope(), [&](Tx& tx) { return appeal(tx, id, "孩子发烧"); });
    };
    EXPECT_EQ(ask(danger.id).error().code, "dispatch.does_not_count");
    ASSERT_TRUE(ask(one.id));
    EXPECT_EQ(ask(one.id).error().code, "dispatch.appealed_already");
    EXPECT_EQ(share_of(anna_).refused, 1) << "until somebody has decided";
    auto const open = read([&](Tx& tx) { return list_open_appeals(tx, store_.id); });
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].reason, "too_far");
    EXPECT_EQ(open[0].said, "孩子发烧");
    EXPECT_EQ(open[0].starts_at, at("2026-11-23T09:00"));
    auto const decide = [&](bool is_upheld) {
        return db().write(scope(), [&](Tx& tx) { return decide_appeal(tx, one.id, is_upheld); });
    };
    ASSERT_TRUE(decide(true));
    EXPECT_EQ(decide(false).error().code, "dispatch.appeal_is_decided");
    EXPECT_EQ(share_of(anna_).refused, 0);
    EXPECT_TRUE(read([&](Tx& tx) { return list_open_appeals(tx, store_.id); }).empty());
    auto const told = read([&](Tx& tx) { return list_refusals(tx, anna_, tx.now()); });
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].is_upheld, true);
    clock().advance(hours{24 * 28 + 1});
    EXPECT_TRUE(read([&](Tx& tx) { return list_refusals(tx, anna_, tx.now()); }).empty());
}

HEARTH_BOTH_ENGINES(DispatchFairness);

} // namespace
} // namespace hearth::dispatch

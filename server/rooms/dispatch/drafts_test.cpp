#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "rooms/dispatch/drafts.h"
#include "rooms/dispatch/testing.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

/// A Monday; two workers, and three orders that the first of them goes to.
class DispatchDrafts : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(reserve);
        set_mode(Mode::Manual);
        anna_ = add_worker();
        bo_ = add_worker();
        for (auto const* start : {"2026-11-23T08:00", "2026-11-23T12:00"})
            orders_.push_back(place_at(at(start)).id);
        for (auto const order : orders_)
            give(order, anna_);
    }
    void give(Id<orders::Order> order, Id<workforce::Worker> worker) {
        auto const visit = visit_of(order);
        write([&](Tx& tx) { return assign(tx, {.visit = visit.id, .workers = {worker}}); });
    }
    Id<workforce::Worker> goes(Id<orders::Order> order) {
        auto const crew = crew_of(order);
        return crew.empty() ? Id<workforce::Worker>{} : crew.front().worker;
    }
    WhatIf wish(Aim aim, std::vector<Id<workforce::Worker>> without = {}) const {
        WhatIf what{.store = store_.id, .day = day_, .aim = aim};
        if (!without.empty()) what.without = without;
        return what;
    }
    DayPlan plan(WhatIf const& what) {
        auto const problem = read([&](Tx& tx) { return load_problem(tx, store_.id, day_); });
        auto const plan = propose(problem, what, "en");
        EXPECT_TRUE(plan);
        return *plan;
    }
    Draft keep(WhatIf const& what) {
        auto const thought = plan(what);
        return write([&](Tx& tx) { return save_draft(tx, what, thought); });
    }
    Result<Draft> publish(Draft const& draft) {
        return db().write(scope(), [&](Tx& tx) { return publish_draft(tx, draft.id, {}); });
    }
    Result<Draft> undo(Draft const& draft) {
        return db().write(scope(), [&](Tx& tx) { return undo_draft(tx, draft.id); });
    }
    static Money line(DaySums const& sums, std::string const& name) {
        auto const found = std::ranges::find(sums.costs, "dispatch.cost_" + name, &CostLine::code);
        return found->value;
    }
    static Money sum(DaySums const& sums) {
        Money total;
        for (auto const& one : sums.costs)
            total = total + one.value;
        return total;
    }

    Day const day_ = *parse_day("2026-11-23");
    Id<workforce::Worker> anna_, bo_;
    std::vector<Id<orders::Order>> orders_;
};

TEST_P(DispatchDrafts, AreMadeTrueInOneGoAndTakenBackInOneGo) { // DP-04
    auto const draft = keep(wish(Aim::Repair, {anna_}));
    EXPECT_EQ(draft.number, 1);
    EXPECT_EQ(draft.plan.moves.size(), 2U);
    EXPECT_EQ(goes(orders_[0]), anna_) << "a draft changes nothing";
    auto const published = publish(draft);
    ASSERT_TRUE(published) << published.error().next_json;
    EXPECT_TRUE(published->published_at);
    EXPECT_EQ(goes(orders_[0]), bo_);
    EXPECT_EQ(goes(orders_[1]), bo_);
    EXPECT_EQ(publish(draft).error().code, "dispatch.draft_is_published");
    auto const undone = undo(draft);
    ASSERT_TRUE(undone) << undone.error().next_json;
    EXPECT_TRUE(undone->undone_at);
    EXPECT_EQ(goes(orders_[0]), anna_);
    EXPECT_EQ(goes(orders_[1]), anna_);
    EXPECT_EQ(undo(draft).error().code, "dispatch.draft_is_not_published");
}

TEST_P(DispatchDrafts, SayWhatEachWouldCostByName) { // DP-03
    auto const before = plan(wish(Aim::Fill));
    EXPECT_EQ(before.now.served, 2);
    EXPECT_EQ(before.now.total, before.then.total) << "nobody waits, so nothing changes";
    EXPECT_TRUE(before.moves.empty());
    auto const away = plan(wish(Aim::Repair, {anna_}));
    EXPECT_EQ(away.then.changed, 2);
    EXPECT_EQ(line(away.then, "change"), Money{2 * planner::Weights{}.change});
    EXPECT_EQ(line(away.now, "change"), Money{0});
    EXPECT_EQ(sum(away.then), away.then.total);
    auto const all_away = plan(wish(Aim::Repair, {anna_, bo_}));
    EXPECT_EQ(all_away.then.left_out, 2);
    EXPECT_EQ(line(all_away.then, "left_out"), Money{200'000});
    EXPECT_TRUE(all_away.moves.empty()) << "nobody's crew is taken off for nobody";
    EXPECT_EQ(all_away.unserved.size(), 2U);
}

TEST_P(DispatchDrafts, WithMoreVisitsCanOnlyBeLookedAt) {
    auto what = wish(Aim::Anew);
    what.more_percent = Whole<0, 100>{100};
    auto const draft = keep(what);
    EXPECT_EQ(draft.plan.extra_visits, 2);
    EXPECT_EQ(draft.plan.extra_served, 2) << "the second worker is free";
    EXPECT_EQ(draft.plan.then.served, 4);
    EXPECT_EQ(publish(draft).error().code, "dispatch.draft_is_a_trial");
}

TEST_P(DispatchDrafts, WeighAsTheyAreToldAndArePricedByTheHouse) {
    auto cheap = wish(Aim::Anew);
    cheap.weights = WeightWish{};
    cheap.weights->change = WeightWish::Percent{0};
    auto const plan_of = plan(cheap);
    EXPECT_EQ(line(plan_of.then, "change"),
              Money{plan_of.then.changed * planner::Weights{}.change});
}

TEST_P(DispatchDrafts, NeverMoveAPinnedVisit) { // DP-05
    auto const pinned = visit_of(orders_[0]);
    auto const draft = keep(wish(Aim::Repair, {anna_}));
    write([&](Tx& tx) { return set_pin(tx, pinned.id, true); });
    EXPECT_TRUE(crew_of(orders_[0]).front().is_pinned);
    auto const refused = publish(draft);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.draft_conflicts");
    EXPECT_NE(refused.error().next_json.find("dispatch.visit_pinned"), std::string::npos);
    EXPECT_NE(refused.error().next_json.find(to_text(pinned.id)), std::string::npos);
    EXPECT_EQ(goes(orders_[1]), anna_) << "all or nothing";
    auto const later = plan(wish(Aim::Anew, {anna_}));
    ASSERT_EQ(later.moves.size(), 1U) << "a plan made now leaves it alone";
    EXPECT_EQ(later.moves[0].visit, visit_of(orders_[1]).id);
    write([&](Tx& tx) { return set_pin(tx, pinned.id, false); });
    EXPECT_TRUE(publish(draft));
}

TEST_P(DispatchDrafts, LetTwoChangePlacesAtOneHour) {
    auto const other = place_at(at("2026-11-23T08:00")).id;
    give(other, bo_);
    auto const one = visit_of(orders_[0]), two = visit_of(other);
    auto const swap = [&](Tx& tx) {
        return move_crews(tx, store_.id,
                          {{one.id, one.version, {bo_}}, {two.id, two.version, {anna_}}},
                          Mode::Suggested);
    };
    auto const done = db().write(scope(), swap);
    ASSERT_TRUE(done) << done.error().next_json;
    EXPECT_EQ(goes(orders_[0]), bo_);
    EXPECT_EQ(goes(other), anna_);
    auto const again = db().write(scope(), swap);
    ASSERT_FALSE(again);
    EXPECT_NE(again.error().next_json.find("dispatch.visit_moved_on"), std::string::npos);
}

TEST_P(DispatchDrafts, AreNotTakenBackOverWhatOthersHaveDoneSince) {
    auto const draft = keep(wish(Aim::Repair, {anna_}));
    ASSERT_TRUE(publish(draft));
    auto const carla = add_worker();
    give(orders_[1], carla);
    auto const refused = undo(draft);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().next_json.find(to_text(visit_of(orders_[1]).id)), std::string::npos);
    EXPECT_EQ(goes(orders_[0]), bo_);
    EXPECT_EQ(goes(orders_[1]), carla);
}

TEST_P(DispatchDrafts, AreNotPublishedWhereARuleStandsInTheWay) { // WF-03
    auto const draft = keep(wish(Aim::Repair, {anna_}));
    give(place_at(at("2026-11-23T12:00")).id, bo_);
    auto const refused = publish(draft);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.draft_conflicts");
    EXPECT_NE(refused.error().next_json.find(to_text(visit_of(orders_[1]).id)), std::string::npos);
    EXPECT_EQ(goes(orders_[0]), anna_) << "all or nothing";
}

TEST_P(DispatchDrafts, AreNumberedAndDroppedUntilPublished) {
    auto const first = keep(wish(Aim::Fill)), second = keep(wish(Aim::Repair, {anna_}));
    EXPECT_EQ(second.number, 2);
    EXPECT_TRUE(db().write(scope(), [&](Tx& tx) { return drop_draft(tx, first.id); }));
    auto const left = read([&](Tx& tx) { return list_drafts(tx, store_.id, day_); });
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].wish.without, second.wish.without);
    EXPECT_EQ(left[0].plan.then.total, second.plan.then.total);
    ASSERT_TRUE(publish(second));
    auto const refused = db().write(scope(), [&](Tx& tx) { return drop_draft(tx, second.id); });
    EXPECT_EQ(refused.error().code, "dispatch.draft_is_published");
}

HEARTH_BOTH_ENGINES(DispatchDrafts);

} // namespace
} // namespace hearth::dispatch

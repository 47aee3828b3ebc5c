#include "planner/slot_index.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

SlotSettings settings(int days) {
    return {Zone{shanghai}, city_travel(), {at(0, 0), at(days, 0)}};
}

Place const home{31.23, 121.47};
// By e-bike and day: 2 min + 2 km × 1.3 / 17 km/h = 11.2, so 12 min.
Place const two_km_north{31.23 + 2 / 111.195, 121.47};

Worker plain_worker() {
    Worker worker;
    worker.key = {1, 1};
    worker.start = home;
    worker.commute = Commute::OwnTime;
    worker.skills = {{0, 1}};
    worker.shifts = {{at(0, 9), at(0, 17)}};
    return worker;
}

SlotAsk plain_ask() {
    SlotAsk ask;
    ask.visit.place = home;
    ask.visit.length = 2h;
    ask.visit.need.everyone = {{0, 1}};
    ask.within = {at(0, 0), at(1, 0)};
    ask.now = at(-1, 12);
    return ask;
}

Stop stop(Instant from, Length length, Place const& place) {
    return {{from, from + length}, 0min, 0min, place, {9, 9}};
}

std::vector<Instant> starts_of(std::vector<SlotStart> const& slots) {
    std::vector<Instant> starts;
    for (auto const& slot : slots)
        starts.push_back(slot.start);
    return starts;
}

TEST(SlotIndex, CountsTheRoadToANeighbour) { // DP-02
    SlotIndex index{settings(1)};
    auto const worker = index.put_worker(plain_worker());
    ASSERT_FALSE(index.book(worker, stop(at(0, 9), 2h, two_km_north)));
    EXPECT_EQ(starts_of(index.find(plain_ask())).front(), at(0, 11, 30));
    auto const why = index.refusal(plain_ask(), at(0, 11), worker);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->why, Why::LateFromPrevious);
    EXPECT_EQ(why->facts[0], (Fact{"late_minutes", 12}));
}

TEST(SlotIndex, FollowsABookingACancellationAndAChangeOfShift) {
    SlotIndex index{settings(1)};
    auto const worker = index.put_worker(plain_worker());
    auto const all = starts_of(index.find(plain_ask()));
    EXPECT_EQ(all.size(), 13U); // 09:00 … 15:00
    ASSERT_FALSE(index.book(worker, stop(at(0, 9), 8h, home)));
    EXPECT_TRUE(index.find(plain_ask()).empty());
    EXPECT_TRUE(index.cancel(worker, {9, 9}));
    EXPECT_FALSE(index.cancel(worker, {9, 9}));
    EXPECT_EQ(starts_of(index.find(plain_ask())), all);
    index.put_busy(worker, {stop(at(0, 9), 8h, home)});
    EXPECT_TRUE(index.find(plain_ask()).empty());
    index.put_busy(worker, {});
    EXPECT_EQ(starts_of(index.find(plain_ask())), all);
    auto late = plain_worker();
    late.shifts = {{at(0, 15), at(0, 17)}};
    EXPECT_EQ(index.put_worker(late), worker);
    EXPECT_EQ(starts_of(index.find(plain_ask())), std::vector{at(0, 15)});
    index.remove_worker(worker);
    EXPECT_TRUE(index.find(plain_ask()).empty());
}

TEST(SlotIndex, LetsAVisitThatMovesNotStandInItsOwnWay) { // BE-09, BK-11
    SlotIndex index{settings(1)};
    auto const worker = index.put_worker(plain_worker());
    ASSERT_FALSE(index.book(worker, stop(at(0, 9), 2h, home)));
    index.put_busy(worker, {{{at(0, 15), at(0, 17)}, 0min, 0min, home, {8, 8}}});
    EXPECT_EQ(starts_of(index.find(plain_ask())).front(), at(0, 11));
    auto own = plain_ask();
    own.own = {{9, 9}};
    auto const starts = starts_of(index.find(own));
    EXPECT_EQ(starts.front(), at(0, 9));
    EXPECT_EQ(starts.back(), at(0, 13)) << "what is another's stays: 13:00 + 2 h = 15:00";
    EXPECT_FALSE(index.refusal(own, at(0, 9, 30), worker));
    EXPECT_TRUE(index.refusal(plain_ask(), at(0, 9, 30), worker));
    EXPECT_TRUE(index.refusal(own, at(0, 14), worker));
    EXPECT_FALSE(index.why_not(own, at(0, 9, 30)));
}

TEST(SlotIndex, RefusesAnOverlappingBooking) { // WF-03
    SlotIndex index{settings(1)};
    auto const worker = index.put_worker(plain_worker());
    ASSERT_FALSE(index.book(worker, stop(at(0, 9), 2h, home)));
    auto const why = index.book(worker, stop(at(0, 10, 30), 2h, home));
    ASSERT_TRUE(why);
    EXPECT_EQ(why->facts[0], (Fact{"overlap_minutes", 30}));
    EXPECT_FALSE(index.book(worker, stop(at(0, 11), 2h, home)));
}

TEST(SlotIndex, PutsALeaderIntoACrewThatNeedsOne) { // DP-05
    SlotIndex index{settings(1)};
    for (std::uint64_t number = 1; number <= 3; ++number) {
        auto worker = plain_worker();
        worker.key = {1, number};
        worker.is_leader = number == 3;
        if (number == 3) worker.shifts = {{at(0, 13), at(0, 16)}};
        index.put_worker(worker);
    }
    auto ask = plain_ask();
    ask.visit.crew = 2;
    EXPECT_EQ(index.find(ask).size(), 13U);
    ask.visit.needs_leader = true;
    auto const slots = index.find(ask);
    EXPECT_EQ(starts_of(slots), (std::vector{at(0, 13), at(0, 13, 30), at(0, 14)}));
    EXPECT_EQ(slots[0].crew.size(), 2U);
    EXPECT_EQ(slots[0].crew[0], 2U);
    auto const why = index.why_not(ask, at(0, 10));
    ASSERT_TRUE(why);
    EXPECT_EQ(why->reason->why, Why::NoLeader);
}

TEST(SlotIndex, SaysWhyTenOClockIsNotOffered) { // BE-07
    SlotIndex index{settings(1)};
    auto const worker = index.put_worker(plain_worker());
    auto unskilled = plain_worker();
    unskilled.key = {1, 2};
    unskilled.skills.clear();
    index.put_worker(unskilled);
    ASSERT_FALSE(index.book(worker, stop(at(0, 8), 2h - 4min, two_km_north)));
    auto const why = index.why_not(plain_ask(), at(0, 10));
    ASSERT_TRUE(why);
    EXPECT_EQ(why->nearest, worker);
    EXPECT_EQ(why->nearest_reason->facts[0], (Fact{"late_minutes", 8})); // 09:56 + 12 min
    EXPECT_EQ(why->counts.size(), 2U);
    EXPECT_FALSE(index.why_not(plain_ask(), at(0, 10, 30)));
    EXPECT_EQ(index.why_not(plain_ask(), at(0, 10, 10))->reason->why, Why::NotOnGrid);
    auto soon = plain_ask();
    soon.now = at(0, 9);
    soon.notice = 2h;
    EXPECT_EQ(index.why_not(soon, at(0, 10))->reason->why, Why::NoticeTooShort);
}

TEST(SlotIndex, AnswersAConflictWithTheThreeNearestStarts) {
    SlotIndex index{settings(1)};
    auto const worker = index.put_worker(plain_worker());
    ASSERT_FALSE(index.book(worker, stop(at(0, 12), 2h, home)));
    auto const near = starts_of(index.nearest(plain_ask(), at(0, 11)));
    EXPECT_EQ(near, (std::vector{at(0, 10), at(0, 9, 30), at(0, 9)}));
}

/// A small town at random, its answers by asking everyone about everything.
RC_GTEST_PROP(SlotIndex, FindsExactlyWhatAskingEveryoneFinds, (std::uint16_t seed)) {
    Dice dice{seed};
    TownSize const size{.days = 3, .radius_km = 6};
    SlotIndex index{settings(size.days)};
    for (std::uint64_t number = 0; number < 12; ++number) {
        auto const at = index.put_worker(worker(dice, size, number));
        for (std::uint64_t tries = 0; tries < 4; ++tries) {
            auto const other = visit(dice, size, 100 * number + tries);
            auto const where = to_stop(other, other.windows[0].earliest);
            index.book(at, where);
        }
    }
    SlotAsk ask;
    ask.visit = visit(dice, size, 5000);
    ask.visit.windows.clear();
    ask.visit.crew = dice.roll(1, 3);
    ask.visit.needs_leader = dice.chance(30);
    ask.within = {at(0, 0), at(size.days, 0)};
    ask.now = at(0, dice.roll(0, 12));
    ask.grid = 60min;
    auto const found = starts_of(index.find(ask));
    std::vector<Instant> expected;
    for (auto start = ask.within.from; start < ask.within.to; start += 60min) {
        if (!index.why_not(ask, start)) expected.push_back(start);
    }
    RC_ASSERT(found == expected);
}

RC_GTEST_PROP(SlotIndex, OffersOnlyCrewsOfWhichEachMemberCan, (std::uint16_t seed)) {
    Dice dice{seed};
    TownSize const size{.days = 2, .radius_km = 6};
    SlotIndex index{settings(size.days)};
    for (std::uint64_t number = 0; number < 15; ++number) {
        index.put_worker(worker(dice, size, number));
    }
    SlotAsk ask;
    ask.visit = visit(dice, size, 1);
    ask.visit.crew = 2;
    ask.within = {at(0, 0), at(size.days, 0)};
    ask.now = at(0, 0);
    for (auto const& slot : index.find(ask)) {
        RC_ASSERT(slot.crew.size() == 2U);
        RC_ASSERT(slot.crew[0] != slot.crew[1]);
        for (auto const member : slot.crew)
            RC_ASSERT(!index.refusal(ask, slot.start, member));
    }
}

} // namespace
} // namespace hearth::planner

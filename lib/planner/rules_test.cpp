#include "planner/rules.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner {
namespace {

using namespace testing;

Zone const zone{shanghai};
Travel const travel = city_travel();
Town const town{zone, travel};
Place const home{31.23, 121.47};
Place const two_km_north{31.23 + 2 / 111.195, 121.47}; // 12 min by e-bike at day

Worker able() {
    Worker worker;
    worker.start = home;
    worker.end = home;
    worker.skills = {{3, 2}};
    worker.papers = {{1, monday - std::chrono::days{100}, monday}};
    worker.shifts = {{at(0, 9), at(0, 17)}};
    return worker;
}

Visit easy() {
    Visit visit;
    visit.customer = {3, 3};
    visit.place = two_km_north;
    visit.length = 2h;
    visit.need.everyone = {{3, 2}};
    visit.need.papers = {1};
    return visit;
}

std::optional<Why> why_who(Worker const& worker, Visit const& visit, int day = 0,
                           Role role = Role::Member) {
    auto const found = cannot_serve(worker, 7, visit, monday + std::chrono::days{day}, role);
    if (!found) return {};
    return found->why;
}

TEST(Who, NeedsEverySkillAtItsLevel) { // DP-01
    EXPECT_EQ(why_who(able(), easy()), std::nullopt);
    auto visit = easy();
    visit.need.everyone = {{3, 3}};
    EXPECT_EQ(why_who(able(), visit), Why::SkillLevelLow);
    visit.need.everyone = {{3, 1}, {4, 1}};
    EXPECT_EQ(why_who(able(), visit), Why::SkillMissing);
}

TEST(Who, NeedsPapersThatAreValidOnTheDay) { // WF-01, BE-04
    EXPECT_EQ(why_who(able(), easy(), 1), Why::PaperExpired);
    auto const found = cannot_serve(able(), 0, easy(), monday + std::chrono::days{3}, Role::Member);
    auto const first_day_without = (monday + std::chrono::days{1}).time_since_epoch().count();
    EXPECT_EQ(found->facts[1], (Fact{"expired_on", first_day_without}));
    EXPECT_EQ(why_who(able(), easy(), -101), Why::PaperNotYetValid);
    auto worker = able();
    worker.papers.push_back({1, monday, monday + std::chrono::days{9}});
    EXPECT_EQ(why_who(worker, easy(), 9), std::nullopt);
    worker.papers.clear();
    EXPECT_EQ(why_who(worker, easy()), Why::PaperMissing);
}

TEST(Who, IsRefusedByEitherSide) { // DP-01
    auto visit = easy();
    visit.refused = {7};
    EXPECT_EQ(why_who(able(), visit), Why::RefusedByCustomer);
    auto worker = able();
    worker.refuses = {{3, 3}};
    EXPECT_EQ(why_who(worker, easy()), Why::RefusesCustomer);
}

TEST(Who, StandsInOnlyWhereTheCustomerAgreed) { // BE-09
    auto visit = easy();
    visit.stand_ins.turned_down = {7};
    EXPECT_EQ(why_who(able(), visit), Why::TurnedDown);
    visit.stand_ins = {{3, 5}, {}, true};
    EXPECT_EQ(why_who(able(), visit), Why::NotAgreedTo);
    visit.stand_ins.welcome = {3, 7};
    EXPECT_EQ(why_who(able(), visit), std::nullopt);
    visit.stand_ins = {{3, 5}, {}, false};
    EXPECT_EQ(why_who(able(), visit), std::nullopt) << "nothing was agreed, so nobody is bound";
}

TEST(Who, NeedsTraitsVehicleReachAndForLeadingALeader) {
    auto visit = easy();
    visit.need.traits.set(5);
    EXPECT_EQ(why_who(able(), visit), Why::TraitMissing);
    visit = easy();
    visit.need.vehicle = true;
    EXPECT_EQ(why_who(able(), visit), Why::NoVehicle);
    auto worker = able();
    worker.reach_m = 1'999;
    EXPECT_EQ(why_who(worker, easy()), Why::TooFar);
    worker.reach_m = 2'001;
    EXPECT_EQ(why_who(worker, easy()), std::nullopt);
    EXPECT_EQ(why_who(worker, easy(), 0, Role::Leader), Why::NotALeader);
    worker.is_leader = true;
    visit = easy();
    visit.need.leader = {{9, 1}};
    EXPECT_EQ(why_who(worker, visit, 0, Role::Leader), Why::SkillMissing);
    EXPECT_EQ(why_who(worker, visit), std::nullopt);
}

TEST(Window, HoldsBothItsEnds) {
    auto visit = easy();
    visit.windows = {{at(0, 9), at(0, 10)}, {at(0, 14), at(0, 15)}};
    EXPECT_FALSE(window_conflict(visit, at(0, 10)));
    EXPECT_FALSE(window_conflict(visit, at(0, 14)));
    EXPECT_EQ(window_conflict(visit, at(0, 10, 20))->facts[0], (Fact{"minutes", 20}));
}

std::optional<Reason> fit(Worker const& worker, std::vector<Stop> const& stops, Instant start) {
    return misfit(town, worker, stops, to_stop(easy(), start));
}

TEST(Fit, CountsTheWayOutAndHomeInsideTheShift) {
    auto worker = able();
    EXPECT_EQ(fit(worker, {}, at(0, 9))->why, Why::LateFromPrevious);
    EXPECT_FALSE(fit(worker, {}, at(0, 9, 12)));
    EXPECT_EQ(fit(worker, {}, at(0, 15))->why, Why::LateAfterShift);
    worker.commute = Commute::OwnTime;
    EXPECT_FALSE(fit(worker, {}, at(0, 9)));
    EXPECT_FALSE(fit(worker, {}, at(0, 15)));
    EXPECT_EQ(fit(worker, {}, at(0, 15, 1))->why, Why::OutsideShift);
    EXPECT_EQ(fit(worker, {}, at(1, 9))->why, Why::NoShift);
}

TEST(Fit, KeepsBuffersAndRoadToBothNeighbours) {
    auto const worker = able();
    std::vector<Stop> stops{{{at(0, 9, 30), at(0, 10)}, 0min, 5min, home, {}, true},
                            {{at(0, 13), at(0, 14)}, 10min, 0min, home, {}, true}};
    // 10:00 + 5 min + 12 min road; and 13:00 - 10 min - 12 min road - 2 h.
    EXPECT_EQ(fit(worker, stops, at(0, 10, 16))->why, Why::LateFromPrevious);
    EXPECT_FALSE(fit(worker, stops, at(0, 10, 17)));
    EXPECT_FALSE(fit(worker, stops, at(0, 10, 38)));
    EXPECT_EQ(fit(worker, stops, at(0, 10, 39))->why, Why::LateForNext);
    EXPECT_EQ(fit(worker, stops, at(0, 11, 30))->why, Why::Busy);
}

TEST(EarliestStart, IsTheFirstThatTheRoadAllows) {
    auto const worker = able();
    auto const stop = to_stop(easy(), at(0, 6));
    EXPECT_EQ(earliest_start(town, worker, worker.shifts[0], nullptr, stop, at(0, 6)),
              at(0, 9, 12));
    Stop const earlier{{at(0, 9), at(0, 10)}, 0min, 5min, home, {}, true};
    EXPECT_EQ(earliest_start(town, worker, worker.shifts[0], &earlier, stop, at(0, 6)),
              at(0, 10, 17));
    EXPECT_EQ(earliest_start(town, worker, worker.shifts[0], &earlier, stop, at(0, 12)), at(0, 12));
}

} // namespace
} // namespace hearth::planner

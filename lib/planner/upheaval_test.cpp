#include "planner/upheaval.h"

#include <gtest/gtest.h>

namespace hearth::planner {
namespace {

using namespace std::chrono_literals;

Instant at(int hour) {
    return Instant{std::chrono::hours{hour}};
}

/// Three visits at 8, 10 and 12, the first two of worker 0; it is 9 o'clock.
struct Morning {
    Repair repair;
    Plan plan;

    Morning() {
        repair.problem.now = at(9);
        repair.problem.visits.resize(3);
        plan.assignments = {{0, at(8), {0}}, {1, at(10), {0}}, {2, at(12), {1}}};
        repair.plan = plan;
    }
    Upheaval of(Change const& change) const { return upheaval_of(plan, change, repair); }
};

TEST(Upheaval, IsNoneWhereNothingMoved) { // DP-04
    auto const found = Morning{}.of(WorkerAway{0, {at(9), at(20)}});
    EXPECT_EQ(found.fixed_moved, 0);
    EXPECT_EQ(found.moved, 0);
    EXPECT_EQ(found.mine, 2);
    EXPECT_EQ(found.most_moved(), 6);
}

TEST(Upheaval, CountsWhoGoesElsewhereAndWhoIsGone) {
    Morning morning;
    morning.repair.plan.assignments = {{0, at(8), {0}}, {1, at(10), {1}}};
    auto const found = morning.of(ShiftsChanged{0, {}});
    EXPECT_EQ(found.fixed_moved, 0);
    EXPECT_EQ(found.moved, 2);
}

TEST(Upheaval, CountsABegunVisitThatWasTouched) {
    Morning morning;
    morning.repair.plan.assignments[0].crew = {1};
    EXPECT_EQ(morning.of(VisitAdded{}).fixed_moved, 1);
    EXPECT_EQ(morning.of(VisitAdded{}).most_moved(), 3);
}

TEST(Upheaval, CountsAPinnedVisitThatIsNotWhereItsPinSays) {
    Morning morning;
    morning.repair.problem.visits[2].pin = Pin{at(12) + 20min, {1}};
    EXPECT_EQ(morning.of(VisitMoved{2, at(12) + 20min}).fixed_moved, 1);
    morning.repair.plan.assignments[2].start = at(12) + 20min;
    EXPECT_EQ(morning.of(VisitMoved{2, at(12) + 20min}).fixed_moved, 0);
    EXPECT_EQ(morning.of(VisitMoved{2, at(12) + 20min}).mine, 1);
}

TEST(Upheaval, DoesNotCountWhatWasCalledOff) {
    Morning morning;
    morning.repair.problem.visits[1].is_called_off = true;
    morning.repair.plan.assignments.erase(morning.repair.plan.assignments.begin() + 1);
    EXPECT_EQ(morning.of(VisitCalledOff{1}).moved, 0);
}

} // namespace
} // namespace hearth::planner

#include "planner/search/cooling.h"

#include <gtest/gtest.h>

namespace hearth::planner::search {
namespace {

TEST(Schedule, CoolsFromHotToColdInOneTurnWhenTimeIsShort) {
    Budget const budget{.iterations = 1000};
    Schedule schedule{budget, {.hot = 2, .cold = 0.02, .turn = 1500}, 10, 50};
    EXPECT_TRUE(schedule.look(0));
    EXPECT_DOUBLE_EQ(schedule.heat(), 100); // 2 steps of 50
    EXPECT_TRUE(schedule.look(500));
    EXPECT_NEAR(schedule.heat(), 10, 1e-9); // half way from 100 to 1 by equal factors
    EXPECT_FALSE(schedule.begins_turn());
    EXPECT_FALSE(schedule.look(1000));
}

TEST(Schedule, BeginsAgainWhenThereIsTimeForMore) {
    Budget const budget{.iterations = 1000};
    Schedule schedule{budget, {.hot = 1, .cold = 0.01, .turn = 10}, 25, 1}; // 1000 ÷ 250 = 4
    EXPECT_TRUE(schedule.look(249));
    EXPECT_FALSE(schedule.begins_turn());
    EXPECT_TRUE(schedule.look(250));
    EXPECT_TRUE(schedule.begins_turn());
    EXPECT_DOUBLE_EQ(schedule.heat(), 1);
    EXPECT_DOUBLE_EQ(schedule.place(), 0);
    EXPECT_TRUE(schedule.look(375));
    EXPECT_DOUBLE_EQ(schedule.place(), 0.5) << "of its turn, not of all the time";
}

TEST(Schedule, WithNoTimeAtAllIsOverAtOnce) {
    Budget const none{.iterations = 0};
    EXPECT_FALSE((Schedule{none, {}, 1, 1}.look(0)));
    Budget const no_seconds{-1, 0, [] { return 0.0; }};
    EXPECT_FALSE((Schedule{no_seconds, {}, 1, 1}.look(0)));
}

} // namespace
} // namespace hearth::planner::search

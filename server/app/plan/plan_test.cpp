#include "app/plan/command.h"

#include <gtest/gtest.h>

#include <vector>

namespace hearth::app::plan {
namespace {

std::vector<std::string> told(Wish const& wish) {
    std::vector<std::string> lines;
    EXPECT_TRUE(tell(wish, [&](std::string const& line) { lines.push_back(line); }));
    return lines;
}

TEST(PlanCommand, TellsWhatADayIsWorthByHandAndByPlan) { // DP-03
    Wish const wish{.workers = 8, .visits = 40, .iterations = 200};
    auto const lines = told(wish);
    ASSERT_GE(lines.size(), 5U);
    EXPECT_EQ(lines[0], "8 workers, 40 visits, seed 1");
    EXPECT_TRUE(lines[2].starts_with("dispatcher by hand "));
    EXPECT_TRUE(lines[3].starts_with("first plan "));
    EXPECT_TRUE(lines[4].starts_with("plan "));
}

TEST(PlanCommand, LivesThroughACitysDay) { // DP-04
    Wish const wish{
        .is_city = true, .workers = 8, .visits = 40, .happenings = 10, .iterations = 100};
    auto const lines = told(wish);
    ASSERT_GE(lines.size(), 9U);
    EXPECT_TRUE(lines[lines.size() - 4].starts_with("plan "));
    EXPECT_NE(lines[lines.size() - 4].find("rules broken 0"), std::string::npos);
    EXPECT_EQ(lines[lines.size() - 3], "In the evening:");
}

} // namespace
} // namespace hearth::app::plan

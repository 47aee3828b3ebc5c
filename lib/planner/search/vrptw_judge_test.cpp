#include "planner/search/vrptw_judge.h"

#include <gtest/gtest.h>

namespace hearth::planner::judge {
namespace {

// 1 lies 5 away from the depot (3-4-5), 2 another 5 further: √50 from the depot = 7.07 → 7.0.
constexpr auto text = "X\nVEHICLE\nNUMBER CAPACITY\n2 10\nCUSTOMER\nNO X Y D R D S\n"
                      "0 0 0 0 0 100 0\n1 3 4 6 10 20 1\n2 7 1 4 0 16 2\n";

TEST(VrptwJudge, AddsUpTenthsOfCutDistances) { // DP-03
    auto const verdict = judge_vrptw(text, {{1, 2}});
    EXPECT_TRUE(verdict.faults.empty()); // at 1: 10; at 2: 10 + 1 + 5 = 16, just in time
    EXPECT_EQ(verdict.tenths, 50 + 50 + 70);
    EXPECT_EQ(judge_vrptw(text, {{1}, {2}}).tenths, 2 * 50 + 2 * 70);
    EXPECT_EQ(judge_vrptw(text, {{1}, {2}}).routes, 2);
}

TEST(VrptwJudge, SeesEveryFault) { // DP-03
    EXPECT_EQ(judge_vrptw(text, {{1}}).faults,
              (std::vector<std::string>{"customer 2 is served 0 times"}));
    EXPECT_EQ(judge_vrptw(text, {{1, 2}, {2}}).faults.size(), 1U);
    EXPECT_EQ(judge_vrptw(text, {{1, 3}}).faults,
              (std::vector<std::string>{"no such customer: 3"}));
    std::string late = text;
    late.replace(late.find("16 2"), 4, "15 2");
    EXPECT_EQ(judge_vrptw(late, {{1, 2}}).faults, (std::vector<std::string>{"route 1: late at 2"}));
    std::string full = text;
    full.replace(full.find("2 10"), 4, "1 9 ");
    EXPECT_EQ(judge_vrptw(full, {{1, 2}}).faults,
              (std::vector<std::string>{"route 1: overloaded"}));
    EXPECT_EQ(judge_vrptw(full, {{1}, {2}}).faults,
              (std::vector<std::string>{"more routes than vehicles"}));
    std::string shut = text;
    shut.replace(shut.find("100 0"), 5, "24 0 ");
    EXPECT_EQ(judge_vrptw(shut, {{1, 2}}).faults,
              (std::vector<std::string>{"route 1: back too late"}));
}

} // namespace
} // namespace hearth::planner::judge

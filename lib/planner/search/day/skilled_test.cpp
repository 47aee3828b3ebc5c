#include "planner/search/day/skilled.h"

#include <gtest/gtest.h>

namespace hearth::planner::day {
namespace {

Worker with(std::vector<Skill> skills) {
    Worker worker;
    worker.skills = std::move(skills);
    return worker;
}

TEST(Skilled, ListsThoseWhoHaveTheRarestSkill) { // DP-02
    std::vector<Worker> const workers{with({{1}, {4}}), with({{1}}), with({{4}, {4, 2}, {1}}),
                                      with({{4}})};
    Skilled const skilled{workers};
    using Who = std::vector<WorkerIndex>;
    EXPECT_EQ(skilled.likeliest({}), (Who{0, 1, 2, 3}));
    EXPECT_EQ(skilled.likeliest({{1}}), (Who{0, 1, 2}));
    EXPECT_EQ(skilled.likeliest({{4}}), (Who{0, 2, 3})) << "a skill named twice counts once";
    EXPECT_EQ(skilled.likeliest({{2}}), Who{}) << "a skill between others that nobody has";
    EXPECT_EQ(skilled.likeliest({{1}, {99}}), Who{});
}

} // namespace
} // namespace hearth::planner::day

#include "planner/reason.h"

#include <gtest/gtest.h>

#include <set>

namespace hearth::planner {
namespace {

using namespace std::chrono_literals;

TEST(Reason, HasACodeOfItsOwnForEveryWhy) { // BE-07
    std::set<std::string_view> codes;
    for (std::size_t at = 0; at < why_count; ++at)
        codes.insert(to_code(static_cast<Why>(at)));
    EXPECT_EQ(codes.size(), why_count);
    EXPECT_EQ(to_code(Why::PaperExpired), "planner.paper_expired");
    EXPECT_EQ(to_code(Why::NotOnGrid), "planner.not_on_grid");
}

TEST(Reason, RoundsMinutesUp) {
    EXPECT_EQ(minutes_up(13min + 1s), 14);
    EXPECT_EQ(minutes_up(13min), 13);
}

} // namespace
} // namespace hearth::planner

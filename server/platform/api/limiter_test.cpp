#include "platform/api/limiter.h"

#include <gtest/gtest.h>

namespace hearth::api {
namespace {

TEST(Limiter, GivesTheMinutesShareAndThenSaysHowLongToWait) {
    Limiter limiter;
    Instant const now{hours{1}};
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(limiter.take("a", 6, now), 0);
    EXPECT_EQ(limiter.take("a", 6, now), 10); // one token every 10 s
    EXPECT_EQ(limiter.take("a", 6, now + seconds{9}), 1);
    EXPECT_EQ(limiter.take("a", 6, now + seconds{10}), 0);
    EXPECT_EQ(limiter.take("b", 6, now), 0) << "callers do not share";
}

TEST(Limiter, NeverSavesUpMoreThanAMinute) {
    Limiter limiter;
    Instant const now{hours{1}};
    EXPECT_EQ(limiter.take("a", 2, now), 0);
    Instant const later = now + hours{5};
    EXPECT_EQ(limiter.take("a", 2, later), 0);
    EXPECT_EQ(limiter.take("a", 2, later), 0);
    EXPECT_GT(limiter.take("a", 2, later), 0);
}

TEST(Limiter, CountsAnInventedTokenAsTheAddressItComesFrom) { // LS-01
    Limiter limiter;
    Instant const now{hours{1}};
    EXPECT_EQ(limiter.caller_of("invented", "10.0.0.1"), "10.0.0.1");
    EXPECT_EQ(limiter.caller_of("", "10.0.0.1"), "10.0.0.1");
    limiter.trust("real", now);
    EXPECT_EQ(limiter.caller_of("real", "10.0.0.1"), "real");
    EXPECT_EQ(limiter.caller_of("invented", "10.0.0.1"), "10.0.0.1");
}

} // namespace
} // namespace hearth::api

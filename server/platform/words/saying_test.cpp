#include "platform/words/saying.h"

#include <gtest/gtest.h>

namespace hearth::words {
namespace {

TEST(Saying, IsReadInEachReadersOwnLanguage) { // BK-10
    Saying const one{"series.callback_about", {{"day", "2026-11-25 09:00"}, {"why", "no_worker"}}};
    auto const kept = from_column(to_column(one));
    ASSERT_TRUE(kept);
    EXPECT_NE(say("zh-CN", *kept).find("2026-11-25 09:00"), std::string::npos);
    EXPECT_NE(say("zh-CN", *kept).find("回电"), std::string::npos);
    EXPECT_NE(say("en", *kept).find("call"), std::string::npos);
    EXPECT_EQ(say("en", *kept).find("回电"), std::string::npos);
}

TEST(Saying, IsNothingWhereNothingWasKept) { // BK-10
    EXPECT_FALSE(to_column({}));
    EXPECT_FALSE(from_column({}));
}

} // namespace
} // namespace hearth::words

#include "platform/live/live.h"

#include <gtest/gtest.h>

namespace hearth::live::live_test {

TEST(LiveAudience, WithoutAStoreIsForAllStaffAndNobodyElse) { // PR-01
    Actor const clerk{.kind = ActorKind::Staff};
    EXPECT_TRUE(may_hear(clerk, {}));
    EXPECT_FALSE(may_hear(Actor{.kind = ActorKind::Customer}, {}));
    EXPECT_FALSE(may_hear(Actor{.kind = ActorKind::Worker}, {}));
    EXPECT_TRUE(may_hear(Actor::system(), {}));
}

} // namespace hearth::live::live_test

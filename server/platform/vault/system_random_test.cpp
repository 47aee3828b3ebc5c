#include "platform/vault/system_random.h"

#include <gtest/gtest.h>

namespace hearth::vault::system_random_test {

TEST(SystemRandom, GivesOtherBytesEachTime) {
    SystemRandom random;
    EXPECT_NE(random_bytes(random, 32), random_bytes(random, 32));
    EXPECT_EQ(random_bytes(random, 0), "");
}

} // namespace hearth::vault::system_random_test

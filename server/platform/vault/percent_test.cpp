#include "platform/vault/percent.h"

#include <gtest/gtest.h>

namespace hearth::vault::percent_test {

TEST(Percent, KeepsTheUnreservedOnly) { // RFC 3986, 2.3
    EXPECT_EQ(percent_encode("aZ09-._~"), "aZ09-._~");
    EXPECT_EQ(percent_encode(" *+/?&=%"), "%20%2A%2B%2F%3F%26%3D%25");
    EXPECT_EQ(percent_encode("暖"), "%E6%9A%96");
    EXPECT_EQ(percent_encode(std::string_view{"\0", 1}), "%00");
}

} // namespace hearth::vault::percent_test

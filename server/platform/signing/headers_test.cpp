#include "platform/signing/headers.h"

#include <gtest/gtest.h>

namespace hearth::signing::headers_test {

TEST(Headers, DoNotCareAboutCase) {
    Headers const headers{{"Webhook-Id", "1"}};
    EXPECT_EQ(find_header(headers, "webhook-id"), "1");
    EXPECT_EQ(find_header(headers, "WEBHOOK-ID"), "1");
    EXPECT_EQ(find_header(headers, "webhook-ids"), "");
}

} // namespace hearth::signing::headers_test

#include "platform/signing/headers.h"

#include <gtest/gtest.h>

using namespace hearth::signing;

TEST(Headers, DoNotCareAboutCase) {
    Headers const headers{{"Webhook-Id", "1"}};
    EXPECT_EQ(find_header(headers, "webhook-id"), "1");
    EXPECT_EQ(find_header(headers, "WEBHOOK-ID"), "1");
    EXPECT_EQ(find_header(headers, "webhook-ids"), "");
}

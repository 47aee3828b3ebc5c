#include <gtest/gtest.h>

#include "platform/http/head_parser.h"

namespace hearth::http {
namespace {

TEST(HeadParser, ReadsMethodTargetFieldsAndLength) {
    ParsedHead parsed;
    ASSERT_TRUE(parse_head("BREW /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n"
                           "Expect: 100-continue\r\nX-Odd:  a b \r\n\r\n",
                           parsed));
    EXPECT_EQ(parsed.request.method, "BREW");
    EXPECT_EQ(parsed.request.target, "/a?b=c");
    EXPECT_EQ(parsed.request.header("x-odd"), "a b");
    EXPECT_EQ(parsed.length, 12U);
    EXPECT_TRUE(parsed.keeps_alive);
    EXPECT_TRUE(parsed.expects_continue);
}

TEST(HeadParser, KeepsAliveOnlyHttp11WithoutClose) {
    ParsedHead old;
    ASSERT_TRUE(parse_head("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", old));
    EXPECT_FALSE(old.keeps_alive);
    ParsedHead closing;
    ASSERT_TRUE(parse_head("GET / HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n", closing));
    EXPECT_FALSE(closing.keeps_alive);
}

TEST(HeadParser, RefusesHalfAHeadAndMoreThanOne) {
    ParsedHead parsed;
    EXPECT_FALSE(parse_head("GET / HTTP/1.1\r\nHost: x\r\n", parsed));
    EXPECT_FALSE(parse_head("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET", parsed));
    EXPECT_FALSE(parse_head("nonsense\r\n\r\n", parsed));
}

} // namespace
} // namespace hearth::http

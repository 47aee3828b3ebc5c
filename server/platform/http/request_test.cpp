#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"
#include "platform/http/server.h"

namespace hearth::http {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(Request, FindsHeadersInAnyCaseAndCookiesByName) {
    Request request;
    request.headers = {{"Accept", "a"}, {"ACCEPT", "b"}, {"Cookie", "a=1; session=x=y ;b=2"}};
    EXPECT_EQ(request.header("accept"), "a");
    EXPECT_FALSE(request.header("accep"));
    EXPECT_EQ(request.cookie("session"), "x=y");
    EXPECT_EQ(request.cookie("b"), "2");
    EXPECT_FALSE(request.cookie("Session"));
}

TEST(Request, DecodesPathsAndRefusesBadEscapes) {
    EXPECT_EQ(decode_path("/a%20b/%E5%AE%B6+"), "/a b/家+");
    for (auto const* bad : {"/%", "/%4", "/%zz", "/%00", "/%ff", "/%c0%af", "/%ed%a0%80"})
        EXPECT_FALSE(decode_path(bad)) << bad;
}

TEST(Request, DecodesQueries) {
    EXPECT_EQ(parse_query("q=a+b&q=%E5%AE%B6&empty=&bare&&x=1=2"),
              (Pairs{{"q", "a b"}, {"q", "家"}, {"empty", ""}, {"bare", ""}, {"x", "1=2"}}));
    EXPECT_EQ(parse_query(""), Pairs{});
    EXPECT_FALSE(parse_query("a=%4"));
    EXPECT_FALSE(parse_query("a=%00"));
}

RC_GTEST_PROP(Request, DecodingUndoesEncoding, (std::string const& text)) {
    std::string encoded;
    for (unsigned char const byte : text) {
        static constexpr char digits[] = "0123456789ABCDEF";
        encoded += {'%', digits[byte / 16], digits[byte % 16]};
    }
    auto const decoded = decode_path(encoded);
    RC_ASSERT(decoded.has_value() == is_clean_utf8(text));
    if (decoded) RC_ASSERT(*decoded == text);
}

} // namespace
} // namespace hearth::http

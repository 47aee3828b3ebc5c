#include <gtest/gtest.h>

#include "base/text.h"
#include "platform/books/decode.h"

#include <rapidcheck/gtest.h>

namespace hearth::books {
namespace {

TEST(Alphabets, AreToldApart) {
    EXPECT_EQ(*to_utf8("姓名"), "姓名");
    EXPECT_EQ(*to_utf8("\xEF\xBB\xBF姓名"), "姓名");
    EXPECT_EQ(*to_utf8("\xD0\xD5\xC3\xFB"), "姓名"); // GBK
    EXPECT_EQ(*to_utf8("\x95\x32\x82\x36"), "𠀀");   // GB 18030, four bytes
    EXPECT_EQ(*to_utf8(std::string_view("\xFF\xFE\xD3\x59\x0D\x54", 6)), "姓名"); // UTF-16
    EXPECT_EQ(*to_utf8(std::string_view("\xFE\xFF\x59\xD3\x54\x0D", 6)), "姓名");
}

TEST(Alphabets, AreRefusedByLineWhereNoneFits) {
    auto const wrong = to_utf8("a\nb\n\xFF\xFF\n");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, "books.encoding_unknown");
    EXPECT_EQ(wrong.error().details.at(0).value, "3");
    EXPECT_FALSE(to_utf8(std::string_view("a\0b", 3)));
}

TEST(Alphabets, LeaveNoControlCharacters) {
    EXPECT_EQ(without_controls(std::string("a\x01\tb\nc\x7F\r", 8)), "a\tb\nc");
}

RC_GTEST_PROP(Alphabets, GiveCleanTextOrARefusal, (std::string bytes)) {
    auto const text = to_utf8(bytes);
    // UTF-16 may hold U+0000; without_controls takes it out of the cells.
    RC_ASSERT((!text || is_clean_utf8(without_controls(*text))));
}

} // namespace
} // namespace hearth::books

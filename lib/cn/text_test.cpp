#include "cn/text.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::text_test {

TEST(Text, DecodesOneTwoThreeAndFourBytes) {
    EXPECT_EQ(to_code_points("aé暖𠮷"), (std::u32string{U'a', U'é', U'暖', U'𠮷'}));
}

TEST(Text, NeverReadsABrokenByteAsADigit) {
    for (auto const* broken :
         {"\xB1", "\xC0\xB1", "\xE0\x80\xB1", "\xED\xA0\x80", "\xF5\x80\x80\x80"})
        for (auto const c : to_code_points(broken))
            EXPECT_EQ(c, char32_t{0xFFFD});
    EXPECT_EQ(to_code_points("\xE6\x9A").size(), 2U) << "cut in the middle of a character";
}

TEST(Text, FoldsFullWidthFormsAndLeavesHanAlone) {
    EXPECT_EQ(to_half_width(U'１'), U'1');
    EXPECT_EQ(to_half_width(U'Ｘ'), U'X');
    EXPECT_EQ(to_half_width(U'～'), U'~'); // the last of the block
    EXPECT_EQ(to_half_width(U'　'), U' ');
    EXPECT_EQ(to_half_width(U'。'), U'。');
}

RC_GTEST_PROP(Text, DecodingUndoesEncoding, ()) {
    auto const points = *rc::gen::container<std::u32string>(rc::gen::oneOf(
        rc::gen::inRange<char32_t>(0, 0xD800), rc::gen::inRange<char32_t>(0xE000, 0x110000)));
    RC_ASSERT(to_code_points(to_utf8(points)) == points);
}

RC_GTEST_PROP(Text, TakesAnyBytes, (std::string const& bytes)) {
    RC_ASSERT(to_code_points(bytes).size() <= bytes.size());
}

} // namespace hearth::cn::text_test

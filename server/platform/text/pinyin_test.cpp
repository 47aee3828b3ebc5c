#include "platform/text/pinyin.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth {
namespace {

TEST(Pinyin, FindsChineseByInitialsSyllablesOrBoth) { // BK-02
    struct Case {
        char const* text;
        char const* needle;
        bool is_match;
    };
    Case const cases[] = {
        {"日常保洁", "rcbj", true},
        {"日常保洁", "bj", true},
        {"日常保洁", "richang", true},
        {"日常保洁", "ribaoj", false}, // 常 is left out
        {"日常保洁", "richb", true},
        {"日常保洁", "RC BJ", true},
        {"日常保洁", "ｒｃ", true},
        {"日常保洁", "rcbjx", false},
        {"日常保洁", "", true},
        {"空调清洗", "ktqx", true},
        {"空调清洗", "kongtiao", true},
        {"长期住家", "cqzj", true},
        {"月嫂", "yues", true},
        {"月嫂", "ys", true},
        {"3 小时钟点工", "3xs", true},
        {"A 级", "aj", true},
        {"", "a", false},
        {"", "", true},
    };
    for (auto const& one : cases)
        EXPECT_EQ(matches_pinyin(one.text, one.needle), one.is_match)
            << one.text << " by " << one.needle;
}

TEST(Pinyin, GivesFirstLetters) {
    EXPECT_EQ(to_initials("日常保洁"), "rcbj");
    EXPECT_EQ(to_initials("新居（开荒）保洁"), "xjkhbj");
}

RC_GTEST_PROP(Pinyin, AlwaysFindsATextByItsOwnInitials, ()) {
    static std::vector<std::string> const characters{"日", "常", "保", "洁", "空", "调",
                                                     "长", "家", "a",  "7",  " ",  "（"};
    auto const parts =
        *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(characters));
    std::string text;
    for (auto const& part : parts)
        text += part;
    RC_ASSERT(matches_pinyin(text, to_initials(text)));
}

} // namespace
} // namespace hearth

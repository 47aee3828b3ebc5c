#include "cn/rmb_capital.h"

#include "cn/text.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::cn::rmb_capital_test {

namespace {

// Amounts with many zeros: there the rules are.
std::int64_t gen_fen() {
    std::int64_t fen = 0;
    for (int place = 0; place < 14; ++place)
        fen = fen * 10 + (*rc::gen::inRange(0, 2) == 0 ? 0 : *rc::gen::inRange(0, 10));
    return *rc::gen::inRange(0, 4) == 0 ? -fen : fen;
}

} // namespace

TEST(RmbCapital, PrintsTheExamplesOfTheRules) { // 支付结算办法 附一
    EXPECT_EQ(to_capital(1'409'50), "壹仟肆佰零玖元伍角");
    EXPECT_EQ(to_capital(6'007'14), "陆仟零柒元壹角肆分");
    EXPECT_EQ(to_capital(107'000'53), "壹拾万柒仟元伍角叁分");
    EXPECT_EQ(to_capital(16'409'02), "壹万陆仟肆佰零玖元零贰分");
}

TEST(RmbCapital, WritesOneZeroForARunOfThem) {
    EXPECT_EQ(to_capital(100'000'001'00), "壹亿零壹元整");
    EXPECT_EQ(to_capital(100'005'000'00), "壹亿零伍仟元整"); // a whole section is missing
    EXPECT_EQ(to_capital(1'005'000'000'00), "壹拾亿零伍佰万元整");
    EXPECT_EQ(to_capital(1'010'101'01), "壹佰零壹万零壹佰零壹元零壹分");
}

TEST(RmbCapital, HasNoNameForTenThousandYi) {
    EXPECT_TRUE(to_capital(kCapitalLimitFen - 1));
    EXPECT_FALSE(to_capital(kCapitalLimitFen));
    EXPECT_TRUE(to_capital(1 - kCapitalLimitFen));
    EXPECT_FALSE(to_capital(-kCapitalLimitFen));
    EXPECT_TRUE(capital_spellings(kCapitalLimitFen).empty());
}

TEST(RmbCapital, ReadsNothingThatCouldBeAltered) {
    for (auto const* text :
         {"", "元", "整", "拾元整", "一元整", "壹元", "壹元伍分", "零壹元整", "壹圆整", "壹元整整",
          "壹万万元整", "壹元壹分整", "壹佰壹仟元整", "负零元整", "壹元零零壹分"})
        EXPECT_FALSE(parse_capital(text)) << text;
    EXPECT_EQ(parse_capital("人民币壹元整"), 100);
}

RC_GTEST_PROP(RmbCapital, ReadingUndoesPrinting, ()) {
    auto const fen = gen_fen();
    for (auto const& spelling : capital_spellings(fen))
        RC_ASSERT(parse_capital(spelling) == fen);
}

RC_GTEST_PROP(RmbCapital, PrintsNoForbiddenGlyphAndNoDoubleZero, ()) {
    auto const text = to_code_points(to_capital(gen_fen()).value());
    for (char32_t const c : std::u32string_view{U"一二三四五六七八九十两廿毛另"})
        RC_ASSERT(text.find(c) == std::u32string::npos);
    RC_ASSERT(text.find(U"零零") == std::u32string::npos);
}

RC_GTEST_PROP(RmbCapital, TakesAnyTextMadeOfItsOwnSigns, ()) {
    auto const signs = rc::gen::elementOf(std::u32string{U"零壹玖拾佰仟万亿元角分整负"});
    auto const text = to_utf8(*rc::gen::container<std::u32string>(signs));
    auto const fen = parse_capital(text);
    if (fen) {
        auto const spellings = capital_spellings(*fen);
        RC_ASSERT(std::ranges::find(spellings, text) != spellings.end());
    }
}

} // namespace hearth::cn::rmb_capital_test

#include "cn/uscc.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::uscc_test {

namespace {

CreditCodeFault fault(std::string_view code) {
    return std::get<CreditCodeFault>(parse_credit_code(code));
}

std::string gen_code() {
    auto const any = rc::gen::elementOf(std::string{"0123456789ABCDEFGHJKLMNPQRTUWXY"});
    std::string org;
    for (int i = 0; i < 8; ++i)
        org.push_back(*any);
    auto code = "91310000" + org + org_code_check(org);
    return code + credit_code_check(code);
}

} // namespace

TEST(CreditCode, ReadsTheSampleOfTheStandard) { // GB 32100-2015
    auto const code = std::get<CreditCode>(parse_credit_code(" ９１350100-m000100y-43"));
    EXPECT_EQ(code.code, "91350100M000100Y43");
    EXPECT_EQ(code.org_code, "M000100Y-4");
}

TEST(CreditCode, NamesTheFirstCheckThatFails) {
    EXPECT_EQ(fault("440301103097413"), CreditCodeFault::Length) << "a registration number of old";
    EXPECT_EQ(fault("91350100S000100Y43"), CreditCodeFault::Charset);
    EXPECT_EQ(fault("913501暖0M000100Y43"), CreditCodeFault::Charset);
    EXPECT_EQ(fault("9135A100M000100Y43"), CreditCodeFault::Region);
    EXPECT_EQ(fault("91350100M000100Y53"), CreditCodeFault::OrgChecksum);
    EXPECT_EQ(fault("91350100M000100Y44"), CreditCodeFault::Checksum);
}

RC_GTEST_PROP(CreditCode, ACodeWithItsCheckCharactersIsValid, ()) {
    auto const code = gen_code();
    // The organisation check may be X, which is of the character set, so every code can be written.
    RC_ASSERT(std::get<CreditCode>(parse_credit_code(code)).code == code);
}

RC_GTEST_PROP(CreditCode, OneWrongCharacterIsAlwaysSeen, ()) {
    std::string const charset = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    auto code = gen_code();
    auto const at = *rc::gen::inRange<std::size_t>(0, code.size());
    auto const other = *rc::gen::elementOf(charset);
    RC_PRE(other != code[at]);
    code[at] = other;
    RC_ASSERT(std::holds_alternative<CreditCodeFault>(parse_credit_code(code)));
}

RC_GTEST_PROP(CreditCode, TakesAnyText, (std::string const& text)) {
    RC_ASSERT(std::holds_alternative<CreditCodeFault>(parse_credit_code(text)));
}

} // namespace hearth::cn::uscc_test

#include "cn/phone.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::phone_test {

namespace {

struct Row {
    char const* raw;
    char const* expected; // the E.164 form, the kind of a number that has none, or the fault
};

std::string read(std::string_view raw) {
    auto const answer = parse_phone(raw);
    if (auto const* fault = std::get_if<PhoneFault>(&answer)) return std::string{to_text(*fault)};
    auto const& number = std::get<PhoneNumber>(answer);
    return number.e164.value_or(std::string{to_text(number.kind)});
}

} // namespace

TEST(Phone, ReadsWhatPeopleType) {
    for (auto const& [raw, expected] : std::initializer_list<Row>{
             {"13800138000", "+8613800138000"},
             {"＋８６（138）0013－8000", "+8613800138000"},
             {"86 138 0013 8000", "+8613800138000"},
             {"0086-13800138000", "+8613800138000"},
             {"19900000000", "+8619900000000"},
             {"12800138000", "pattern"},  // 12x is no mobile number
             {"138001380001", "pattern"}, // one digit more
             {"86138001380", "pattern"},  // 86 goes only before 11 digits
             {"010-12345678", "+861012345678"},
             {"+86 10 1234 5678", "+861012345678"},
             {"(0086)(0)755 8888888", "+867558888888"},
             {"10 1234 5678", "pattern"}, // neither 0 nor +86 in front
             {"4008008888", "+864008008888"},
             {"95017", "short"},
             {"110", "short"},
             {"+1 415 555 0100", "country"},
             {"001-415-555-0100", "country"},
             {"+", "charset"},
             {"1380013800o", "charset"},
             {"138+00138000", "charset"},
         })
        EXPECT_EQ(read(raw), expected) << raw;
}

RC_GTEST_PROP(Phone, ReadsItsOwnFormAgain, ()) {
    auto const length = *rc::gen::inRange(3, 14);
    std::string raw =
        *rc::gen::elementOf(std::vector<std::string>{"", "+86", "0086", "86", "0", "1"});
    for (int i = 0; i < length; ++i)
        raw.push_back(static_cast<char>('0' + *rc::gen::inRange(0, 10)));
    auto const answer = parse_phone(raw);
    auto const* number = std::get_if<PhoneNumber>(&answer);
    if (number && number->e164) {
        auto const again = std::get<PhoneNumber>(parse_phone(*number->e164));
        RC_ASSERT(again.e164 == number->e164);
        RC_ASSERT(again.kind == number->kind);
    }
}

RC_GTEST_PROP(Phone, SeparatorsChangeNothing, ()) {
    std::string plain = "13", typed = "13";
    for (int i = 0; i < 9; ++i) {
        char const digit = static_cast<char>('0' + *rc::gen::inRange(0, 10));
        plain.push_back(digit);
        typed +=
            *rc::gen::elementOf(std::vector<std::string>{"", " ", "-", ".", "　", "（"}) + digit;
    }
    RC_ASSERT(read(typed) == "+86" + plain);
}

RC_GTEST_PROP(Phone, TakesAnyText, (std::string const& text)) {
    (void)read(text);
}

} // namespace hearth::cn::phone_test

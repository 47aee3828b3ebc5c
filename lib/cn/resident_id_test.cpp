#include "cn/resident_id.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::resident_id_test {

// Numbers here use regions that end in 0000, never issued to a person, or the standard's sample.

namespace {

Day const today = parse_day("2026-01-01").value();

ResidentIdFault fault(std::string_view number) {
    return std::get<ResidentIdFault>(parse_resident_id(number, today));
}

// A whole 15-digit number of a never-issued region.
std::string gen_old_number() {
    auto const day = Day{std::chrono::days{*rc::gen::inRange(-25'567, 10'957)}}; // 1900 to 1999
    auto const birth = to_text(day);
    auto const sequence = std::to_string(*rc::gen::inRange(100, 1000));
    return "310000" + birth.substr(2, 2) + birth.substr(5, 2) + birth.substr(8, 2) + sequence;
}

} // namespace

TEST(ResidentId, ReadsTheSampleOfTheStandard) { // GB 11643-1999
    auto const id = std::get<ResidentId>(parse_resident_id("１１０１０５　19491231 002ｘ", today));
    EXPECT_EQ(id.number, "11010519491231002X");
    EXPECT_EQ(to_text(id.birth), "1949-12-31");
    EXPECT_EQ(id.sex, Sex::Female);
}

TEST(ResidentId, NamesTheFirstCheckThatFails) {
    EXPECT_EQ(fault(""), ResidentIdFault::Length);
    EXPECT_EQ(fault("1101051949123100"), ResidentIdFault::Length);
    EXPECT_EQ(fault("1X010519491231002X"), ResidentIdFault::Charset); // X only at the end
    EXPECT_EQ(fault("11010519491231002暖"), ResidentIdFault::Charset);
    EXPECT_EQ(fault("160000199001010010"), ResidentIdFault::Region);
    EXPECT_EQ(fault("110000000001010010"), ResidentIdFault::Date); // there is no year 0
    EXPECT_EQ(fault("110000202601020010"), ResidentIdFault::Date); // born tomorrow
    EXPECT_EQ(fault("110105194912310021"), ResidentIdFault::Checksum);
}

TEST(ResidentId, TakesABirthOnTheDayItselfButNotTheDayAfter) {
    auto const number = std::string{"11000020260101001"};
    int taken = 0;
    for (char const c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'})
        taken += std::holds_alternative<ResidentId>(parse_resident_id(number + c, today)) ? 1 : 0;
    EXPECT_EQ(taken, 1) << "exactly one check character fits";
}

RC_GTEST_PROP(ResidentId, AnUpgradedNumberIsValid, ()) {
    auto const upgraded = std::get<std::string>(upgrade_resident_id(gen_old_number()));
    RC_ASSERT(std::holds_alternative<ResidentId>(parse_resident_id(upgraded, today)));
}

RC_GTEST_PROP(ResidentId, OneWrongDigitIsAlwaysSeen, ()) { // ISO 7064 finds every single change
    auto upgraded = std::get<std::string>(upgrade_resident_id(gen_old_number()));
    auto const at = *rc::gen::inRange<std::size_t>(0, 17);
    auto const shift = *rc::gen::inRange(1, 10);
    upgraded[at] = static_cast<char>('0' + (upgraded[at] - '0' + shift) % 10);
    RC_ASSERT(std::holds_alternative<ResidentIdFault>(parse_resident_id(upgraded, today)));
}

RC_GTEST_PROP(ResidentId, TakesAnyText, (std::string const& text)) {
    RC_ASSERT(std::holds_alternative<ResidentIdFault>(parse_resident_id(text, today)));
}

TEST(AgeGates, ReachAnAgeOnTheDayAfterTheBirthday) { // WF-01
    auto const on = [](char const* birth, char const* day) {
        return age_gates(parse_day(birth).value(), parse_day(day).value());
    };
    EXPECT_FALSE(on("2010-06-15", "2026-06-15").may_be_hired);
    EXPECT_TRUE(on("2010-06-15", "2026-06-16").may_be_hired);
    EXPECT_TRUE(on("2010-06-15", "2028-06-15").minor_worker_rules);
    EXPECT_TRUE(on("2010-06-15", "2028-06-16").full_capacity);
    EXPECT_EQ(on("2008-02-29", "2026-02-28").full_age, 17); // the 28th stands in for the 29th
    EXPECT_EQ(on("2008-02-29", "2026-03-01").full_age, 18);
    EXPECT_EQ(on("2026-05-01", "2026-05-01").full_age, 0);
    EXPECT_TRUE(on("2012-11-30", "2026-11-30").guardian_consent_for_data);
    EXPECT_FALSE(on("2012-11-30", "2026-12-01").guardian_consent_for_data);
}

RC_GTEST_PROP(AgeGates, NeverFallAsTimePasses, ()) {
    auto const birth = Day{std::chrono::days{*rc::gen::inRange(-20'000, 20'000)}};
    auto const later = birth + std::chrono::days{*rc::gen::inRange(0, 36'000)};
    auto const before = age_gates(birth, later);
    auto const after = age_gates(birth, later + std::chrono::days{1});
    RC_ASSERT(after.full_age == before.full_age || after.full_age == before.full_age + 1);
    RC_ASSERT(!(after.guardian_consent_for_data && after.may_be_hired));
}

} // namespace hearth::cn::resident_id_test

#include "rooms/complaints/referral_terms.h"

#include <gtest/gtest.h>

namespace hearth::complaints::referral_terms_test {
namespace {

constexpr char zone[] = "Asia/Shanghai";
Day day(char const* text) {
    return *parse_day(text);
}
Instant at(char const* text) {
    return *parse_instant(text);
}
ReferralDates dates(char const* received, std::optional<Instant> due = {}) {
    auto const* const law = law_on(referral_laws(), day("2026-11-20"), "CN");
    return referral_dates(at(received), due, {}, *law, zone);
}

} // namespace

TEST(ReferralTerms, CountChineseWorkingDaysToTheEndOfTheLast) { // LC-13
    // Friday 2026-11-20: Monday, Tuesday, Wednesday are three; the seventh is Tuesday 12-01.
    auto const plain = dates("2026-11-20T16:00:00+08:00");
    EXPECT_EQ(plain.answer_by, at("2026-11-26T00:00:00+08:00"));
    EXPECT_EQ(plain.accept_by, at("2026-12-02T00:00:00+08:00"));
    // Before the National Day: 2026-09-30 is a Wednesday; the holiday ends on 10-07, and Saturday
    // 10-10 is worked instead.
    auto const holiday = dates("2026-09-30T09:00:00+08:00");
    EXPECT_EQ(holiday.answer_by, at("2026-10-11T00:00:00+08:00"));
}

TEST(ReferralTerms, TheLettersOwnDayCountsOnlyWhereItIsEarlier) { // LH-18
    auto const early = at("2026-11-23T18:00:00+08:00");
    EXPECT_EQ(dates("2026-11-20T16:00:00+08:00", early).answer_by, early);
    EXPECT_EQ(dates("2026-11-20T16:00:00+08:00", at("2026-12-20T18:00:00+08:00")).answer_by,
              at("2026-11-26T00:00:00+08:00"));
}

TEST(ReferralTerms, AreRowsOfLawWithTheirDaysAndSources) { // LC-13
    auto const* const before = law_on(referral_laws(), day("2026-04-14"), "CN");
    auto const* const since = law_on(referral_laws(), day("2026-04-15"), "CN");
    ASSERT_TRUE(before && since);
    EXPECT_NE(before, since);
    EXPECT_NE(since->source.find("121号"), std::string_view::npos);
    EXPECT_NE(dates("2026-11-20T16:00:00+08:00").terms.find("121号"), std::string::npos);
    EXPECT_FALSE(law_on(referral_laws(), day("2019-12-31"), "CN"));
    ReferralLaw const city[] = {
        *since, {"上海", day("2026-06-01"), day("2026-12-31"), 5, "a city's own row"}};
    EXPECT_EQ(law_on(city, day("2026-11-20"), "上海")->accept_workdays, 5);
    EXPECT_EQ(law_on(city, day("2026-11-20"), "北京")->accept_workdays, 7);
    EXPECT_EQ(law_on(city, day("2027-01-01"), "上海")->accept_workdays, 7) << "it has ended";
}

TEST(ReferralTerms, AYearWhoseDaysOffAreUnknownIsCountedStricter) { // LC-13
    EXPECT_EQ(after_workdays(day("2030-01-01"), 7), day("2030-01-08"));
}

TEST(ReferralTerms, RefuseADayOfNothing) {
    EXPECT_TRUE(check_terms({}));
    EXPECT_FALSE(check_terms({.answer_workdays = 0}));
    EXPECT_FALSE(check_terms({.jurisdiction = ""}));
}

} // namespace hearth::complaints::referral_terms_test

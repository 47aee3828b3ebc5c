#include "rooms/notices/notices.h"

#include <gtest/gtest.h>

namespace hearth::notices::rules_test {
namespace {

Day day(char const* text) {
    return *parse_day(text);
}

} // namespace

TEST(NoticeDays, ANoticeComesThirtyDaysBeforeOrSaysWhyNot) { // LC-14
    auto const today = day("2026-11-23");
    auto const* const law = law_for(notice_laws(), NoticeKind::StopOnline, "上海市", today);
    ASSERT_TRUE(law);
    EXPECT_EQ(law->source, "电子商务法第16条");
    EXPECT_TRUE(check_day(*law, today, day("2026-12-23"), false)) << "the thirtieth day";
    auto const early = check_day(*law, today, day("2026-12-22"), false);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().fields.at(0).code, "notices.too_soon");
    EXPECT_TRUE(check_day(*law, today, day("2026-12-22"), true)) << "with a reason on record";
    EXPECT_FALSE(check_day(*law, today, day("2026-11-22"), true)) << "never for a day that is over";
}

TEST(NoticeDays, TheStrictestRowInForceCounts) { // LC-14
    NoticeLaw const rows[] = {
        {NoticeKind::CloseStore, "CN", 30, day("2024-07-01"), {}, "country"},
        {NoticeKind::CloseStore, "上海", 45, day("2026-01-01"), day("2026-12-31"), "city"}};
    auto const find = [&](char const* city, char const* on) {
        return law_for(rows, NoticeKind::CloseStore, city, day(on))->source;
    };
    EXPECT_EQ(find("上海市", "2026-11-23"), "city");
    EXPECT_EQ(find("上海市", "2027-01-01"), "country") << "the city's has ended";
    EXPECT_EQ(find("北京市", "2026-11-23"), "country");
    EXPECT_FALSE(law_for(rows, NoticeKind::StopOnline, "上海市", day("2026-11-23")));
}

} // namespace hearth::notices::rules_test

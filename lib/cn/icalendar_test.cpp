#include "cn/icalendar.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::icalendar_test {

namespace {

std::string unfold(std::string text) {
    for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;)
        text.erase(at, 3);
    return text.substr(0, text.size() - 2);
}

LocalTime at(char const* text) {
    return parse_local_time(text).value();
}

} // namespace

TEST(Icalendar, EscapesWhatSeparates) {
    EXPECT_EQ(escape_ical_text("a,b;c\\d: e"), "a\\,b\\;c\\\\d: e");
    EXPECT_EQ(escape_ical_text("一\r\n二\n三\r四"), "一\\n二\\n三\\n四");
}

TEST(Icalendar, FoldsAfter75OctetsAndNotBefore) {
    EXPECT_EQ(fold_ical_line(std::string(75, 'x')), std::string(75, 'x') + "\r\n");
    EXPECT_EQ(fold_ical_line(std::string(76, 'x')), std::string(75, 'x') + "\r\n x\r\n");
    EXPECT_EQ(fold_ical_line(std::string(74, 'x') + "暖"), std::string(74, 'x') + "\r\n 暖\r\n");
}

RC_GTEST_PROP(Icalendar, FoldingLosesNothingAndSplitsNoCharacter, ()) {
    auto const piece = rc::gen::element<std::string>("a", "é", "暖", "𠮷", " ");
    std::string line;
    for (auto const& p : *rc::gen::container<std::vector<std::string>>(200, piece))
        line += p;
    auto const folded = fold_ical_line(line);
    RC_ASSERT(unfold(folded) == line);
    for (std::size_t from = 0; from < folded.size();) {
        auto const end = folded.find("\r\n", from);
        RC_ASSERT(end - from <= 75U);
        RC_ASSERT((static_cast<unsigned char>(folded[end + 2 < folded.size() ? end + 3 : 0]) &
                   0xC0) != 0x80);
        from = end + 2;
    }
}

TEST(Icalendar, WritesTimesOfShanghai) {
    EXPECT_EQ(to_ical_utc(at("2026-03-02T07:59:59")), "20260301T235959Z");
    EXPECT_EQ(to_ical_local(at("2026-03-02T07:59:59")), "20260302T075959");
    for (auto const* text : {"2026-03-02 09:00:00", "2026-03-02T24:00:00", "2026-02-29T09:00:00",
                             "2026-03-02T9:00:000", "2026-03-02T09:00"})
        EXPECT_FALSE(parse_local_time(text)) << text;
}

TEST(Icalendar, WritesAFeedACalendarProgramReads) { // SY-04
    IcalEvent const event{.uid = "visit-1@hearth",
                          .stamp = at("2026-03-01T08:00:00"),
                          .start = at("2026-03-02T09:00:00"),
                          .end = at("2026-03-02T12:00:00"),
                          .sequence = 2,
                          .is_cancelled = true,
                          .summary = "日常保洁, 3 小时"};
    auto const text = to_ical("我的日程", {event});
    EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
    for (auto const* line : {"UID:visit-1@hearth", "DTSTAMP:20260301T000000Z", "SEQUENCE:2",
                             "DTSTART;TZID=Asia/Shanghai:20260302T090000", "STATUS:CANCELLED",
                             "SUMMARY:日常保洁\\, 3 小时"})
        EXPECT_NE(text.find(std::string{"\r\n"} + line + "\r\n"), std::string::npos) << line;
    EXPECT_EQ(text.find("LOCATION"), std::string::npos) << "an empty field is left out";
}

} // namespace hearth::cn::icalendar_test

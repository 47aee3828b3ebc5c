#include "rooms/office/opening.h"

#include <rapidcheck/gtest.h>

namespace hearth::office {
namespace {

Opening office_week() {
    std::string const day = "09:00-12:00 13:30-18:00";
    return {{day, day, day, day, day, "10:00-16:00", ""}, true, {}};
}
std::string field_of(Result<BusinessCalendar> const& result) {
    return result || result.error().fields.empty() ? "" : result.error().fields[0].pointer;
}
std::string code_of(Result<BusinessCalendar> const& result) {
    return result || result.error().fields.empty() ? "" : result.error().fields[0].code;
}

TEST(Opening, TakesHoursAsPeopleTypeThem) { // BE-15
    struct Row {
        char const* typed;
        char const* means;
    };
    for (auto const& row : {
             Row{"9:00-18:00", "09:00-18:00"},
             Row{"09:00–12:00，13：30至18:00", "09:00-12:00 13:30-18:00"},
             Row{"13:30 - 18:00 、 9:00 ~ 12:00", "09:00-12:00 13:30-18:00"},
             Row{"00:00-24:00", "00:00-24:00"},
             Row{"22:00-02:00", "22:00-02:00"}, // into the next day
             Row{"9:00-12:00 12:00-18:00", "09:00-12:00 12:00-18:00"},
             Row{"", ""},
             Row{"　", ""},
         }) {
        auto const spans = parse_hours(row.typed, "/week/0");
        ASSERT_TRUE(spans) << row.typed;
        EXPECT_EQ(to_text(*spans), row.means) << row.typed;
    }
}

TEST(Opening, RefusesWhatIsNoHoursAndNamesTheField) {
    struct Row {
        char const* typed;
        char const* code;
    };
    for (auto const& row : {
             Row{"9-18", "office.hours_unreadable"},
             Row{"9:00", "office.hours_unreadable"},
             Row{"9:00-25:00", "office.hours_unreadable"},
             Row{"9:60-18:00", "office.hours_unreadable"},
             Row{"24:00-26:00", "office.hours_unreadable"},
             Row{"9:00-9:00", "office.hours_unreadable"},
             Row{"-9:00-18:00", "office.hours_unreadable"},
             Row{"上午", "office.hours_unreadable"},
             Row{"9:00-12:00 11:00-18:00", "office.hours_overlap"},
             Row{"20:00-02:00 23:00-24:00", "office.hours_overlap"},
         }) {
        auto opening = office_week();
        opening.week[4] = row.typed;
        auto const calendar = to_calendar(opening, "Asia/Shanghai");
        EXPECT_EQ(field_of(calendar), "/week/4") << row.typed;
        EXPECT_EQ(code_of(calendar), row.code) << row.typed;
    }
}

TEST(Opening, RefusesDaysThatAreNoneOrStandTwice) {
    auto opening = office_week();
    opening.days = {{"2026-12-31", "9:00-15:00"}, {"2026-02-30", ""}};
    EXPECT_EQ(field_of(to_calendar(opening, "Asia/Shanghai")), "/days/1/day");
    opening.days[1].day = "2026-12-31";
    EXPECT_EQ(code_of(to_calendar(opening, "Asia/Shanghai")), "office.day_twice");
    opening.days[1] = {"2027-01-01", "closed"};
    EXPECT_EQ(field_of(to_calendar(opening, "Asia/Shanghai")), "/days/1/hours");
    opening = {std::vector<std::string>(7), false, {{"2026-12-31", "9:00-15:00"}}};
    EXPECT_EQ(code_of(to_calendar(opening, "Asia/Shanghai")), "office.week_never_opens");
    opening.week.pop_back();
    EXPECT_EQ(code_of(to_calendar(opening, "Asia/Shanghai")), "office.week_needs_seven");
}

RC_GTEST_PROP(Opening, IsShownAgainAsItWasSaved, ()) {
    auto const hours = [] {
        auto const from = *rc::gen::inRange(0, 700);
        auto const length = *rc::gen::inRange(1, 700);
        return *rc::gen::element(std::string(), to_text({{from, from + length}}));
    };
    Opening opening{{}, *rc::gen::arbitrary<bool>(), {}};
    for (int i = 0; i < 7; ++i)
        opening.week.push_back(hours());
    opening.week[2] = "00:00-24:00";
    opening.days = {{"2026-10-01", hours()}, {"2026-12-31", hours()}};
    auto const calendar = to_calendar(opening, "Asia/Shanghai");
    RC_ASSERT(calendar.has_value());
    RC_ASSERT(to_opening(*calendar, opening.follows_public_holidays) == opening);
}

} // namespace
} // namespace hearth::office

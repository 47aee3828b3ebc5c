#include <gtest/gtest.h>

#include "rooms/series/rules.h"

#include <rapidcheck/gtest.h>
#include <set>

namespace hearth::series {
namespace {

Day day(char const* text) {
    return *parse_day(text);
}
Pattern weekly(std::vector<int> const& weekdays) {
    Pattern pattern{.kind = PatternKind::Weekly};
    pattern.weekdays.emplace();
    for (int const one : weekdays)
        pattern.weekdays->push_back(one);
    return pattern;
}
Pattern month_day(int number) {
    return {.kind = PatternKind::MonthDay, .month_day = Whole<1, 31>{number}};
}
std::vector<std::string> texts(std::vector<PlannedDay> const& days) {
    std::vector<std::string> all;
    for (auto const& one : days)
        all.push_back(to_text(one.day));
    return all;
}
using Texts = std::vector<std::string>;

TEST(SeriesDays, ComeOnSeveralWeekdays) { // BK-08
    Plan const plan{weekly({2, 5}), day("2026-11-24")};
    EXPECT_EQ(texts(plan_days(plan, day("2026-12-06"))),
              (Texts{"2026-11-24", "2026-11-27", "2026-12-01", "2026-12-04"}));
}

TEST(SeriesDays, ComeEverySecondWeekCountedFromTheFirst) { // BK-08
    auto pattern = weekly({2, 4});
    pattern.kind = PatternKind::Fortnightly;
    EXPECT_EQ(texts(plan_days({pattern, day("2026-11-26")}, day("2026-12-26"))),
              (Texts{"2026-11-26", "2026-12-08", "2026-12-10", "2026-12-22", "2026-12-24"}));
}

TEST(SeriesDays, FallOnTheMonthsEndWhereItIsTooShort) { // BK-08
    EXPECT_EQ(texts(plan_days({month_day(31), day("2027-12-31")}, day("2028-05-31"))),
              (Texts{"2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30",
                     "2028-05-31"}));
    EXPECT_EQ(texts(plan_days({month_day(30), day("2027-01-30")}, day("2027-03-31"))),
              (Texts{"2027-01-30", "2027-02-28", "2027-03-30"}));
    EXPECT_EQ(texts(plan_days({month_day(29), day("2028-01-29")}, day("2028-03-01"))),
              (Texts{"2028-01-29", "2028-02-29"}));
    EXPECT_EQ(texts(plan_days({month_day(5), day("2026-12-05")}, day("2027-02-05"))),
              (Texts{"2026-12-05", "2027-01-05", "2027-02-05"}));
}

TEST(SeriesDays, ComeOnTheNthWeekdayOfTheMonth) { // BK-08
    Pattern second = weekly({6});
    second.kind = PatternKind::MonthWeekday;
    second.nth = Whole<-1, 4>{2};
    EXPECT_EQ(texts(plan_days({second, day("2026-12-12")}, day("2027-02-28"))),
              (Texts{"2026-12-12", "2027-01-09", "2027-02-13"}));
    second.nth = Whole<-1, 4>{-1};
    EXPECT_EQ(texts(plan_days({second, day("2026-11-28")}, day("2027-01-31"))),
              (Texts{"2026-11-28", "2026-12-26", "2027-01-30"}));
}

TEST(SeriesDays, ComeEveryNDaysOrOnGivenDates) { // BK-08
    Pattern const tenth{.kind = PatternKind::EveryDays, .every_days = Whole<1, 180>{10}};
    EXPECT_EQ(texts(plan_days({tenth, day("2026-11-24")}, day("2026-12-20"))),
              (Texts{"2026-11-24", "2026-12-04", "2026-12-14"}));
    Pattern dates{.kind = PatternKind::Dates};
    dates.dates.emplace();
    for (auto const* one : {"2026-12-20", "2026-11-24", "2026-12-01", "2026-12-01"})
        dates.dates->push_back(day(one));
    EXPECT_EQ(texts(plan_days({dates, day("2026-11-24")}, day("2026-12-31"))),
              (Texts{"2026-11-24", "2026-12-01", "2026-12-20"}));
}

// The notice for 2026: off from 10-01 to 10-07, worked on Saturday 10-10.
TEST(SeriesDays, SkipOrMoveOverThePublicHolidays) { // BK-08
    Plan plan{weekly({4}), day("2026-09-24")};
    EXPECT_EQ(texts(plan_days(plan, day("2026-10-15"))),
              (Texts{"2026-09-24", "2026-10-01", "2026-10-08", "2026-10-15"}));
    plan.holidays = Holidays::Skip;
    EXPECT_EQ(texts(plan_days(plan, day("2026-10-15"))),
              (Texts{"2026-09-24", "2026-10-08", "2026-10-15"}));
    plan.holidays = Holidays::Move;
    EXPECT_EQ(texts(plan_days(plan, day("2026-10-15"))),
              (Texts{"2026-09-24", "2026-10-08", "2026-10-15"}))
        << "the moved day meets the next one, which stands";
    Plan const friday{weekly({5}), day("2026-09-18"), {}, {}, Holidays::Move};
    EXPECT_EQ(texts(plan_days(friday, day("2026-10-09"))),
              (Texts{"2026-09-18", "2026-09-28", "2026-10-08", "2026-10-09"}));
}

TEST(SeriesDays, MoveOntoAMakeUpWorkday) { // BK-08
    // Spring Festival 2026 ends on 02-23; 02-14 is a Saturday that is worked.
    Plan const saturday{weekly({6}), day("2026-02-07"), {}, {}, Holidays::Skip};
    EXPECT_EQ(texts(plan_days(saturday, day("2026-02-28"))),
              (Texts{"2026-02-07", "2026-02-14", "2026-02-28"}))
        << "a make-up workday is no holiday";
    Plan const new_year{weekly({6}), day("2025-12-27"), {}, {}, Holidays::Move};
    EXPECT_EQ(texts(plan_days(new_year, day("2026-01-03"))), (Texts{"2025-12-27", "2026-01-04"}))
        << "Sunday 01-04 is worked: the next working day";
}

TEST(SeriesDays, KeepTheFirstThatWasChosenByHand) { // BK-08
    Plan plan{weekly({4}), day("2026-10-01"), {}, {}, Holidays::Skip, true};
    EXPECT_EQ(texts(plan_days(plan, day("2026-10-08"))), (Texts{"2026-10-01", "2026-10-08"}));
}

TEST(SeriesDays, SayWhereTheYearsNoticeIsNotOut) { // BK-08
    auto const days =
        plan_days({weekly({5}), day("2031-10-03"), {}, {}, Holidays::Skip}, day("2031-10-03"));
    ASSERT_EQ(days.size(), 1u);
    EXPECT_TRUE(days[0].is_assumed);
}

TEST(SeriesDays, FollowTheTermsOfTheirTimeAndLeaveOutPauses) { // BK-08
    Plan const tuesdays{weekly({2}), day("2026-11-24")};
    Plan const thursdays{weekly({4}), day("2026-12-08")};
    auto const days = lay_out({tuesdays, thursdays}, {{1, day("2026-12-15"), day("2026-12-20")}},
                              day("2026-12-31"), day("2027-01-31"));
    std::vector<PlannedDay> plain(days.begin(), days.end());
    EXPECT_EQ(texts(plain),
              (Texts{"2026-11-24", "2026-12-01", "2026-12-10", "2026-12-24", "2026-12-31"}));
}

TEST(SeriesDays, ForgetWhatWasAgreedForLaterWhenAnEarlierDayChangesAll) { // BK-08
    Plan const tuesdays{weekly({2}), day("2026-11-24")};
    Plan const fridays{weekly({5}), day("2026-12-15")};
    Plan const mondays{weekly({1}), day("2026-12-01")};
    auto const days = lay_out({tuesdays, fridays, mondays}, {}, {}, day("2026-12-22"));
    std::vector<PlannedDay> plain(days.begin(), days.end());
    EXPECT_EQ(texts(plain), (Texts{"2026-11-24", "2026-12-07", "2026-12-14", "2026-12-21"}));
}

TEST(SeriesPattern, NamesTheMemberThatIsMissingOrTooMuch) { // BK-08
    auto const first = day("2026-11-24");
    auto const pointer = [&](Pattern const& pattern) {
        auto const checked = check_pattern(pattern, first);
        return checked ? std::string("fits") : checked.error().fields.front().pointer;
    };
    EXPECT_EQ(pointer(weekly({2})), "fits");
    EXPECT_EQ(pointer({.kind = PatternKind::Weekly}), "/pattern/weekdays");
    EXPECT_EQ(pointer({.kind = PatternKind::MonthDay}), "/pattern/month_day");
    EXPECT_EQ(pointer({.kind = PatternKind::EveryDays}), "/pattern/every_days");
    EXPECT_EQ(pointer({.kind = PatternKind::Dates}), "/pattern/dates");
    auto both = weekly({2});
    both.month_day = Whole<1, 31>{5};
    EXPECT_EQ(pointer(both), "/pattern/month_day");
    auto nth = weekly({2, 3});
    nth.kind = PatternKind::MonthWeekday;
    nth.nth = Whole<-1, 4>{1};
    EXPECT_EQ(pointer(nth), "/pattern/weekdays");
    nth = weekly({2});
    nth.kind = PatternKind::MonthWeekday;
    nth.nth = Whole<-1, 4>{0};
    EXPECT_EQ(pointer(nth), "/pattern/nth");
    Pattern early{.kind = PatternKind::Dates};
    early.dates.emplace();
    early.dates->push_back(day("2026-11-23"));
    EXPECT_EQ(pointer(early), "/pattern/dates/0");
}

TEST(SeriesPrice, MayRiseNoFurtherThanWasAgreed) { // BK-08
    EXPECT_TRUE(is_within(Money{10'000}, Money{10'000}, 0));
    EXPECT_TRUE(is_within(Money{10'000}, Money{9'000}, 0));
    EXPECT_FALSE(is_within(Money{10'000}, Money{10'001}, 0));
    EXPECT_TRUE(is_within(Money{10'000}, Money{10'500}, 5));
    EXPECT_FALSE(is_within(Money{10'000}, Money{10'501}, 5));
}

TEST(SeriesPairs, MoveADayToTheNearestNewOne) { // BK-08
    std::vector<Day> const tuesdays{day("2026-12-01"), day("2026-12-08"), day("2026-12-15")};
    std::vector<Day> const thursdays{day("2026-12-03"), day("2026-12-10"), day("2026-12-17")};
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    EXPECT_EQ(pair_days(tuesdays, thursdays, 6), (Pairs{{0, 0}, {1, 1}, {2, 2}}));
    EXPECT_EQ(pair_days(tuesdays, {day("2026-12-10")}, 6), (Pairs{{1, 0}}));
    EXPECT_TRUE(pair_days(tuesdays, {day("2027-01-10")}, 6).empty());
}

Pattern any_pattern(Day from) {
    using K = PatternKind;
    Pattern pattern{.kind = *rc::gen::element(K::Weekly, K::Fortnightly, K::MonthDay,
                                              K::MonthWeekday, K::EveryDays, K::Dates)};
    auto const weekdays = *rc::gen::unique<std::vector<int>>(3, rc::gen::inRange(1, 8));
    switch (pattern.kind) {
    case K::Weekly:
    case K::Fortnightly:
        pattern.weekdays = weekly(weekdays).weekdays;
        break;
    case K::MonthWeekday:
        pattern.weekdays = weekly({weekdays[0]}).weekdays;
        pattern.nth = Whole<-1, 4>{*rc::gen::element(-1, 1, 2, 3, 4)};
        break;
    case K::MonthDay:
        pattern.month_day = Whole<1, 31>{*rc::gen::inRange(1, 32)};
        break;
    case K::EveryDays:
        pattern.every_days = Whole<1, 180>{*rc::gen::inRange(1, 60)};
        break;
    case K::Dates:
        pattern.dates.emplace();
        for (auto const one : *rc::gen::container<std::vector<int>>(5, rc::gen::inRange(0, 200)))
            pattern.dates->push_back(add_days(from, one));
        break;
    }
    return pattern;
}

Plan any_plan() {
    Plan plan;
    plan.from = add_days(day("2025-01-01"), *rc::gen::inRange(0, 700));
    plan.pattern = any_pattern(plan.from);
    if (*rc::gen::arbitrary<bool>()) plan.until = add_days(plan.from, *rc::gen::inRange(0, 300));
    if (*rc::gen::arbitrary<bool>()) plan.visits = *rc::gen::inRange(1, 30);
    plan.holidays = *rc::gen::element(Holidays::Keep, Holidays::Skip, Holidays::Move);
    plan.keeps_first = *rc::gen::arbitrary<bool>();
    return plan;
}

RC_GTEST_PROP(SeriesDays, AreAscendingWithinTheirBoundsAndNeverTwice, ()) { // BK-08
    auto const plan = any_plan();
    RC_ASSERT(check_pattern(plan.pattern, plan.from).has_value());
    auto const to = add_days(plan.from, *rc::gen::inRange(0, 400));
    auto const days = plan_days(plan, to);
    std::set<Day> seen;
    Day last{};
    for (auto const& one : days) {
        RC_ASSERT(one.day >= plan.from);
        RC_ASSERT(one.planned <= to);
        RC_ASSERT(one.day >= one.planned);
        RC_ASSERT(!plan.until || one.day <= *plan.until);
        RC_ASSERT(seen.insert(one.day).second);
        RC_ASSERT(!seen.empty() && (last == Day{} || last < one.day));
        last = one.day;
    }
    if (plan.visits) RC_ASSERT(static_cast<int>(days.size()) <= *plan.visits);
}

RC_GTEST_PROP(SeriesDays, AreNoPublicHolidayWhereTheyAreSkippedOrMoved, ()) { // BK-08
    auto plan = any_plan();
    plan.keeps_first = false;
    plan.holidays = *rc::gen::element(Holidays::Skip, Holidays::Move);
    for (auto const& one : plan_days(plan, add_days(plan.from, 120))) {
        auto const kind = cn::work_calendar().kind(std::chrono::sys_days{one.day});
        auto const* const known = std::get_if<cn::DayKind>(&kind);
        RC_ASSERT(one.is_assumed == !known);
        if (!known) continue;
        RC_ASSERT(*known != cn::DayKind::StatutoryHoliday && *known != cn::DayKind::HolidayOff);
        if (one.is_moved) RC_ASSERT(cn::is_workday(*known));
    }
}

RC_GTEST_PROP(SeriesDays, DoNotChangeWhenTheHorizonGrows, ()) { // BK-08
    auto const plan = any_plan();
    auto const near = add_days(plan.from, *rc::gen::inRange(0, 200));
    auto const far = add_days(near, *rc::gen::inRange(0, 100));
    auto const few = plan_days(plan, near);
    std::vector<PlannedDay> again;
    for (auto const& one : plan_days(plan, far))
        if (one.planned <= near) again.push_back(one);
    RC_ASSERT(few == again);
}

} // namespace
} // namespace hearth::series

#include "rooms/safety/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::safety {
namespace {

Instant at(int second) {
    return Instant{seconds{second}};
}

TEST(SafetyRules, ClimbFromTheOneOnCallToHeadquarters) { // VS-09
    auto const rungs = ladder(Habits{});
    ASSERT_EQ(rungs.size(), 3u);
    EXPECT_EQ(rungs[0].name, "due");
    EXPECT_EQ(rungs[0].after, seconds{60});
    EXPECT_EQ(rungs[1].after, seconds{120});
    EXPECT_EQ(rungs[2].after, seconds{300});
    EXPECT_EQ(first_level(true), Level::OnCall);
    EXPECT_EQ(first_level(false), Level::Manager) << "with nobody on the roster no minute is lost";
    EXPECT_EQ(climb(Level::OnCall), Level::Manager);
    EXPECT_EQ(climb(Level::Manager), Level::Headquarters);
    EXPECT_EQ(climb(Level::Headquarters), Level::Headquarters);
}

RC_GTEST_PROP(SafetyRules, EveryLadderThatMayBeSetAscends, ()) { // VS-09
    auto const any = rc::gen::inRange(-10, 5'000);
    Habits const habits{*any, *any, *any, *any, *any, *any};
    if (!check_habits(habits)) return;
    auto const rungs = ladder(habits);
    RC_ASSERT(rungs.front().after >= seconds{10});
    for (std::size_t i = 1; i < rungs.size(); ++i)
        RC_ASSERT(rungs[i - 1].after < rungs[i].after);
}

TEST(SafetyRules, NameTheSettingThatCannotBe) {
    Habits habits;
    EXPECT_TRUE(check_habits(habits));
    habits.climb_s = 0;
    EXPECT_EQ(check_habits(habits).error().fields.at(0).pointer, "/climb_s");
    habits = {};
    habits.position_days = 0;
    EXPECT_EQ(check_habits(habits).error().fields.at(0).pointer, "/position_days");
}

RC_GTEST_PROP(SafetyRules, OnDutyIsWhoHasAShiftNowEachOnce, ()) { // VS-09
    auto const small = rc::gen::inRange(0, 20);
    std::vector<Duty> roster;
    auto const size = *rc::gen::inRange(0, 8);
    for (int i = 0; i < size; ++i) {
        Duty duty;
        duty.account.uuid.bytes[0] = static_cast<std::uint8_t>(*rc::gen::inRange(1, 4));
        duty.from = at(*small);
        duty.to = duty.from + seconds{*small};
        roster.push_back(duty);
    }
    auto const now = at(*small);
    auto const there = on_duty(roster, now);
    for (auto const& duty : roster) {
        bool const is_now = duty.from <= now && now < duty.to;
        auto const times = std::count(there.begin(), there.end(), duty.account);
        RC_ASSERT(times <= 1);
        if (is_now) RC_ASSERT(times == 1);
    }
    for (auto const id : there)
        RC_ASSERT(std::any_of(roster.begin(), roster.end(), [&](Duty const& duty) {
            return duty.account == id && duty.from <= now && now < duty.to;
        }));
}

RC_GTEST_PROP(SafetyRules, AVisitIsWatchedFromItsEndAndNeverInThePast, ()) { // BE-12
    auto const any = rc::gen::inRange(0, 100'000);
    auto const start = *any;
    Span const planned{at(start), at(start + *rc::gen::inRange(0, 30'000))};
    auto const begun = at(*any);
    auto const now = at(*any);
    auto const end = expected_end(planned, begun);
    RC_ASSERT(end >= planned.to);
    RC_ASSERT(end >= begun + (planned.to - planned.from));
    RC_ASSERT(end == planned.to || end == begun + (planned.to - planned.from));
    RC_ASSERT(watched_from(planned, begun, now) >= now);
    RC_ASSERT(watched_from(planned, begun, now) >= end);
    RC_ASSERT(tapped_at(begun, now) <= now);
}

TEST(SafetyRules, TakeOnlyTheirOwnWordForSafe) { // BE-12
    EXPECT_TRUE(is_right_word({}, {})) << "without a word of theirs";
    EXPECT_TRUE(is_right_word({}, "什么都行"));
    EXPECT_TRUE(is_right_word("桂花糕", "桂花糕"));
    EXPECT_TRUE(is_right_word("Blue Kettle", "bluekettle")) << "trembling fingers";
    EXPECT_FALSE(is_right_word("桂花糕", "绿豆糕"));
    EXPECT_FALSE(is_right_word("桂花糕", {}));
}

RC_GTEST_PROP(SafetyRules, APercentileIsOneOfTheValuesAndGrowsWithThePercent, ()) {
    auto const values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 600));
    auto const half = percentile(values, 50);
    auto const most = percentile(values, 90);
    RC_ASSERT(half.has_value() == !values.empty());
    if (values.empty()) return;
    RC_ASSERT(std::find(values.begin(), values.end(), *half) != values.end());
    RC_ASSERT(*half <= *most);
    auto const below =
        std::count_if(values.begin(), values.end(), [&](int v) { return v <= *most; });
    RC_ASSERT(below * 10 >= static_cast<std::ptrdiff_t>(values.size()) * 9);
    RC_ASSERT(*percentile(values, 100) == *std::max_element(values.begin(), values.end()));
}

Incident incident(int waited_s, bool is_drill = false) {
    Incident one;
    one.heard_at = at(1'800'000'000); // 2027-01-15
    one.acknowledged_at = one.heard_at + seconds{waited_s};
    one.is_drill = is_drill;
    one.kind = Kind::Medical;
    one.is_late = waited_s > 60;
    return one;
}

TEST(SafetyRules, CountDrillsApartByStoreAndQuarter) { // BE-12
    auto open = incident(0);
    open.acknowledged_at = {};
    auto const report = count(
        {incident(10), incident(20), incident(90), open, incident(5, true), incident(500, true)},
        "Asia/Shanghai");
    EXPECT_EQ(report.incidents, 4);
    EXPECT_EQ(report.still_open, 4);
    EXPECT_EQ(report.late, 1);
    EXPECT_EQ(report.taken_p50_s, 20);
    EXPECT_EQ(report.taken_p90_s, 90);
    EXPECT_EQ(report.drills, 2);
    EXPECT_EQ(report.drills_p50_s, 5);
    ASSERT_EQ(report.drills_by_store.size(), 1u);
    EXPECT_EQ(report.drills_by_store[0].quarter, "2027-Q1");
    EXPECT_EQ(report.drills_by_store[0].late, 1);
    ASSERT_EQ(report.by_kind.size(), 1u);
    EXPECT_EQ(report.by_kind[0].name, "medical");
    EXPECT_EQ(report.by_kind[0].count, 4);
    EXPECT_EQ(quarter_of(*parse_day("2026-12-31")), "2026-Q4");
}

TEST(SafetyRules, NumberTheLinesOfAPlanAndLeaveOutEmptyOnes) {
    auto const lines = to_lines({"拨 120", "", "开门"});
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[1].code, "l2");
    EXPECT_EQ(lines[1].text, "开门");
}

} // namespace
} // namespace hearth::safety

#include "cn/pay_rules.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <numeric>

namespace hearth::cn::pay_rules_test {

using namespace std::chrono_literals;

TEST(PayRules, RoundEachLineButKeepTheFractionOfTheHour) { // LW-06
    std::vector<OvertimeLine> const lines{{3h, 150}};
    auto const pay = overtime_pay(500'000, lines);
    EXPECT_EQ(pay.day_rate_fen, 22'989); // 22988.506
    EXPECT_EQ(pay.hour_rate_fen, 2'874); // 2873.563
    EXPECT_EQ(pay.total_fen, 12'931);    // 500000 x 3 x 1.5 / 174 = 12931.03; 2874 x 4.5 = 12933
}

TEST(PayRules, RoundAHalfFenUp) {
    EXPECT_EQ(hour_rate_fen(87), 1); // 0.5
    EXPECT_EQ(hour_rate_fen(86), 0); // 0.494
}

TEST(PayRules, DeductAtMostAFifthAndLeaveTheMinimumWage) { // LW-10
    auto const deduct = [](DamageClaim const& claim) { return damage_deduction(claim).deduct_fen; };
    EXPECT_EQ(deduct({500'000, 269'000, 100'001}), 100'000);
    EXPECT_EQ(deduct({500'000, 269'000, 99'999}), 99'999);
    EXPECT_EQ(deduct({336'250, 269'000, 100'000}), 67'250); // both limits meet here
    EXPECT_EQ(deduct({269'001, 269'000, 100'000}), 1);
    EXPECT_EQ(deduct({200'000, 269'000, 100'000}), 0);
    EXPECT_EQ(deduct({500'004, 0, 200'000}), 100'000); // 100000.8: the fraction stays the worker's
}

TEST(PayRules, LimitPartTimeWork) { // Labour Contract Law art. 68
    std::vector<std::chrono::seconds> week{5h, 5h, 5h, 5h, 4h, 0h, 0h};
    EXPECT_TRUE(part_time_week(week).within_limits);
    week[6] = 1s;
    EXPECT_FALSE(part_time_week(week).within_limits);
    EXPECT_TRUE(keeps_part_time_average(std::vector<std::chrono::seconds>{6h, 2h, 0h}));
    EXPECT_FALSE(keeps_part_time_average(std::vector<std::chrono::seconds>{6h, 2h + 1s, 0h}));
}

TEST(PayRules, LimitOvertimeByDayAndMonth) { // Labour Law art. 41
    std::vector<std::chrono::seconds> days(12, 3h);
    EXPECT_TRUE(keeps_overtime_limits(days));
    days.push_back(1s);
    EXPECT_FALSE(keeps_overtime_limits(days));
    EXPECT_FALSE(keeps_overtime_limits(std::vector<std::chrono::seconds>{3h + 1s}));
}

RC_GTEST_PROP(PayRules, ADeductionNeverTakesWhatTheLawLeaves, ()) {
    auto const amount = rc::gen::inRange<std::int64_t>(0, 10'000'000);
    DamageClaim const claim{*amount, *amount, *amount};
    auto const [deduct, carried] = damage_deduction(claim);
    RC_ASSERT(deduct >= 0 && carried >= 0 && deduct + carried == claim.claim_fen);
    RC_ASSERT(deduct * 5 <= claim.month_wage_fen);
    RC_ASSERT(deduct == 0 || claim.month_wage_fen - deduct >= claim.minimum_wage_fen);
}

RC_GTEST_PROP(PayRules, TheTotalIsTheSumOfTheSlip, ()) {
    std::vector<OvertimeLine> lines;
    for (int n = *rc::gen::inRange(0, 6); n > 0; --n)
        lines.push_back(
            {std::chrono::minutes{*rc::gen::inRange(0, 600)}, *rc::gen::element(150, 200, 300)});
    auto const pay = overtime_pay(*rc::gen::inRange<std::int64_t>(0, 5'000'000), lines);
    RC_ASSERT(pay.total_fen ==
              std::accumulate(pay.line_fen.begin(), pay.line_fen.end(), std::int64_t{0}));
}

} // namespace hearth::cn::pay_rules_test

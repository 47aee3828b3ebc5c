/// Wages of employees (员工制): conversion, overtime, deductions, limits. For introduced or
/// self-employed workers the contract governs, and the rest rules are company policy.
/// All amounts in fen and not negative. Labour Law art. 36, 38, 41, 44; 人社部发〔2025〕2号;
/// 工资支付暂行规定 art. 13, 16; Labour Contract Law art. 68, 72.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

namespace hearth::cn {

/// A day of pay: month wage / 21.75. 人社部发〔2025〕2号.
std::int64_t day_rate_fen(std::int64_t month_wage_fen);
/// An hour of pay: month wage / 174, that is 21.75 days of 8 hours.
std::int64_t hour_rate_fen(std::int64_t month_wage_fen);

/// Time worked outside normal hours at one rate; the percent comes from overtime_percent().
struct OvertimeLine {
    std::chrono::seconds worked{};
    int percent = 150;
};

struct OvertimePay {
    std::int64_t day_rate_fen = 0;
    std::int64_t hour_rate_fen = 0;
    std::vector<std::int64_t> line_fen; ///< in the order of the lines
    std::int64_t total_fen = 0;         ///< the sum of the rounded lines
};

/// Overtime pay. The hour rate keeps its fraction; each line is rounded half up to the fen, since
/// each is a line of the wage slip.
OvertimePay overtime_pay(std::int64_t month_wage_fen, std::span<OvertimeLine const> lines);

struct DamageClaim {
    std::int64_t month_wage_fen = 0;
    std::int64_t minimum_wage_fen = 0; ///< of the city, for a month
    std::int64_t claim_fen = 0;
};

struct DamageDeduction {
    std::int64_t deduct_fen = 0;
    std::int64_t carried_over_fen = 0; ///< what later months may be asked for
};

/// What of a claim for damage the worker caused may be kept back this month: at most 20 % of the
/// month's wage (a fraction of a fen is left to the worker), and what remains must not fall below
/// the local minimum wage. 工资支付暂行规定 art. 16.
DamageDeduction damage_deduction(DamageClaim const& claim);

/// Part-time work: at most 24 hours a week with one employer. Labour Contract Law art. 68.
constexpr std::chrono::hours kPartTimeWeek{24};
/// Part-time work: at most 4 hours a day, on average over the days worked in the month.
constexpr std::chrono::hours kPartTimeDayAverage{4};
/// Part-time pay at least every 15 days. Labour Contract Law art. 72.
constexpr std::chrono::days kPartTimePayInterval{15};
/// Overtime under standard hours. Labour Law art. 41.
constexpr std::chrono::hours kOvertimeDay{3};
constexpr std::chrono::hours kOvertimeMonth{36};

struct PartTimeWeek {
    std::chrono::seconds worked{};
    bool within_limits = true; ///< of the week; the daily average needs the whole month
};
PartTimeWeek part_time_week(std::span<std::chrono::seconds const> days);

/// Whether the days worked in a month (those with hours) keep the daily average of part-time work.
bool keeps_part_time_average(std::span<std::chrono::seconds const> days);

/// Whether overtime keeps the limits of a day and of the month.
bool keeps_overtime_limits(std::span<std::chrono::seconds const> overtime_of_days);

} // namespace hearth::cn

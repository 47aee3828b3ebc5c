#include "cn/pay_rules.h"

#include "cn/rounding.h"

#include <algorithm>
#include <numeric>

namespace hearth::cn {
namespace {

constexpr std::int64_t kHoursOfMonth = 174; // 21.75 x 8

std::chrono::seconds sum(std::span<std::chrono::seconds const> days) {
    return std::accumulate(days.begin(), days.end(), std::chrono::seconds{0});
}

} // namespace

std::int64_t day_rate_fen(std::int64_t month_wage_fen) {
    return round_half_up(static_cast<__int128>(month_wage_fen) * 4, 87); // 21.75 = 87 / 4
}

std::int64_t hour_rate_fen(std::int64_t month_wage_fen) {
    return round_half_up(month_wage_fen, kHoursOfMonth);
}

OvertimePay overtime_pay(std::int64_t month_wage_fen, std::span<OvertimeLine const> lines) {
    OvertimePay pay;
    pay.day_rate_fen = day_rate_fen(month_wage_fen);
    pay.hour_rate_fen = hour_rate_fen(month_wage_fen);
    for (auto const& line : lines) {
        auto const product =
            static_cast<__int128>(month_wage_fen) * line.worked.count() * line.percent;
        auto const fen = round_half_up(product, kHoursOfMonth * 3600 * 100);
        pay.line_fen.push_back(fen);
        pay.total_fen += fen;
    }
    return pay;
}

DamageDeduction damage_deduction(DamageClaim const& claim) {
    auto const fifth = claim.month_wage_fen / 5;
    auto const above_minimum =
        std::max<std::int64_t>(claim.month_wage_fen - claim.minimum_wage_fen, 0);
    auto const deduct = std::min({claim.claim_fen, fifth, above_minimum});
    return {deduct, claim.claim_fen - deduct};
}

PartTimeWeek part_time_week(std::span<std::chrono::seconds const> days) {
    auto const worked = sum(days);
    return {worked, worked <= kPartTimeWeek};
}

bool keeps_part_time_average(std::span<std::chrono::seconds const> days) {
    auto const worked_days =
        std::ranges::count_if(days, [](auto worked) { return worked > worked.zero(); });
    return sum(days) <= kPartTimeDayAverage * worked_days;
}

bool keeps_overtime_limits(std::span<std::chrono::seconds const> overtime_of_days) {
    bool const is_day_kept =
        std::ranges::all_of(overtime_of_days, [](auto worked) { return worked <= kOvertimeDay; });
    return is_day_kept && sum(overtime_of_days) <= kOvertimeMonth;
}

} // namespace hearth::cn

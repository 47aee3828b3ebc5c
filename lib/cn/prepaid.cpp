#include "cn/prepaid.h"

#include "cn/rounding.h"

#include <algorithm>

namespace hearth::cn {

std::vector<std::string> check_sale(CardSale const& sale, SaleLimits const& limits) {
    bool const is_named = sale.card == CardKind::Named;
    auto const face_limit = is_named ? limits.named_face_fen : limits.anonymous_face_fen;
    bool const needs_identity = is_named || sale.purchase_total_fen >= limits.identity_from_fen;
    auto const cash_below = sale.buyer == Buyer::Person ? limits.person_cash_below_fen
                                                        : limits.organisation_cash_below_fen;
    std::vector<std::string> violations; // written in alphabetical order
    if (sale.is_cash && sale.purchase_total_fen >= cash_below)
        violations.emplace_back("cash_not_allowed");
    if (is_named && sale.valid_months) violations.emplace_back("expiry_not_allowed");
    if (needs_identity && !sale.identity_recorded) violations.emplace_back("identity_required");
    if (sale.face_fen > face_limit) violations.emplace_back("over_limit");
    if (!is_named && sale.valid_months && *sale.valid_months < limits.anonymous_months)
        violations.emplace_back("validity_too_short");
    return violations;
}

std::int64_t refund_fen(RefundCase const& refund) {
    std::int64_t list = 0, deal = 0;
    for (auto const& item : refund.consumed) {
        list += item.list_fen;
        deal += item.deal_fen;
    }
    if (refund.cause != RefundCause::Operator)
        return std::max<std::int64_t>(refund.paid_fen - list, 0);
    if (refund.gift_fen == 0) return std::max<std::int64_t>(refund.paid_fen - deal, 0);
    // paid - list x paid / (paid + gift), as one fraction: the refund is rounded, not the
    // deduction.
    auto const value = static_cast<__int128>(refund.paid_fen) + refund.gift_fen;
    auto const rest = value - list;
    if (rest <= 0) return 0;
    return round_half_up(rest * refund.paid_fen, value);
}

std::int64_t unlimited_refund_fen(UnlimitedPlan const& plan) {
    if (plan.term_days <= 0) return 0;
    auto const remaining = std::max(plan.remaining_days_at_termination,
                                    plan.remaining_days_when_operator_stopped.value_or(0));
    auto const days = std::clamp(remaining, 0, plan.term_days);
    return round_half_up(static_cast<__int128>(plan.paid_fen) * days, plan.term_days);
}

CalendarAnswer<bool> cooling_off(Day paid_on, Day requested_on, bool had_same_service,
                                 WorkCalendar const& calendar, int promised_days) {
    if (had_same_service) return false;
    auto const last_day = calendar.deadline_days(paid_on, promised_days);
    if (auto const* missing = std::get_if<CalendarMissing>(&last_day)) return *missing;
    return requested_on <= std::get<Day>(last_day);
}

std::int64_t reserve_minimum_fen(Issuer issuer, std::int64_t quarter_end_balance_fen) {
    auto const percent = [&] {
        switch (issuer) {
        case Issuer::LargeScale:
            return 20;
        case Issuer::Group:
            return 30;
        case Issuer::Brand:
            return 40;
        case Issuer::Other:
            break;
        }
        return 0;
    }();
    auto const hundredths = static_cast<__int128>(quarter_end_balance_fen) * percent;
    return static_cast<std::int64_t>((hundredths + 99) / 100);
}

bool is_large_scale(IssuerFacts const& facts) {
    bool const is_large_newcomer =
        facts.registered_less_than_a_year && facts.registered_capital_fen >= 1'000'000'00;
    return is_large_newcomer || facts.revenue_last_year_fen >= 5'000'000'00;
}

} // namespace hearth::cn

#include "tools/vectors/inputs.h"

#include "cn/pay_rules.h"
#include "cn/prepaid.h"

#include <cmath>

namespace hearth::vectors {
namespace {

// Hours come as decimals; two of them are whole seconds.
std::chrono::seconds hours_of(json::value const& hours) {
    return std::chrono::seconds{std::llround(hours.to_number<double>() * 3600)};
}

json::value overtime(Case const& c) {
    std::vector<cn::OvertimeLine> lines;
    for (auto const& entry : field(c.in, "lines").as_array()) {
        auto const multiplier = entry.at("multiplier").to_number<double>();
        lines.push_back(
            {hours_of(entry.at("hours")), static_cast<int>(std::lround(multiplier * 100))});
    }
    auto const pay = cn::overtime_pay(number(c.in, "month_wage_fen"), lines);
    return {{"day_rate_fen", pay.day_rate_fen},
            {"hour_rate_fen", pay.hour_rate_fen},
            {"line_fen", json::array(pay.line_fen.begin(), pay.line_fen.end())},
            {"total_fen", pay.total_fen}};
}

json::value damage_deduction(Case const& c) {
    auto const deduction =
        cn::damage_deduction({number(c.in, "month_wage_fen"), number(c.in, "minimum_wage_fen"),
                              number(c.in, "claim_fen")});
    return {{"deduct_fen", deduction.deduct_fen}, {"carried_over_fen", deduction.carried_over_fen}};
}

json::value part_time_week(Case const& c) {
    std::vector<std::chrono::seconds> days;
    for (auto const& entry : field(c.in, "hours").as_array())
        days.push_back(hours_of(entry));
    auto const week = cn::part_time_week(days);
    return {{"within_limits", week.within_limits},
            {"week_hours", static_cast<double>(week.worked.count()) / 3600.0}};
}

std::optional<int> optional_number(json::object const& in, std::string_view name) {
    auto const* value = find(in, name);
    return value ? std::optional{value->to_number<int>()} : std::nullopt;
}

json::value check_sale(Case const& c) {
    cn::CardSale sale;
    sale.card = text(c.in, "card") == "named" ? cn::CardKind::Named : cn::CardKind::Anonymous;
    sale.face_fen = number(c.in, "face_fen");
    sale.valid_months = optional_number(c.in, "valid_months");
    sale.identity_recorded = flag(c.in, "identity_recorded");
    sale.buyer = text(c.in, "buyer") == "person" ? cn::Buyer::Person : cn::Buyer::Organisation;
    sale.is_cash = flag(c.in, "cash");
    sale.purchase_total_fen = number(c.in, "purchase_total_fen");
    auto const violations = cn::check_sale(sale);
    return json::object{{"violations", json::array(violations.begin(), violations.end())}};
}

cn::RefundCause cause_of(std::string const& name) {
    if (name == "operator") return cn::RefundCause::Operator;
    if (name == "consumer") return cn::RefundCause::Consumer;
    if (name == "cooling_off") return cn::RefundCause::CoolingOff;
    throw std::invalid_argument("no cause of a refund: " + name);
}

json::value refund(Case const& c) {
    cn::RefundCase refund{.paid_fen = number(c.in, "paid_fen"),
                          .gift_fen = number(c.in, "gift_fen"),
                          .cause = cause_of(text(c.in, "cause"))};
    for (auto const& entry : field(c.in, "consumed").as_array())
        refund.consumed.push_back({entry.at("list_fen").to_number<std::int64_t>(),
                                   entry.at("deal_fen").to_number<std::int64_t>()});
    return json::object{{"refund_fen", cn::refund_fen(refund)}};
}

json::value refund_unlimited(Case const& c) {
    cn::UnlimitedPlan const plan{number(c.in, "paid_fen"),
                                 static_cast<int>(number(c.in, "term_days")),
                                 static_cast<int>(number(c.in, "remaining_days_at_termination")),
                                 optional_number(c.in, "remaining_days_when_operator_stopped")};
    return json::object{{"refund_fen", cn::unlimited_refund_fen(plan)}};
}

json::value cooling_off(Case const& c) {
    auto const day = [&](char const* name) {
        return must_have(cn::parse_day(text(c.in, name)), name);
    };
    bool const had_before = !field(c.in, "had_same_service_from").as_array().empty();
    auto const answer =
        cn::cooling_off(day("paid_on"), day("requested_on"), had_before, cn::work_calendar());
    if (std::holds_alternative<cn::CalendarMissing>(answer)) return error("calendar_missing");
    return json::object{{"no_reason_refund", std::get<bool>(answer)}};
}

json::value reserve_minimum(Case const& c) {
    auto const name = text(c.in, "issuer");
    auto const issuer = name == "large_scale" ? cn::Issuer::LargeScale
                        : name == "group"     ? cn::Issuer::Group
                        : name == "brand"     ? cn::Issuer::Brand
                                              : cn::Issuer::Other;
    auto const balance = number(c.in, "quarter_end_balance_fen");
    return json::object{{"reserve_fen", cn::reserve_minimum_fen(issuer, balance)}};
}

} // namespace

void register_money_operations(Registry& registry) {
    registry.add("pay_rules", "overtime", overtime);
    registry.add("pay_rules", "damage_deduction", damage_deduction);
    registry.add("pay_rules", "part_time_week", part_time_week);
    registry.add("prepaid", "check_sale", check_sale);
    registry.add("prepaid", "refund", refund);
    registry.add("prepaid", "refund_unlimited", refund_unlimited);
    registry.add("prepaid", "cooling_off", cooling_off);
    registry.add("prepaid", "reserve_minimum", reserve_minimum);
}

} // namespace hearth::vectors

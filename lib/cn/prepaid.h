/// Prepaid cards and packages: limits at sale, refunds, reserve. All amounts in fen and not
/// negative. Sources: 《单用途商业预付卡管理办法（试行）》 (MOFCOM order 9 of 2012, rev. 2016),
/// 国办发〔2011〕25号, 法释〔2025〕4号 (in force 2025-05-01). The amounts are those of the national
/// rules; a city may be stricter, and a contract term better for the consumer wins.
#pragma once

#include "cn/calendar.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hearth::cn {

enum class CardKind { Named, Anonymous };
enum class Buyer { Person, Organisation };

struct CardSale {
    CardKind card = CardKind::Named;
    std::int64_t face_fen = 0;
    std::optional<int> valid_months; ///< none: no expiry
    bool identity_recorded = false;
    Buyer buyer = Buyer::Person;
    bool is_cash = false;
    std::int64_t purchase_total_fen = 0; ///< everything bought at once
};

/// The limits of LP-01, LP-03 and LP-04 as settings, national values by default.
struct SaleLimits {
    std::int64_t named_face_fen = 5'000'00;
    std::int64_t anonymous_face_fen = 1'000'00;
    int anonymous_months = 36;
    std::int64_t identity_from_fen = 10'000'00;     ///< anonymous purchase at once
    std::int64_t person_cash_below_fen = 50'000'00; ///< from here on not in cash
    std::int64_t organisation_cash_below_fen = 5'000'00;
};

/// Why the sale is not allowed, sorted; empty when it is: `cash_not_allowed`,
/// `expiry_not_allowed`, `identity_required`, `over_limit`, `validity_too_short`.
std::vector<std::string> check_sale(CardSale const& sale, SaleLimits const& limits = {});

/// One service already had: the price before discount and the price of the card's deal.
struct Consumption {
    std::int64_t list_fen = 0;
    std::int64_t deal_fen = 0;
};

/// Who the end of the contract is owed to. CoolingOff: without reason within 7 days, see
/// cooling_off.
enum class RefundCause { Operator, Consumer, CoolingOff };

struct RefundCase {
    std::int64_t paid_fen = 0;
    std::int64_t gift_fen = 0; ///< value given on top of what was paid
    std::vector<Consumption> consumed;
    RefundCause cause = RefundCause::Consumer;
};

/// What goes back to the consumer, rounded half up, never below zero: there is no claim for an
/// excess. Operator (法释〔2025〕4号 art. 18): what was had is deducted at the deal price, with
/// gift value at list price x paid / (paid + gift). Consumer and CoolingOff (art. 14, 19, 20): at
/// the price before discount.
std::int64_t refund_fen(RefundCase const& refund);

struct UnlimitedPlan {
    std::int64_t paid_fen = 0;
    int term_days = 0;
    int remaining_days_at_termination = 0;
    std::optional<int> remaining_days_when_operator_stopped;
};

/// Refund of a plan with unlimited use: paid x remaining days / all days, rounded half up; where
/// the operator stopped serving earlier, the remaining days count from then. 法释〔2025〕4号
/// art. 22. 0 for a term of no days.
std::int64_t unlimited_refund_fen(UnlimitedPlan const& plan);

/// Whether the principal is due back without a reason: asked for by the last of the 7 days after
/// payment (deadline_days), and the consumer had not had the same service before from this or
/// another provider. 法释〔2025〕4号 art. 14. A later day of our own promise goes in
/// `promised_days`.
CalendarAnswer<bool> cooling_off(Day paid_on, Day requested_on, bool had_same_service,
                                 WorkCalendar const& calendar, int promised_days = 7);

enum class Issuer { LargeScale, Group, Brand, Other };

/// What must lie in the custody account: 20, 30 or 40 % of the balance at the end of the last
/// quarter, rounded up to the fen; 0 for other issuers. Order 9 art. 26 to 28.
std::int64_t reserve_minimum_fen(Issuer issuer, std::int64_t quarter_end_balance_fen);

struct IssuerFacts {
    std::int64_t revenue_last_year_fen = 0;
    std::int64_t registered_capital_fen = 0;
    bool registered_less_than_a_year = false;
};

/// A large-scale issuer: revenue of 5 million yuan or more last year, or registered for less than a
/// year with capital of 1 million yuan or more. Order 9.
bool is_large_scale(IssuerFacts const& facts);

} // namespace hearth::cn

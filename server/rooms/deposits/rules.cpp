#include "rooms/deposits/rules.h"

#include <algorithm>
#include <array>

namespace hearth::deposits {
namespace {

using std::chrono::January;

constexpr Day civil_code{std::chrono::year{2021} / January / 1};
constexpr Day commerce_law{std::chrono::year{2019} / January / 1};

// The law as data: a new one is a new row; an old one ends and stays.
constexpr std::array laws{
    DepositLaw{Kind::Earnest,
               "CN",
               20,
               2,
               civil_code,
               {},
               "民法典第586条、第587条",
               "Civil Code, articles 586 and 587"},
    DepositLaw{
        Kind::Advance, "CN", 100, 1, civil_code, {}, "民法典第566条", "Civil Code, article 566"},
    DepositLaw{Kind::Security,
               "CN",
               100,
               1,
               commerce_law,
               {},
               "电子商务法第21条",
               "E-Commerce Law, article 21"}};

} // namespace

std::span<DepositLaw const> deposit_laws() {
    return laws;
}

DepositLaw const* law_for(std::span<DepositLaw const> all, Kind kind, std::string_view city,
                          Day today) {
    DepositLaw const* best = nullptr;
    for (auto const& one : all) {
        bool const is_here = one.jurisdiction == "CN" || city.starts_with(one.jurisdiction);
        bool const is_in_force =
            one.valid_from <= today && (!one.valid_to || today <= *one.valid_to);
        if (one.kind != kind || !is_here || !is_in_force) continue;
        bool const is_nearer = best && best->jurisdiction == "CN" && one.jurisdiction != "CN";
        bool const is_younger =
            best && best->jurisdiction == one.jurisdiction && best->valid_from < one.valid_from;
        if (!best || is_nearer || is_younger) best = &one;
    }
    return best;
}

std::string_view in_english(std::span<DepositLaw const> all, std::string_view source) {
    for (auto const& one : all)
        if (one.source == source) return one.source_en;
    return source;
}

Money most_earnest(Money price, DepositLaw const& law) {
    return Money{price.fen() / 100 * law.most_percent + price.fen() % 100 * law.most_percent / 100};
}

ledger::DepositParts split(Kind kind, Money amount, Money price, Money held,
                           DepositLaw const& law) {
    if (kind == Kind::Security) return {.security = amount};
    if (kind == Kind::Advance) return {.advance = amount};
    auto const room = std::max(most_earnest(price, law) - held, Money{});
    auto const earnest = std::min(amount, room);
    return {.earnest = earnest, .advance = amount - earnest};
}

ledger::Purpose purpose_of(Kind kind) {
    switch (kind) {
    case Kind::Earnest:
        return ledger::Purpose::Earnest;
    case Kind::Advance:
        return ledger::Purpose::Advance;
    case Kind::Security:
        return ledger::Purpose::Security;
    }
    return ledger::Purpose::Advance;
}

} // namespace hearth::deposits

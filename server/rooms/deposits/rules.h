/// Decisions of deposits. Pure.
#pragma once

#include "rooms/deposits/model.h"

#include <span>

namespace hearth::deposits {

std::span<DepositLaw const> deposit_laws();
/// The youngest row in force that day for the kind in the city, else the country's; none where the
/// table has none.
DepositLaw const* law_for(std::span<DepositLaw const> laws, Kind kind, std::string_view city,
                          Day today);

/// The same law in English; as it is where no row has it.
std::string_view in_english(std::span<DepositLaw const> laws, std::string_view source);

/// The most that may be earnest money, rounded down: never more than the law's share.
Money most_earnest(Money price, DepositLaw const& law);
/// Of a sum paid as `kind`: what is earnest money beside what is held already, and what is not. The
/// parts add up to the amount.
ledger::DepositParts split(Kind kind, Money amount, Money price, Money held, DepositLaw const& law);

ledger::Purpose purpose_of(Kind kind);

} // namespace hearth::deposits

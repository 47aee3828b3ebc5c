/// Amounts in Chinese capital numerals (人民币大写), as receipts, contracts and refund slips need
/// them. Rules and worked examples: 支付结算办法 附一《正确填写票据和结算凭证的基本规定》.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::cn {

/// Amounts from here on have no name (fen): ten thousand 亿 yuan.
constexpr std::int64_t kCapitalLimitFen = 100'000'000'000'000;

/// The amount as this house prints it: 壹仟肆佰零玖元伍角. Without 人民币, which stands directly
/// before it. 整 follows when there is neither jiao nor fen; the optional 零 are left out; negative
/// amounts (internal papers only) begin with 负. Nothing when |fen| >= kCapitalLimitFen.
std::optional<std::string> to_capital(std::int64_t fen);

/// Every spelling the rules allow for the amount, the printed one first: with and without 整 after
/// jiao, the 零 between 元 and jiao when the yuan end in 0, and the 零 after 亿 or 万 when the
/// section before ends in 0 and the one behind is full. Empty when |fen| >= kCapitalLimitFen.
std::vector<std::string> capital_spellings(std::int64_t fen);

/// Reads any of those spellings, in fen, with or without 人民币 before it; nothing for anything
/// else.
std::optional<std::int64_t> parse_capital(std::string_view text);

} // namespace hearth::cn

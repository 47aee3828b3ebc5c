/// Amounts in yuan as text, the way payment providers write them: converted by text, since a
/// floating-point number cannot hold 0.1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::cn {

/// `159`, `159.9` and `159.90` as fen: digits, and at most two behind a point. Nothing for a sign,
/// a thousands separator, spaces, more decimals, or more than 15 digits before the point.
std::optional<std::int64_t> yuan_to_fen(std::string_view yuan);

/// Always two decimals: 15900 is `159.00`, -5 is `-0.05`.
std::string fen_to_yuan(std::int64_t fen);

} // namespace hearth::cn

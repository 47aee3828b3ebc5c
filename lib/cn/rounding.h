/// The one way fractions of a fen are rounded in this library.
#pragma once

#include <cstdint>

namespace hearth::cn {

/// numerator / denominator to the nearest fen, a half goes up. Both >= 0, denominator > 0.
constexpr std::int64_t round_half_up(__int128 numerator, __int128 denominator) {
    return static_cast<std::int64_t>((2 * numerator + denominator) / (2 * denominator));
}

} // namespace hearth::cn

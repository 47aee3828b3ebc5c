/// Numbers that count through a day, as people read them out on the phone: C261122-0007.
#pragma once

#include "base/time.h"

#include <string>
#include <string_view>

namespace hearth {

/// How many numbers are tried where several are given at the same moment.
inline constexpr int most_number_tries = 50;

/// "C261122-": the letter of the kind and the local day in that zone.
std::string day_head(char letter, Instant at, std::string_view zone);
/// "C261122-0007": at least four digits.
std::string day_number(std::string_view head, int number);

} // namespace hearth

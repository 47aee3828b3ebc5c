#include "base/day_number.h"

#include "base/zone.h"

#include <algorithm>

namespace hearth {

std::string day_head(char letter, Instant at, std::string_view zone) {
    auto day = to_text(local_day(at, zone)); // 2026-11-22
    std::erase(day, '-');
    return letter + day.substr(2) + "-";
}

std::string day_number(std::string_view head, int number) {
    auto digits = std::to_string(number);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return std::string(head) + digits;
}

} // namespace hearth

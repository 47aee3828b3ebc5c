#include "base/yuan.h"

#include <cstdlib>

namespace hearth {

std::string to_yuan(Money amount) {
    auto const fen = std::llabs(amount.fen());
    auto whole = std::to_string(fen / 100);
    for (auto at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3)
        whole.insert(static_cast<std::size_t>(at), ",");
    auto const cents = std::to_string(fen % 100);
    return (amount.fen() < 0 ? "-" : "") + whole + "." + (cents.size() < 2 ? "0" : "") + cents;
}

} // namespace hearth

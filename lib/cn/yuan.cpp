#include "cn/yuan.h"

#include <algorithm>

namespace hearth::cn {
namespace {

constexpr std::size_t kMostWholeDigits = 15;

bool is_yuan_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<std::int64_t> yuan_to_fen(std::string_view yuan) {
    auto const point = yuan.find('.');
    auto const whole = yuan.substr(0, point);
    if (!is_yuan_digits(whole) || whole.size() > kMostWholeDigits) return std::nullopt;
    std::string digits{whole};
    if (point != std::string_view::npos) {
        auto const decimals = yuan.substr(point + 1);
        if (!is_yuan_digits(decimals) || decimals.size() > 2) return std::nullopt;
        digits += decimals;
    }
    digits.resize(whole.size() + 2, '0');
    std::int64_t fen = 0;
    for (char const c : digits)
        fen = fen * 10 + (c - '0');
    return fen;
}

std::string fen_to_yuan(std::int64_t fen) {
    auto const amount =
        fen < 0 ? -static_cast<unsigned long long>(fen) : static_cast<unsigned long long>(fen);
    auto text = std::to_string(amount / 100) + '.';
    text.push_back(static_cast<char>('0' + amount % 100 / 10));
    text.push_back(static_cast<char>('0' + amount % 10));
    return fen < 0 ? '-' + text : text;
}

} // namespace hearth::cn

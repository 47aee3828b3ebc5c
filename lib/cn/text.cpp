#include "cn/text.h"

#include <array>
#include <cstddef>

namespace hearth::cn {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_character(char32_t c) {
    return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

struct Decoded {
    char32_t code_point;
    std::size_t length;
};

Decoded decode_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    auto const first = byte(0);
    if (first < 0x80) return {first, 1};
    std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {kReplacement, 1};
    char32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {kReplacement, 1};
        value = (value << 6) | (byte(i) & 0x3F);
    }
    // Overlong forms would let one character hide in two spellings.
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    if (value < kSmallest[length] || !is_character(value)) return {kReplacement, 1};
    return {value, length};
}

} // namespace

std::u32string to_code_points(std::string_view utf8) {
    std::u32string result;
    result.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        auto const [code_point, length] = decode_at(utf8, at);
        result.push_back(code_point);
        at += length;
    }
    return result;
}

std::string to_utf8(std::u32string_view code_points) {
    std::string result;
    auto const tail = [&](char32_t c, int shift) {
        result.push_back(static_cast<char>(0x80 | ((c >> shift) & 0x3F)));
    };
    for (char32_t c : code_points) {
        if (!is_character(c)) c = kReplacement;
        if (c < 0x80) {
            result.push_back(static_cast<char>(c));
        } else if (c < 0x800) {
            result.push_back(static_cast<char>(0xC0 | (c >> 6)));
            tail(c, 0);
        } else if (c < 0x10000) {
            result.push_back(static_cast<char>(0xE0 | (c >> 12)));
            tail(c, 6);
            tail(c, 0);
        } else {
            result.push_back(static_cast<char>(0xF0 | (c >> 18)));
            tail(c, 12);
            tail(c, 6);
            tail(c, 0);
        }
    }
    return result;
}

} // namespace hearth::cn

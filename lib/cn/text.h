/// Text as people in China type it: UTF-8 with full-width digits, letters and spaces mixed in.
#pragma once

#include <string>
#include <string_view>

namespace hearth::cn {

/// The code points of a UTF-8 text. A byte that belongs to no valid character becomes U+FFFD, so
/// that broken input is seen as a foreign character and never as a digit.
std::u32string to_code_points(std::string_view utf8);

/// The UTF-8 text of code points; a value that is no character becomes U+FFFD.
std::string to_utf8(std::u32string_view code_points);

/// Full-width forms (U+FF01 to U+FF5E) and the ideographic space become their ASCII twins;
/// everything else stays.
constexpr char32_t to_half_width(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    return c == 0x3000 ? U' ' : c;
}

constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

} // namespace hearth::cn

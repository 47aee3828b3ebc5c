/// Text is UTF-8 without U+0000 everywhere inside (PostgreSQL cannot store it).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Well-formed UTF-8 (no overlong forms, no surrogates) and no U+0000.
bool is_clean_utf8(std::string_view text);
/// Number of code points of clean UTF-8.
std::size_t count_characters(std::string_view text);
/// Without white space (also U+3000) at both ends.
std::string_view trim(std::string_view text);
/// ASCII full-width forms (U+FF01…U+FF5E, U+3000) to half width; the rest as it is.
std::string to_half_width(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::vector<std::string> const& parts, std::string_view separator);
std::string to_hex(std::string_view bytes);
std::string to_base64url(std::string_view bytes);

} // namespace hearth

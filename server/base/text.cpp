#include "base/text.h"

#include <cstdint>

namespace hearth {
namespace {

/// Length of the well-formed character at the front, 0 if there is none (Unicode, table 3-7).
std::size_t character_length(std::string_view text) {
    auto const byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    auto const is_tail = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    unsigned const first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return is_tail(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        bool const is_overlong = first == 0xe0 && byte(1) < 0xa0;
        bool const is_surrogate = first == 0xed && byte(1) > 0x9f;
        return is_tail(1) && is_tail(2) && !is_overlong && !is_surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        bool const is_overlong = first == 0xf0 && byte(1) < 0x90;
        bool const is_beyond = first == 0xf4 && byte(1) > 0x8f;
        return is_tail(1) && is_tail(2) && is_tail(3) && !is_overlong && !is_beyond ? 4 : 0;
    }
    return 0;
}

constexpr std::string_view ideographic_space = "\xe3\x80\x80";

} // namespace

bool is_clean_utf8(std::string_view text) {
    while (!text.empty()) {
        auto const length = character_length(text);
        if (length == 0 || text[0] == '\0') return false;
        text.remove_prefix(length);
    }
    return true;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (unsigned char const c : text)
        count += (c & 0xc0) != 0x80;
    return count;
}

std::string_view trim(std::string_view text) {
    auto const is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (;;) {
        if (!text.empty() && is_blank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(ideographic_space))
            text.remove_prefix(3);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(ideographic_space))
            text.remove_suffix(3);
        else
            break;
    }
    return text;
}

std::string to_half_width(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        auto const rest = text.substr(i);
        if (rest.starts_with(ideographic_space)) {
            out += ' ';
            i += 3;
        } else if (rest.size() >= 3 && rest[0] == '\xef' &&
                   (rest[1] == '\xbc' || rest[1] == '\xbd')) {
            // U+FF01…U+FF5E is U+0021…U+007E moved by 0xFEE0.
            unsigned const code = 0xf000u | ((static_cast<unsigned char>(rest[1]) & 0x3fu) << 6) |
                                  (static_cast<unsigned char>(rest[2]) & 0x3fu);
            if (code >= 0xff01 && code <= 0xff5e)
                out += static_cast<char>(code - 0xfee0);
            else
                out += rest.substr(0, 3);
            i += 3;
        } else {
            out += text[i++];
        }
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        auto const at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string join(std::vector<std::string> const& parts, std::string_view separator) {
    std::string out;
    for (auto const& part : parts) {
        if (&part != &parts.front()) out += separator;
        out += part;
    }
    return out;
}

std::string to_hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (unsigned char const c : bytes) {
        out += digits[c >> 4];
        out += digits[c & 15];
    }
    return out;
}

std::string to_base64url(std::string_view bytes) {
    static constexpr char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string out;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (unsigned char const c : bytes) {
        buffer = (buffer << 8) | c;
        for (bits += 8; bits >= 6; bits -= 6)
            out += digits[(buffer >> (bits - 6)) & 63];
    }
    if (bits > 0) out += digits[(buffer << (6 - bits)) & 63];
    return out;
}

} // namespace hearth

#include "platform/vault/encoding.h"

#include "platform/vault/raw.h"

#include <algorithm>
#include <cstdint>
#include <sodium.h>

namespace hearth::vault {
namespace {

std::string encode_sodium(std::string_view bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back(); // the NUL
    return text;
}

// libsodium 1.0.18 reads some bytes from 0x80 on as signs of the alphabet.
bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

std::optional<Bytes> decode_sodium(std::string_view text, int variant) {
    if (!is_ascii(text)) return std::nullopt;
    Bytes bytes(text.size(), '\0');
    std::size_t length = 0;
    char const* end = nullptr;
    int const failed =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &length, &end, variant);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(length);
    return bytes;
}

constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

} // namespace

std::string encode_hex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<Bytes> decode_hex(std::string_view text) {
    Bytes bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    char const* end = nullptr;
    int const failed = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                      text.data(), text.size(), nullptr, &length, &end);
    if (failed != 0 || end != text.data() + text.size() || !is_ascii(text)) return std::nullopt;
    return bytes;
}

std::string encode_base64(std::string_view bytes) {
    return encode_sodium(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::optional<Bytes> decode_base64(std::string_view text) {
    return decode_sodium(text, sodium_base64_VARIANT_ORIGINAL);
}

std::string encode_base64url(std::string_view bytes) {
    return encode_sodium(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<Bytes> decode_base64url(std::string_view text) {
    return decode_sodium(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string encode_base32(std::string_view bytes) {
    std::string text;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (unsigned char const byte : bytes) {
        buffer = (buffer << 8) | byte;
        for (bits += 8; bits >= 5; bits -= 5)
            text.push_back(kBase32[(buffer >> (bits - 5)) & 31]);
    }
    if (bits > 0) text.push_back(kBase32[(buffer << (5 - bits)) & 31]);
    return text;
}

std::optional<Bytes> decode_base32(std::string_view text) {
    Bytes bytes;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (char c : text) {
        if (c == ' ' || c == '=') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        auto const value = kBase32.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        buffer = (buffer << 5) | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<char>((buffer >> bits) & 0xFF));
        }
    }
    // Five bits or more left over: a sign too many for any number of bytes.
    if (bits >= 5 || (buffer & ((1U << bits) - 1)) != 0) return std::nullopt;
    return bytes;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace hearth::vault

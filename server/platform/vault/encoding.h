/// Bytes as text: hex, base64, base64url, base32. Reading is strict (RFC 4648, section 3): no
/// foreign signs, no line breaks, right padding, and no stray bits behind the last byte, so that a
/// signature has one spelling only.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::vault {

/// Bytes are kept in std::string: what comes from and goes to HTTP and the database is that.
using Bytes = std::string;

std::string encode_hex(std::string_view bytes); ///< lower case
std::optional<Bytes> decode_hex(std::string_view text);

std::string encode_base64(std::string_view bytes); ///< with padding
std::optional<Bytes> decode_base64(std::string_view text);

std::string encode_base64url(std::string_view bytes); ///< without padding
std::optional<Bytes> decode_base64url(std::string_view text);

std::string encode_base32(std::string_view bytes); ///< without padding, as authenticator apps want
/// Upper or lower case, spaces and padding are ignored: a person types it.
std::optional<Bytes> decode_base32(std::string_view text);

/// Compares in a time that depends on the lengths only.
bool equal_in_constant_time(std::string_view a, std::string_view b);

} // namespace hearth::vault

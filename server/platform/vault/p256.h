/// The curve P-256 with bare keys, as web push has them: a private key is 32 bytes, a public one
/// the 65 bytes of its uncompressed point. SEC 1, RFC 7518 3.4, RFC 8291. OpenSSL 3.
#pragma once

#include "base/random.h"
#include "platform/vault/encoding.h"

namespace hearth::vault {

constexpr std::size_t kP256PrivateBytes = 32;
constexpr std::size_t kP256PublicBytes = 65;

/// A fresh private key.
Bytes new_p256_key(Random& random);
/// Its public key; nothing where it is none (zero, or not below the order of the curve).
std::optional<Bytes> p256_public_key(std::string_view private_key);
/// Whether those bytes are a point of the curve.
bool is_p256_public_key(std::string_view public_key);
/// The x coordinate of the common point, 32 bytes; nothing where a key is none.
std::optional<Bytes> p256_shared_secret(std::string_view private_key, std::string_view public_key);
/// ECDSA with SHA-256: r and s, 32 bytes each. The key must be one.
Bytes sign_es256(std::string_view private_key, std::string_view message);

} // namespace hearth::vault

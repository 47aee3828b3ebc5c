/// The few primitives everything else is built from: hashes, HMAC, HKDF, AES-256-GCM, Ed25519.
/// libsodium and OpenSSL 3 do the work. A wrong length of key or nonce is our own bug (ensure).
/// RFC 4231, RFC 5869, NIST SP 800-38D, RFC 8032.
#pragma once

#include "platform/vault/encoding.h"

namespace hearth::vault {

enum class Hash { Sha1, Sha256, Sha512 }; ///< SHA-1 only where a partner's protocol demands it

Bytes digest(Hash hash, std::string_view message);
Bytes hmac(Hash hash, std::string_view key, std::string_view message);
inline Bytes hmac_sha256(std::string_view key, std::string_view message) {
    return hmac(Hash::Sha256, key, message);
}

/// HKDF-SHA-256, extract and expand. `length` from 1 to 8160 bytes.
Bytes hkdf_sha256(std::string_view key, std::string_view salt, std::string_view info,
                  std::size_t length);

constexpr std::size_t kAesKeyBytes = 32;
constexpr std::size_t kGcmNonceBytes = 12;
constexpr std::size_t kGcmTagBytes = 16;

/// What AES-256-GCM needs beside the text. A nonce is never used twice under a key; the record's
/// identity goes into the associated data, so that a value cannot be moved to another row.
struct GcmContext {
    std::string_view key;
    std::string_view nonce;
    std::string_view associated_data;
};

/// The ciphertext with the 16-byte tag behind it.
Bytes aes256gcm_seal(GcmContext const& context, std::string_view plaintext);
/// Nothing when anything was changed: ciphertext, tag, nonce, associated data or key.
std::optional<Bytes> aes256gcm_open(GcmContext const& context, std::string_view sealed);

/// AES-256-CBC without padding, for protocols of partners only. Nothing unless the length is a
/// multiple of 16. The key has 32 bytes, the vector 16.
std::optional<Bytes> aes256cbc_decrypt(std::string_view key, std::string_view vector,
                                       std::string_view ciphertext);
std::optional<Bytes> aes256cbc_encrypt(std::string_view key, std::string_view vector,
                                       std::string_view plaintext);

constexpr std::size_t kEd25519SeedBytes = 32;
Bytes ed25519_public_key(std::string_view seed);
Bytes ed25519_sign(std::string_view seed, std::string_view message);
/// False also for a key or signature of the wrong length.
bool ed25519_verify(std::string_view public_key, std::string_view message,
                    std::string_view signature);

} // namespace hearth::vault

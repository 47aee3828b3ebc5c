/// RSA keys of payment providers and identity providers: PKCS#1 v1.5 signatures with SHA-256, OAEP,
/// and ECDSA P-256 for tokens. Keys come as DER (PKCS#8 or SubjectPublicKeyInfo); the base64 in a
/// PEM file is that. OpenSSL 3.
#pragma once

#include "platform/vault/encoding.h"

#include <memory>

struct evp_pkey_st;

namespace hearth::vault {

struct FreeKey {
    void operator()(evp_pkey_st* key) const;
};

/// A private key; moved, never copied. At least 2048 bits, else it is not taken.
class PrivateKey {
public:
    static std::optional<PrivateKey> from_pkcs8(std::string_view der);
    /// PKCS#1 v1.5 with SHA-256 (RS256, RSA2, WECHATPAY2-SHA256-RSA2048).
    Bytes sign_sha256(std::string_view message) const;
    /// OAEP with SHA-1 and MGF1-SHA-1, as WeChat Pay encrypts sensitive fields. Nothing when it was
    /// not made for this key or changed.
    std::optional<Bytes> open_oaep(std::string_view ciphertext) const;

private:
    explicit PrivateKey(evp_pkey_st* key) : key_(key) {}
    std::unique_ptr<evp_pkey_st, FreeKey> key_;
};

/// A public key.
class PublicKey {
public:
    /// RSA of at least 2048 bits, or EC P-256.
    static std::optional<PublicKey> from_spki(std::string_view der);
    bool is_rsa() const;
    bool is_p256() const;
    /// RSA: PKCS#1 v1.5 with SHA-256. False for a key of another kind.
    bool verify_sha256(std::string_view message, std::string_view signature) const;
    /// ECDSA P-256 with SHA-256; the signature is r and s, 32 bytes each (RFC 7518, 3.4).
    bool verify_es256(std::string_view message, std::string_view signature) const;
    /// OAEP with SHA-1; nothing when the text is too long for the key (214 bytes at 2048 bits).
    std::optional<Bytes> seal_oaep(std::string_view plaintext) const;

private:
    explicit PublicKey(evp_pkey_st* key) : key_(key) {}
    std::unique_ptr<evp_pkey_st, FreeKey> key_;
};

} // namespace hearth::vault

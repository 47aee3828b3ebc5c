#include "platform/vault/primitives.h"

#include "platform/vault/aes128gcm.h"

#include "base/ensure.h"
#include "platform/vault/raw.h"

#include <array>
#include <memory>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>
#include <stdexcept>

namespace hearth::vault {
namespace {

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

Cipher new_cipher() {
    Cipher cipher{EVP_CIPHER_CTX_new()};
    must_work(cipher != nullptr);
    return cipher;
}

EVP_MD const* to_md(Hash hash) {
    switch (hash) {
    case Hash::Sha1:
        return EVP_sha1();
    case Hash::Sha256:
        return EVP_sha256();
    case Hash::Sha512:
        break;
    }
    return EVP_sha512();
}

void check(GcmContext const& context) {
    ensure(context.key.size() == kAesKeyBytes, "an AES-256 key has 32 bytes");
    ensure(context.nonce.size() == kGcmNonceBytes, "a GCM nonce has 12 bytes");
}

std::optional<Bytes> run_cbc(std::string_view key, std::string_view vector, std::string_view input,
                             int encrypt) {
    ensure(key.size() == kAesKeyBytes && vector.size() == 16, "AES-256-CBC takes 32 and 16 bytes");
    if (input.size() % 16 != 0) return std::nullopt;
    auto const cipher = new_cipher();
    must_work(EVP_CipherInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, raw(key), raw(vector),
                                encrypt) == 1);
    EVP_CIPHER_CTX_set_padding(cipher.get(), 0);
    Bytes output(input.size() + 16, '\0');
    int length = 0, rest = 0;
    must_work(EVP_CipherUpdate(cipher.get(), raw(output), &length, raw(input),
                               static_cast<int>(input.size())) == 1);
    must_work(EVP_CipherFinal_ex(cipher.get(), raw(output) + length, &rest) == 1);
    output.resize(static_cast<std::size_t>(length + rest));
    return output;
}

struct Ed25519Keys {
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    explicit Ed25519Keys(std::string_view seed) {
        ensure(seed.size() == kEd25519SeedBytes, "an Ed25519 seed has 32 bytes");
        crypto_sign_seed_keypair(open.data(), secret.data(), raw(seed));
    }
    Ed25519Keys(Ed25519Keys const&) = delete;
    ~Ed25519Keys() { sodium_memzero(secret.data(), secret.size()); }
};

} // namespace

Bytes digest(Hash hash, std::string_view message) {
    if (hash == Hash::Sha256) { // at each request: without OpenSSL's looking up of the algorithm
        Bytes quick(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256(raw(quick), raw(message), message.size());
        return quick;
    }
    Bytes result(EVP_MAX_MD_SIZE, '\0');
    unsigned length = 0;
    must_work(EVP_Digest(message.data(), message.size(), raw(result), &length, to_md(hash),
                         nullptr) == 1);
    result.resize(length);
    return result;
}

Bytes hmac(Hash hash, std::string_view key, std::string_view message) {
    Bytes result(EVP_MAX_MD_SIZE, '\0');
    unsigned length = 0;
    // An empty view may have no address at all, which HMAC would take for "the key of last time".
    char const* const at = key.empty() ? "" : key.data();
    must_work(HMAC(to_md(hash), at, static_cast<int>(key.size()), raw(message), message.size(),
                   raw(result), &length) != nullptr);
    result.resize(length);
    return result;
}

Bytes hkdf_sha256(std::string_view key, std::string_view salt, std::string_view info,
                  std::size_t length) {
    ensure(length >= 1 && length <= 255 * 32, "HKDF-SHA-256 gives 1 to 8160 bytes");
    // RFC 5869, 2.2 and 2.3; an empty salt is a block of zeros, which HMAC pads it to anyway.
    auto const pseudorandom_key = hmac_sha256(salt, key);
    Bytes result, block;
    for (unsigned char counter = 1; result.size() < length; ++counter) {
        block =
            hmac_sha256(pseudorandom_key, block + std::string{info} + static_cast<char>(counter));
        result += block;
    }
    result.resize(length);
    return result;
}

namespace {

Bytes gcm_seal(EVP_CIPHER const* kind, GcmContext const& context, std::string_view plaintext) {
    auto const cipher = new_cipher();
    auto* const c = cipher.get();
    must_work(EVP_EncryptInit_ex(c, kind, nullptr, raw(context.key), raw(context.nonce)) == 1);
    int length = 0;
    auto const& data = context.associated_data;
    if (!data.empty())
        must_work(
            EVP_EncryptUpdate(c, nullptr, &length, raw(data), static_cast<int>(data.size())) == 1);
    Bytes sealed(plaintext.size() + kGcmTagBytes, '\0');
    if (!plaintext.empty())
        must_work(EVP_EncryptUpdate(c, raw(sealed), &length, raw(plaintext),
                                    static_cast<int>(plaintext.size())) == 1);
    must_work(EVP_EncryptFinal_ex(c, raw(sealed) + plaintext.size(), &length) == 1);
    must_work(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_GET_TAG, kGcmTagBytes,
                                  raw(sealed) + plaintext.size()) == 1);
    return sealed;
}

} // namespace

Bytes aes256gcm_seal(GcmContext const& context, std::string_view plaintext) {
    check(context);
    return gcm_seal(EVP_aes_256_gcm(), context, plaintext);
}

Bytes aes128gcm_seal(GcmContext const& context, std::string_view plaintext) {
    ensure(context.key.size() == kAes128KeyBytes && context.nonce.size() == kGcmNonceBytes,
           "wrong length of an AES-128-GCM key or nonce");
    return gcm_seal(EVP_aes_128_gcm(), context, plaintext);
}

std::optional<Bytes> aes256gcm_open(GcmContext const& context, std::string_view sealed) {
    check(context);
    if (sealed.size() < kGcmTagBytes) return std::nullopt;
    auto const body = sealed.substr(0, sealed.size() - kGcmTagBytes);
    Bytes tag{sealed.substr(body.size())};
    auto const cipher = new_cipher();
    auto* const c = cipher.get();
    must_work(EVP_DecryptInit_ex(c, EVP_aes_256_gcm(), nullptr, raw(context.key),
                                 raw(context.nonce)) == 1);
    int length = 0;
    auto const& data = context.associated_data;
    if (!data.empty())
        must_work(
            EVP_DecryptUpdate(c, nullptr, &length, raw(data), static_cast<int>(data.size())) == 1);
    Bytes plaintext(body.size(), '\0');
    if (!body.empty())
        must_work(EVP_DecryptUpdate(c, raw(plaintext), &length, raw(body),
                                    static_cast<int>(body.size())) == 1);
    must_work(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_TAG, kGcmTagBytes, raw(tag)) == 1);
    std::array<unsigned char, 16> nothing_more{};
    if (EVP_DecryptFinal_ex(c, nothing_more.data(), &length) != 1) return std::nullopt;
    return plaintext;
}

std::optional<Bytes> aes256cbc_decrypt(std::string_view key, std::string_view vector,
                                       std::string_view ciphertext) {
    return run_cbc(key, vector, ciphertext, 0);
}

std::optional<Bytes> aes256cbc_encrypt(std::string_view key, std::string_view vector,
                                       std::string_view plaintext) {
    return run_cbc(key, vector, plaintext, 1);
}

Bytes ed25519_public_key(std::string_view seed) {
    Ed25519Keys const keys{seed};
    return {reinterpret_cast<char const*>(keys.open.data()), keys.open.size()};
}

Bytes ed25519_sign(std::string_view seed, std::string_view message) {
    Ed25519Keys const keys{seed};
    Bytes signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message), message.size(), keys.secret.data());
    return signature;
}

bool ed25519_verify(std::string_view public_key, std::string_view message,
                    std::string_view signature) {
    if (public_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    return crypto_sign_verify_detached(raw(signature), raw(message), message.size(),
                                       raw(public_key)) == 0;
}

} // namespace hearth::vault

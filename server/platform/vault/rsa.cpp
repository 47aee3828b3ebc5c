#include "platform/vault/rsa.h"

#include "platform/vault/raw.h"

#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdexcept>

namespace hearth::vault {
namespace {

constexpr int kLeastRsaBits = 2048;

template <auto free>
struct Free {
    template <typename T>
    void operator()(T* object) const {
        free(object);
    }
};
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using EcdsaPair = std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>>;

bool is_good_rsa(EVP_PKEY const* key) {
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && EVP_PKEY_get_bits(key) >= kLeastRsaBits;
}

bool is_good_p256(EVP_PKEY const* key) {
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_bits(key) == 256;
}

bool verify_with(EVP_PKEY* key, std::string_view message, std::string_view signature) {
    DigestContext const digest{EVP_MD_CTX_new()};
    must_work(digest != nullptr);
    must_work(EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) == 1);
    return EVP_DigestVerify(digest.get(), raw(signature), signature.size(), raw(message),
                            message.size()) == 1;
}

KeyContext new_oaep(EVP_PKEY* key, int (*init)(EVP_PKEY_CTX*)) {
    KeyContext context{EVP_PKEY_CTX_new(key, nullptr)};
    must_work(context != nullptr && init(context.get()) == 1);
    must_work(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) == 1);
    must_work(EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha1()) == 1);
    must_work(EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha1()) == 1);
    return context;
}

using Crypt = int (*)(EVP_PKEY_CTX*, unsigned char*, std::size_t*, unsigned char const*,
                      std::size_t);

std::optional<Bytes> run_crypt(EVP_PKEY_CTX* context, Crypt crypt, std::string_view input) {
    std::size_t length = 0;
    if (crypt(context, nullptr, &length, raw(input), input.size()) != 1) return std::nullopt;
    Bytes output(length, '\0');
    if (crypt(context, raw(output), &length, raw(input), input.size()) != 1) return std::nullopt;
    output.resize(length);
    return output;
}

} // namespace

void FreeKey::operator()(evp_pkey_st* key) const {
    EVP_PKEY_free(key);
}

std::optional<PrivateKey> PrivateKey::from_pkcs8(std::string_view der) {
    auto const* at = raw(der);
    PrivateKey key{d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size()))};
    if (!key.key_ || !is_good_rsa(key.key_.get())) return std::nullopt;
    return key;
}

Bytes PrivateKey::sign_sha256(std::string_view message) const {
    DigestContext const digest{EVP_MD_CTX_new()};
    must_work(digest != nullptr);
    must_work(EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
    std::size_t length = 0;
    must_work(EVP_DigestSign(digest.get(), nullptr, &length, raw(message), message.size()) == 1);
    Bytes signature(length, '\0');
    must_work(EVP_DigestSign(digest.get(), raw(signature), &length, raw(message), message.size()) ==
              1);
    signature.resize(length);
    return signature;
}

std::optional<Bytes> PrivateKey::open_oaep(std::string_view ciphertext) const {
    auto const context = new_oaep(key_.get(), EVP_PKEY_decrypt_init);
    return run_crypt(context.get(), EVP_PKEY_decrypt, ciphertext);
}

std::optional<PublicKey> PublicKey::from_spki(std::string_view der) {
    auto const* at = raw(der);
    PublicKey key{d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size()))};
    if (!key.key_ || (!key.is_rsa() && !key.is_p256())) return std::nullopt;
    return key;
}

bool PublicKey::is_rsa() const {
    return is_good_rsa(key_.get());
}

bool PublicKey::is_p256() const {
    return is_good_p256(key_.get());
}

bool PublicKey::verify_sha256(std::string_view message, std::string_view signature) const {
    return is_rsa() && verify_with(key_.get(), message, signature);
}

bool PublicKey::verify_es256(std::string_view message, std::string_view signature) const {
    if (!is_p256() || signature.size() != 64) return false;
    EcdsaPair const pair{ECDSA_SIG_new()};
    must_work(pair != nullptr);
    BIGNUM* const r = BN_bin2bn(raw(signature), 32, nullptr);
    BIGNUM* const s = BN_bin2bn(raw(signature.substr(32)), 32, nullptr);
    must_work(ECDSA_SIG_set0(pair.get(), r, s) == 1); // takes both
    unsigned char* der = nullptr;
    int const length = i2d_ECDSA_SIG(pair.get(), &der);
    must_work(length > 0);
    Bytes const encoded(reinterpret_cast<char*>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
    return verify_with(key_.get(), message, encoded);
}

std::optional<Bytes> PublicKey::seal_oaep(std::string_view plaintext) const {
    if (!is_rsa()) return std::nullopt;
    auto const context = new_oaep(key_.get(), EVP_PKEY_encrypt_init);
    return run_crypt(context.get(), EVP_PKEY_encrypt, plaintext);
}

} // namespace hearth::vault

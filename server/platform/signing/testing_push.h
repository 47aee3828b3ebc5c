/// A browser for tests: reads what encrypt_push made, with the browser's own key (RFC 8291).
#pragma once

#include "platform/vault/p256.h"
#include "platform/vault/primitives.h"

#include <openssl/evp.h>
#include <string>

namespace hearth::signing {

struct PushReader {
    vault::Bytes private_key;
    vault::Bytes auth_secret;

    std::string public_key() const { return *vault::p256_public_key(private_key); }
    /// Nothing where it was not made for this browser, or changed.
    std::optional<std::string> read(std::string const& body) const {
        using namespace std::string_literals;
        if (body.size() < 86 + vault::kGcmTagBytes || body[20] != 65) return {};
        auto const [salt, sender] = std::pair{body.substr(0, 16), body.substr(21, 65)};
        auto const common = vault::p256_shared_secret(private_key, sender);
        if (!common) return {};
        auto const key = vault::hkdf_sha256(*common, auth_secret,
                                            "WebPush: info\0"s + public_key() + sender, 32);
        auto const open_with = vault::hkdf_sha256(key, salt, "Content-Encoding: aes128gcm\0"s, 16);
        auto const nonce = vault::hkdf_sha256(key, salt, "Content-Encoding: nonce\0"s, 12);
        auto record = open(open_with, nonce, body.substr(86));
        if (!record || record->empty() || record->back() != '\x02') return {};
        record->pop_back();
        return record;
    }

private:
    static std::optional<std::string> open(std::string const& key, std::string const& nonce,
                                           std::string const& sealed) {
        auto const bytes = [](std::string const& text) {
            return reinterpret_cast<unsigned char const*>(text.data());
        };
        auto const size = sealed.size() - vault::kGcmTagBytes;
        std::string tag = sealed.substr(size);
        std::string plain(size, '\0');
        int length = 0;
        std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> const c(
            EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
        EVP_DecryptInit_ex(c.get(), EVP_aes_128_gcm(), nullptr, bytes(key), bytes(nonce));
        EVP_DecryptUpdate(c.get(), reinterpret_cast<unsigned char*>(plain.data()), &length,
                          bytes(sealed), static_cast<int>(size));
        EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_SET_TAG, vault::kGcmTagBytes, tag.data());
        unsigned char rest[16];
        if (EVP_DecryptFinal_ex(c.get(), rest, &length) != 1) return {};
        return plain;
    }
};

} // namespace hearth::signing

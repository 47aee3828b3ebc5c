#include "platform/signing/web_push.h"

#include "base/ensure.h"
#include "platform/json/codec.h"
#include "platform/vault/aes128gcm.h"
#include "platform/vault/p256.h"

namespace hearth::signing {
namespace {

using namespace std::string_literals;

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kAuthBytes = 16;
constexpr char kRecordSize[] = "\x00\x00\x10\x00"; // 4096, as four bytes
// One token serves a service for an hour; it must not be valid for more than a day (RFC 8292, 2).
constexpr std::chrono::hours kTokenLives{1};

struct Claims {
    std::string aud;
    std::int64_t exp;
    std::string sub;
};
BOOST_DESCRIBE_STRUCT(Claims, (), (aud, exp, sub))

/// "https://push.example:8443/x/y" is of the service https://push.example:8443.
std::string origin_of(std::string_view endpoint) {
    auto const host = endpoint.find("://") + 3;
    return std::string(endpoint.substr(0, endpoint.find('/', host)));
}

} // namespace

std::optional<PushTarget> parse_push_target(std::string endpoint, std::string_view p256dh,
                                            std::string_view auth) {
    auto public_key = vault::decode_base64url(p256dh);
    auto secret = vault::decode_base64url(auth);
    if (!public_key || !secret || secret->size() != kAuthBytes) return std::nullopt;
    if (!vault::is_p256_public_key(*public_key)) return std::nullopt;
    return PushTarget{std::move(endpoint), std::move(*public_key), std::move(*secret)};
}

vault::Bytes encrypt_push(PushTarget const& target, PushSecrets const& secrets,
                          std::string_view text) {
    ensure(text.size() <= kPushTextBytes, "a push message is too long");
    ensure(secrets.salt.size() == kSaltBytes, "wrong length of a push message's salt");
    auto const ours = vault::p256_public_key(secrets.private_key);
    auto const common = vault::p256_shared_secret(secrets.private_key, target.public_key);
    ensure(ours && common, "no key of P-256");
    // RFC 8291, 3.4: the browser's secret goes into the key, so that the push service cannot read.
    auto const info = "WebPush: info\0"s + target.public_key + *ours;
    auto const key = vault::hkdf_sha256(*common, target.auth_secret, info, 32);
    // RFC 8188, 2.2 and 2.3.
    auto const content_key =
        vault::hkdf_sha256(key, secrets.salt, "Content-Encoding: aes128gcm\0"s, 16);
    auto const nonce = vault::hkdf_sha256(key, secrets.salt, "Content-Encoding: nonce\0"s, 12);
    auto const record = std::string(text) + '\x02'; // the last and only record
    return secrets.salt + std::string(kRecordSize, 4) + static_cast<char>(ours->size()) + *ours +
           vault::aes128gcm_seal({content_key, nonce, {}}, record);
}

std::string vapid_authorization(std::string_view private_key, std::string_view endpoint,
                                std::string_view subject, Instant now) {
    auto const until = std::chrono::floor<std::chrono::seconds>(now + kTokenLives);
    Claims const claims{origin_of(endpoint), until.time_since_epoch().count(),
                        std::string(subject)};
    auto const text = vault::encode_base64url(R"({"typ":"JWT","alg":"ES256"})") + "." +
                      vault::encode_base64url(json::to_text(claims));
    auto const public_key = vault::p256_public_key(private_key);
    ensure(public_key.has_value(), "no key of P-256");
    return "vapid t=" + text + "." + vault::encode_base64url(vault::sign_es256(private_key, text)) +
           ", k=" + vault::encode_base64url(*public_key);
}

} // namespace hearth::signing

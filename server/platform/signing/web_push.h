/// Messages to browsers: what a push service takes (RFC 8030), encrypted so that only the browser
/// reads it (RFC 8291, aes128gcm of RFC 8188), and our word on who we are (VAPID, RFC 8292).
#pragma once

#include "base/time.h"
#include "platform/vault/encoding.h"

#include <optional>
#include <string>
#include <string_view>

namespace hearth::signing {

/// A browser's subscription.
struct PushTarget {
    std::string endpoint;     ///< https, at the browser maker's push service
    vault::Bytes public_key;  ///< p256dh: 65 bytes
    vault::Bytes auth_secret; ///< 16 bytes
};
/// Keys in base64url as browsers give them; nothing where one is none.
std::optional<PushTarget> parse_push_target(std::string endpoint, std::string_view p256dh,
                                            std::string_view auth);

/// What only this side knows for one message: a fresh key of P-256 and 16 fresh bytes.
struct PushSecrets {
    vault::Bytes private_key;
    vault::Bytes salt;
};
/// One record, so the text has this much room (RFC 8291, 4: services take 4096 bytes).
constexpr std::size_t kPushTextBytes = 3993;

/// The body with `Content-Encoding: aes128gcm`. The text must not be longer than kPushTextBytes.
vault::Bytes encrypt_push(PushTarget const& target, PushSecrets const& secrets,
                          std::string_view text);

/// The Authorization field: valid for an hour, for the service of that endpoint only.
/// `subject` is https://… or mailto:…, where the service finds us.
std::string vapid_authorization(std::string_view private_key, std::string_view endpoint,
                                std::string_view subject, Instant now);

} // namespace hearth::signing

/// Signing and verifying webhooks: Standard Webhooks 1.0.0. What is signed is
/// `webhook-id.webhook-timestamp.body`, the body as raw bytes: verify before parsing, never
/// serialise again. The id stays the same over retries, the timestamp is that of the attempt.
#pragma once

#include "base/random.h"
#include "base/time.h"
#include "platform/signing/headers.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::signing {

struct WebhookMessage {
    std::string id;             ///< msg_…
    std::int64_t timestamp = 0; ///< seconds since 1970
    std::string body;
};

/// A shared secret, shown as `whsec_` and base64, 24 to 64 bytes. Nothing for anything else.
std::optional<std::string> parse_webhook_secret(std::string_view shown);
/// A new one of 32 bytes, as it is shown.
std::string new_webhook_secret(Random& random);
/// A public key, shown as `whpk_` and base64 of 32 bytes; a private one is `whsk_`.
std::optional<std::string> parse_webhook_public_key(std::string_view shown);
std::optional<std::string> parse_webhook_private_key(std::string_view shown);
std::string show_webhook_public_key(std::string_view key);

/// `v1,` and base64 of HMAC-SHA256 under the secret's bytes.
std::string sign_webhook(std::string_view secret, WebhookMessage const& message);
/// `v1a,` and base64 of Ed25519 under a seed of 32 bytes.
std::string sign_webhook_ed25519(std::string_view seed, WebhookMessage const& message);

/// A message's timestamp may be that far off, to either side; at the edge it is still taken.
constexpr std::chrono::seconds kWebhookTolerance{300};

/// Whether headers and body are genuine: any valid signature of the header is enough (keys rotate),
/// unknown versions and junk are skipped. `secret` is the bytes.
bool verify_webhook(std::string_view secret, Headers const& headers, std::string_view body,
                    Instant now);
/// The same with a public key of 32 bytes and `v1a` signatures.
bool verify_webhook_ed25519(std::string_view public_key, Headers const& headers,
                            std::string_view body, Instant now);

/// How long after an attempt the next one follows, before jitter; the first is at once.
constexpr std::array<std::chrono::seconds, 10> kWebhookDelays{
    std::chrono::seconds{0},  std::chrono::seconds{5}, std::chrono::minutes{5},
    std::chrono::minutes{30}, std::chrono::hours{2},   std::chrono::hours{5},
    std::chrono::hours{10},   std::chrono::hours{14},  std::chrono::hours{20},
    std::chrono::hours{24}};

enum class WebhookOutcome {
    Delivered,   ///< 2xx
    Retry,       ///< everything else, also 3xx: redirects are not followed
    SlowDown,    ///< 429, 502, 504: retry later than usual, honour Retry-After
    Unsubscribe, ///< 410: the endpoint is switched off
};
WebhookOutcome judge_webhook_status(int http_status);

} // namespace hearth::signing

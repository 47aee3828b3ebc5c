#include "platform/signing/standard_webhooks.h"

#include "platform/vault/primitives.h"
#include "platform/vault/system_random.h"

#include <charconv>

namespace hearth::signing {
namespace {

constexpr std::size_t kLeastSecretBytes = 24;
constexpr std::size_t kMostSecretBytes = 64;
constexpr std::size_t kMostSignatures = 16; // in one header; more is an attack, not a rotation

std::optional<std::string> parse_shown(std::string_view prefix, std::string_view shown) {
    if (!shown.starts_with(prefix)) return std::nullopt;
    return vault::decode_base64(shown.substr(prefix.size()));
}

std::optional<std::string> of_size(std::optional<std::string> key, std::size_t size) {
    return key && key->size() == size ? key : std::nullopt;
}

std::string signed_content(std::string_view id, std::string_view timestamp, std::string_view body) {
    return std::string{id} + '.' + std::string{timestamp} + '.' + std::string{body};
}

std::string signed_content(WebhookMessage const& message) {
    return signed_content(message.id, std::to_string(message.timestamp), message.body);
}

bool is_timely(std::string_view timestamp, Instant now) {
    std::int64_t sent = 0;
    auto const* const end = timestamp.data() + timestamp.size();
    auto const [stop, error] = std::from_chars(timestamp.data(), end, sent);
    if (error != std::errc{} || stop != end || timestamp.empty() || sent < 0) return false;
    auto const present = std::chrono::floor<seconds>(now).time_since_epoch().count();
    auto const tolerance = kWebhookTolerance.count();
    return sent >= present - tolerance && sent <= present + tolerance;
}

// Calls `is_valid(content, signature)` with the bytes of each signature of that version.
template <typename IsValid>
bool verify_any(Headers const& headers, std::string_view body, Instant now,
                std::string_view version, IsValid is_valid) {
    auto const id = find_header(headers, "webhook-id");
    auto const timestamp = find_header(headers, "webhook-timestamp");
    if (id.empty() || !is_timely(timestamp, now)) return false;
    auto const content = signed_content(id, timestamp, body);
    auto rest = find_header(headers, "webhook-signature");
    for (std::size_t n = 0; n < kMostSignatures && !rest.empty(); ++n) {
        auto const space = rest.find(' ');
        auto const entry = rest.substr(0, space);
        rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
        auto const comma = entry.find(',');
        if (comma == std::string_view::npos || entry.substr(0, comma) != version) continue;
        auto const signature = vault::decode_base64(entry.substr(comma + 1));
        if (signature && is_valid(content, *signature)) return true;
    }
    return false;
}

} // namespace

std::optional<std::string> parse_webhook_secret(std::string_view shown) {
    auto secret = parse_shown("whsec_", shown);
    if (!secret || secret->size() < kLeastSecretBytes || secret->size() > kMostSecretBytes)
        return std::nullopt;
    return secret;
}

std::string new_webhook_secret(Random& random) {
    return "whsec_" + vault::encode_base64(vault::random_bytes(random, 32));
}

std::optional<std::string> parse_webhook_public_key(std::string_view shown) {
    return of_size(parse_shown("whpk_", shown), 32);
}

std::optional<std::string> parse_webhook_private_key(std::string_view shown) {
    return of_size(parse_shown("whsk_", shown), vault::kEd25519SeedBytes);
}

std::string show_webhook_public_key(std::string_view key) {
    return "whpk_" + vault::encode_base64(key);
}

std::string sign_webhook(std::string_view secret, WebhookMessage const& message) {
    return "v1," + vault::encode_base64(vault::hmac_sha256(secret, signed_content(message)));
}

std::string sign_webhook_ed25519(std::string_view seed, WebhookMessage const& message) {
    return "v1a," + vault::encode_base64(vault::ed25519_sign(seed, signed_content(message)));
}

bool verify_webhook(std::string_view secret, Headers const& headers, std::string_view body,
                    Instant now) {
    return verify_any(headers, body, now, "v1", [&](std::string_view content, auto const& given) {
        return vault::equal_in_constant_time(vault::hmac_sha256(secret, content), given);
    });
}

bool verify_webhook_ed25519(std::string_view public_key, Headers const& headers,
                            std::string_view body, Instant now) {
    return verify_any(headers, body, now, "v1a", [&](std::string_view content, auto const& given) {
        return vault::ed25519_verify(public_key, content, given);
    });
}

WebhookOutcome judge_webhook_status(int http_status) {
    if (http_status >= 200 && http_status < 300) return WebhookOutcome::Delivered;
    if (http_status == 410) return WebhookOutcome::Unsubscribe;
    bool const is_busy = http_status == 429 || http_status == 502 || http_status == 504;
    return is_busy ? WebhookOutcome::SlowDown : WebhookOutcome::Retry;
}

} // namespace hearth::signing

#include "platform/signing/wechat_pay.h"

#include "platform/json/value.h"
#include "platform/vault/primitives.h"

#include <charconv>

namespace hearth::signing {
namespace {

constexpr std::int64_t kTolerance_s = 300;
constexpr std::string_view kScheme = "WECHATPAY2-SHA256-RSA2048";

std::string_view path_of(std::string_view url) {
    auto const scheme = url.find("://");
    if (scheme == std::string_view::npos) return url;
    auto const slash = url.find('/', scheme + 3);
    return slash == std::string_view::npos ? "/" : url.substr(slash);
}

std::optional<std::int64_t> parse_seconds(std::string_view text) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::string text_of(json::Value const* value, std::string_view name) {
    auto const* found = value ? value->find(name) : nullptr;
    auto const* text = found ? found->as<std::string>() : nullptr;
    return text ? *text : "";
}

std::optional<std::int64_t> number_of(json::Value const* value, std::string_view name) {
    auto const* found = value ? value->find(name) : nullptr;
    auto const* number = found ? found->as<std::int64_t>() : nullptr;
    return number ? std::optional{*number} : std::nullopt;
}

std::optional<WechatFault> check_origin(WechatPlatformKeys const& keys, Headers const& headers,
                                        std::string_view body, Instant now) {
    auto const timestamp = find_header(headers, "Wechatpay-Timestamp");
    auto const sent = parse_seconds(timestamp);
    auto const present = std::chrono::floor<seconds>(now).time_since_epoch().count();
    if (!sent || *sent - present >= kTolerance_s || present - *sent >= kTolerance_s)
        return WechatFault::Stale;
    auto const key = keys.find(find_header(headers, "Wechatpay-Serial"));
    if (key == keys.end()) return WechatFault::UnknownSerial;
    auto const signature = vault::decode_base64(find_header(headers, "Wechatpay-Signature"));
    auto const message = std::string{timestamp} + '\n' +
                         std::string{find_header(headers, "Wechatpay-Nonce")} + '\n' +
                         std::string{body} + '\n';
    if (!signature || !key->second.verify_sha256(message, *signature))
        return WechatFault::Signature;
    return std::nullopt;
}

} // namespace

std::string_view to_text(WechatFault fault) {
    switch (fault) {
    case WechatFault::Stale:
        return "stale";
    case WechatFault::UnknownSerial:
        return "unknown_serial";
    case WechatFault::Signature:
        return "signature";
    case WechatFault::Format:
        return "format";
    case WechatFault::Authentication:
        break;
    }
    return "authentication";
}

std::string wechat_message(WechatRequest const& request) {
    return request.method + '\n' + std::string{path_of(request.url)} + '\n' +
           std::to_string(request.timestamp) + '\n' + request.nonce + '\n' + request.body + '\n';
}

WechatSignature sign_wechat(vault::PrivateKey const& key, WechatMerchant const& merchant,
                            WechatRequest const& request) {
    WechatSignature result{.message = wechat_message(request)};
    result.signature = vault::encode_base64(key.sign_sha256(result.message));
    result.authorization = std::string{kScheme} + " mchid=\"" + merchant.id + "\",nonce_str=\"" +
                           request.nonce + "\",timestamp=\"" + std::to_string(request.timestamp) +
                           "\",serial_no=\"" + merchant.serial_no + "\",signature=\"" +
                           result.signature + '"';
    return result;
}

std::string wechat_jsapi_message(WechatJsapi const& call) {
    return call.app_id + '\n' + call.timestamp + '\n' + call.nonce + '\n' + call.package + '\n';
}

std::string sign_wechat_jsapi(vault::PrivateKey const& key, WechatJsapi const& call) {
    return vault::encode_base64(key.sign_sha256(wechat_jsapi_message(call)));
}

std::optional<std::string> open_wechat_resource(std::string_view apiv3_key,
                                                WechatResource const& resource) {
    auto const sealed = vault::decode_base64(resource.ciphertext);
    if (!sealed || apiv3_key.size() != vault::kAesKeyBytes ||
        resource.nonce.size() != vault::kGcmNonceBytes)
        return std::nullopt;
    return vault::aes256gcm_open({apiv3_key, resource.nonce, resource.associated_data}, *sealed);
}

tl::expected<WechatCallback, WechatFault> open_wechat_callback(WechatPlatformKeys const& keys,
                                                               std::string_view apiv3_key,
                                                               Headers const& headers,
                                                               std::string_view body, Instant now) {
    if (auto const fault = check_origin(keys, headers, body, now)) return tl::unexpected{*fault};
    auto const event = json::parse(body);
    auto const* resource = event ? event->find("resource") : nullptr;
    if (!resource) return tl::unexpected{WechatFault::Format};
    auto plaintext = open_wechat_resource(apiv3_key, {text_of(resource, "nonce"),
                                                      text_of(resource, "associated_data"),
                                                      text_of(resource, "ciphertext")});
    if (!plaintext) return tl::unexpected{WechatFault::Authentication};
    auto const opened = json::parse(*plaintext);
    if (!opened || !opened->as<json::Object>()) return tl::unexpected{WechatFault::Format};
    auto const* amount = opened->find("amount");
    auto state = text_of(&*opened, "trade_state");
    if (state.empty()) state = text_of(&*opened, "refund_status");
    return WechatCallback{text_of(&*event, "event_type"),    std::move(*plaintext),
                          text_of(&*opened, "out_trade_no"), std::move(state),
                          number_of(amount, "total"),        number_of(amount, "refund")};
}

} // namespace hearth::signing

/// WeChat Pay APIv3: request signature, callbacks, encrypted resources. WeChat Pay developer
/// documentation.
///
/// Duty of a callback: answer 200 or 204 within 5 s once the event is stored; the same one may come
/// again (up to 24 hours); compare amount and order number with our own record; ask the query
/// interface when none came.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "platform/signing/headers.h"
#include "platform/vault/rsa.h"

#include <cstdint>

namespace hearth::signing {

struct WechatRequest {
    std::string method;
    std::string url;            ///< whole, or path and query only
    std::int64_t timestamp = 0; ///< seconds since 1970
    std::string nonce;
    std::string body;
};

struct WechatMerchant {
    std::string id;        ///< mchid
    std::string serial_no; ///< of the merchant's certificate
};

/// METHOD, path with query, timestamp, nonce, body, each with a line feed behind it.
std::string wechat_message(WechatRequest const& request);

struct WechatSignature {
    std::string message;
    std::string signature;     ///< base64
    std::string authorization; ///< the header
};
WechatSignature sign_wechat(vault::PrivateKey const& key, WechatMerchant const& merchant,
                            WechatRequest const& request);

/// What a mini program or app calls the payment with.
struct WechatJsapi {
    std::string app_id;
    std::string timestamp;
    std::string nonce;
    std::string package; ///< prepay_id=…
};
std::string wechat_jsapi_message(WechatJsapi const& call);
std::string sign_wechat_jsapi(vault::PrivateKey const& key, WechatJsapi const& call);

struct WechatResource {
    std::string nonce;           ///< 12 bytes
    std::string associated_data; ///< may be empty
    std::string ciphertext;      ///< base64 of data and tag
};
/// AEAD_AES_256_GCM under the APIv3 key of 32 bytes; nothing when anything does not fit.
std::optional<std::string> open_wechat_resource(std::string_view apiv3_key,
                                                WechatResource const& resource);

/// Why a callback is refused.
enum class WechatFault { Stale, UnknownSerial, Signature, Format, Authentication };
/// `stale`, `unknown_serial`, `signature`, `format`, `authentication`.
std::string_view to_text(WechatFault fault);

/// Platform keys by the serial of their certificate, or by PUB_KEY_ID_… in public-key mode.
using WechatPlatformKeys = std::map<std::string, vault::PublicKey, std::less<>>;

struct WechatCallback {
    std::string event_type;
    std::string plaintext; ///< the resource as JSON
    std::string out_trade_no;
    std::string trade_state; ///< of a payment; refund_status of a refund
    std::optional<std::int64_t> total_fen;
    std::optional<std::int64_t> refund_fen;
};

/// Verifies and opens a callback. Refused, in this order: Stale, the timestamp is 5 minutes or more
/// away; UnknownSerial; Signature (probe traffic, whose signature begins with WECHATPAY/SIGNTEST/,
/// fails here); Format; Authentication, the resource does not open.
tl::expected<WechatCallback, WechatFault> open_wechat_callback(WechatPlatformKeys const& keys,
                                                               std::string_view apiv3_key,
                                                               Headers const& headers,
                                                               std::string_view body, Instant now);

} // namespace hearth::signing

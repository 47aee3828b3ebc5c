/// Alipay RSA2: requests and asynchronous notifications. RSA PKCS#1 v1.5 with SHA-256, base64,
/// charset utf-8. Alipay open platform documentation.
///
/// After a notification is verified, app_id, seller_id, out_trade_no and the amount must still be
/// compared with our own record; the answer is the plain text `success`. Notifications repeat over
/// 25 hours.
#pragma once

#include "platform/signing/aliyun.h" // Parameters
#include "platform/vault/rsa.h"

#include <cstdint>
#include <optional>

namespace hearth::signing {

/// All non-empty parameters but `sign`, sorted by name, name=value joined with `&`; values are not
/// URL-encoded.
std::string alipay_request_content(Parameters const& parameters);
/// The same, but `sign_type` is left out too. Values must be URL-decoded already.
std::string alipay_notification_content(Parameters const& parameters);

/// The value of `sign`.
std::string sign_alipay(vault::PrivateKey const& key, Parameters const& parameters);

struct AlipayNotification {
    std::string content;                   ///< what the signature covers
    bool is_paid = false;                  ///< TRADE_SUCCESS or TRADE_FINISHED
    std::optional<std::int64_t> total_fen; ///< none when the notification names no amount
};

/// Nothing when the signature is not Alipay's or the amount is no amount.
std::optional<AlipayNotification> verify_alipay(vault::PublicKey const& platform_key,
                                                Parameters const& parameters);

} // namespace hearth::signing

#include "platform/signing/alipay.h"

#include "cn/yuan.h"

#include <algorithm>
#include <initializer_list>

namespace hearth::signing {
namespace {

std::string join(Parameters const& parameters, std::initializer_list<std::string_view> without) {
    std::string content;
    for (auto const& [name, value] : parameters) {
        if (value.empty() || std::ranges::find(without, name) != without.end()) continue;
        if (!content.empty()) content.push_back('&');
        content += name + '=' + value;
    }
    return content;
}

std::string_view find(Parameters const& parameters, char const* name) {
    auto const found = parameters.find(name);
    return found == parameters.end() ? std::string_view{} : std::string_view{found->second};
}

} // namespace

std::string alipay_request_content(Parameters const& parameters) {
    return join(parameters, {"sign"});
}

std::string alipay_notification_content(Parameters const& parameters) {
    return join(parameters, {"sign", "sign_type"});
}

std::string sign_alipay(vault::PrivateKey const& key, Parameters const& parameters) {
    return vault::encode_base64(key.sign_sha256(alipay_request_content(parameters)));
}

std::optional<AlipayNotification> verify_alipay(vault::PublicKey const& platform_key,
                                                Parameters const& parameters) {
    auto const signature = vault::decode_base64(find(parameters, "sign"));
    AlipayNotification notification{.content = alipay_notification_content(parameters)};
    if (!signature || !platform_key.verify_sha256(notification.content, *signature))
        return std::nullopt;
    auto const status = find(parameters, "trade_status");
    notification.is_paid = status == "TRADE_SUCCESS" || status == "TRADE_FINISHED";
    if (auto const total = find(parameters, "total_amount"); !total.empty()) {
        notification.total_fen = cn::yuan_to_fen(total);
        if (!notification.total_fen) return std::nullopt;
    }
    return notification;
}

} // namespace hearth::signing

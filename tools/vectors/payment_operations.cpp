#include "tools/vectors/inputs.h"

#include "platform/signing/alipay.h"
#include "platform/signing/wechat_pay.h"

namespace hearth::vectors {
namespace {

vault::PrivateKey private_key(json::object const& keys, std::string_view name) {
    return must_have(vault::PrivateKey::from_pkcs8(base64(keys, name)), name);
}
vault::PublicKey public_key(json::object const& keys, std::string_view name) {
    return must_have(vault::PublicKey::from_spki(base64(keys, name)), name);
}

signing::WechatRequest request_of(json::object const& in) {
    return {text(in, "method"), text(in, "url"), number(in, "timestamp"), text(in, "nonce"),
            text(in, "body")};
}

json::value sign_request(Case const& c) {
    auto const key = private_key(c.file, "merchant_private_pkcs8_base64");
    auto const signature =
        signing::sign_wechat(key, {text(c.in, "mchid"), text(c.in, "serial_no")}, request_of(c.in));
    return {{"message", signature.message},
            {"signature", signature.signature},
            {"authorization", signature.authorization}};
}

json::value sign_jsapi(Case const& c) {
    signing::WechatJsapi const call{text(c.in, "appId"), text(c.in, "timeStamp"),
                                    text(c.in, "nonceStr"), text(c.in, "package")};
    auto const key = private_key(c.file, "merchant_private_pkcs8_base64");
    return {{"message", signing::wechat_jsapi_message(call)},
            {"paySign", signing::sign_wechat_jsapi(key, call)}};
}

json::value rsa_verify(Case const& c) {
    auto const signature = vault::decode_base64(text(c.in, "signature"));
    auto const key = public_key(c.in, "public_spki_base64");
    return json::object{{"ok", signature && key.verify_sha256(text(c.in, "message"), *signature)}};
}

json::value aead_open(Case const& c) {
    auto const plaintext = signing::open_wechat_resource(
        text(c.in, "apiv3_key"),
        {text(c.in, "nonce"), text_or(c.in, "associated_data", ""), text(c.in, "ciphertext")});
    if (!plaintext) return error("authentication");
    return json::object{{"plaintext", *plaintext}};
}

json::value oaep_open(Case const& c) {
    auto const key = private_key(c.file, text(c.in, "private") + "_private_pkcs8_base64");
    auto const plaintext = key.open_oaep(base64(c.in, "ciphertext"));
    if (!plaintext) return error("authentication");
    return json::object{{"plaintext", *plaintext}};
}

signing::Headers headers_of(json::object const& in) {
    signing::Headers headers;
    for (auto const& header : field(in, "headers").as_object())
        headers[std::string{header.key()}] = to_string(header.value());
    return headers;
}

json::value callback(Case const& c) {
    signing::WechatPlatformKeys keys;
    keys.emplace(text(c.in, "known_serial"), public_key(c.file, "platform_public_spki_base64"));
    auto const answer =
        signing::open_wechat_callback(keys, text(c.in, "apiv3_key"), headers_of(c.in),
                                      text(c.in, "body"), unix_time(number(c.in, "now")));
    if (!answer) return error(signing::to_text(answer.error()));
    json::object shown{{"event_type", answer->event_type},
                       {"out_trade_no", answer->out_trade_no},
                       {"trade_state", answer->trade_state},
                       {"plaintext", answer->plaintext}};
    if (answer->total_fen) shown["total_fen"] = *answer->total_fen;
    return shown;
}

signing::Parameters parameters_of(json::object const& in) {
    signing::Parameters parameters;
    for (auto const& parameter : field(in, "params").as_object())
        parameters[std::string{parameter.key()}] = to_string(parameter.value());
    return parameters;
}

json::value sign_alipay(Case const& c) {
    auto const parameters = parameters_of(c.in);
    auto const key = private_key(c.file, "app_private_pkcs8_base64");
    return {{"content", signing::alipay_request_content(parameters)},
            {"sign", signing::sign_alipay(key, parameters)}};
}

json::value verify_alipay(Case const& c) {
    auto const answer = signing::verify_alipay(public_key(c.file, "platform_public_spki_base64"),
                                               parameters_of(c.in));
    if (!answer) return json::object{{"ok", false}};
    json::object shown{{"ok", true}, {"content", answer->content}, {"paid", answer->is_paid}};
    if (answer->total_fen) shown["total_fen"] = *answer->total_fen;
    return shown;
}

} // namespace

void register_payment_operations(Registry& registry) {
    registry.add("wechatpay_v3", "build_message", [](Case const& c) -> json::value {
        return json::object{{"message", signing::wechat_message(request_of(c.in))}};
    });
    registry.add("wechatpay_v3", "sign_request", sign_request);
    registry.add("wechatpay_v3", "sign_jsapi", sign_jsapi);
    registry.add("wechatpay_v3", "rsa_verify", rsa_verify);
    registry.add("wechatpay_v3", "aead_open", aead_open);
    registry.add("wechatpay_v3", "oaep_open", oaep_open);
    registry.add("wechatpay_v3", "callback", callback);
    registry.add("alipay_rsa2", "sign_request", sign_alipay);
    registry.add("alipay_rsa2", "verify_notification", verify_alipay);
}

} // namespace hearth::vectors

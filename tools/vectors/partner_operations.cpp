#include "tools/vectors/inputs.h"

#include "platform/signing/aliyun.h"
#include "platform/signing/jwt.h"
#include "platform/signing/standard_webhooks.h"
#include "platform/signing/webhook_targets.h"
#include "platform/signing/wecom.h"
#include "platform/vault/primitives.h"

namespace hearth::vectors {
namespace {

json::value acs3_sign(Case const& c) {
    signing::AliyunRequest request{.method = text_or(c.in, "method", "POST"),
                                   .host = text(c.in, "host"),
                                   .action = text(c.in, "action"),
                                   .version = text(c.in, "version"),
                                   .date = text(c.in, "date"),
                                   .nonce = text(c.in, "nonce"),
                                   .body = text_or(c.in, "body", "")};
    for (auto const& parameter : field(c.in, "params").as_object())
        request.parameters[std::string{parameter.key()}] = to_string(parameter.value());
    auto const signature =
        signing::sign_acs3({text(c.in, "access_key_id"), text(c.in, "access_key_secret")}, request);
    auto const hash = vault::digest(vault::Hash::Sha256, signature.canonical_request);
    return {{"canonical_query", signature.canonical_query},
            {"canonical_request_sha256", vault::encode_hex(hash)},
            {"authorization", signature.authorization}};
}

std::set<signing::JwtAlgorithm> allowed_of(json::object const& in) {
    std::set<signing::JwtAlgorithm> allowed;
    for (auto const& name : field(in, "alg_allowed").as_array())
        allowed.insert(must_have(signing::parse_jwt_algorithm(to_string(name)), "alg_allowed"));
    return allowed;
}

json::value show_fault(std::optional<signing::JwtFault> fault) {
    if (!fault) return json::object{{"ok", true}};
    return {{"ok", false}, {"reason", view(signing::to_text(*fault))}};
}

// A bare JWS comes with its key: a secret, a raw Ed25519 key, or a public key as DER.
json::value verify_jws(Case const& c) {
    auto const allowed = allowed_of(c.in);
    signing::JwtKey key{.algorithm = *allowed.begin()};
    if (find(c.in, "public_spki_base64"))
        key.public_key = vault::PublicKey::from_spki(base64(c.in, "public_spki_base64"));
    for (auto const* name : {"key_base64url", "public_key_base64url"})
        if (find(c.in, name))
            key.bytes = must_have(vault::decode_base64url(text(c.in, name)), name);
    return show_fault(signing::verify_jws(text(c.in, "jws"), allowed, key));
}

json::value verify_id_token(Case const& c) {
    signing::JwtIssuer issuer{
        text(c.file, "issuer"), text(c.file, "audience"), allowed_of(c.in), {}};
    for (auto const& kid : field(c.file, "known_kids").as_array()) {
        auto const der = base64(c.file, "rs256_public_spki_base64");
        issuer.keys[to_string(kid)] = {
            signing::JwtAlgorithm::Rs256, vault::PublicKey::from_spki(der), {}};
    }
    auto const now = unix_time(number(c.in, "now"));
    return show_fault(signing::verify_id_token(text(c.in, "token"), issuer, now).fault);
}

signing::WebhookMessage message_of(json::object const& in) {
    return {text(in, "id"), number(in, "timestamp"), text(in, "body")};
}

json::value sign_webhook(Case const& c) {
    auto const secret = must_have(signing::parse_webhook_secret(text(c.in, "secret")), "secret");
    return json::object{{"signature", signing::sign_webhook(secret, message_of(c.in))}};
}

json::value sign_webhook_ed25519(Case const& c) {
    auto const seed = base64(c.in, "private_seed_base64");
    if (signing::show_webhook_public_key(vault::ed25519_public_key(seed)) !=
        text(c.in, "public_key"))
        return error("public_key");
    return json::object{{"signature", signing::sign_webhook_ed25519(seed, message_of(c.in))}};
}

json::value verify_webhook(Case const& c) {
    signing::Headers headers;
    for (auto const& header : field(c.in, "headers").as_object())
        headers[std::string{header.key()}] = to_string(header.value());
    auto const body = text(c.in, "body");
    auto const now = unix_time(number(c.in, "now"));
    if (find(c.in, "public_key")) {
        auto const key = signing::parse_webhook_public_key(text(c.in, "public_key"));
        return json::object{
            {"accepted", key && signing::verify_webhook_ed25519(*key, headers, body, now)}};
    }
    auto const secret = signing::parse_webhook_secret(text(c.in, "secret"));
    return json::object{
        {"accepted", secret && signing::verify_webhook(*secret, headers, body, now)}};
}

json::value check_target(Case const& c) {
    std::vector<std::string> resolved;
    for (auto const& address : field(c.in, "resolved").as_array())
        resolved.push_back(to_string(address));
    auto const fault = signing::check_target(text(c.in, "url"), resolved);
    if (!fault) return json::object{{"allowed", true}};
    return {{"allowed", false}, {"reason", view(signing::to_text(*fault))}};
}

json::value open_wecom(Case const& c) {
    auto const answer = signing::open_wecom(
        {text(c.in, "token"), text(c.in, "encoding_aes_key"), text(c.in, "receiver_id")},
        {text(c.in, "timestamp"), text(c.in, "nonce"), text(c.in, "encrypt"),
         text(c.in, "signature")});
    if (!answer) return error(signing::to_text(answer.error()));
    return json::object{{"message", *answer}};
}

} // namespace

void register_partner_operations(Registry& registry) {
    registry.add("aliyun_sms", "acs3_sign", acs3_sign);
    registry.add("jwt", "verify_jws", verify_jws);
    registry.add("jwt", "verify_id_token", verify_id_token);
    registry.add("standard_webhooks", "sign", sign_webhook);
    registry.add("standard_webhooks", "sign_ed25519", sign_webhook_ed25519);
    registry.add("standard_webhooks", "verify", verify_webhook);
    registry.add("webhook_targets", "check_target", check_target);
    registry.add("wecom_callback", "open", open_wecom);
}

} // namespace hearth::vectors

#include "platform/signing/aliyun.h"

#include "platform/vault/percent.h"
#include "platform/vault/primitives.h"

namespace hearth::signing {

using vault::percent_encode;

std::string canonical_query(Parameters const& parameters) {
    std::string query;
    for (auto const& [name, value] : parameters) {
        if (!query.empty()) query.push_back('&');
        query += percent_encode(name) + '=' + percent_encode(value);
    }
    return query;
}

AliyunSignature sign_acs3(AliyunAccess const& access, AliyunRequest const& request) {
    auto const body_hash = vault::encode_hex(vault::digest(vault::Hash::Sha256, request.body));
    Parameters const headers{
        {"host", request.host},
        {"x-acs-action", request.action},
        {"x-acs-content-sha256", body_hash},
        {"x-acs-date", request.date},
        {"x-acs-signature-nonce", request.nonce},
        {"x-acs-version", request.version},
    };
    std::string lines, names;
    for (auto const& [name, value] : headers) {
        lines += name + ':' + value + '\n';
        names += (names.empty() ? "" : ";") + name;
    }
    AliyunSignature signature;
    signature.canonical_query = canonical_query(request.parameters);
    signature.canonical_request = request.method + "\n/\n" + signature.canonical_query + '\n' +
                                  lines + '\n' + names + '\n' + body_hash;
    auto const to_sign =
        "ACS3-HMAC-SHA256\n" +
        vault::encode_hex(vault::digest(vault::Hash::Sha256, signature.canonical_request));
    signature.authorization =
        "ACS3-HMAC-SHA256 Credential=" + access.key_id + ",SignedHeaders=" + names +
        ",Signature=" + vault::encode_hex(vault::hmac_sha256(access.key_secret, to_sign));
    return signature;
}

std::string sign_aliyun_rpc(std::string_view key_secret, Parameters const& parameters,
                            std::string_view method) {
    auto const to_sign =
        std::string{method} + "&%2F&" + percent_encode(canonical_query(parameters));
    return vault::encode_base64(
        vault::hmac(vault::Hash::Sha1, std::string{key_secret} + '&', to_sign));
}

} // namespace hearth::signing

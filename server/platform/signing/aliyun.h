/// Requests to Alibaba Cloud (SMS): signature V3 (ACS3-HMAC-SHA256) and the older RPC
/// signature 1.0. Alibaba Cloud OpenAPI documentation.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace hearth::signing {

/// Parameters of a request; the map sorts them by name as the signature needs.
using Parameters = std::map<std::string, std::string>;

struct AliyunAccess {
    std::string key_id;
    std::string key_secret;
};

struct AliyunRequest {
    std::string method = "POST";
    std::string host;
    std::string action;
    std::string version;
    std::string date;  ///< 2023-10-26T10:22:32Z
    std::string nonce; ///< used once
    Parameters parameters;
    std::string body;
};

struct AliyunSignature {
    std::string canonical_query;   ///< goes behind the `?` as it is
    std::string canonical_request; ///< what was hashed; for the log of a refused request
    std::string authorization;     ///< the header
};

AliyunSignature sign_acs3(AliyunAccess const& access, AliyunRequest const& request);

/// Parameters sorted, percent-encoded and joined.
std::string canonical_query(Parameters const& parameters);

/// RPC 1.0: base64 HMAC-SHA1 with secret + `&` over `GET&%2F&…`. Parameters include everything but
/// Signature.
std::string sign_aliyun_rpc(std::string_view key_secret, Parameters const& parameters,
                            std::string_view method = "GET");

} // namespace hearth::signing

#include "platform/signing/jwt.h"

#include "platform/json/value.h"
#include "platform/vault/primitives.h"

#include <algorithm>

namespace hearth::signing {
namespace {

struct Token {
    std::string_view signed_part;
    std::string signature;
    json::Value header;
    json::Value claims;
    std::string claims_text;
};

std::optional<json::Value> parse_object(std::string_view text) {
    auto value = json::parse(text);
    if (!value || !value->as<json::Object>()) return std::nullopt;
    return std::move(*value);
}

std::string const* text_of(json::Value const& object, std::string_view name) {
    auto const* found = object.find(name);
    return found ? found->as<std::string>() : nullptr;
}

// A token we sign off must be JSON throughout; a bare JWS may carry anything.
enum class Payload { Claims, Anything };

std::optional<Token> parse_token(std::string_view text, Payload payload) {
    auto const first = text.find('.');
    auto const second = first == text.npos ? text.npos : text.find('.', first + 1);
    if (second == text.npos || text.find('.', second + 1) != text.npos) return std::nullopt;
    auto const header = vault::decode_base64url(text.substr(0, first));
    auto claims = vault::decode_base64url(text.substr(first + 1, second - first - 1));
    auto signature = vault::decode_base64url(text.substr(second + 1));
    if (!header || !claims || !signature) return std::nullopt;
    auto header_json = parse_object(*header);
    auto claims_json = parse_object(*claims);
    if (!header_json || (!claims_json && payload == Payload::Claims)) return std::nullopt;
    return Token{text.substr(0, second), std::move(*signature), std::move(*header_json),
                 claims_json ? std::move(*claims_json) : json::Value{}, std::move(*claims)};
}

std::optional<JwtAlgorithm> allowed_algorithm(Token const& token,
                                              std::set<JwtAlgorithm> const& allowed) {
    auto const* name = text_of(token.header, "alg");
    auto const algorithm = name ? parse_jwt_algorithm(*name) : std::nullopt;
    return algorithm && allowed.contains(*algorithm) ? algorithm : std::nullopt;
}

bool has_signature_of(Token const& token, JwtKey const& key) {
    switch (key.algorithm) {
    case JwtAlgorithm::Hs256:
        return vault::equal_in_constant_time(vault::hmac_sha256(key.bytes, token.signed_part),
                                             token.signature);
    case JwtAlgorithm::EdDsa:
        return vault::ed25519_verify(key.bytes, token.signed_part, token.signature);
    case JwtAlgorithm::Rs256:
        return key.public_key && key.public_key->verify_sha256(token.signed_part, token.signature);
    case JwtAlgorithm::Es256:
        break;
    }
    return key.public_key && key.public_key->verify_es256(token.signed_part, token.signature);
}

bool is_type_jwt(json::Value const& header) {
    auto const* value = header.find("typ");
    if (!value) return true;
    auto const* type = value->as<std::string>();
    if (!type) return false;
    auto const is_same = [&](std::string_view expected) {
        return std::ranges::equal(*type, expected, [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b;
        });
    };
    return is_same("jwt") || is_same("application/jwt");
}

bool is_for(json::Value const& claims, std::string_view audience) {
    auto const* value = claims.find("aud");
    if (!value) return false;
    if (auto const* one = value->as<std::string>()) return *one == audience;
    auto const* several = value->as<json::Array>();
    return several && std::ranges::any_of(*several, [&](json::Value const& entry) {
               auto const* text = entry.as<std::string>();
               return text && *text == audience;
           });
}

// NumericDate: seconds since 1970, a fraction is allowed (RFC 7519, 2).
std::optional<double> date_of(json::Value const& claims, std::string_view name) {
    auto const* value = claims.find(name);
    if (!value) return std::nullopt;
    if (auto const* whole = value->as<std::int64_t>()) return static_cast<double>(*whole);
    if (auto const* number = value->as<double>()) return *number;
    return std::nullopt;
}

std::optional<JwtFault> check_claims(json::Value const& claims, JwtIssuer const& issuer,
                                     Instant now) {
    auto const* by = text_of(claims, "iss");
    if (!by || *by != issuer.issuer) return JwtFault::Issuer;
    if (!is_for(claims, issuer.audience)) return JwtFault::Audience;
    double const now_s = std::chrono::duration<double>(now.time_since_epoch()).count();
    double const leeway_s = static_cast<double>(kJwtLeeway.count());
    auto const expiry = date_of(claims, "exp");
    if (!expiry || now_s >= *expiry + leeway_s) return JwtFault::Expiry;
    auto const begin = date_of(claims, "nbf");
    if (claims.find("nbf") && (!begin || now_s < *begin - leeway_s)) return JwtFault::NotBefore;
    return std::nullopt;
}

} // namespace

std::optional<JwtAlgorithm> parse_jwt_algorithm(std::string_view name) {
    if (name == "HS256") return JwtAlgorithm::Hs256;
    if (name == "RS256") return JwtAlgorithm::Rs256;
    if (name == "ES256") return JwtAlgorithm::Es256;
    if (name == "EdDSA") return JwtAlgorithm::EdDsa;
    return std::nullopt;
}

std::string_view to_text(JwtFault fault) {
    switch (fault) {
    case JwtFault::Format:
        return "format";
    case JwtFault::Algorithm:
        return "alg";
    case JwtFault::Critical:
        return "crit";
    case JwtFault::Type:
        return "typ";
    case JwtFault::Key:
        return "key";
    case JwtFault::Signature:
        return "signature";
    case JwtFault::Issuer:
        return "iss";
    case JwtFault::Audience:
        return "aud";
    case JwtFault::Expiry:
        return "exp";
    case JwtFault::NotBefore:
        break;
    }
    return "nbf";
}

std::optional<JwtFault> verify_jws(std::string_view jws, std::set<JwtAlgorithm> const& allowed,
                                   JwtKey const& key) {
    auto const token = parse_token(jws, Payload::Anything);
    if (!token) return JwtFault::Format;
    auto const algorithm = allowed_algorithm(*token, allowed);
    if (!algorithm) return JwtFault::Algorithm;
    if (token->header.find("crit")) return JwtFault::Critical;
    if (key.algorithm != *algorithm) return JwtFault::Key;
    if (!has_signature_of(*token, key)) return JwtFault::Signature;
    return std::nullopt;
}

JwtVerdict verify_id_token(std::string_view text, JwtIssuer const& issuer, Instant now) {
    auto token = parse_token(text, Payload::Claims);
    if (!token) return {JwtFault::Format, {}};
    auto const algorithm = allowed_algorithm(*token, issuer.allowed);
    if (!algorithm) return {JwtFault::Algorithm, {}};
    if (token->header.find("crit")) return {JwtFault::Critical, {}};
    if (!is_type_jwt(token->header)) return {JwtFault::Type, {}};
    auto const* kid = text_of(token->header, "kid");
    auto const key = kid ? issuer.keys.find(*kid) : issuer.keys.end();
    if (key == issuer.keys.end() || key->second.algorithm != *algorithm) return {JwtFault::Key, {}};
    if (!has_signature_of(*token, key->second)) return {JwtFault::Signature, {}};
    if (auto const fault = check_claims(token->claims, issuer, now)) return {fault, {}};
    return {std::nullopt, std::move(token->claims_text)};
}

} // namespace hearth::signing

/// JSON Web Tokens, only for single sign-on and service tokens: our own sessions are opaque
/// cookies. RFC 7515, 7519, 8037, 8725.
///
/// Which algorithms are allowed comes from our configuration of the issuer, never from the token;
/// `none` never is. Keys come from the configured key set only: jku, x5u, jwk and x5c in the header
/// are ignored.
#pragma once

#include "base/time.h"
#include "platform/vault/rsa.h"

#include <map>
#include <set>

namespace hearth::signing {

enum class JwtAlgorithm { Hs256, Rs256, Es256, EdDsa };
std::optional<JwtAlgorithm> parse_jwt_algorithm(std::string_view name); ///< `HS256` …

/// A key and the one algorithm it is for: a public key never serves as an HMAC secret.
struct JwtKey {
    JwtAlgorithm algorithm = JwtAlgorithm::Rs256;
    std::optional<vault::PublicKey> public_key; ///< Rs256, Es256
    std::string bytes;                          ///< Hs256: the secret; EdDsa: the public key
};

/// Why a token is refused; the first check that fails, in this order.
enum class JwtFault {
    Format,
    Algorithm,
    Critical,
    Type,
    Key,
    Signature,
    Issuer,
    Audience,
    Expiry,
    NotBefore
};
/// `format`, `alg`, `crit`, `typ`, `key`, `signature`, `iss`, `aud`, `exp`, `nbf`.
std::string_view to_text(JwtFault fault);

/// Checks form, algorithm, critical headers and signature of a compact JWS with one given key.
/// Nothing is wrong when it gives nothing.
std::optional<JwtFault> verify_jws(std::string_view jws, std::set<JwtAlgorithm> const& allowed,
                                   JwtKey const& key);

struct JwtIssuer {
    std::string issuer;
    std::string audience;
    std::set<JwtAlgorithm> allowed;
    std::map<std::string, JwtKey, std::less<>> keys; ///< by `kid`
};

/// The clock of another may be that much off.
constexpr std::chrono::seconds kJwtLeeway{60};

struct JwtVerdict {
    std::optional<JwtFault> fault;
    std::string claims_json; ///< the payload, when there is no fault
};

/// Checks an ID token of an issuer: what verify_jws checks, with the key its `kid` names; `typ` is
/// JWT where set; iss; aud (one of several is enough); exp, which must be there; nbf. Any `crit` is
/// refused, since no extension is understood.
JwtVerdict verify_id_token(std::string_view token, JwtIssuer const& issuer, Instant now);

} // namespace hearth::signing

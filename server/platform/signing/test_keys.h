/// The test keys of tests/data/vectors and of RFC 7515: for tests only, never used anywhere else.
#pragma once

#include "platform/json/value.h"
#include "platform/vault/encoding.h"

#include <fstream>
#include <sstream>
#include <string>

namespace hearth::signing {

struct TestKeys {
    std::string merchant_private, merchant_public;
    std::string platform_private, platform_public;
    std::string es256_public, es256_message, es256_signature; ///< the signature as base64url
    std::string short_public;                                 ///< RSA of 1024 bits
};

inline TestKeys const& test_keys() {
    static TestKeys const keys = [] {
        std::ifstream file{HEARTH_SOURCE_DIR "/tests/data/vectors/wechatpay_v3.json"};
        std::stringstream text;
        text << file.rdbuf();
        auto const vectors = json::parse(text.str()).value();
        auto const der = [&](char const* name) {
            return vault::decode_base64(*vectors.find(name)->as<std::string>()).value();
        };
        TestKeys loaded;
        loaded.merchant_private = der("merchant_private_pkcs8_base64");
        loaded.merchant_public = der("merchant_public_spki_base64");
        loaded.platform_private = der("platform_private_pkcs8_base64");
        loaded.platform_public = der("platform_public_spki_base64");
        loaded.es256_public =
            vault::decode_base64("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf83OJ3D2xF1B"
                                 "g8vub9tLe1gHMzV76e8Tus9uPHvRVEXH8UTNG72bfocs"
                                 "3+257rn0s2ldbqkLJK2KRiMohYjlrQ==")
                .value();
        loaded.es256_message = "eyJhbGciOiJFUzI1NiJ9"
                               ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                               "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        loaded.es256_signature = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8IS"
                                 "lSApmWQxfKTUJqPP3-Kg6NU1Q";
        loaded.short_public =
            vault::decode_base64("MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDJtrjdovA6+EivKlfIRsW43te6"
                                 "eqNu4gGpppxILMI3Qt4epEZdjU70IoO4blFZLPGF9JEeEhQurc54pPQyFeb++VJG"
                                 "hlEuuFSrubf13ysbaKr/hgY2rbTVSbJkDWbkxw2ATYpaqeOzHIuXv54mkIao4G0d"
                                 "9FQBryIIWJ1dj0X/ZQIDAQAB")
                .value();
        return loaded;
    }();
    return keys;
}

} // namespace hearth::signing

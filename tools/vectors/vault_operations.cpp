#include "tools/vectors/inputs.h"

#include "platform/vault/one_time_code.h"
#include "platform/vault/password.h"
#include "platform/vault/primitives.h"

namespace hearth::vectors {
namespace {

using vault::encode_hex;

struct Gcm {
    vault::Bytes key, nonce, data;
    explicit Gcm(json::object const& in)
        : key(hex(in, "key_hex")), nonce(hex(in, "nonce_hex")), data(hex(in, "aad_hex")) {}
    vault::GcmContext context() const { return {key, nonce, data}; }
};

json::value aes256gcm(Case const& c) {
    Gcm const gcm{c.in};
    auto const sealed = vault::aes256gcm_seal(gcm.context(), hex(c.in, "plaintext_hex"));
    return json::object{{"ciphertext_and_tag_hex", encode_hex(sealed)}};
}

json::value aes256gcm_open(Case const& c) {
    Gcm const gcm{c.in};
    auto const text = vault::aes256gcm_open(gcm.context(), hex(c.in, "ciphertext_and_tag_hex"));
    if (!text) return error("authentication");
    return json::object{{"plaintext_hex", encode_hex(*text)}};
}

json::value hkdf(Case const& c) {
    auto const okm =
        vault::hkdf_sha256(hex(c.in, "ikm_hex"), hex(c.in, "salt_hex"), hex(c.in, "info_hex"),
                           static_cast<std::size_t>(number(c.in, "length")));
    return json::object{{"okm_hex", encode_hex(okm)}};
}

json::value argon2id_raw(Case const& c) {
    auto const password = hex(c.in, "password_hex"), salt = hex(c.in, "salt_hex"),
               secret = hex(c.in, "secret_hex"), data = hex(c.in, "ad_hex");
    vault::Argon2Cost const cost{static_cast<std::uint32_t>(number(c.in, "m")),
                                 static_cast<std::uint32_t>(number(c.in, "t")),
                                 static_cast<std::uint32_t>(number(c.in, "p"))};
    auto const tag = vault::argon2id_tag({password, salt, secret, data}, cost,
                                         static_cast<std::size_t>(number(c.in, "length")));
    return json::object{{"tag_hex", encode_hex(tag)}};
}

vault::Bytes secret_of(json::object const& in) {
    if (find(in, "secret_base32"))
        return must_have(vault::decode_base32(text(in, "secret_base32")), "secret_base32");
    return hex(in, "secret_hex");
}

vault::Hash algorithm_of(json::object const& in) {
    auto const name = text_or(in, "algorithm", "SHA1");
    if (name == "SHA1") return vault::Hash::Sha1;
    if (name == "SHA256") return vault::Hash::Sha256;
    if (name == "SHA512") return vault::Hash::Sha512;
    throw std::invalid_argument("no hash: " + name);
}

json::value verify_totp(Case const& c) {
    std::optional<std::int64_t> last;
    if (auto const* step = find(c.in, "last_accepted_step")) last = step->to_number<std::int64_t>();
    auto const step = vault::verify_totp(secret_of(c.in), unix_time(number(c.in, "unix")),
                                         text(c.in, "code"), last);
    return {{"accepted", step.has_value()},
            {"step", step ? json::value(*step) : json::value(nullptr)}};
}

void register_codes(Registry& registry) {
    registry.add("totp", "hotp", [](Case const& c) -> json::value {
        auto const counter = static_cast<std::uint64_t>(number(c.in, "counter"));
        return json::object{
            {"code", vault::hotp(secret_of(c.in), counter, static_cast<int>(number(c.in, "digits")),
                                 algorithm_of(c.in))}};
    });
    registry.add("totp", "totp", [](Case const& c) -> json::value {
        return json::object{
            {"code", vault::totp(secret_of(c.in), unix_time(number(c.in, "unix")),
                                 static_cast<int>(number(c.in, "digits")), algorithm_of(c.in))}};
    });
    registry.add("totp", "verify", verify_totp);
}

} // namespace

void register_vault_operations(Registry& registry) {
    constexpr char const* kFamily = "crypto_primitives";
    registry.add(kFamily, "hmac_sha256", [](Case const& c) -> json::value {
        auto const mac = vault::hmac_sha256(hex(c.in, "key_hex"), hex(c.in, "message_hex"));
        return json::object{{"mac_hex", encode_hex(mac)}};
    });
    registry.add(kFamily, "ed25519_sign", [](Case const& c) -> json::value {
        auto const signature = vault::ed25519_sign(hex(c.in, "seed_hex"), hex(c.in, "message_hex"));
        return json::object{{"signature_hex", encode_hex(signature)}};
    });
    registry.add(kFamily, "argon2id_verify", [](Case const& c) -> json::value {
        return json::object{
            {"ok", vault::verify_password(text(c.in, "phc"), text(c.in, "password"))}};
    });
    registry.add(kFamily, "hkdf_sha256", hkdf);
    registry.add(kFamily, "argon2id_raw", argon2id_raw);
    registry.add(kFamily, "aes256gcm", aes256gcm);
    registry.add(kFamily, "aes256gcm_open", aes256gcm_open);
    register_codes(registry);
}

} // namespace hearth::vectors

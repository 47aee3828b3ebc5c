#include "platform/vault/p256.h"

#include "base/ensure.h"
#include "platform/vault/primitives.h"
#include "platform/vault/raw.h"
#include "platform/vault/system_random.h"

#include <memory>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace hearth::vault {
namespace {

template <auto Function>
struct Free {
    template <typename T>
    void operator()(T* what) const {
        Function(what);
    }
};
using Group = std::unique_ptr<EC_GROUP, Free<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, Free<EC_POINT_free>>;
using Number = std::unique_ptr<BIGNUM, Free<BN_clear_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using EcdsaPair = std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>>;

Group new_curve() {
    Group curve(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    must_work(curve != nullptr);
    return curve;
}

/// The scalar of a private key, where it is one.
Number read_private(EC_GROUP const* curve, std::string_view key) {
    if (key.size() != kP256PrivateBytes) return {};
    Number number(BN_bin2bn(raw(key), static_cast<int>(key.size()), nullptr));
    must_work(number != nullptr);
    bool const is_key =
        !BN_is_zero(number.get()) && BN_cmp(number.get(), EC_GROUP_get0_order(curve)) < 0;
    return is_key ? std::move(number) : Number{};
}

/// Only points of the curve are read: no other one can be used to learn a key.
Point read_public(EC_GROUP const* curve, std::string_view key) {
    if (key.size() != kP256PublicBytes || key.front() != '\x04') return {};
    Point point(EC_POINT_new(curve));
    must_work(point != nullptr);
    if (EC_POINT_oct2point(curve, point.get(), raw(key), key.size(), nullptr) != 1) return {};
    return point;
}

Bytes to_bytes(BIGNUM const* number) {
    Bytes bytes(kP256PrivateBytes, '\0');
    must_work(BN_bn2binpad(number, raw(bytes), static_cast<int>(bytes.size())) > 0);
    return bytes;
}

Key to_signing_key(std::string_view private_key, std::string_view public_key) {
    Number const number(BN_bin2bn(raw(private_key), static_cast<int>(private_key.size()), nullptr));
    Builder const builder(OSSL_PARAM_BLD_new());
    must_work(number && builder);
    must_work(OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                              "prime256v1", 0) == 1);
    must_work(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number.get()) == 1);
    must_work(OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                               public_key.data(), public_key.size()) == 1);
    Params const params(OSSL_PARAM_BLD_to_param(builder.get()));
    KeyContext const context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    must_work(params && context && EVP_PKEY_fromdata_init(context.get()) == 1);
    EVP_PKEY* key = nullptr;
    must_work(EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, params.get()) == 1);
    return Key(key);
}

} // namespace

Bytes new_p256_key(Random& random) {
    // Nearly every 32 bytes are a key: one in 2^32 tries is not.
    for (;;) {
        auto key = random_bytes(random, kP256PrivateBytes);
        if (p256_public_key(key)) return key;
    }
}

std::optional<Bytes> p256_public_key(std::string_view private_key) {
    auto const curve = new_curve();
    auto const number = read_private(curve.get(), private_key);
    if (!number) return std::nullopt;
    Point const point(EC_POINT_new(curve.get()));
    must_work(point &&
              EC_POINT_mul(curve.get(), point.get(), number.get(), nullptr, nullptr, nullptr) == 1);
    Bytes bytes(kP256PublicBytes, '\0');
    must_work(EC_POINT_point2oct(curve.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED,
                                 raw(bytes), bytes.size(), nullptr) == bytes.size());
    return bytes;
}

bool is_p256_public_key(std::string_view public_key) {
    return read_public(new_curve().get(), public_key) != nullptr;
}

std::optional<Bytes> p256_shared_secret(std::string_view private_key, std::string_view public_key) {
    auto const curve = new_curve();
    auto const number = read_private(curve.get(), private_key);
    auto const theirs = read_public(curve.get(), public_key);
    if (!number || !theirs) return std::nullopt;
    Point const common(EC_POINT_new(curve.get()));
    Number const x(BN_new());
    must_work(common && x);
    must_work(
        EC_POINT_mul(curve.get(), common.get(), nullptr, theirs.get(), number.get(), nullptr) == 1);
    must_work(
        EC_POINT_get_affine_coordinates(curve.get(), common.get(), x.get(), nullptr, nullptr) == 1);
    return to_bytes(x.get());
}

Bytes sign_es256(std::string_view private_key, std::string_view message) {
    auto const public_key = p256_public_key(private_key);
    ensure(public_key.has_value(), "no key of P-256");
    auto const key = to_signing_key(private_key, *public_key);
    DigestContext const digest(EVP_MD_CTX_new());
    must_work(digest &&
              EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1);
    std::size_t length = 0;
    must_work(EVP_DigestSign(digest.get(), nullptr, &length, raw(message), message.size()) == 1);
    Bytes der(length, '\0');
    must_work(EVP_DigestSign(digest.get(), raw(der), &length, raw(message), message.size()) == 1);
    auto const* at = raw(std::string_view(der));
    EcdsaPair const pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(length)));
    must_work(pair != nullptr);
    return to_bytes(ECDSA_SIG_get0_r(pair.get())) + to_bytes(ECDSA_SIG_get0_s(pair.get()));
}

} // namespace hearth::vault

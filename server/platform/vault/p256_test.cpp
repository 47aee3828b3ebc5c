#include <gtest/gtest.h>

#include "platform/vault/p256.h"
#include "platform/vault/rsa.h"
#include "platform/vault/seeded_random.h"

#include <rapidcheck/gtest.h>

namespace hearth::vault {
namespace {

/// SubjectPublicKeyInfo of a bare P-256 point (RFC 5480).
Bytes spki_of(Bytes const& point) {
    return *decode_hex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + point;
}

TEST(P256, GivesThePublicKeyOfRfc8291) { // RFC 8291, appendix A
    auto const key = *decode_base64url("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
    EXPECT_EQ(encode_base64url(*p256_public_key(key)),
              "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl"
              "7A8");
}

TEST(P256, TakesNoOddKeys) {
    EXPECT_FALSE(p256_public_key(Bytes(32, '\0')));
    EXPECT_FALSE(p256_public_key(Bytes(32, '\xff'))); // above the order
    EXPECT_FALSE(p256_public_key(Bytes(31, 'a')));
    SeededRandom random{7};
    auto const key = new_p256_key(random);
    auto const good = *p256_public_key(key);
    EXPECT_TRUE(is_p256_public_key(good));
    auto off = good;
    off.back() = static_cast<char>(off.back() ^ 1);
    EXPECT_FALSE(is_p256_public_key(off)) << "not on the curve";
    EXPECT_FALSE(p256_shared_secret(key, off));
    EXPECT_FALSE(is_p256_public_key(good.substr(1)));
    EXPECT_FALSE(is_p256_public_key(Bytes(65, '\0')));
}

RC_GTEST_PROP(P256, BothSidesComeToTheSameSecret, ()) {
    SeededRandom random(*rc::gen::arbitrary<std::uint64_t>());
    auto const [a, b] = std::pair{new_p256_key(random), new_p256_key(random)};
    auto const secret = p256_shared_secret(a, *p256_public_key(b));
    RC_ASSERT(secret->size() == 32u);
    RC_ASSERT(secret == p256_shared_secret(b, *p256_public_key(a)));
}

RC_GTEST_PROP(P256, SignsWhatItsPublicKeyVerifies, (std::string const& message)) {
    SeededRandom random(*rc::gen::arbitrary<std::uint64_t>());
    auto const key = new_p256_key(random);
    auto const signature = sign_es256(key, message);
    auto const theirs = PublicKey::from_spki(spki_of(*p256_public_key(key)));
    RC_ASSERT(theirs && theirs->verify_es256(message, signature));
    RC_ASSERT(!theirs->verify_es256(message + "x", signature));
}

} // namespace
} // namespace hearth::vault

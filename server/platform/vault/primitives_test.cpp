#include "platform/vault/primitives.h"

#include "base/ensure.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::vault::primitives_test {

namespace {
std::string gen_bytes(std::size_t count) {
    return *rc::gen::container<std::string>(count, rc::gen::arbitrary<char>());
}
} // namespace

TEST(Primitives, KnowTheExamplesOfTheirStandards) {
    EXPECT_EQ(encode_hex(digest(Hash::Sha1, "abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
    // RFC 4231, case 2
    EXPECT_EQ(encode_hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    // RFC 5869, A.3: no salt, no info
    EXPECT_EQ(
        encode_hex(hkdf_sha256(std::string(22, '\x0b'), "", "", 42)),
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    // RFC 8032, 7.1, test 1
    auto const seed =
        decode_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").value();
    EXPECT_EQ(encode_hex(ed25519_public_key(seed)),
              "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST(Primitives, StopOnAWrongKeyLength) {
    auto const key = std::string(31, 'k');
    EXPECT_THROW(aes256gcm_seal({key, std::string(12, 'n'), ""}, "x"), hearth::Broken);
    EXPECT_THROW(hkdf_sha256("k", "", "", 8161), hearth::Broken);
    EXPECT_EQ(hkdf_sha256("k", "", "", 8160).size(), 8160U);
}

RC_GTEST_PROP(AesGcm, OpensWhatItSealed, (std::string const& text, std::string const& data)) {
    auto const key = gen_bytes(32), nonce = gen_bytes(12);
    RC_ASSERT(aes256gcm_open({key, nonce, data}, aes256gcm_seal({key, nonce, data}, text)) == text);
}

RC_GTEST_PROP(AesGcm, SeesEveryChangedBit, (std::string const& text)) {
    auto const key = gen_bytes(32), nonce = gen_bytes(12);
    auto sealed = aes256gcm_seal({key, nonce, "row 1"}, text);
    RC_ASSERT(!aes256gcm_open({key, nonce, "row 2"}, sealed));
    RC_ASSERT(!aes256gcm_open({key, nonce, "row 1"}, sealed.substr(1)));
    auto const at = *rc::gen::inRange<std::size_t>(0, sealed.size());
    sealed[at] = static_cast<char>(sealed[at] ^ (1 << *rc::gen::inRange(0, 8)));
    RC_ASSERT(!aes256gcm_open({key, nonce, "row 1"}, sealed));
}

RC_GTEST_PROP(AesCbc, DecryptsWhatItEncrypted, ()) {
    auto const key = gen_bytes(32), vector = gen_bytes(16);
    auto const text = gen_bytes(16 * *rc::gen::inRange<std::size_t>(0, 5));
    RC_ASSERT(aes256cbc_decrypt(key, vector, aes256cbc_encrypt(key, vector, text).value()) == text);
    RC_ASSERT(!aes256cbc_decrypt(key, vector, text + "x"));
}

RC_GTEST_PROP(Ed25519, VerifiesItsOwnSignatureOnly, (std::string const& message)) {
    auto const seed = gen_bytes(32);
    auto const key = ed25519_public_key(seed);
    auto signature = ed25519_sign(seed, message);
    RC_ASSERT(ed25519_verify(key, message, signature));
    RC_ASSERT(!ed25519_verify(key, message + "x", signature));
    RC_ASSERT(!ed25519_verify(key, message, signature.substr(1)));
    signature[0] = static_cast<char>(signature[0] ^ 1);
    RC_ASSERT(!ed25519_verify(key, message, signature));
}

} // namespace hearth::vault::primitives_test

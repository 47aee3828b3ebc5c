#include "platform/vault/rsa.h"

#include "platform/signing/test_keys.h"

#include <gtest/gtest.h>

namespace hearth::vault::rsa_test {

using hearth::signing::test_keys;

TEST(Rsa, VerifiesItsOwnSignatureOnly) {
    auto const secret = PrivateKey::from_pkcs8(test_keys().merchant_private).value();
    auto const open = PublicKey::from_spki(test_keys().merchant_public).value();
    auto signature = secret.sign_sha256("message");
    EXPECT_EQ(signature.size(), 256U);
    EXPECT_TRUE(open.verify_sha256("message", signature));
    EXPECT_FALSE(open.verify_sha256("message ", signature));
    EXPECT_FALSE(open.verify_es256("message", signature)) << "a key of another kind";
    signature[0] = static_cast<char>(signature[0] ^ 1);
    EXPECT_FALSE(open.verify_sha256("message", signature));
    EXPECT_FALSE(open.verify_sha256("message", ""));
}

TEST(Rsa, OpensWhatWasSealedForIt) {
    auto const secret = PrivateKey::from_pkcs8(test_keys().merchant_private).value();
    auto const other = PrivateKey::from_pkcs8(test_keys().platform_private).value();
    auto const open = PublicKey::from_spki(test_keys().merchant_public).value();
    auto const sealed = open.seal_oaep("张三测试").value();
    EXPECT_EQ(secret.open_oaep(sealed), "张三测试");
    EXPECT_EQ(other.open_oaep(sealed), std::nullopt);
    EXPECT_TRUE(open.seal_oaep(std::string(214, 'x')));
    EXPECT_FALSE(open.seal_oaep(std::string(215, 'x'))) << "more than the key can hold";
}

TEST(Rsa, TakesNoKeyThatIsNoneOrTooShort) {
    EXPECT_FALSE(PrivateKey::from_pkcs8(""));
    EXPECT_FALSE(PublicKey::from_spki("not a key"));
    EXPECT_FALSE(PublicKey::from_spki(test_keys().short_public)) << "1024 bits";
}

TEST(Rsa, VerifiesEs256AsTokensWriteIt) { // RFC 7515, appendix A.3
    auto const key = PublicKey::from_spki(test_keys().es256_public).value();
    auto const signature = decode_base64url(test_keys().es256_signature).value();
    EXPECT_TRUE(key.verify_es256(test_keys().es256_message, signature));
    EXPECT_FALSE(key.verify_es256(test_keys().es256_message + "x", signature));
    EXPECT_FALSE(key.verify_es256(test_keys().es256_message, signature.substr(1)));
}

} // namespace hearth::vault::rsa_test

#include "platform/vault/encoding.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::vault::encoding_test {

TEST(Encoding, KnowsTheExamplesOfTheRfc) { // RFC 4648, section 10
    EXPECT_EQ(encode_base64("fooba"), "Zm9vYmE=");
    EXPECT_EQ(encode_base64url("\xFB\xFF"), "-_8");
    EXPECT_EQ(encode_base32("foob"), "MZXW6YQ");
    EXPECT_EQ(encode_hex("\x01\xAB"), "01ab");
}

TEST(Encoding, ReadsStrictly) {
    for (auto const* text :
         {"Zg", "Zg=", "Zh==", "Zg==\n", "Z g=", "!!!", "Zm9v====", "-_8=", "aaa\xE4"})
        EXPECT_FALSE(decode_base64(text)) << text;
    for (auto const* text : {"-_8=", "+/8", "-_9", "A"})
        EXPECT_FALSE(decode_base64url(text)) << text;
    for (auto const* text : {"0", "0g", "00 11", "0x00"})
        EXPECT_FALSE(decode_hex(text)) << text;
    for (auto const* text : {"A", "MZXW6YR", "M1", "暖"})
        EXPECT_FALSE(decode_base32(text)) << text;
    EXPECT_EQ(decode_base32("mzxw 6yq="), "foob");
}

RC_GTEST_PROP(Encoding, ReadingUndoesWriting, (std::string const& bytes)) {
    RC_ASSERT(decode_hex(encode_hex(bytes)) == bytes);
    RC_ASSERT(decode_base64(encode_base64(bytes)) == bytes);
    RC_ASSERT(decode_base64url(encode_base64url(bytes)) == bytes);
    RC_ASSERT(decode_base32(encode_base32(bytes)) == bytes);
}

RC_GTEST_PROP(Encoding, ASignatureHasOneSpelling, (std::string const& text)) {
    if (auto const bytes = decode_base64(text)) RC_ASSERT(encode_base64(*bytes) == text);
    if (auto const bytes = decode_base64url(text)) RC_ASSERT(encode_base64url(*bytes) == text);
}

RC_GTEST_PROP(Encoding, ComparesLikeEquality, (std::string const& a, std::string const& b)) {
    RC_ASSERT(equal_in_constant_time(a, b) == (a == b));
    RC_ASSERT(equal_in_constant_time(a, a));
}

} // namespace hearth::vault::encoding_test

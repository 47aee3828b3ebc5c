#include "platform/vault/one_time_code.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::vault::one_time_code_test {

namespace {
constexpr std::string_view kSecret = "12345678901234567890";
Instant at(std::int64_t unix_s) {
    return Instant{seconds{unix_s}};
}
} // namespace

TEST(OneTimeCode, KnowsTheExamplesOfTheRfcs) { // RFC 4226 appendix D, RFC 6238 appendix B
    EXPECT_EQ(hotp(kSecret, 1), "287082");
    EXPECT_EQ(hotp(kSecret, 9), "520489");
    EXPECT_EQ(totp(kSecret, at(20'000'000'000), 8), "65353130");
}

TEST(OneTimeCode, IsAcceptedOneStepEitherSide) { // SE-02
    auto const now = at(59'000'381 * 30);
    for (int offset = -2; offset <= 2; ++offset) {
        auto const step = 59'000'381 + offset;
        auto const accepted = verify_totp(
            kSecret, now, hotp(kSecret, static_cast<std::uint64_t>(step)), std::nullopt);
        EXPECT_EQ(accepted.has_value(), offset >= -1 && offset <= 1) << offset;
        EXPECT_EQ(accepted.value_or(step), step);
    }
}

TEST(OneTimeCode, IsAcceptedOnceOnly) { // SE-02
    auto const now = at(59'000'381 * 30);
    auto const code = totp(kSecret, now);
    EXPECT_EQ(verify_totp(kSecret, now, code, 59'000'380), 59'000'381);
    EXPECT_EQ(verify_totp(kSecret, now, code, 59'000'381), std::nullopt);
    EXPECT_EQ(verify_totp(kSecret, now, code, 59'000'382), std::nullopt)
        << "older than the last one";
}

TEST(OneTimeCode, IsRefusedWithAnotherLength) {
    auto const code = totp(kSecret, at(59));
    EXPECT_FALSE(verify_totp(kSecret, at(59), code + "0", std::nullopt));
    EXPECT_FALSE(verify_totp(kSecret, at(59), code.substr(1), std::nullopt));
    EXPECT_FALSE(verify_totp(kSecret, at(59), "", std::nullopt));
}

TEST(OneTimeCode, EnrolsWithASecretWithoutPadding) {
    EXPECT_EQ(totp_enrolment_url("foob", "暖家", "a b"),
              "otpauth://totp/%E6%9A%96%E5%AE%B6:a%20b?secret=MZXW6YQ&issuer=%E6%9A%96%E5%AE%B6");
}

RC_GTEST_PROP(OneTimeCode, HasItsDigitsAndEndsAlike, (std::uint64_t counter)) {
    // Fewer digits are the end of more: both are the same number modulo ten to the digits.
    auto const eight = hotp(kSecret, counter, 8), six = hotp(kSecret, counter, 6);
    RC_ASSERT(eight.size() == 8U);
    RC_ASSERT(eight.ends_with(six));
}

} // namespace hearth::vault::one_time_code_test

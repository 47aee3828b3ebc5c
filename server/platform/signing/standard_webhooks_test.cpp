#include "platform/signing/standard_webhooks.h"

#include "platform/vault/primitives.h"
#include "platform/vault/seeded_random.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::signing::standard_webhooks_test {

namespace {

std::string const kSecret(32, 's');
constexpr std::int64_t kSent = 1'774'741'264;

Instant at(std::int64_t unix_s) {
    return Instant{seconds{unix_s}};
}

Headers headers(std::string const& signature) {
    return {{"Webhook-Id", "msg_1"},
            {"WEBHOOK-TIMESTAMP", std::to_string(kSent)},
            {"webhook-signature", signature}};
}

bool takes(std::string const& signature, std::string const& body = "{}", std::int64_t now = kSent) {
    return verify_webhook(kSecret, headers(signature), body, at(now));
}

std::string const kGenuine = sign_webhook(kSecret, {"msg_1", kSent, "{}"});

} // namespace

TEST(StandardWebhooks, SignTheFixedTestOfTheReferenceLibraries) { // SY-04
    auto const secret = parse_webhook_secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").value();
    EXPECT_EQ(sign_webhook(secret,
                           {"msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})"}),
              "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(StandardWebhooks, AreTimelyForFiveMinutesEitherSide) {
    EXPECT_TRUE(takes(kGenuine, "{}", kSent + 300));
    EXPECT_FALSE(takes(kGenuine, "{}", kSent + 301));
    EXPECT_TRUE(takes(kGenuine, "{}", kSent - 300));
    EXPECT_FALSE(takes(kGenuine, "{}", kSent - 301));
}

TEST(StandardWebhooks, AcceptAnyValidSignatureAndSkipTheRest) {
    EXPECT_TRUE(takes("v1,AAAA " + kGenuine));
    EXPECT_TRUE(takes("v9,xyz !!! v1 , " + kGenuine));
    EXPECT_FALSE(takes("v2," + kGenuine.substr(3)));
    EXPECT_FALSE(takes(""));
    EXPECT_FALSE(takes(kGenuine.substr(0, kGenuine.size() - 2)));
    std::string flood;
    for (int i = 0; i < 16; ++i)
        flood += "v1,AAAA ";
    EXPECT_FALSE(takes(flood + kGenuine)) << "nobody rotates sixteen keys";
}

TEST(StandardWebhooks, RefuseMissingOrOddHeaders) {
    for (auto const* stamp :
         {"", "x", "1774741264 ", "+1774741264", "-1", "99999999999999999999"}) {
        auto odd = headers(kGenuine);
        odd["webhook-timestamp"] = stamp;
        EXPECT_FALSE(verify_webhook(kSecret, odd, "{}", at(kSent))) << stamp;
    }
    EXPECT_FALSE(verify_webhook(kSecret, {}, "{}", at(kSent)));
}

TEST(StandardWebhooks, TakeSecretsOfRightLengthOnly) {
    auto const shown = [](std::size_t size) {
        return "whsec_" + vault::encode_base64(std::string(size, 'x'));
    };
    EXPECT_FALSE(parse_webhook_secret(shown(23)));
    EXPECT_TRUE(parse_webhook_secret(shown(24)));
    EXPECT_TRUE(parse_webhook_secret(shown(64)));
    EXPECT_FALSE(parse_webhook_secret(shown(65)));
    EXPECT_FALSE(parse_webhook_secret(shown(32).substr(6)));
    vault::SeededRandom random{1};
    EXPECT_TRUE(parse_webhook_secret(new_webhook_secret(random)));
    EXPECT_EQ(parse_webhook_public_key(show_webhook_public_key(std::string(32, 'k'))),
              std::string(32, 'k'));
    EXPECT_FALSE(parse_webhook_public_key(show_webhook_public_key(std::string(31, 'k'))));
    EXPECT_TRUE(parse_webhook_private_key("whsk_" + vault::encode_base64(std::string(32, 'k'))));
}

TEST(StandardWebhooks, JudgeTheAnswer) {
    EXPECT_EQ(judge_webhook_status(204), WebhookOutcome::Delivered);
    EXPECT_EQ(judge_webhook_status(302), WebhookOutcome::Retry);
    EXPECT_EQ(judge_webhook_status(429), WebhookOutcome::SlowDown);
    EXPECT_EQ(judge_webhook_status(410), WebhookOutcome::Unsubscribe);
    EXPECT_EQ(judge_webhook_status(500), WebhookOutcome::Retry);
}

RC_GTEST_PROP(StandardWebhooks, SeeEveryChangeOfTheBody,
              (std::string const& body, std::string const& other)) {
    auto const signature = sign_webhook(kSecret, {"msg_1", kSent, body});
    RC_ASSERT(takes(signature, body));
    RC_ASSERT(takes(signature, other) == (body == other));
    auto const seed = std::string(32, 'e');
    auto const ed = headers(sign_webhook_ed25519(seed, {"msg_1", kSent, body}));
    auto const key = vault::ed25519_public_key(seed);
    RC_ASSERT(verify_webhook_ed25519(key, ed, body, at(kSent)));
    RC_ASSERT(verify_webhook_ed25519(key, ed, other, at(kSent)) == (body == other));
    RC_ASSERT(!verify_webhook(kSecret, ed, body, at(kSent)));
}

} // namespace hearth::signing::standard_webhooks_test

#include <gtest/gtest.h>

#include "platform/signing/web_push.h"

#include "platform/signing/jwt.h"
#include "platform/signing/testing_push.h"
#include "platform/vault/p256.h"
#include "platform/vault/seeded_random.h"
#include "platform/vault/system_random.h"

#include <rapidcheck/gtest.h>

namespace hearth::signing {
namespace {

// RFC 8291, appendix A.
constexpr char browser_key[] = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
constexpr char browser_public[] =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
constexpr char browser_auth[] = "BTBZMqHH6r4Tts7J_aSIgg";
constexpr char sender_key[] = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
constexpr char salt[] = "DGv6ra1nlYgDCS1FRnbzlw";
constexpr char body[] =
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6"
    "TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy"
    "4a-fN";

vault::Bytes bytes(char const* text) {
    return *vault::decode_base64url(text);
}

TEST(WebPush, EncryptsAsTheExampleOfRfc8291) { // SY-03
    auto const target =
        parse_push_target("https://push.example.net/push/J", browser_public, browser_auth);
    ASSERT_TRUE(target);
    auto const made = encrypt_push(*target, {bytes(sender_key), bytes(salt)},
                                   "When I grow up, I want to be a watermelon");
    EXPECT_EQ(vault::encode_base64url(made), body);
    PushReader const browser{bytes(browser_key), bytes(browser_auth)};
    EXPECT_EQ(browser.read(made), "When I grow up, I want to be a watermelon");
}

TEST(WebPush, TakesOnlyWholeSubscriptions) {
    auto const is_taken = [](char const* key, char const* auth) {
        return parse_push_target("https://push.example/1", key, auth).has_value();
    };
    EXPECT_TRUE(is_taken(browser_public, browser_auth));
    EXPECT_FALSE(is_taken(browser_public, "BTBZMqHH6r4Tts7J_aSI"));
    EXPECT_FALSE(is_taken(browser_key, browser_auth));
    EXPECT_FALSE(is_taken("BCVx+", browser_auth));
}

RC_GTEST_PROP(WebPush, IsReadByItsBrowserAndNoOther, ()) {
    vault::SeededRandom random(*rc::gen::arbitrary<std::uint64_t>());
    auto const reader = [&] {
        return PushReader{vault::new_p256_key(random), vault::random_bytes(random, 16)};
    };
    auto const [mine, other] = std::pair{reader(), reader()};
    auto const text = std::string(*rc::gen::inRange<std::size_t>(0, kPushTextBytes + 1), 'a');
    auto made = encrypt_push({"https://push.example/1", mine.public_key(), mine.auth_secret},
                             {vault::new_p256_key(random), vault::random_bytes(random, 16)}, text);
    RC_ASSERT(made.size() <= 4096u);
    RC_ASSERT(mine.read(made) == text);
    RC_ASSERT(!other.read(made));
    made.back() = static_cast<char>(made.back() ^ 1);
    RC_ASSERT(!mine.read(made));
}

TEST(WebPush, SaysWhoItIsForThatServiceOnly) { // RFC 8292
    vault::SeededRandom random{7};
    auto const key = vault::new_p256_key(random);
    auto const now = *parse_instant("2026-11-24T10:00:00+08:00");
    auto const field =
        vapid_authorization(key, "https://push.example:8443/x/y?z", "https://home.example", now);
    auto const comma = field.find(", k=");
    ASSERT_TRUE(field.starts_with("vapid t="));
    ASSERT_NE(comma, std::string::npos);
    auto const token = field.substr(8, comma - 8);
    auto const point = *vault::decode_base64url(field.substr(comma + 4));
    EXPECT_EQ(point, *vault::p256_public_key(key));
    JwtKey const theirs{
        JwtAlgorithm::Es256,
        vault::PublicKey::from_spki(
            *vault::decode_hex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + point),
        {}};
    EXPECT_FALSE(verify_jws(token, {JwtAlgorithm::Es256}, theirs));
    auto const from = token.find('.') + 1;
    auto const claims = *vault::decode_base64url(token.substr(from, token.rfind('.') - from));
    EXPECT_EQ(claims, R"({"aud":"https://push.example:8443","exp":)" +
                          std::to_string(
                              std::chrono::floor<seconds>(now).time_since_epoch().count() + 3600) +
                          R"(,"sub":"https://home.example"})");
}

} // namespace
} // namespace hearth::signing

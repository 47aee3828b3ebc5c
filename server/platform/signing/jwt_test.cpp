#include "platform/signing/jwt.h"

#include "platform/signing/test_keys.h"
#include "platform/vault/primitives.h"

#include <gtest/gtest.h>

namespace hearth::signing::jwt_test {

namespace {

constexpr std::int64_t kNow = 1'780'000'000;
std::string const kSecret(32, 's');
std::string const kHeader = R"({"alg":"HS256","typ":"JWT","kid":"k1"})";

JwtIssuer issuer() {
    JwtIssuer known{"https://idp.example.com", "hearth", {JwtAlgorithm::Hs256}, {}};
    known.keys.emplace("k1", JwtKey{JwtAlgorithm::Hs256, std::nullopt, kSecret});
    return known;
}

std::string claims(std::string const& more) {
    return R"({"iss":"https://idp.example.com","aud":"hearth",)" + more + "}";
}

std::string token(std::string const& header, std::string const& payload) {
    auto const text = vault::encode_base64url(header) + '.' + vault::encode_base64url(payload);
    return text + '.' + vault::encode_base64url(vault::hmac_sha256(kSecret, text));
}

std::string check(std::string const& text, JwtIssuer const& known = issuer()) {
    auto const verdict = verify_id_token(text, known, Instant{seconds{kNow}});
    return verdict.fault ? std::string{to_text(*verdict.fault)} : "ok";
}

std::string check_dates(std::string const& dates) {
    return check(token(kHeader, claims(dates)));
}

std::string const kGood = claims(R"("exp":1780000300)");

} // namespace

TEST(Jwt, ChecksTheDatesWithAMinutesLeeway) { // ID-06
    EXPECT_EQ(check_dates(R"("exp":1779999941)"), "ok");
    EXPECT_EQ(check_dates(R"("exp":1779999940)"), "exp"); // not before but on: RFC 7519, 4.1.4
    EXPECT_EQ(check_dates(R"("exp":1779999940.5)"), "ok");
    EXPECT_EQ(check_dates(R"("exp":"1780000300")"), "exp");
    EXPECT_EQ(check_dates(R"("nbf":1)"), "exp") << "a token without an end";
    EXPECT_EQ(check_dates(R"("exp":1780000300,"nbf":1780000060)"), "ok");
    EXPECT_EQ(check_dates(R"("exp":1780000300,"nbf":1780000061)"), "nbf");
    EXPECT_EQ(check_dates(R"("exp":1780000300,"nbf":"x")"), "nbf");
}

TEST(Jwt, IsForUsAndFromTheIssuer) {
    EXPECT_EQ(check(token(kHeader, R"({"iss":"x","aud":"hearth","exp":1780000300})")), "iss");
    EXPECT_EQ(check(token(kHeader, R"({"aud":"hearth","exp":1780000300})")), "iss");
    auto const audience = [](std::string const& aud) {
        return check(token(kHeader, R"({"iss":"https://idp.example.com","aud":)" + aud +
                                        R"(,"exp":1780000300})"));
    };
    EXPECT_EQ(audience(R"(["x","hearth"])"), "ok");
    EXPECT_EQ(audience(R"(["x"])"), "aud");
    EXPECT_EQ(audience("[]"), "aud");
    EXPECT_EQ(audience("null"), "aud");
}

TEST(Jwt, TakesTheAlgorithmFromUsNotFromTheToken) { // RFC 8725, 3.1
    EXPECT_EQ(check(token(R"({"alg":"none","kid":"k1"})", kGood)), "alg");
    EXPECT_EQ(check(token(R"({"alg":"RS256","kid":"k1"})", kGood)), "alg");
    EXPECT_EQ(check(token(R"({"kid":"k1"})", kGood)), "alg");
    // The classic: the public RSA key used as the HMAC secret.
    auto known = issuer();
    known.allowed = {JwtAlgorithm::Hs256, JwtAlgorithm::Rs256};
    known.keys.at("k1") = JwtKey{JwtAlgorithm::Rs256,
                                 vault::PublicKey::from_spki(test_keys().platform_public), kSecret};
    EXPECT_EQ(check(token(kHeader, kGood), known), "key");
}

TEST(Jwt, TakesKeysOnlyFromTheConfiguredSet) {
    EXPECT_EQ(check(token(R"({"alg":"HS256","kid":"k2","jku":"https://evil.example/k"})", kGood)),
              "key");
    EXPECT_EQ(check(token(R"({"alg":"HS256"})", kGood)), "key");
}

TEST(Jwt, RefusesWhatItDoesNotUnderstand) {
    EXPECT_EQ(check(token(R"({"alg":"HS256","kid":"k1","crit":["x"],"x":1})", kGood)), "crit");
    EXPECT_EQ(check(token(R"({"alg":"HS256","kid":"k1","typ":"at+jwt"})", kGood)), "typ");
    EXPECT_EQ(check(token(R"({"alg":"HS256","kid":"k1","typ":"jwt"})", kGood)), "ok");
    EXPECT_EQ(check(token(R"({"alg":"HS256","kid":"k1","kid":"k1"})", kGood)), "format");
    auto const good = token(kHeader, kGood);
    for (auto const& broken : {std::string{}, good.substr(1), good + ".x", good + "=", good + "\n",
                               good.substr(0, good.rfind('.'))})
        EXPECT_EQ(check(broken), "format") << broken;
    EXPECT_EQ(check(token("[]", kGood)), "format");
    EXPECT_EQ(check(token(kHeader, "no json")), "format");
}

TEST(Jwt, SeesEveryChangedCharacterOfTheClaims) {
    auto const good = token(kHeader, kGood);
    EXPECT_EQ(check(good), "ok");
    auto const forged = token(kHeader, claims(R"("exp":1780000301)"));
    auto const mixed = forged.substr(0, forged.rfind('.')) + good.substr(good.rfind('.'));
    EXPECT_EQ(check(mixed), "signature");
}

TEST(Jws, VerifiesEddsaAndEs256AndRs256) { // RFC 8037 appendix A.4, RFC 7515 appendix A.3
    JwtKey const ed{JwtAlgorithm::EdDsa, std::nullopt,
                    vault::decode_base64url("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").value()};
    EXPECT_EQ(verify_jws("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                         "hgyY0il_MGCjP0JzlnLWG1PPOt7-"
                         "09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
                         {JwtAlgorithm::EdDsa}, ed),
              std::nullopt);
    JwtKey const es{JwtAlgorithm::Es256, vault::PublicKey::from_spki(test_keys().es256_public), ""};
    auto const jws = test_keys().es256_message + '.' + test_keys().es256_signature;
    EXPECT_EQ(verify_jws(jws, {JwtAlgorithm::Es256}, es), std::nullopt);
    EXPECT_EQ(verify_jws(jws, {JwtAlgorithm::Rs256}, es), JwtFault::Algorithm);
    EXPECT_EQ(verify_jws(jws, {JwtAlgorithm::Es256}, ed), JwtFault::Key);
    auto const rsa = vault::PrivateKey::from_pkcs8(test_keys().platform_private).value();
    auto const text =
        vault::encode_base64url(R"({"alg":"RS256"})") + "." + vault::encode_base64url("x");
    JwtKey const rs{JwtAlgorithm::Rs256, vault::PublicKey::from_spki(test_keys().platform_public),
                    ""};
    EXPECT_EQ(verify_jws(text + '.' + vault::encode_base64url(rsa.sign_sha256(text)),
                         {JwtAlgorithm::Rs256}, rs),
              std::nullopt);
    EXPECT_EQ(verify_jws(text + '.', {JwtAlgorithm::Rs256}, rs), JwtFault::Signature);
}

} // namespace hearth::signing::jwt_test

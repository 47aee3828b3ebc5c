#include "platform/signing/wechat_pay.h"

#include "platform/signing/test_keys.h"
#include "platform/vault/primitives.h"

#include <gtest/gtest.h>

namespace hearth::signing::wechat_pay_test {

namespace {

std::string const kApiKey(32, 'k');
std::string const kNonce(12, 'n');
constexpr std::int64_t kSent = 1'772'937'298;

Instant at(std::int64_t unix_s) {
    return Instant{seconds{unix_s}};
}

struct Callback {
    Headers headers;
    std::string body;
};

Callback callback(std::string const& resource) {
    auto const sealed = vault::aes256gcm_seal({kApiKey, kNonce, "transaction"}, resource);
    std::string const body = R"({"event_type":"TRANSACTION.SUCCESS","resource":{"ciphertext":")" +
                             vault::encode_base64(sealed) +
                             R"(","associated_data":"transaction","nonce":")" + kNonce + "\"}}";
    auto const key = vault::PrivateKey::from_pkcs8(test_keys().platform_private).value();
    auto const signature = key.sign_sha256(std::to_string(kSent) + "\nabc\n" + body + "\n");
    return {{{"wechatpay-timestamp", std::to_string(kSent)},
             {"Wechatpay-Nonce", "abc"},
             {"Wechatpay-Serial", "PUB_KEY_ID_1"},
             {"Wechatpay-Signature", vault::encode_base64(signature)}},
            body};
}

std::string open(Callback const& c, std::int64_t now = kSent,
                 std::string const& api_key = kApiKey) {
    WechatPlatformKeys keys;
    keys.emplace("PUB_KEY_ID_1", vault::PublicKey::from_spki(test_keys().platform_public).value());
    auto const answer = open_wechat_callback(keys, api_key, c.headers, c.body, at(now));
    if (!answer) return std::string{to_text(answer.error())};
    return answer->event_type + ' ' + answer->out_trade_no + ' ' + answer->trade_state + ' ' +
           std::to_string(answer->total_fen.value_or(-1));
}

auto const kPayment = R"({"out_trade_no":"HS1","trade_state":"SUCCESS","amount":{"total":15900}})";

} // namespace

TEST(WechatPay, SignsTheMessageOfTheDocumentation) {
    EXPECT_EQ(wechat_message({"GET", "https://api.mch.weixin.qq.com/v3/certificates", 1554208460,
                              "593BEC0C930BF1AFEB40B4A08C8FB242", ""}),
              "GET\n/v3/certificates\n1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n\n");
    EXPECT_EQ(wechat_message({"GET", "/v3/x?a=b", 1, "n", "B"}), "GET\n/v3/x?a=b\n1\nn\nB\n");
    EXPECT_EQ(wechat_message({"GET", "https://api.mch.weixin.qq.com", 1, "n", ""}),
              "GET\n/\n1\nn\n\n");
}

TEST(WechatPay, OpensACallback) { // PY-05
    EXPECT_EQ(open(callback(kPayment)), "TRANSACTION.SUCCESS HS1 SUCCESS 15900");
    EXPECT_EQ(
        open(callback(
            R"({"out_trade_no":"HS1","refund_status":"SUCCESS","amount":{"total":2,"refund":1}})")),
        "TRANSACTION.SUCCESS HS1 SUCCESS 2");
}

TEST(WechatPay, RefusesFromFiveMinutesOn) {
    EXPECT_NE(open(callback(kPayment), kSent + 299), "stale");
    EXPECT_EQ(open(callback(kPayment), kSent + 300), "stale");
    EXPECT_NE(open(callback(kPayment), kSent - 299), "stale");
    EXPECT_EQ(open(callback(kPayment), kSent - 300), "stale");
    auto c = callback(kPayment);
    c.headers["Wechatpay-Timestamp"] = "soon";
    EXPECT_EQ(open(c), "stale");
}

TEST(WechatPay, RefusesWhatIsNotFromThePlatform) {
    auto c = callback(kPayment);
    c.body += ' ';
    EXPECT_EQ(open(c), "signature");
    c = callback(kPayment);
    c.headers["Wechatpay-Signature"] = "WECHATPAY/SIGNTEST/" + c.headers["Wechatpay-Signature"];
    EXPECT_EQ(open(c), "signature") << "probe traffic";
    c.headers["Wechatpay-Serial"] = "PUB_KEY_ID_2";
    EXPECT_EQ(open(c), "unknown_serial");
    EXPECT_EQ(open({}), "stale");
}

TEST(WechatPay, RefusesAResourceThatDoesNotOpen) {
    EXPECT_EQ(open(callback(kPayment), kSent, std::string(32, 'x')), "authentication");
    EXPECT_EQ(open(callback(kPayment), kSent, "short"), "authentication");
    EXPECT_EQ(open(callback("no json")), "format");
}

} // namespace hearth::signing::wechat_pay_test

#include "platform/signing/alipay.h"

#include "platform/signing/test_keys.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::signing::alipay_test {

namespace {

vault::PrivateKey const& secret() {
    static auto const key = vault::PrivateKey::from_pkcs8(test_keys().platform_private).value();
    return key;
}
vault::PublicKey const& open_key() {
    static auto const key = vault::PublicKey::from_spki(test_keys().platform_public).value();
    return key;
}

// As Alipay signs a notification: without sign_type.
Parameters signed_notification(Parameters parameters) {
    auto const content = alipay_notification_content(parameters);
    parameters["sign"] = vault::encode_base64(secret().sign_sha256(content));
    return parameters;
}

Parameters const kPaid{{"app_id", "1"},
                       {"body", ""},
                       {"sign_type", "RSA2"},
                       {"subject", "深度保洁 & 擦窗=2扇"},
                       {"total_amount", "159.00"},
                       {"trade_status", "TRADE_SUCCESS"}};

} // namespace

TEST(Alipay, SignsNonEmptyParametersByName) {
    EXPECT_EQ(alipay_request_content(
                  {{"b", "2"}, {"a", "1"}, {"e", ""}, {"sign", "x"}, {"sign_type", "RSA2"}}),
              "a=1&b=2&sign_type=RSA2");
}

TEST(Alipay, TellsWhetherAndHowMuchWasPaid) { // PY-05
    auto const paid = verify_alipay(open_key(), signed_notification(kPaid)).value();
    EXPECT_TRUE(paid.is_paid);
    EXPECT_EQ(paid.total_fen, 159'00);
    auto waiting = kPaid;
    waiting["trade_status"] = "WAIT_BUYER_PAY";
    EXPECT_FALSE(verify_alipay(open_key(), signed_notification(waiting))->is_paid);
    waiting["total_amount"] = "159.001"; // signed, and still no amount
    EXPECT_FALSE(verify_alipay(open_key(), signed_notification(waiting)));
}

TEST(Alipay, RefusesWithoutASignature) {
    EXPECT_FALSE(verify_alipay(open_key(), kPaid));
    auto parameters = kPaid;
    parameters["sign"] = "no base64";
    EXPECT_FALSE(verify_alipay(open_key(), parameters));
}

TEST(Alipay, SeesEveryChangedParameter) {
    auto const genuine = signed_notification(kPaid);
    for (auto const& [name, value] : genuine) {
        auto changed = genuine;
        changed[name] = value + "1";
        bool const is_outside = name == "sign_type"; // not part of a notification's content
        EXPECT_EQ(verify_alipay(open_key(), changed).has_value(), is_outside) << name;
    }
    auto more = genuine;
    more["extra"] = "1";
    EXPECT_FALSE(verify_alipay(open_key(), more));
}

} // namespace hearth::signing::alipay_test

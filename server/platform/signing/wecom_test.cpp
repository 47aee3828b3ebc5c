#include "platform/signing/wecom.h"

#include "platform/vault/encoding.h"
#include "platform/vault/seeded_random.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::signing::wecom_test {

using hearth::vault::SeededRandom;

namespace {
WecomAccount const kAccount{"QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
                            "wx5823bf96d3bd56c7"};
}

RC_GTEST_PROP(Wecom, OpensWhatItSealed, (std::string const& message)) {
    SeededRandom random{3};
    auto const envelope = seal_wecom(random, kAccount, message, "1409659813", "1372623149");
    RC_ASSERT(open_wecom(kAccount, envelope.value()).value() == message);
}

TEST(Wecom, NamesWhatIsWrong) {
    SeededRandom random{3};
    auto const fault = [](WecomAccount const& account, WecomEnvelope const& envelope) {
        return open_wecom(account, envelope).error();
    };
    auto const envelope = seal_wecom(random, kAccount, "hello", "1", "2").value();
    auto other = kAccount;
    other.receiver_id = "wx0000000000000000";
    EXPECT_EQ(fault(other, envelope), WecomFault::Receiver);
    other = kAccount;
    other.token = "QDG6eL";
    EXPECT_EQ(fault(other, envelope), WecomFault::Signature);
    other = kAccount;
    other.encoding_aes_key.pop_back();
    EXPECT_EQ(fault(other, envelope), WecomFault::Key);
    other = kAccount;
    other.encoding_aes_key[0] = 'k';
    EXPECT_NE(fault(other, envelope), WecomFault::Signature);
    auto broken = envelope;
    broken.encrypted = "AAAA";
    broken.signature = wecom_signature(kAccount.token, broken);
    EXPECT_EQ(fault(kAccount, broken), WecomFault::Format);
}

TEST(Wecom, ReadsAMessageWithoutADocumentType) {
    auto const fields = parse_wecom_message(
        "<xml><MsgType><![CDATA[text]]></MsgType>\n<Content>您好&amp;</Content></xml>");
    EXPECT_EQ(fields->at("MsgType"), "text");
    EXPECT_EQ(fields->at("Content"), "您好&");
    EXPECT_FALSE(parse_wecom_message("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                     "<xml><Content>&e;</Content></xml>"));
    EXPECT_FALSE(parse_wecom_message("<xml><Content></xml>"));
    EXPECT_FALSE(parse_wecom_message("<other/>"));
}

} // namespace hearth::signing::wecom_test

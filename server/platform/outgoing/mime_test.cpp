#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"
#include "platform/outgoing/mime.h"

namespace hearth::outgoing {
namespace {

Mail plain_mail() {
    Mail mail;
    mail.from = {"house@example.com", "暖家"};
    mail.to = {{"family@example.com", "Li \"the\" Family"}};
    mail.subject = "您的预约已确认";
    mail.text = "明天上午九点见。\n";
    mail.message_id = "1@example.com";
    mail.at = from_micros(1'795'327'200'000'000);
    return mail;
}

bool has(std::string const& text, std::string const& piece) {
    return text.find(piece) != std::string::npos;
}

std::string decode_base64(std::string_view text) {
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (char const c : text) {
        auto const value = digits.find(c);
        if (value == std::string_view::npos) continue;
        bits = bits << 6 | static_cast<unsigned>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>(bits >> count & 255);
    }
    return out;
}

TEST(Mime, WritesAPlainMailOfChineseText) {
    auto const text = to_message(plain_mail()).value();
    EXPECT_TRUE(has(text, "From: =?UTF-8?B?5pqW5a62?= <house@example.com>\r\n")) << text;
    EXPECT_TRUE(has(text, "To: \"Li \\\"the\\\" Family\" <family@example.com>\r\n")) << text;
    EXPECT_TRUE(has(text, "Date: Sun, 22 Nov 2026 06:00:00 +0000\r\n")) << text;
    EXPECT_TRUE(has(text, "Message-ID: <1@example.com>\r\n"));
    EXPECT_TRUE(has(text, "Content-Type: text/plain; charset=utf-8\r\n"));
    auto const body = text.substr(text.find("\r\n\r\n") + 4);
    EXPECT_EQ(decode_base64(body), "明天上午九点见。\r\n");
}

TEST(Mime, JoinsTextHtmlAndAttachments) {
    auto mail = plain_mail();
    mail.html = "<p>你好</p>";
    mail.attachments = {{"收据 1.pdf", "application/pdf", std::string("\0\xff", 2)}};
    auto const text = to_message(mail).value();
    EXPECT_TRUE(has(text, "multipart/mixed; boundary=\"=_hearth_mixed\""));
    EXPECT_TRUE(has(text, "multipart/alternative; boundary=\"=_hearth_alternative\""));
    EXPECT_TRUE(has(text, "filename*=UTF-8''%E6%94%B6%E6%8D%AE%201.pdf\r\n")) << text;
    EXPECT_TRUE(has(text, "\r\n\r\nAP8=\r\n--=_hearth_mixed--\r\n")) << text;
}

TEST(Mime, LetsNoTextBecomeAHeader) {
    auto mail = plain_mail();
    mail.subject = "hello\r\nBcc: all@example.com";
    mail.to[0].name = "x\r\nBcc: all@example.com";
    mail.attachments = {{"a\r\nX-Evil: 1", "text/plain", ""}};
    auto const text = to_message(mail).value();
    EXPECT_FALSE(has(text, "\nBcc:"));
    EXPECT_FALSE(has(text, "\nX-Evil:"));
}

TEST(Mime, RefusesWhatCannotBeWritten) {
    for (auto const* address : {"", "a", "@b", "a@", "a@b@c", "a b@c", "家@example.com",
                                "a@b\r\nRCPT TO:<c@d>", "<a@b>", "a,b@c"}) {
        EXPECT_FALSE(is_mail_address(address)) << address;
        auto mail = plain_mail();
        mail.to[0].address = address;
        EXPECT_FALSE(to_message(mail)) << address;
    }
    auto nobody = plain_mail();
    nobody.to.clear();
    EXPECT_FALSE(to_message(nobody));
    auto odd_type = plain_mail();
    odd_type.attachments = {{"a", "text/plain\r\nX: y", ""}};
    EXPECT_FALSE(to_message(odd_type));
    auto crowd = plain_mail();
    crowd.to.assign(recipient_limit, {"a@example.com"});
    EXPECT_TRUE(to_message(crowd));
    crowd.to.push_back({"a@example.com"});
    EXPECT_FALSE(to_message(crowd));
}

RC_GTEST_PROP(Mime, EncodedWordsAreShortWholeAndSayTheSame, ()) {
    auto const pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("家", "a", " ", "é", "𠮷", "=?", "order"));
    std::string text = "家";
    for (auto const& piece : pieces)
        text += piece;
    std::string decoded;
    auto const encoded = encode_words(text);
    for (auto const line : split(encoded, '\n')) {
        auto const word = trim(line);
        RC_ASSERT(word.size() <= 75U);
        RC_ASSERT(word.starts_with("=?UTF-8?B?") && word.ends_with("?="));
        auto const part = decode_base64(word.substr(10, word.size() - 12));
        RC_ASSERT(is_clean_utf8(part));
        decoded += part;
    }
    RC_ASSERT(decoded == text);
}

RC_GTEST_PROP(Mime, Base64SaysTheSameInShortLines, (std::string const& bytes)) {
    auto const text = encode_base64_lines(bytes);
    RC_ASSERT(decode_base64(text) == bytes);
    for (auto const line : split(text, '\n'))
        RC_ASSERT(trim(line).size() <= 76U);
}

} // namespace
} // namespace hearth::outgoing

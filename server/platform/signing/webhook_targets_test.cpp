#include "platform/signing/webhook_targets.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::signing::webhook_targets_test {

namespace {

std::string check(std::string const& url,
                  std::vector<std::string> const& resolved = {"93.184.215.14"},
                  TargetPolicy const& policy = {}) {
    auto const fault = check_target(url, resolved, policy);
    return fault ? std::string{to_text(*fault)} : "ok";
}

} // namespace

TEST(WebhookTargets, TakeAPlainHttpsName) { // SE-08
    for (auto const* url :
         {"https://hooks.example.com", "HTTPS://Hooks.Example.COM:443/a?b=c", "https://a.b./",
          "https://x1.example.com:/", "https://xn--fiq228c.com/", "https://1.2.3.4.com/"})
        EXPECT_EQ(check(url), "ok") << url;
}

TEST(WebhookTargets, RefuseAddressesInAnySpelling) {
    for (auto const* host :
         {"127.0.0.1", "127.1", "2130706433", "0x7f000001", "0X7F.1", "017700000001", "0x7f.0.0.1",
          "[::1]", "[::ffff:127.0.0.1]", "[fe80::1%25eth0]", "127.0.0.1.", "%31%32%37.0.0.1",
          "１２７.０.０.１", "127。0。0。1", "①②⑦.0.0.1", "a.0x", "1.2.3.4.5", "0"})
        EXPECT_EQ(check(std::string{"https://"} + host + "/"), "literal") << host;
}

TEST(WebhookTargets, RefuseOddUrls) {
    EXPECT_EQ(check(""), "scheme");
    EXPECT_EQ(check("//hooks.example.com"), "scheme");
    EXPECT_EQ(check("https:hooks.example.com"), "scheme");
    EXPECT_EQ(check("https://user@hooks.example.com/"), "userinfo");
    EXPECT_EQ(check("https://hooks.example.com#@127.0.0.1/"), "fragment");
    EXPECT_EQ(check("https://hooks.example.com/a@b"), "ok") << "an @ of the path";
    for (auto const* url :
         {"https://", "https:///a", "https://localhost/", "https://localhost./", "https://a..b/",
          "https://-.暖家.中国/", "https://hooks.example.com\\@evil.com/",
          "https://hooks.example.com/a b", "https://hooks.example.com/\r\nX: y",
          "https://hooks.example.com%00.evil.com/", "https://hooks.example.com%2f.evil.com/"})
        EXPECT_EQ(check(url), "host") << url;
    for (auto const* port : {"8443", "80", "+443", "-1", "443x", "65979"})
        EXPECT_EQ(check(std::string{"https://hooks.example.com:"} + port + "/"), "port") << port;
}

TEST(WebhookTargets, FollowThePolicyOfTheOperator) {
    TargetPolicy const policy{{443, 8443}, {"erp.intern.example.com"}};
    EXPECT_EQ(check("https://hooks.example.com:8443/", {"93.184.215.14"}, policy), "ok");
    EXPECT_EQ(check("https://ERP.intern.example.com/", {"10.0.0.5"}, policy), "ok");
    EXPECT_EQ(check("https://x.erp.intern.example.com/", {"10.0.0.5"}, policy), "address");
    EXPECT_EQ(check("https://erp.intern.example.com/", {}, policy), "no_address");
}

TEST(PublicAddress, EndsWhereThePrivateRangesBegin) {
    for (auto const* address : {"9.255.255.255",
                                "11.0.0.0",
                                "100.63.255.255",
                                "100.128.0.0",
                                "126.255.255.255",
                                "128.0.0.0",
                                "169.253.255.255",
                                "169.255.0.0",
                                "172.15.255.255",
                                "172.32.0.0",
                                "192.167.255.255",
                                "192.169.0.0",
                                "198.17.255.255",
                                "198.20.0.0",
                                "223.255.255.255",
                                "1.0.0.0",
                                "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
                                "2001:200::1",
                                "3fff:1000::",
                                "::ffff:93.184.215.14",
                                "64:ff9b::5db8:d70e",
                                "2002:5db8:d70e::1"})
        EXPECT_TRUE(is_public_address(address)) << address;
    for (auto const* address : {"0.0.0.0",
                                "10.0.0.0",
                                "10.255.255.255",
                                "100.64.0.0",
                                "100.100.100.200",
                                "100.127.255.255",
                                "127.0.0.1",
                                "169.254.169.254",
                                "172.16.0.0",
                                "172.31.255.255",
                                "192.0.2.1",
                                "192.168.255.255",
                                "198.18.0.0",
                                "198.19.255.255",
                                "198.51.100.1",
                                "203.0.113.1",
                                "224.0.0.1",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::127.0.0.1",
                                "::ffff:127.0.0.1",
                                "::ffff:a00:1",
                                "64:ff9b::7f00:1",
                                "64:ff9b:1::1",
                                "2002:7f00:1::",
                                "2001::1",
                                "2001:db8::1",
                                "3fff::1",
                                "fc00::1",
                                "fd00::1",
                                "fe80::1",
                                "fec0::1",
                                "ff02::1",
                                "100::1",
                                "fe80::1%eth0",
                                "",
                                "x",
                                "127.1",
                                "1.2.3.4 "})
        EXPECT_FALSE(is_public_address(address)) << address;
}

RC_GTEST_PROP(PublicAddress, IsTheSameInsideAMappedAddress, ()) {
    std::string address;
    for (int i = 0; i < 4; ++i)
        address += (i ? "." : "") + std::to_string(*rc::gen::inRange(0, 256));
    RC_ASSERT(is_public_address(address) == is_public_address("::ffff:" + address));
    RC_ASSERT(is_public_address(address) == is_public_address("64:ff9b::" + address));
}

RC_GTEST_PROP(WebhookTargets, TakeNoTextThatIsNoHttpsUrl, (std::string const& text)) {
    RC_ASSERT(check(text) != "ok");
}

} // namespace hearth::signing::webhook_targets_test

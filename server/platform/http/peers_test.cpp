#include <gtest/gtest.h>

#include "platform/http/peers.h"

#include <stdexcept>

namespace hearth::http {
namespace {

struct Case {
    char const* peer;
    std::vector<std::string> forwarded;
    char const* result;
};

TEST(Peers, TakeTheNearestHopThatIsNoProxyOfOurs) {
    TrustedProxies const proxies({"127.0.0.1", "10.0.0.0/8", "fd00::/8"});
    Case const cases[] = {
        {"127.0.0.1", {"203.0.113.7"}, "203.0.113.7"},
        {"127.0.0.1", {"6.6.6.6, 203.0.113.7"}, "203.0.113.7"}, // the first is the caller's claim
        {"127.0.0.1", {"6.6.6.6", "203.0.113.7, 10.1.2.3"}, "203.0.113.7"},
        {"127.0.0.1", {"10.9.9.9"}, "10.9.9.9"}, // all are ours: the farthest
        {"127.0.0.1", {"6.6.6.6, nonsense"}, "127.0.0.1"},
        {"127.0.0.1", {}, "127.0.0.1"},
        {"::ffff:10.2.3.4", {"2001:db8::1"}, "2001:db8::1"},
        {"fd12::1", {"2001:db8::1"}, "2001:db8::1"},
        {"203.0.113.9", {"6.6.6.6"}, "203.0.113.9"}, // a stranger is not believed
        {"11.0.0.1", {"6.6.6.6"}, "11.0.0.1"},
    };
    for (auto const& one : cases) {
        Request request;
        request.peer = one.peer;
        for (auto const& text : one.forwarded)
            request.headers.push_back({"x-forwarded-for", text});
        proxies.apply(request);
        EXPECT_EQ(request.peer, one.result);
    }
}

TEST(Peers, BelieveTheSchemeOfATrustedProxyOnly) {
    TrustedProxies const proxies({"::1"});
    Request request;
    request.headers = {{"X-Forwarded-Proto", "https"}};
    request.peer = "203.0.113.9";
    proxies.apply(request);
    EXPECT_FALSE(request.is_secure);
    request.peer = "::1";
    proxies.apply(request);
    EXPECT_TRUE(request.is_secure);
}

TEST(Peers, RefuseWhatIsNoNetwork) {
    for (auto const* bad :
         {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "10.0.0.0/-1", "a"})
        EXPECT_THROW(TrustedProxies({bad}), std::invalid_argument) << bad;
    EXPECT_TRUE(TrustedProxies({"0.0.0.0/0"}).trust("203.0.113.9"));
    EXPECT_FALSE(TrustedProxies({"0.0.0.0/0"}).trust("2001:db8::1"));
    EXPECT_FALSE(TrustedProxies({"10.0.0.8/29"}).trust("10.0.0.16"));
    EXPECT_TRUE(TrustedProxies({"10.0.0.8/29"}).trust("10.0.0.15"));
}

} // namespace
} // namespace hearth::http

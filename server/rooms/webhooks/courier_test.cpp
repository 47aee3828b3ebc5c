// The courier against the real thing: TLS over a socket, and the receiver that docs/api.md gives as
// its example, which verifies what comes.
#include "platform/clocks/system_clock.h"
#include "platform/outgoing/targets.h"
#include "platform/outgoing/testing.h"
#include "rooms/identity/testing.h"
#include "rooms/webhooks/inside.h"
#include "rooms/webhooks/store.h"

#include <cstdio>
#include <cstdlib>

namespace hearth::webhooks {
namespace {

constexpr char host[] =
    "hooks.hearth.test"; // no resolver knows it: only the checked address leads there

class RealReceiver {
public:
    RealReceiver(std::string const& folder, std::string const& secret, int requests) {
        auto const made = outgoing::make_certificate(folder, host);
        auto const command = "/usr/bin/python3 -I " HEARTH_SOURCE_DIR
                             "/docs/examples/receive_webhooks.py " +
                             secret + " --port 0 --certificate " + made.file + " --key " +
                             made.key + " --requests " + std::to_string(requests);
        out_ = ::popen(command.c_str(), "r");
        port = std::atoi(line().c_str());
    }
    ~RealReceiver() { ::pclose(out_); }
    std::string line() {
        char text[512] = "";
        if (std::fgets(text, sizeof text, out_) == nullptr) return "";
        std::string found(text);
        return found.substr(0, found.find('\n'));
    }
    int port = 0;

private:
    std::FILE* out_ = nullptr;
};

class RealCourier : public identity::PeopleTest {
protected:
    RealCourier() : PeopleTest({{"identity", identity::install}, {"webhooks", webhooks::install}}) {
        services().webhook_hosts = {host};
    }
    TemporaryFolder folder;
};

TEST_P(RealCourier, DeliversOverTlsWhatTheExampleReceiverTakesForGenuine) { // SY-04
    // The receiver compares with its own clock, so the house goes by the right time here.
    clock().set(SystemClock{}.now());
    auto endpoint = write([&](Tx& tx) {
        return add_endpoint(tx, {.url = "https://to.be.known/", .kinds = {"orders.placed"}});
    });
    RealReceiver receiver(folder.path(), endpoint.secret, 2);
    ASSERT_GT(receiver.port, 0);
    services().webhook_ports = {receiver.port};
    outgoing::NamedWorld world(host, folder.path() + "/cert.pem");
    auto const url = "https://" + std::string(host) + ":" + std::to_string(receiver.port) + "/in";
    EXPECT_EQ(outgoing::check_target(world, url, outgoing::target_policy(services())).address,
              "127.0.0.1");
    endpoint.url = url;
    write([&](Tx& tx) { return store::replace_endpoint(tx, endpoint); });
    auto const courier =
        make_courier(db(), clock(), world, [this] { return std::vector{company()}; });

    auto const delivery = write([&](Tx& tx) { return *ping(tx, endpoint.id); });
    EXPECT_EQ(courier->step(), 1);
    EXPECT_EQ(receiver.line(), "webhooks.ping msg_" + to_text(delivery.id));
    auto const state = [&] {
        return read([&](Tx& tx) { return store::find_delivery(tx, delivery.id)->state; });
    };
    EXPECT_EQ(state(), DeliveryState::Delivered);

    // With another secret than the receiver's it is a forgery there.
    write([&](Tx& tx) {
        auto changed = *store::find_endpoint(tx, endpoint.id);
        changed.secret = "whsec_" + std::string(43, 'A') + "=";
        store::replace_endpoint(tx, changed);
        return store::replay(tx, delivery.id);
    });
    EXPECT_EQ(courier->step(), 1);
    EXPECT_EQ(receiver.line(), "forged");
    EXPECT_EQ(state(), DeliveryState::Waiting);
}

HEARTH_BOTH_ENGINES(RealCourier);

} // namespace
} // namespace hearth::webhooks

// Web push against the real thing: TLS over a socket to a service of its own (test_push.py), and a
// browser that reads what came with its own key.
#include "rooms/notify/push.h"

#include "platform/clocks/system_clock.h"
#include "platform/outgoing/fake.h"
#include "platform/outgoing/testing.h"
#include "platform/signing/testing_push.h"
#include "platform/vault/system_random.h"
#include "rooms/identity/testing.h"
#include "rooms/notify/reach_store.h"
#include "rooms/notify/store.h"

#include <cstdio>
#include <cstdlib>

namespace hearth::notify {
namespace {

constexpr char host[] = "push.hearth.test"; // no resolver knows it

class PushService {
public:
    PushService(std::string const& folder, int requests) {
        auto const made = outgoing::make_certificate(folder, host);
        certificate = made.file;
        auto const command = "/usr/bin/python3 -I " HEARTH_SOURCE_DIR
                             "/server/rooms/notify/test_push.py " +
                             made.file + " " + made.key + " " + std::to_string(requests);
        out_ = ::popen(command.c_str(), "r");
        port = std::atoi(line().c_str());
    }
    ~PushService() { ::pclose(out_); }
    std::string line() {
        std::string found;
        for (int c = std::fgetc(out_); c != EOF && c != '\n'; c = std::fgetc(out_))
            found += static_cast<char>(c);
        return found;
    }
    std::string certificate;
    int port = 0;

private:
    std::FILE* out_ = nullptr;
};

class PushStore : public identity::PeopleTest {
protected:
    void SetUp() override {
        identity::PeopleTest::SetUp();
        clock().set(SystemClock{}.now());
        services().webhook_hosts = {host};
        write([&](Tx& tx) {
            customers::Customer draft;
            draft.phone = "+8613800138000";
            person.id = customers::add_customer(tx, draft)->id.uuid;
        });
    }
    signing::PushReader browser() {
        return {vault::new_p256_key(random()), vault::random_bytes(random(), 16)};
    }
    Way allow(signing::PushReader const& reader, std::string const& endpoint) {
        return write([&](Tx& tx) {
            push_public_key(tx);
            return add_browser(tx, person,
                               {endpoint, vault::encode_base64url(reader.public_key()),
                                vault::encode_base64url(reader.auth_secret), "Chrome"});
        });
    }
    void say(std::string const& cause) {
        write([&](Tx& tx) {
            auto const known = wishes_of(tx, person);
            if (known.version == 0)
                (void)save_wishes(
                    tx, person, {.choices = {{MessageKind::Visit, {Channel::Push, Channel::Sms}}}},
                    0);
            tell(tx,
                 {.recipient = person.id,
                  .template_name = "running_late",
                  .slots = {{"name", "林静"}, {"at", "10:20"}},
                  .dedupe = cause},
                 "+8613800138000");
        });
    }
    Post post(outgoing::Outgoing& world) {
        return Post(db(), clock(), random(), world,
                    {.gateway = HttpGateway{"https://sms.example/send", "secret"}},
                    [this] { return std::vector{company()}; });
    }
    std::vector<std::string> told() {
        std::vector<std::string> all;
        for (auto const& one : read([&](Tx& tx) { return store::list_messages(tx, {}, {}, 100); }))
            if (one.channel != Channel::InApp)
                all.push_back(to_text(one.channel) + " " + to_text(one.state));
        std::sort(all.begin(), all.end());
        return all;
    }
    std::size_t ways() {
        return read([&](Tx& tx) { return list_ways(tx, person).size(); });
    }

    Person person{ActorKind::Customer, {}};
    TemporaryFolder folder;
};
using Told = std::vector<std::string>;

TEST_P(PushStore, IsReadByTheBrowserItWasMeantForOverRealTls) { // SY-03
    PushService service(folder.path(), 1);
    ASSERT_GT(service.port, 0);
    services().webhook_ports = {service.port};
    outgoing::NamedWorld world(host, service.certificate);
    auto const mine = browser();
    auto const origin = "https://" + std::string(host) + ":" + std::to_string(service.port);
    allow(mine, origin + "/ok/1");
    say("late:1");
    auto sender = post(world);
    EXPECT_EQ(sender.step(), 1);
    EXPECT_EQ(told(), Told{"push sent"});

    auto const request = json::parse(service.line());
    ASSERT_TRUE(request);
    auto const text = [](json::Value const& value, char const* name) {
        return *value.find(name)->as<std::string>();
    };
    auto const& headers = *request->find("headers");
    EXPECT_EQ(text(headers, "content-encoding"), "aes128gcm");
    EXPECT_EQ(text(headers, "urgency"), "high");
    EXPECT_EQ(text(headers, "ttl"), "86400");
    EXPECT_EQ(text(headers, "topic").size(), 22u);
    EXPECT_TRUE(text(headers, "authorization").starts_with("vapid t="));
    auto const body = *vault::decode_base64(text(*request, "body"));
    auto const notice = json::parse(mine.read(body).value_or("null"));
    ASSERT_TRUE(notice && notice->find("text"));
    EXPECT_NE(text(*notice, "text").find("10:20"), std::string::npos);
    EXPECT_EQ(text(*notice, "url").substr(0, 10), "/c/orders/");
    EXPECT_FALSE(browser().read(body)) << "somebody else's browser";
}

TEST_P(PushStore, ClosesABrowserThatIsGoneAndGoesOnBySms) { // SY-03
    PushService service(folder.path(), 1);
    services().webhook_ports = {service.port};
    outgoing::NamedWorld world(host, service.certificate);
    allow(browser(),
          "https://" + std::string(host) + ":" + std::to_string(service.port) + "/gone/1");
    say("late:1");
    auto sender = post(world);
    sender.step();
    EXPECT_EQ(ways(), 0u);
    EXPECT_EQ(told(), (Told{"push failed", "sms queued"}));
}

TEST_P(PushStore, ReachesNothingInsideTheHouse) { // OWASP API7
    auto const key = vault::encode_base64url(browser().public_key());
    auto const auth = vault::encode_base64url(vault::random_bytes(random(), 16));
    for (auto const* url : {"http://push.example/1", "https://127.0.0.1/1", "https://localhost/1",
                            "https://push.example:8080/1", "https://me@push.example/1"})
        EXPECT_FALSE(write([&](Tx& tx) {
            return add_browser(tx, person, {url, key, auth, ""}).has_value();
        })) << url;
    // A name that turns inwards later is not called either.
    outgoing::FakeOutgoing world;
    world.name("push.example", {"10.0.0.7"});
    allow(browser(), "https://push.example/1");
    say("late:1");
    auto sender = post(world);
    sender.step();
    EXPECT_TRUE(world.calls().empty());
    EXPECT_EQ(told(), (Told{"push failed", "sms queued"}));
}

TEST_P(PushStore, SendsAgainUnderTheSameTopicAfterACrash) { // SY-03
    outgoing::FakeOutgoing world;
    allow(browser(), "https://push.example/1");
    say("late:1");
    world.plan(outgoing::Fault::LostReply);
    auto sender = post(world);
    sender.step();
    clock().advance(minutes{1});
    sender.step();
    auto const calls = world.calls();
    ASSERT_EQ(calls.size(), 2u);
    auto const topic = [](outgoing::HttpRequest const& call) {
        for (auto const& field : call.fields)
            if (field.name == "Topic") return field.value;
        return std::string();
    };
    EXPECT_EQ(topic(calls[0]), topic(calls[1]));
    EXPECT_NE(calls[0].body, calls[1].body) << "a fresh key and salt each time";
    EXPECT_EQ(told(), Told{"push sent"});
}

TEST_P(PushStore, GivesABrowserToWhoeverUsesItNow) {
    auto const mine = browser();
    allow(mine, "https://push.example/1");
    auto const before = person;
    write([&](Tx& tx) {
        customers::Customer draft;
        draft.phone = "+8613800138001";
        person.id = customers::add_customer(tx, draft)->id.uuid;
    });
    allow(mine, "https://push.example/1");
    EXPECT_EQ(ways(), 1u);
    person = before;
    EXPECT_EQ(ways(), 0u);
}

HEARTH_BOTH_ENGINES(PushStore);

TEST(PageOf, IsWhereTheMatterIs) {
    Message message{.template_name = "accept_due",
                    .slots = {{"link", "https://home.example/c/orders/7"}}};
    EXPECT_EQ(page_of(message, "https://home.example"), "/c/orders/7");
    message.slots = {{"link", "https://elsewhere.example/c"}};
    EXPECT_EQ(page_of(message, "https://home.example"), "/c/messages");
    message.recipient_kind = ActorKind::Worker;
    message.template_name = "work_offered";
    EXPECT_EQ(page_of(message, "https://home.example"), "/w/offers");
}

} // namespace
} // namespace hearth::notify

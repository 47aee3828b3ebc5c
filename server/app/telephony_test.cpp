// A telephony provider over real HTTPS (rooms/calls/test_provider.py) and the house behind its real
// edge: calls come in signed, relay numbers are bound and unbound (BK-01, PR-01, LS-02).
#include "app/testing_day.h"
#include "base/zone.h"
#include "platform/clocks/system_clock.h"
#include "platform/outgoing/testing.h"
#include "rooms/calls/calls.h"
#include "rooms/dispatch/dispatch.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hearth::app::telephony_test {
namespace {

constexpr char host[] = "pbx.hearth.test"; // no resolver knows it

/// The provider's process.
class Provider {
public:
    explicit Provider(std::string const& folder)
        : certificate_(outgoing::make_certificate(folder, host)) {
        int in[2];
        int out[2];
        EXPECT_EQ(::pipe2(in, O_CLOEXEC) + ::pipe2(out, O_CLOEXEC), 0);
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::execl("/usr/bin/python3", "/usr/bin/python3", "-I",
                    HEARTH_SOURCE_DIR "/server/rooms/calls/test_provider.py",
                    certificate_.file.c_str(), certificate_.key.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        stop_ = in[1];
        std::string line;
        char c = 0;
        while (::read(out[0], &c, 1) == 1 && c != '\n')
            line += c;
        ::close(out[0]);
        port = std::atoi(line.c_str());
    }
    ~Provider() {
        ::close(stop_);
        ::waitpid(process_, nullptr, 0);
    }
    std::string url() const { return "https://" + std::string(host) + ":" + std::to_string(port); }
    std::string const& certificate() const { return certificate_.file; }
    int port = 0;

private:
    outgoing::Certificate const certificate_;
    pid_t process_ = -1;
    int stop_ = -1;
};

class Telephony : public testing::TestWithParam<Engine> {
protected:
    Telephony() {
        // The provider signs by its own clock, so the house goes by the right time here.
        clock.set(SystemClock{}.now());
        company = *house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
            return fill_company(tx, {.stores = 1, .workers = 3, .families = 2});
        });
        boss = house.sign_in_staff("boss", {"general_manager"});
        auto const added = house.post("/call-lines",
                                      R"({"name":"前台","api_token":"pbx-token","api_url":")" +
                                          provider.url() + R"("})",
                                      boss);
        EXPECT_EQ(added.status, 201) << added.body;
        line = added.at("line/id");
        secret = added.at("secret");
    }
    Config& adjusted(Config& config) {
        config.server.port = 0;
        config.webhooks.private_hosts = {host};
        config.webhooks.ports = {std::to_string(provider.port)};
        return config;
    }
    /// The provider sends these events; what the house answered to each.
    std::string sends(std::string const& events) {
        auto const reply =
            ask_provider("POST", "/calls",
                         R"({"events_url":"http://127.0.0.1:)" +
                             std::to_string(house.house().port()) + "/api/v1/call-events/" + line +
                             R"(","secret":")" + secret + R"(","events":[)" + events + "]}");
        return reply.body;
    }
    outgoing::HttpReply ask_provider(std::string method, std::string const& path,
                                     std::string body = {}) {
        return world.call({.method = std::move(method),
                           .url = provider.url() + path,
                           .fields = {{"Content-Type", "application/json"}},
                           .body = std::move(body),
                           .timeout = minutes{2},
                           .pinned_address = "127.0.0.1"});
    }
    int step() {
        house.settle();
        return calls::make_courier(house.db(), world,
                                   [] { return std::vector{TestDatabase::company()}; })
            ->step();
    }
    /// What is bound at the provider: how many, and whether it names that person.
    json::Object bound() {
        auto const parsed = json::parse(ask_provider("GET", "/bindings").body);
        return *parsed->as<json::Object>();
    }
    bool is_bound_for(std::string const& phone) {
        for (auto const& one : bound())
            if (*one.second.find("b")->as<std::string>() == phone) return true;
        return false;
    }
    /// An order for three days on; its visit.
    Id<orders::Visit> ordered() {
        auto const& family = company.families[0];
        start = std::chrono::floor<std::chrono::days>(clock.now()) + std::chrono::days{3} +
                hours{2}; // 10:00 in Shanghai
        auto const quote = house.post("/quotes", quote_body(company, family, start, 3), boss);
        auto const token = house.sign_in(ActorKind::Customer, family.customer.uuid);
        auto const placed = house.post("/orders", order_body(family, quote.at("id"), start), token);
        EXPECT_EQ(placed.status, 201) << placed.body;
        order = placed.at("id");
        house.settle();
        auto const visits = *house.db().read(house.scope(), [&](Tx& tx) {
            return Result<std::vector<orders::Visit>>(
                orders::list_visits(tx, Id<orders::Order>{*parse_uuid(order)}));
        });
        return visits.at(0).id;
    }
    TestWorker assigned(Id<orders::Visit> visit, std::size_t who) {
        auto const& worker = company.workers.at(who);
        auto const done = house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
            auto const asked = TRY(dispatch::assign(tx, {.visit = visit, .workers = {worker.id}}));
            for (auto const& one : asked)
                TRY(dispatch::confirm(tx, one.id));
            return {};
        });
        EXPECT_TRUE(done) << done.error().code;
        house.settle();
        return worker;
    }
    std::string number_for(Id<orders::Visit> visit, std::string const& token) {
        return house.get("/visits/" + to_text(visit) + "/relay", token).at("number");
    }

    TemporaryFolder folder;
    Provider provider{folder.path()};
    outgoing::NamedWorld world{host, provider.certificate()};
    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random, [this](Config& config) { adjusted(config); }};
    TestCompany company;
    std::string boss;
    std::string line;
    std::string secret;
    std::string order;
    Instant start;
};

TEST_P(Telephony, CallsComeInOverTheRealEdge) { // BK-01, BK-02
    house.house().start(); // only here: its own courier would take the others' relay numbers
    auto const& family = company.families[0];
    auto const ringing = R"({"type":"call.ringing","id":"m1","data":{"call":"c1","caller":")" +
                         family.phone + R"(","rings":1}})";
    auto const forged = R"({"type":"call.ended","is_forged":true,"data":{"call":"c1"}})";
    EXPECT_EQ(sends(ringing + "," + ringing + "," + forged), R"({"statuses": [204, 204, 401]})");
    auto const agent = house.sign_in_staff("agent", {"agent"});
    auto live = house.get("/live-calls", agent);
    EXPECT_EQ(live.at("items/0/customer/id"), to_text(family.customer)) << live.body;
    EXPECT_EQ(live.at("items/0/state"), "ringing");
    EXPECT_EQ(live.at("items/1/id"), "") << "once, however often it is told";
    EXPECT_EQ(sends(R"({"type":"call.answered","data":{"call":"c1","rings":2}},)"
                    R"({"type":"call.ended","data":{"call":"c1"}})"),
              R"({"statuses": [204, 204]})");
    EXPECT_EQ(house.get("/live-calls", agent).body, R"({"items":[]})");
    EXPECT_EQ(house.get("/calls", agent).at("items/0/rings"), "2");
    EXPECT_EQ(sends(R"({"type":"call.moved","data":{}})"), R"({"statuses": [204]})");
}

TEST_P(Telephony, ARelayNumberStandsBetweenTheTwoForTheTimeOfTheVisit) { // PR-01, LS-02
    auto const visit = ordered();
    auto const first = assigned(visit, 0);
    step();
    EXPECT_TRUE(bound().empty()) << "not before its time";
    clock.set(start - hours{15}); // 19:00 of the day before
    step();
    ASSERT_EQ(bound().size(), 1u);
    EXPECT_TRUE(is_bound_for(first.phone));
    auto const customer = house.sign_in(ActorKind::Customer, company.families[0].customer.uuid);
    auto const worker = house.sign_in(ActorKind::Worker, first.id.uuid);
    auto const number = number_for(visit, customer);
    EXPECT_TRUE(number.starts_with("+86218888000")) << number;
    EXPECT_EQ(number_for(visit, worker), number);

    auto const second = assigned(visit, 1); // a change of worker
    step();
    ASSERT_EQ(bound().size(), 1u);
    EXPECT_TRUE(is_bound_for(second.phone));
    EXPECT_EQ(house.get("/visits/" + to_text(visit) + "/relay", worker).status, 404)
        << "no longer theirs";

    auto const off = house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
        TRY(orders::cancel(tx, Id<orders::Order>{*parse_uuid(order)}, Money{}, "test"));
        return {};
    });
    EXPECT_TRUE(off) << off.error().code;
    step();
    EXPECT_TRUE(bound().empty());
    EXPECT_EQ(number_for(visit, customer), "");
}

TEST_P(Telephony, WhatTheProviderWasGivenIsCounted) { // LD-12
    auto const visit = ordered();
    assigned(visit, 0);
    auto const day = to_text(local_day(start - hours{15}, "Asia/Shanghai"));
    auto const given = [&](std::string const& token) {
        auto const page = house.get("/data-transfers?from=" + day + "&until=" + day, token);
        EXPECT_EQ(page.status, 200) << page.body;
        for (int i = 0; !page.at("items/" + std::to_string(i) + "/day").empty(); ++i) {
            auto const at = "items/" + std::to_string(i) + "/";
            if (page.at(at + "channel") == "telephone")
                return page.at(at + "what") + " " + page.at(at + "times");
        }
        return std::string();
    };
    step();
    EXPECT_EQ(given(boss), "") << "nothing is bound yet";
    clock.set(start - hours{15});
    step();
    ASSERT_EQ(bound().size(), 1u);
    EXPECT_EQ(given(house.sign_in_staff("auditor", {"auditor"})), "绑定隐私号 1");
}

TEST_P(Telephony, ARelayNumberEndsWithItsTime) { // PR-02
    auto const visit = ordered();
    assigned(visit, 0);
    clock.set(start - hours{15});
    step();
    ASSERT_EQ(bound().size(), 1u);
    clock.set(start + hours{3 + 2});
    auto const customer = house.sign_in(ActorKind::Customer, company.families[0].customer.uuid);
    EXPECT_EQ(number_for(visit, customer), "") << "also before it is unbound";
    step();
    EXPECT_TRUE(bound().empty());
    EXPECT_EQ(step(), 0);
}

HEARTH_BOTH_ENGINES(Telephony);

} // namespace
} // namespace hearth::app::telephony_test

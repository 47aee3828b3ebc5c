#include "rooms/webhooks/webhooks.h"

#include "platform/outgoing/fake.h"
#include "platform/signing/standard_webhooks.h"
#include "rooms/identity/testing.h"
#include "rooms/webhooks/inside.h"
#include "rooms/webhooks/store.h"

namespace hearth::webhooks {
namespace {

constexpr char address[] = "https://hooks.example.com/in";

class Webhooks : public identity::PeopleTest {
protected:
    Webhooks() : PeopleTest({{"identity", identity::install}, {"webhooks", webhooks::install}}) {
        services().outgoing = &world;
    }
    static std::string form(std::string const& url,
                            std::string const& kinds = R"(["orders.placed"])") {
        return R"({"url":")" + url + R"(","kinds":)" + kinds + "}";
    }
    /// Registered over the API: its id, and the secret that was shown.
    struct Registered {
        Id<Endpoint> id;
        std::string secret;
    };
    Registered registered(std::string const& url = address) {
        auto const answer = call("POST", "/webhooks", form(url), {boss()});
        EXPECT_EQ(answer.status, 201) << answer.body;
        auto const shown = json::parse(answer.body);
        auto const id = *shown->find("endpoint")->find("id")->as<std::string>();
        return {Id<Endpoint>{*parse_uuid(id)}, answer.text("secret")};
    }
    std::string boss() {
        if (boss_.empty()) boss_ = sign_in_as("administrator");
        return boss_;
    }
    /// An order is placed, as far as this room hears of it.
    Id<Event> placed() {
        LoggedEvent event;
        event.id = Id<Event>{make_uuid(clock().now(), random())};
        event.at = clock().now();
        event.kind = "orders.placed";
        event.payload = R"({"price":13500,"note":"按门铃"})";
        write([&](Tx& tx) {
            EXPECT_TRUE(hear(tx, event));
            EXPECT_TRUE(hear(tx, event)) << "twice is once";
            return 0;
        });
        return event.id;
    }
    int step() {
        return make_courier(db(), clock(), world, [this] { return std::vector{company()}; })
            ->step();
    }
    std::vector<Delivery> deliveries(Id<Endpoint> id) {
        return read([&](Tx& tx) { return store::list_deliveries(tx, id, {}, {}, 50); });
    }
    Endpoint now(Id<Endpoint> id) {
        return read([&](Tx& tx) { return load_endpoint(tx, id); });
    }
    static signing::Headers headers_of(outgoing::HttpRequest const& request) {
        signing::Headers headers;
        for (auto const& field : request.fields)
            headers.emplace(field.name, field.value);
        return headers;
    }
    bool is_genuine(std::string const& secret, outgoing::HttpRequest const& request) {
        return signing::verify_webhook(*signing::parse_webhook_secret(secret), headers_of(request),
                                       request.body, clock().now());
    }
    void answers(int status) {
        world.on_call([status](outgoing::HttpRequest const&) {
            return outgoing::HttpReply{outgoing::Reach::Answered, status};
        });
    }

    outgoing::FakeOutgoing world;
    std::string boss_;
};

TEST_P(Webhooks, TellWhatWasSubscribedOnceSignedAndToTheAddressThatWasChecked) { // SY-04
    auto const [id, secret] = registered();
    placed();
    EXPECT_EQ(step(), 1);
    EXPECT_EQ(step(), 0);
    ASSERT_EQ(world.calls().size(), 1u);
    auto const call = world.calls()[0];
    EXPECT_EQ(call.url, address);
    EXPECT_EQ(call.pinned_address, "93.184.216.34");
    EXPECT_TRUE(is_genuine(secret, call));
    EXPECT_FALSE(is_genuine("whsec_" + std::string(44, 'A'), call));
    EXPECT_EQ(call.body.find("门铃"), std::string::npos) << "no free text leaves the house";
    EXPECT_EQ(deliveries(id)[0].state, DeliveryState::Delivered);
}

TEST_P(Webhooks, TryAgainUnderTheSameIdUntilItWorksAndCanBeReplayed) { // SY-04
    auto const [id, secret] = registered();
    placed();
    answers(500);
    step();
    EXPECT_EQ(deliveries(id)[0].state, DeliveryState::Waiting);
    EXPECT_EQ(step(), 0);
    EXPECT_TRUE(now(id).failing_since);
    clock().advance(seconds{5});
    answers(200);
    EXPECT_EQ(step(), 1);
    EXPECT_FALSE(now(id).failing_since);
    auto const file =
        call("GET", "/webhook-deliveries/" + to_text(deliveries(id)[0].id), "", {boss()});
    auto const attempts = json::parse(file.body);
    EXPECT_EQ(attempts->find("attempts")->as<json::Array>()->size(), 2u) << file.body;

    auto const again = "/webhook-deliveries/" + to_text(deliveries(id)[0].id) + "/replay";
    EXPECT_EQ(call("POST", again, "", {boss()}).status, 201);
    EXPECT_EQ(call("POST", again, "", {boss()}).code, "webhooks.on_its_way");
    step();
    auto const calls = world.calls();
    ASSERT_EQ(calls.size(), 3u);
    EXPECT_EQ(headers_of(calls[2])["webhook-id"], headers_of(calls[0])["webhook-id"]);
    EXPECT_EQ(calls[2].body, calls[0].body);
    EXPECT_TRUE(is_genuine(secret, calls[2]));
}

TEST_P(Webhooks, GoOnAfterACrashBetweenSendingAndMarking) {
    auto const id = registered().id;
    placed();
    write([&](Tx& tx) { // a process claims it and dies
        return store::claim_due(tx, tx.now() + minutes{6}, 10).size();
    });
    restart();
    services().outgoing = &world;
    EXPECT_EQ(step(), 0) << "it may still be at work";
    clock().advance(minutes{6});
    EXPECT_EQ(step(), 1);
    EXPECT_EQ(deliveries(id)[0].tries, 2);
}

TEST_P(Webhooks, ReachNothingInsideWhenTheNameTurnsInwards) { // webhook_targets: DNS rebinding
    auto const id = registered().id;
    placed();
    world.name("hooks.example.com", {"169.254.169.254"});
    step();
    EXPECT_TRUE(world.calls().empty());
    auto const one = deliveries(id)[0];
    EXPECT_EQ(one.state, DeliveryState::Waiting);
    auto const attempts = read([&](Tx& tx) { return store::list_attempts(tx, one.id); });
    EXPECT_EQ(attempts[0].error, "target_address");
}

TEST_P(Webhooks, AreRefusedWhereTheAddressLeadsInside) {
    world.name("inside.example.com", {"10.0.0.7"});
    auto const refused = call("POST", "/webhooks", form("https://inside.example.com/x"), {boss()});
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("webhooks.target_address"), std::string::npos);
    EXPECT_EQ(call("POST", "/webhooks", form("https://[::1]/x"), {boss()}).status, 422);
    auto const odd =
        call("POST", "/webhooks", form(address, R"(["identity.session_started"])"), {boss()});
    EXPECT_NE(odd.body.find("webhooks.no_such_kind"), std::string::npos);
    services().webhook_hosts = {"inside.example.com"};
    EXPECT_EQ(call("POST", "/webhooks", form("https://inside.example.com/x"), {boss()}).status, 201)
        << "the operator opened it";
    EXPECT_EQ(call("POST", "/webhooks", form("https://inside.example.com/x"), {boss()}).code,
              "webhooks.url_taken");
}

TEST_P(Webhooks, SignWithBothSecretsWhileARenewedOneIsYoung) { // SY-04
    auto const [id, old_secret] = registered();
    auto const renewed = call("POST", "/webhooks/" + to_text(id) + "/secret", "", {boss()});
    ASSERT_EQ(renewed.status, 201) << renewed.body;
    auto const secret = renewed.text("secret");
    EXPECT_NE(secret, old_secret);
    placed();
    step();
    EXPECT_TRUE(is_genuine(secret, world.calls()[0]));
    EXPECT_TRUE(is_genuine(old_secret, world.calls()[0]));
    clock().advance(hours{24});
    placed();
    step();
    EXPECT_TRUE(is_genuine(secret, world.calls()[1]));
    EXPECT_FALSE(is_genuine(old_secret, world.calls()[1]));
    auto const list = call("GET", "/webhooks", "", {sign_in_as("auditor")});
    EXPECT_EQ(list.status, 200);
    EXPECT_EQ(list.body.find("whsec_"), std::string::npos) << "shown once";
}

TEST_P(Webhooks, AreSwitchedOffAfterDaysOfFailureAndBeginAnewByHand) { // SY-04
    auto const id = registered().id;
    placed();
    answers(500);
    for (int hour = 0; hour < 80 && now(id).state == EndpointState::On; ++hour) {
        step();
        clock().advance(hours{1});
    }
    EXPECT_EQ(now(id).off_reason, OffReason::Failing);
    EXPECT_EQ(deliveries(id)[0].state, DeliveryState::Failed);
    auto const tried = world.calls().size();
    placed();
    EXPECT_EQ(step(), 0);
    EXPECT_EQ(world.calls().size(), tried);
    auto const told = read([&](Tx& tx) { return events::list_about(tx, id.uuid, 50); });
    EXPECT_EQ(told.back().kind, "webhooks.switched_off");

    boss_.clear(); // a session does not last that long
    auto const version = std::to_string(now(id).version);
    identity::Call const how{boss(), "\"" + version + "\""};
    EXPECT_EQ(call("PUT", "/webhooks/" + to_text(id), form(address), how).status, 200);
    EXPECT_EQ(call("PUT", "/webhooks/" + to_text(id), form(address), how).status, 412);
    answers(200);
    EXPECT_EQ(call("POST", "/webhooks/" + to_text(id) + "/ping", "", {boss()}).status, 201);
    EXPECT_EQ(step(), 1);
    EXPECT_EQ(deliveries(id)[0].state, DeliveryState::Delivered);
}

TEST_P(Webhooks, EndAtOnceWhereTheEndpointSaysThatItIsGone) {
    auto const id = registered().id;
    placed();
    answers(410);
    step();
    EXPECT_EQ(now(id).off_reason, OffReason::Gone);
}

TEST_P(Webhooks, AreTheCompanysNotAStores) { // SY-01
    auto const id = registered().id;
    auto const store = add_store("S1");
    auto const local = sign_in_as("auditor", store); // reads, but in one store
    EXPECT_EQ(call("GET", "/webhooks", "", {local}).status, 403);
    EXPECT_EQ(call("GET", "/webhooks", "", {sign_in_as("auditor")}).status, 200);
    EXPECT_EQ(call("POST", "/webhooks", form(address), {sign_in_as("auditor")}).status, 403);
    EXPECT_EQ(call("DELETE", "/webhooks/" + to_text(id), "", {boss()}).status, 204);
    EXPECT_EQ(call("GET", "/webhooks/" + to_text(id) + "/deliveries", "", {boss()}).status, 404);
}

TEST_P(Webhooks, ForgetOldDeliveries) {
    auto const id = registered().id;
    placed();
    step();
    clock().advance(hours{24 * 31});
    run_chore("webhooks.forget_old");
    EXPECT_TRUE(deliveries(id).empty());
}

HEARTH_BOTH_ENGINES(Webhooks);

} // namespace
} // namespace hearth::webhooks

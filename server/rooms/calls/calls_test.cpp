#include "rooms/calls/calls.h"

#include "platform/events/testing.h"
#include "platform/signing/standard_webhooks.h"
#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/testing.h"
#include "rooms/intake/intake.h"

namespace hearth::calls {
namespace {

class Telephone : public identity::PeopleTest {
protected:
    Telephone()
        : PeopleTest({{"identity", identity::install},
                      {"customers", customers::install},
                      {"intake", intake::install},
                      {"calls", calls::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        shop = add_store("S1");
        auto const added =
            call("POST", "/call-lines", R"({"name":"前台"})", {sign_in_as("general_manager")});
        ASSERT_EQ(added.status, 201) << added.body;
        secret = added.text("secret");
        auto const shown = json::parse(added.body);
        line = Id<Line>{*parse_uuid(*shown->find("line")->find("id")->as<std::string>())};
        customers::Customer draft;
        draft.name = "林静";
        draft.phone = "+8613800138000";
        draft.store = shop;
        customer = write([&](Tx& tx) { return customers::add_customer(tx, draft); }).id;
    }
    Message message(std::string const& type, std::string const& name, std::string const& data) {
        auto const body = R"({"type":")" + type + R"(","timestamp":")" + to_text(clock().now()) +
                          R"(","data":)" + data + "}";
        auto const at = std::chrono::floor<seconds>(clock().now()).time_since_epoch().count();
        return {{{"webhook-id", name},
                 {"webhook-timestamp", std::to_string(at)},
                 {"webhook-signature",
                  signing::sign_webhook(*signing::parse_webhook_secret(secret), {name, at, body})}},
                body};
    }
    Taken take(Message const& what) {
        return write([&](Tx& tx) { return take_message(tx, line, what); });
    }
    std::vector<std::string> kinds(Uuid about) {
        std::vector<std::string> all;
        for (auto const& event : read([&](Tx& tx) { return events::list_about(tx, about, 50); }))
            all.push_back(event.kind);
        return all;
    }
    Call only_call() {
        auto const all = read([&](Tx& tx) { return store::list_calls(tx, {}, 10); });
        EXPECT_EQ(all.size(), 1u);
        return all.at(0);
    }

    Id<identity::Store> shop;
    Id<Line> line;
    Id<customers::Customer> customer;
    std::string secret;
};

TEST_P(Telephone, OpensTheCallersHouseholdWhileItRings) { // BK-01, BK-02
    take(message("call.ringing", "m1", R"({"call":"c1","caller":"138 0013 8000","rings":1})"));
    auto const ringing = only_call();
    EXPECT_EQ(ringing.customer, customer);
    EXPECT_EQ(ringing.store, shop);
    EXPECT_EQ(kinds(ringing.id.uuid), std::vector<std::string>{"calls.rang"});

    auto const agent = sign_in_as("agent");
    auto const live = call("GET", "/live-calls", "", {agent});
    EXPECT_NE(live.body.find("138****8000"), std::string::npos) << live.body;
    EXPECT_EQ(live.body.find("13800138000"), std::string::npos) << "masked until it is taken";
    auto const path = "/calls/" + to_text(ringing.id) + "/taking";
    EXPECT_EQ(call("PUT", path, "", {agent}).text("phone"), "+8613800138000");
    EXPECT_EQ(call("PUT", path, "", {agent}).status, 200) << "twice is once";
    EXPECT_EQ(call("PUT", path, "", {sign_in_as("agent")}).code, "calls.taken_by_another");

    clock().advance(seconds{7});
    take(message("call.answered", "m2", R"({"call":"c1","rings":2})"));
    clock().advance(minutes{3});
    take(message("call.ended", "m3", R"({"call":"c1"})"));
    take(message("call.recording", "m4", R"({"call":"c1","recording":"r/1.wav"})"));
    auto const over = only_call();
    EXPECT_EQ(over.state, CallState::Ended);
    EXPECT_EQ(seconds_to_answer(over), 7);
    EXPECT_EQ(over.rings, 2);
    EXPECT_TRUE(over.taken_by);
    EXPECT_EQ(over.recording, "r/1.wav");
    auto const report =
        call("GET", "/call-report?from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z", "", {agent});
    EXPECT_NE(report.body.find(R"("calls":1,"answered":1,"missed":0,"in_time":1,"seconds_mean":7)"),
              std::string::npos)
        << report.body;
}

TEST_P(Telephone, ForgetsARecordingWhenItsTimeIsOverAndKeepsTheCall) { // LD-19
    take(message("call.ringing", "m1", R"({"call":"c1","caller":"13800138000","rings":1})"));
    take(message("call.ended", "m2", R"({"call":"c1"})"));
    take(message("call.recording", "m3", R"({"call":"c1","recording":"r/1.wav"})"));
    clock().advance(hours{24 * 180});
    run_chore("calls.forget_recordings");
    EXPECT_EQ(only_call().recording, "r/1.wav") << "the last day counts";
    clock().advance(seconds{1});
    run_chore("calls.forget_recordings");
    auto const kept = only_call();
    EXPECT_FALSE(kept.recording);
    EXPECT_EQ(kept.customer, customer) << "that they called is kept as long as any other contact";
    // By the company's own number of days where it has one.
    write([&](Tx& tx) { settings::save(tx, Habits{.recording_days = 30}); });
    take(message("call.recording", "m4", R"({"call":"c1","recording":"r/2.wav"})"));
    EXPECT_EQ(only_call().recording, "r/2.wav");
    run_chore("calls.forget_recordings");
    EXPECT_FALSE(only_call().recording);
}

TEST_P(Telephone, GivesItsRingsAndTimeToAnswerToTheInquiryThatGrewOutOfIt) { // BK-01
    api::Routes unused;
    Room room{"calls", unused};
    listen_to_inquiries(room);
    events::Pump pump(db(), room.listeners, [](LoggedEvent const&) {});
    take(message("call.ringing", "m1", R"({"call":"c1","caller":"13800138000","rings":1})"));
    auto const rang = clock().now();
    auto const who = write([&](Tx& tx) {
        return identity::create_account(tx, {.login = "agent-9", .name = "小周"})->id;
    });
    Actor const agent{.kind = ActorKind::Staff, .id = who.uuid};
    auto const ringing = only_call().id;
    write([&](Tx& tx) { return store::take(tx, ringing, who.uuid); });
    clock().advance(seconds{9});
    take(message("call.answered", "m2", R"({"call":"c1","rings":3})"));
    auto const answered = clock().now();
    clock().advance(seconds{50});
    auto const open = [&](intake::Channel channel) {
        return db().write(scope(agent), [&](Tx& tx) {
            return intake::open_inquiry(tx, {.channel = channel, .customer = customer});
        });
    };
    auto const inquiry = *open(intake::Channel::Phone);
    auto const walk_in = *open(intake::Channel::WalkIn);
    for (int i = 0; i < 2; ++i)
        events::run_to_end(pump);
    auto const kept = read([&](Tx& tx) { return intake::load_inquiry(tx, inquiry.id); });
    EXPECT_EQ(kept.rang_at, rang);
    EXPECT_EQ(kept.rings, 3);
    EXPECT_EQ(kept.responded_at, answered);
    EXPECT_EQ(kept.version, inquiry.version) << "the agent goes on with what is on the screen";
    auto const told = kinds(inquiry.id.uuid);
    EXPECT_EQ(std::count(told.begin(), told.end(), "intake.inquiry_rang"), 1);
    EXPECT_FALSE(read([&](Tx& tx) { return intake::load_inquiry(tx, walk_in.id); }).rang_at);
    // An hour after the end of the call, the next inquiry has nothing to do with it.
    take(message("call.ended", "m3", R"({"call":"c1"})"));
    clock().advance(hours{1});
    auto const later = *open(intake::Channel::Phone);
    events::run_to_end(pump);
    EXPECT_FALSE(read([&](Tx& tx) { return intake::load_inquiry(tx, later.id); }).rang_at);
}

TEST_P(Telephone, TakesAMessageOnceHoweverOftenItComes) {
    auto const one = message("call.ringing", "m1", R"({"call":"c1","caller":"13800138000"})");
    EXPECT_EQ(take(one), Taken::Done);
    EXPECT_EQ(take(one), Taken::Again);
    EXPECT_EQ(kinds(only_call().id.uuid).size(), 1u);
    take(message("call.answered", "m2", R"({"call":"c1"})"));
    EXPECT_EQ(take(one), Taken::Again) << "it does not ring again";
    EXPECT_EQ(only_call().state, CallState::Answered);
}

TEST_P(Telephone, RefusesAForgeryAndWritesItDown) {
    auto const good = message("call.ringing", "m1", R"({"call":"c1","caller":"13800138000"})");
    auto changed = good;
    changed.body.replace(changed.body.find("13800138000"), 11, "13900000000");
    EXPECT_EQ(take(changed), Taken::Forged);
    auto unsigned_one = good;
    unsigned_one.headers.erase("webhook-signature");
    EXPECT_EQ(take(unsigned_one), Taken::Forged);
    EXPECT_EQ(kinds(line.uuid), (std::vector<std::string>{"calls.line_changed", "calls.forged"}))
        << "one a minute, or who forges fills the trail";
    clock().advance(minutes{6});
    EXPECT_EQ(take(good), Taken::Forged) << "overheard, and played again too late";
    EXPECT_EQ(kinds(line.uuid).size(), 3u);
    EXPECT_TRUE(read([&](Tx& tx) { return store::list_calls(tx, {}, 10); }).empty());
}

TEST_P(Telephone, KnowsNobodyByAHiddenNumber) {
    take(message("call.ringing", "m1", R"({"call":"c1","caller":"anonymous"})"));
    auto const ringing = only_call();
    EXPECT_FALSE(ringing.phone);
    EXPECT_FALSE(ringing.customer);
    EXPECT_EQ(
        call("GET", "/live-calls", "", {sign_in_as("store_agent", shop)}).body.find("\"phone\":\""),
        std::string::npos);
}

TEST_P(Telephone, ShowsAStoreItsOwnCalls) { // SY-01
    take(message("call.ringing", "m1", R"({"call":"c1","caller":"13800138000"})"));
    auto const other = sign_in_as("store_agent", add_store("S2"));
    EXPECT_EQ(call("GET", "/live-calls", "", {other}).body, R"({"items":[]})");
    auto const path = "/calls/" + to_text(only_call().id) + "/taking";
    EXPECT_EQ(call("PUT", path, "", {other}).status, 404);
    auto const own = sign_in_as("store_agent", shop);
    EXPECT_EQ(call("PUT", path, "", {own}).status, 200);
    auto const report = [&](std::string const& from, std::string const& token) {
        return call("GET", "/call-report?from=" + from + "&to=2026-11-22T00:00:00Z", "", {token});
    };
    EXPECT_NE(report("2026-11-21T00:00:00Z", own).body.find(R"("calls":1)"), std::string::npos);
    EXPECT_NE(report("2026-11-21T00:00:00Z", other).body.find(R"("calls":0)"), std::string::npos);
    auto const reversed = report("2026-11-23T00:00:00Z", own);
    EXPECT_EQ(reversed.status, 422);
    EXPECT_NE(reversed.body.find("/query/to"), std::string::npos) << reversed.body;
}

TEST_P(Telephone, HasASecretThatIsShownOnceAndRenewed) {
    auto const boss = sign_in_as("general_manager");
    EXPECT_EQ(call("GET", "/call-lines", "", {boss}).body.find("whsec_"), std::string::npos);
    auto const old = message("call.ringing", "m1", R"({"call":"c1"})");
    auto const renewed = call("POST", "/call-lines/" + to_text(line) + "/secret", "", {boss});
    ASSERT_EQ(renewed.status, 201) << renewed.body;
    EXPECT_EQ(take(old), Taken::Forged);
    secret = renewed.text("secret");
    EXPECT_EQ(take(message("call.ringing", "m1", R"({"call":"c1"})")), Taken::Done);
    EXPECT_EQ(call("POST", "/call-lines", R"({"name":"x","api_url":"https://10.0.0.1/x"})", {boss})
                  .status,
              422);
    EXPECT_EQ(call("POST", "/call-lines", R"({"name":"x"})", {sign_in_as("agent")}).status, 403);
}

HEARTH_BOTH_ENGINES(Telephone);

} // namespace
} // namespace hearth::calls

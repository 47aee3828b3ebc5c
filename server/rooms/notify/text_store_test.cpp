// SY-03: a company's own words for its messages, on both databases.
#include "rooms/identity/testing.h"

#include "platform/outgoing/fake.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/store.h"

namespace hearth::notify {
namespace {

class MessageTextStore : public identity::PeopleTest {
protected:
    MessageTextStore()
        : identity::PeopleTest({{"identity", identity::install}, {"notify", notify::install}}) {}
    void SetUp() override {
        identity::PeopleTest::SetUp();
        clock().set(*parse_instant("2026-11-24T10:00:00+08:00"));
    }
    static Wordings words(std::string const& zh) {
        return {{"", zh, ""}, {"", "[Anju] Reminder: {time}.", ""}};
    }
    Result<PublishedText> publish(std::optional<Wordings> const& texts, std::int64_t seen,
                                  std::string const& name = "reminder") {
        return db().write(scope(), [&](Tx& tx) -> Result<PublishedText> {
            return publish_text(tx, name, texts, "改称呼", seen);
        });
    }
    Id<Message> queue(std::string const& cause, Channel channel = Channel::Sms,
                      std::vector<Channel> others = {}) {
        return write([&](Tx& tx) {
            return *enqueue(
                tx, {.channel = channel,
                     .recipient = random_id(),
                     .address = channel == Channel::Sms ? "+8613800138000" : "lin@example.cn",
                     .template_name = "reminder",
                     .slots = {{"name", "林静"}, {"time", "周二 09:00"}},
                     .dedupe = cause,
                     .other_ways = std::move(others)});
        });
    }
    Uuid random_id() { return make_uuid(clock().now(), random()); }
    Rendered rendered(Id<Message> id) {
        return read([&](Tx& tx) { return render(*store::find_message(tx, id)); });
    }
};

TEST_P(MessageTextStore, HoldFromTheirVersionOnAndNeverForWhatIsQueued) { // SY-03
    auto const before = queue("1");
    EXPECT_EQ(publish(words("【安居】提醒：{time} 上门。"), 0)->version, 1);
    auto const first = queue("2");
    EXPECT_EQ(publish(words("【安居】明天见：{time}。"), 1)->version, 2);
    auto const second = queue("3");
    EXPECT_EQ(publish({}, 2)->version, 3); // the house's own again
    auto const house = queue("4");
    EXPECT_EQ(rendered(before).text, "【暖家】林静，提醒您：周二 09:00 ，地址。");
    EXPECT_EQ(rendered(first).text, "【安居】提醒：周二 09:00 上门。");
    EXPECT_EQ(rendered(second).text, "【安居】明天见：周二 09:00。");
    EXPECT_EQ(rendered(house).text, rendered(before).text);

    // What goes out is what was queued, though the words have changed since.
    outgoing::FakeOutgoing world;
    Post post(db(), clock(), random(), world,
              {.gateway = HttpGateway{"https://sms.example/send", "secret"}},
              [this] { return std::vector{company()}; });
    EXPECT_EQ(post.step(), 4);
    std::string all;
    for (auto const& request : world.calls())
        all += request.body;
    EXPECT_NE(all.find("【安居】提醒：周二 09:00 上门。"), all.npos) << all;
    EXPECT_NE(all.find("【安居】明天见：周二 09:00。"), all.npos) << all;
}

TEST_P(MessageTextStore, GiveAMailItsSubject) { // SY-03
    EXPECT_EQ(rendered(queue("1", Channel::Email)).subject, "上门前提醒");
    auto texts = words("【安居】提醒：{time} 上门。");
    texts.zh.subject = "{time} 见";
    texts.en.subject = "See you {time}";
    ASSERT_TRUE(publish(texts, 0));
    EXPECT_EQ(rendered(queue("2", Channel::Email)).subject, "周二 09:00 见");
    EXPECT_EQ(rendered(queue("3")).subject, "周二 09:00 见");
}

TEST_P(MessageTextStore, AreRefusedWithTheFaultNamedAndWhereSomebodyWasFaster) { // SY-03
    auto const bad = publish(words("【安居】提醒：{tmie}。"), 0);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().fields.at(0).code, "notify.text_slot");
    EXPECT_EQ(publish(words("【安居】提醒：{time}。"), 0, "no_such").error().code,
              "notify.text_unknown");
    ASSERT_TRUE(publish(words("【安居】提醒：{time}。"), 0));
    EXPECT_EQ(publish(words("【安居】别的：{time}。"), 0).error().code, "platform.version_stale");
    read([&](Tx& tx) {
        auto const versions = store::list_texts(tx, "reminder", 10);
        ASSERT_EQ(versions.size(), 1U);
        EXPECT_EQ(versions[0].why, "改称呼");
        EXPECT_EQ(store::list_texts_in_force(tx).size(), 1U);
    });
}

TEST_P(MessageTextStore, AreHeadquartersToChange) { // SY-03, SE-02
    std::string const put =
        R"({"why":"签名","texts":{"zh":{"subject":"","text":"【安居】提醒：{time}。",)"
        R"("call":""},"en":{"subject":"","text":"[Anju] {time}.","call":""}}})";
    auto const path = std::string("/message-texts/reminder");
    auto const store = add_store("S1");
    identity::Call const manager{.token = sign_in_as("store_manager", store), .if_match = "\"0\""};
    identity::Call const hq{.token = sign_in_as("hq"), .if_match = "\"0\""};
    EXPECT_EQ(call("PUT", path, put, manager).status, 403);
    EXPECT_EQ(call("GET", path, {}, manager).status, 200); // what her customers are told
    auto const tried = call("POST", path + "/preview",
                            R"({"texts":{"zh":{"subject":"","text":"提醒：{time}","call":""},)"
                            R"("en":{"subject":"","text":"[Anju] {time}.","call":""}}})",
                            hq);
    EXPECT_EQ(tried.status, 201);
    EXPECT_NE(tried.body.find("【签名】"), std::string::npos) << tried.body;
    ASSERT_EQ(call("PUT", path, put, hq).status, 200);
    EXPECT_EQ(call("PUT", path, put, hq).status, 412); // somebody was faster
    auto const file = call("GET", path, {}, hq).body;
    EXPECT_NE(file.find(R"("published_by":"测试")"), std::string::npos) << file;
    EXPECT_NE(call("GET", "/message-texts", {}, hq).body.find("【安居】提醒："), std::string::npos);
}

HEARTH_BOTH_ENGINES(MessageTextStore);

} // namespace
} // namespace hearth::notify

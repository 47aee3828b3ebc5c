#include "platform/outgoing/fake.h"
#include "rooms/identity/testing.h"
#include "rooms/notify/store.h"

namespace hearth::notify {
namespace {

constexpr char token[] = "a-token-of-24-characters";

class AliyunReports : public identity::PeopleTest {
protected:
    AliyunReports() : PeopleTest({{"identity", identity::install}, {"notify", notify::install}}) {
        services().delivery_token = token;
    }
    /// A message that Aliyun has taken.
    Message sent(std::string const& dedupe) {
        world.on_call([](outgoing::HttpRequest const&) {
            return outgoing::HttpReply{outgoing::Reach::Answered,
                                       200,
                                       {},
                                       R"({"Code":"OK","BizId":"900619746936498440^0"})"};
        });
        auto const id = *write([&](Tx& tx) {
            return enqueue(tx, {.address = "+8613800138000",
                                .template_name = "code",
                                .slots = {{"code", "123456"}, {"minutes", "5"}},
                                .dedupe = dedupe});
        });
        Providers const providers{.aliyun = AliyunSms{.key_id = "id",
                                                      .key_secret = "secret",
                                                      .sign_name = "暖家",
                                                      .template_codes = {{"code.zh-CN", "SMS_1"}}}};
        Post(db(), clock(), random(), world, providers, [this] {
            return std::vector{company()};
        }).step();
        return now(id);
    }
    Message now(Id<Message> id) {
        return *read([&](Tx& tx) { return store::find_message(tx, id); });
    }
    identity::Answer report(std::string const& body) {
        return call("POST", "/aliyun-reports/" + std::string(token), body);
    }
    static std::string one(std::string const& out_id, std::string const& more) {
        return R"([{"phone_number":"13800138000","send_time":"2026-11-21 09:00:00",)"
               R"("report_time":"2026-11-21 09:00:05","sms_size":"1","biz_id":"900619746936498440^0",)"
               R"("out_id":")" +
               out_id + R"(",)" + more + "}]";
    }

    outgoing::FakeOutgoing world;
};

TEST_P(AliyunReports, SayWhatBecameOfAMessageInTheProvidersWords) { // SY-03, BK-07
    auto const good = sent("good");
    EXPECT_EQ(good.state, MessageState::Sent);
    auto const taken = report(one(to_text(good.id), R"("success":true,"err_code":"DELIVERED")"));
    EXPECT_EQ(taken.status, 200);
    EXPECT_EQ(taken.body, R"({"code":0,"msg":"ok"})") << "or Aliyun sends it again";
    EXPECT_EQ(now(good.id).state, MessageState::Delivered);

    auto const bad = sent("bad");
    report(one(to_text(bad.id), R"("success":false,"err_code":"MOBILE_NOT_ON_SERVICE")"));
    EXPECT_EQ(now(bad.id).state, MessageState::Failed);
    EXPECT_EQ(now(bad.id).error, "MOBILE_NOT_ON_SERVICE");
}

TEST_P(AliyunReports, HaveNoSecondEffect) {
    auto const id = sent("twice").id;
    report(one(to_text(id), R"("success":true,"err_code":"DELIVERED")"));
    EXPECT_EQ(report(one(to_text(id), R"("success":false,"err_code":"LATER")")).status, 200);
    EXPECT_EQ(now(id).state, MessageState::Delivered);
}

TEST_P(AliyunReports, OfOthersAndWithoutTheTokenChangeNothing) {
    auto const id = sent("mine").id;
    auto const body = one(to_text(id), R"("success":true)");
    EXPECT_EQ(call("POST", "/aliyun-reports/another-token-of-24-chars", body).status, 404);
    EXPECT_EQ(now(id).state, MessageState::Sent);
    EXPECT_EQ(report("no json").status, 400);
    EXPECT_EQ(report(R"([{"success":true,"out_id":"somebody else's"}])").status, 200);
    EXPECT_EQ(now(id).state, MessageState::Sent);
}

HEARTH_BOTH_ENGINES(AliyunReports);

} // namespace
} // namespace hearth::notify

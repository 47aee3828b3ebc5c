// WeChat against a provider of its own over real HTTP: tokens that run out, limits, followers who
// leave, and its signed calls back (vectors: platform/signing/wecom_test.cpp).
#include "rooms/notify/wechat_calls.h"

#include "platform/http/server.h"
#include "platform/json/codec.h"
#include "platform/services.h"
#include "rooms/identity/testing.h"
#include "rooms/notify/reach_store.h"
#include "rooms/notify/store.h"

#include <deque>

namespace hearth::notify {
namespace {

/// What a provider of WeChat does, as far as the house sees it.
class Provider {
public:
    Provider() {
        http::Options options;
        options.port = 0;
        server_ = std::make_unique<http::Server>(
            options, [this](http::Request request, std::shared_ptr<http::Responder> responder) {
                std::lock_guard const lock(mutex_);
                responder->send({200, {{"Content-Type", "application/json"}}, answer(request)});
            });
    }
    ~Provider() { server_->stop(); }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(server_->port()); }
    void expire() {
        std::lock_guard const lock(mutex_);
        valid_ = "";
    }
    /// For the next messages, one each; without one it is taken.
    void plan(std::string answer) {
        std::lock_guard const lock(mutex_);
        planned_.push_back(std::move(answer));
    }
    std::vector<std::string> taken() {
        std::lock_guard const lock(mutex_);
        return taken_;
    }
    int tokens() {
        std::lock_guard const lock(mutex_);
        return tokens_;
    }

private:
    std::string answer(http::Request const& request) {
        if (request.path == "/cgi-bin/gettoken" || request.path == "/cgi-bin/stable_token") {
            auto const shown = request.query + request.body;
            if (shown.find("the-secret") == std::string::npos)
                return R"({"errcode":40125,"errmsg":"invalid appsecret"})";
            valid_ = "token-" + std::to_string(++tokens_);
            return R"({"access_token":")" + valid_ + R"(","expires_in":7200})";
        }
        if (valid_.empty() || request.query != "access_token=" + valid_)
            return R"({"errcode":42001,"errmsg":"access_token expired"})";
        if (!planned_.empty()) {
            auto const word = planned_.front();
            planned_.pop_front();
            return word;
        }
        taken_.push_back(request.path + " " + request.body);
        return R"({"errcode":0,"errmsg":"ok","msgid":)" +
               (request.path == "/cgi-bin/message/send" ? R"("m-1")" : std::string("4001")) + "}";
    }

    std::mutex mutex_;
    std::string valid_;
    int tokens_ = 0;
    std::deque<std::string> planned_;
    std::vector<std::string> taken_;
    std::unique_ptr<http::Server> server_;
};

class WechatStore : public identity::PeopleTest {
protected:
    void SetUp() override {
        identity::PeopleTest::SetUp();
        clock().set(*parse_instant("2026-11-24T10:00:00+08:00"));
        account = {.kind = WechatKind::Official,
                   .name = "暖家家政",
                   .api_url = provider.url(),
                   .app_id = "wx5823bf96d3bd56c7",
                   .secret = "the-secret",
                   .callback = {"QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
                                "wx5823bf96d3bd56c7"}};
        account.templates.insert(
            *parse_wechat_template("running_late.zh-CN=TPL;thing1=name;time2=at"));
        write([&](Tx& tx) {
            customers::Customer draft;
            draft.phone = "+8613800138000";
            person.id = customers::add_customer(tx, draft)->id.uuid;
            (void)save_wishes(tx, person,
                              {.choices = {{MessageKind::Visit, {Channel::Wechat, Channel::Sms}}}},
                              0);
        });
        sender =
            std::make_unique<Post>(db(), clock(), random(), *world,
                                   Providers{.gateway = HttpGateway{provider.url() + "/sms", "t"}},
                                   [this] { return std::vector{company()}; });
        desk = std::make_unique<WechatDesk>(&services(), account);
    }
    void TearDown() override {
        sender.reset();
        desk.reset();
        identity::PeopleTest::TearDown();
    }
    /// A call of WeChat with that message inside.
    WechatCall call(std::string const& xml, std::string nonce = "n1") {
        auto const at = std::chrono::floor<seconds>(clock().now()).time_since_epoch().count();
        auto const sealed = *signing::seal_wecom(random(), account.callback, xml,
                                                 std::to_string(at), std::move(nonce));
        return {sealed.signature, sealed.timestamp, sealed.nonce, "", sealed.encrypted};
    }
    std::string message(std::string const& text, std::string const& id) {
        return "<xml><FromUserName>openid-lin</FromUserName><MsgType>text</MsgType><Content>" +
               text + "</Content><MsgId>" + id + "</MsgId></xml>";
    }
    std::string event(std::string const& what, std::string const& more = "") {
        return "<xml><FromUserName>openid-lin</FromUserName><MsgType>event</MsgType><CreateTime>1"
               "</CreateTime><Event>" +
               what + "</Event>" + more + "</xml>";
    }
    Heard hear(WechatCall const& what) {
        return write([&](Tx& tx) { return hear_wechat(tx, account, what); });
    }
    std::vector<Way> ways() {
        return read([&](Tx& tx) { return list_ways(tx, person); });
    }
    std::string code() {
        return write([&](Tx& tx) { return begin_wechat(tx, person); }).code;
    }
    void bind() {
        EXPECT_EQ(hear(call(message("绑定 " + code(), "1"))), Heard::Done);
        ASSERT_EQ(ways().size(), 1u);
    }
    void say(std::string const& cause) {
        write([&](Tx& tx) {
            tell(tx,
                 {.recipient = person.id,
                  .template_name = "running_late",
                  .slots = {{"name", "林静"}, {"at", "10:20"}},
                  .dedupe = cause},
                 "+8613800138000");
        });
    }
    Message told(Channel channel) {
        for (auto const& one : read([&](Tx& tx) { return store::list_messages(tx, {}, {}, 50); }))
            if (one.channel == channel) return one;
        ADD_FAILURE() << "nothing by " << to_text(channel);
        return {};
    }

    Person person{ActorKind::Customer, {}};
    Provider provider;
    WechatAccount account;
    std::unique_ptr<outgoing::Outgoing> world = outgoing::make_curl_outgoing({});
    std::unique_ptr<Post> sender;
    std::unique_ptr<WechatDesk> desk;
};

TEST_P(WechatStore, BindsWhoShowsTheCodeAndSendsTheTemplate) { // SY-03
    bind();
    say("1");
    sender->step();
    auto const taken = provider.taken();
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_TRUE(taken[0].starts_with("/cgi-bin/message/template/send "));
    for (auto const* part : {R"("touser":"openid-lin")", R"("template_id":"TPL")",
                             R"("thing1":{"value":"林静"})", R"("time2":{"value":"10:20"})"})
        EXPECT_NE(taken[0].find(part), std::string::npos) << part << " in " << taken[0];
    EXPECT_NE(taken[0].find(to_text(told(Channel::Wechat).id)), std::string::npos);
    EXPECT_EQ(told(Channel::Wechat).state, MessageState::Sent);
    // What became of it comes by a call of its own, once.
    auto const done = call(event("TEMPLATESENDJOBFINISH", "<MsgID>4001</MsgID><Status>success"
                                                          "</Status>"));
    EXPECT_EQ(hear(done), Heard::Done);
    EXPECT_EQ(hear(done), Heard::Again);
    EXPECT_EQ(told(Channel::Wechat).state, MessageState::Delivered);
}

TEST_P(WechatStore, GoesOnBySmsWhereTheFollowerBlockedUs) { // SY-03
    bind();
    say("1");
    sender->step();
    hear(call(
        event("TEMPLATESENDJOBFINISH", "<MsgID>4001</MsgID><Status>failed:user block</Status>")));
    EXPECT_EQ(told(Channel::Wechat).state, MessageState::Failed);
    EXPECT_EQ(told(Channel::Sms).state, MessageState::Queued);
}

TEST_P(WechatStore, FetchesATokenOnceAndAFreshOneWhereItRanOut) { // SY-03
    bind();
    say("1");
    say("2");
    sender->step();
    EXPECT_EQ(provider.tokens(), 1);
    provider.expire();
    say("3");
    sender->step();
    EXPECT_EQ(provider.tokens(), 2);
    EXPECT_EQ(provider.taken().size(), 3u);
    clock().advance(hours{2}); // by its own word it is over
    say("4");
    sender->step();
    EXPECT_EQ(provider.tokens(), 3);
}

TEST_P(WechatStore, TriesAgainWhereItIsBusyAndNeverWhereItIsRefused) { // SY-03
    bind();
    say("1");
    provider.plan(R"({"errcode":-1,"errmsg":"system busy"})");
    sender->step();
    EXPECT_EQ(told(Channel::Wechat).state, MessageState::Queued);
    EXPECT_EQ(told(Channel::Wechat).error, "wechat_-1");
    clock().advance(minutes{1});
    provider.plan(R"({"errcode":43004,"errmsg":"require subscribe"})");
    sender->step();
    EXPECT_EQ(told(Channel::Wechat).state, MessageState::Failed);
    EXPECT_EQ(told(Channel::Sms).state, MessageState::Queued);
}

TEST_P(WechatStore, RefusesAForgedCallAndTakesARepeatedOneOnce) { // SY-03
    auto const mine = code();
    auto forged = call(message("绑定 " + mine, "1"));
    forged.signature[0] = forged.signature[0] == 'a' ? 'b' : 'a';
    EXPECT_EQ(hear(forged), Heard::Forged);
    auto late = call(message("绑定 " + mine, "1"));
    clock().advance(minutes{11});
    EXPECT_EQ(hear(late), Heard::Forged);
    EXPECT_EQ(ways().size(), 0u) << "the code ran out as well";

    auto const fresh = message("绑定 " + code(), "2");
    EXPECT_EQ(hear(call(fresh, "n1")), Heard::Done);
    auto const bound = ways().at(0).id;
    write([&](Tx& tx) { return close_way(tx, person, bound, ClosedWhy::ByPerson); });
    // The same message under another nonce, as WeChat repeats it: it binds nobody again.
    EXPECT_EQ(hear(call(fresh, "n2")), Heard::Again);
    EXPECT_EQ(ways().size(), 0u);
}

TEST_P(WechatStore, BindsByTheCodePictureAndLetsGoOfWhoLeaves) {
    EXPECT_EQ(hear(call(event("subscribe", "<EventKey>qrscene_" + code() + "</EventKey>"))),
              Heard::Done);
    ASSERT_EQ(ways().size(), 1u);
    EXPECT_EQ(ways()[0].state, WayState::Open);
    hear(call(event("unsubscribe")));
    EXPECT_EQ(ways().size(), 0u);
}

TEST_P(WechatStore, AnswersTheCheckOfItsAddress) {
    auto const at =
        std::to_string(std::chrono::floor<seconds>(clock().now()).time_since_epoch().count());
    WechatCall plain{"", at, "n", "echo-7", ""};
    plain.signature = signing::wecom_signature(account.callback.token, {at, "n", "", ""});
    EXPECT_EQ(answer_echo(account, plain, clock().now()), "echo-7");
    plain.signature.back() = plain.signature.back() == '0' ? '1' : '0';
    EXPECT_FALSE(answer_echo(account, plain, clock().now()));
    account.kind = WechatKind::Wecom;
    auto const sealed = *signing::seal_wecom(random(), account.callback, "echo-8", at, "n");
    WechatCall const asked{sealed.signature, at, "n", sealed.encrypted, ""};
    EXPECT_EQ(answer_echo(account, asked, clock().now()), "echo-8");
}

TEST_P(WechatStore, WritesToAMemberOfWecomAndHearsWhoIsNone) { // SY-03
    account.kind = WechatKind::Wecom;
    account.agent_id = 1000002;
    WechatToken token;
    Parcel const parcel{.key = "k", .to = "LinJing", .text = "晚到十分钟", .at = clock().now()};
    auto const sent = send_by_wechat(*world, account, token, parcel, "");
    EXPECT_EQ(sent.fate, Fate::Taken);
    EXPECT_EQ(sent.provider_ref, "m-1");
    ASSERT_EQ(provider.taken().size(), 1u);
    EXPECT_NE(provider.taken()[0].find(R"("agentid":1000002)"), std::string::npos);
    EXPECT_NE(provider.taken()[0].find(R"("enable_duplicate_check":1)"), std::string::npos);
    provider.plan(R"({"errcode":0,"errmsg":"ok","invaliduser":"LinJing"})");
    EXPECT_EQ(send_by_wechat(*world, account, token, parcel, "").error, "invalid_user");
    account.secret = "wrong";
    WechatToken other;
    EXPECT_EQ(send_by_wechat(*world, account, other, parcel, "").error, "token_40125");
}

HEARTH_BOTH_ENGINES(WechatStore);

TEST(WechatTemplate, IsReadFromOneLine) {
    auto const known = parse_wechat_template("order_placed.en=ID;thing1=item;time2=time");
    ASSERT_TRUE(known);
    EXPECT_EQ(known->first, "order_placed.en");
    EXPECT_EQ(known->second.id, "ID");
    EXPECT_EQ(known->second.fields.size(), 2u);
    for (auto const* odd : {"", "order_placed=ID", "order_placed.en", "order_placed.en=ID;thing1="})
        EXPECT_FALSE(parse_wechat_template(odd)) << odd;
}

} // namespace
} // namespace hearth::notify

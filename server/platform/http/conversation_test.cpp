#include <gtest/gtest.h>

#include "platform/http/conversation.h"
#include "platform/http/test_client.h"

namespace hearth::http {
namespace {

using std::chrono::seconds;

struct Talk {
    Options options;
    std::unique_ptr<Common> common;
    std::string date = "now";
    Time at = Time{} + seconds{1000};
    std::unique_ptr<Conversation> talk;

    explicit Talk(Options given = {}) : options(std::move(given)) {
        common = std::make_unique<Common>(options);
        talk = std::make_unique<Conversation>(*common, "203.0.113.9", date, at);
    }
    std::optional<Request> say(std::string_view bytes) {
        talk->receive(bytes, at);
        return talk->next_request(at);
    }
    int status() const {
        auto const answers = test::parse_answers(talk->out);
        return answers.empty() ? 0 : answers.back().status;
    }
};

std::string const get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";

TEST(Conversation, ReadsARequestHoweverItIsCut) {
    std::string const bytes = "POST /a%20b?c HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12345";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        Talk talk;
        std::optional<Request> request;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            ASSERT_FALSE(request);
            request = talk.say(std::string_view(bytes).substr(at, step));
        }
        ASSERT_TRUE(request) << step;
        EXPECT_EQ(request->path, "/a b");
        EXPECT_EQ(request->query, "c");
        EXPECT_EQ(request->body, "12345");
        EXPECT_EQ(request->peer, "203.0.113.9");
        EXPECT_EQ(talk.common->arriving, 0U);
    }
}

TEST(Conversation, ReadsTheNextRequestOnlyWhenTheLastIsAnswered) {
    Talk talk;
    auto const first = talk.say(get + "GET /b HTTP/1.1\r\nHost: x\r\nX-Request-Id: mine\r\n\r\n");
    ASSERT_TRUE(first);
    EXPECT_FALSE(talk.talk->next_request(talk.at));
    EXPECT_FALSE(talk.talk->wants_input());
    talk.talk->answer({200}, talk.at);
    auto const next = talk.talk->next_request(talk.at);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->path, "/b");
    EXPECT_EQ(next->request_id, "mine");
    EXPECT_NE(first->request_id, "");
}

TEST(Conversation, TakesNoRequestIdThatIsNoPlainToken) {
    for (auto const& odd : {std::string("a b"), std::string(65, 'a'), std::string("<x>")}) {
        Talk talk;
        auto const request =
            talk.say("GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + odd + "\r\n\r\n");
        ASSERT_TRUE(request);
        EXPECT_NE(request->request_id, odd);
    }
}

TEST(Conversation, RefusesTooLargeAHeadFromBothSidesOfTheLimit) {
    Options options;
    options.head_limit = 200;
    std::string const start = "GET /a HTTP/1.1\r\nHost: x\r\nA: ";
    auto const head_of = [&](std::size_t size) {
        return start + std::string(size - start.size() - 4, 'a') + "\r\n\r\n";
    };
    EXPECT_TRUE(Talk(options).say(head_of(200)));
    Talk whole(options);
    EXPECT_FALSE(whole.say(head_of(201)));
    EXPECT_EQ(whole.status(), 431);
    Talk endless(options);
    EXPECT_FALSE(endless.say(start + std::string(200, 'a')));
    EXPECT_EQ(endless.status(), 431);
}

TEST(Conversation, RefusesTooLargeABodyBeforeItComes) {
    Options options;
    options.body_limit = 10;
    auto const head = [](int size) {
        return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
    };
    EXPECT_TRUE(Talk(options).say(head(10) + "0123456789"));
    Talk talk(options);
    EXPECT_FALSE(talk.say(head(11)));
    EXPECT_EQ(talk.status(), 413);
    EXPECT_EQ(talk.talk->phase(), Conversation::Phase::Closing);
}

TEST(Conversation, RefusesBodiesWhenAllTogetherAreTooMuch) {
    Options options;
    options.bodies_limit = 10;
    Talk talk(options);
    talk.common->arriving = 8;
    EXPECT_FALSE(talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n123"));
    EXPECT_EQ(talk.status(), 503);
    EXPECT_EQ(talk.common->arriving, 8U);
}

TEST(Conversation, AnswersSlowSendersWith408AndClosesIdleOnesSilently) {
    Talk idle;
    idle.talk->check_time(idle.at + seconds{9});
    EXPECT_EQ(idle.talk->phase(), Conversation::Phase::Head);
    idle.talk->check_time(idle.at + seconds{10});
    EXPECT_EQ(idle.talk->phase(), Conversation::Phase::Done);
    EXPECT_EQ(idle.talk->out, "");

    Talk slow;
    slow.say("GET /a HT");
    slow.at += seconds{6};
    slow.say("TP/1.1\r\nA: b"); // does not gain time
    slow.talk->check_time(slow.at + seconds{4});
    EXPECT_EQ(slow.status(), 408);

    Talk body;
    body.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n123");
    body.talk->check_time(body.at + seconds{59});
    EXPECT_EQ(body.status(), 0);
    body.talk->check_time(body.at + seconds{60});
    EXPECT_EQ(body.status(), 408);
    EXPECT_EQ(body.common->arriving, 0U);

    Talk answering; // how long an answer takes is the handler's matter
    ASSERT_TRUE(answering.say(get));
    answering.talk->check_time(answering.at + seconds{3600});
    EXPECT_EQ(answering.talk->phase(), Conversation::Phase::Answering);
}

TEST(Conversation, AsksForABodyThatWaitsToBeAsked) {
    std::string const head =
        "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    Talk asking;
    EXPECT_FALSE(asking.say(head));
    EXPECT_EQ(asking.talk->out, "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_TRUE(asking.say("ok"));
    Talk hasty;
    EXPECT_TRUE(hasty.say(head + "ok"));
    EXPECT_EQ(hasty.talk->out, "");
}

TEST(Conversation, ClosesAfterEachAnswerWhileDraining) {
    Talk talk;
    ASSERT_TRUE(talk.say(get + get));
    talk.common->is_draining = true;
    talk.talk->answer({200}, talk.at);
    EXPECT_EQ(test::parse_answers(talk.talk->out).at(0).field("connection"), "close");
    EXPECT_FALSE(talk.talk->next_request(talk.at));
}

TEST(Conversation, SpeaksTheCallersLanguageWhereItIsKnown) {
    Options options;
    options.body_limit = 1;
    auto const body_for = [&](std::string const& language) {
        Talk talk(options);
        talk.say("POST / HTTP/1.1\r\nHost: x\r\nAccept-Language: " + language +
                 "\r\nContent-Length: 2\r\n\r\n");
        return test::parse_answers(talk.talk->out).at(0).body;
    };
    EXPECT_NE(body_for("zh-CN").find("上传的内容太大。"), std::string::npos);
    EXPECT_NE(body_for("en").find("What was sent is too large."), std::string::npos);
}

TEST(Conversation, CountsWhatItHandsOnAndWhatItRefuses) {
    auto const refused = [] {
        auto const text = metrics::registry().to_text();
        std::string const name = "hearth_edge_refused_total{code=\"edge.version_not_supported\"} ";
        auto const at = text.find(name);
        return at == std::string::npos ? 0 : std::stoi(text.substr(at + name.size()));
    };
    auto const before = refused();
    Talk().say("GET / HTTP/3.0\r\nHost: x\r\n\r\n");
    EXPECT_EQ(refused(), before + 1);
}

} // namespace
} // namespace hearth::http

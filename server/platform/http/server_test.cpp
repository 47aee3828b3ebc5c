#include <gtest/gtest.h>

#include "platform/http/server.h"
#include "platform/http/test_client.h"

#include <atomic>
#include <mutex>
#include <system_error>
#include <thread>

namespace hearth::http {
namespace {

using namespace std::chrono_literals;
using test::Client;

std::string const plain_get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";

Options quick_options() {
    Options options;
    options.port = 0;
    options.head_timeout = 1s;
    options.body_timeout = 1s;
    options.idle_timeout = 2s;
    return options;
}

void echo(Request request, std::shared_ptr<Responder> responder) {
    responder->send({200, {}, request.method + " " + request.target + " " + request.body});
}

TEST(Server, AnswersAndKeepsTheConnection) {
    Server server(quick_options(), echo);
    Client client(server.port());
    client.send(
        "POST /a?b HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nX-Request-Id: r1\r\n\r\nbody");
    auto const first = client.read_answer();
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body, "POST /a?b body");
    EXPECT_EQ(first.field("x-request-id"), "r1");
    EXPECT_NE(first.field("date"), "");
    client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n" + plain_get);
    EXPECT_EQ(client.read_answer(false).field("content-length"), "8"); // "HEAD /a "
    EXPECT_EQ(client.read_answer().body, "GET /a ");
}

TEST(Server, AnswersPipelinedRequestsInOrderThoughLaterOnesAreReadySooner) {
    std::vector<std::jthread> workers;
    std::mutex mutex;
    Server server(quick_options(), [&](Request request, std::shared_ptr<Responder> responder) {
        if (request.path.back() % 2 == 0) return responder->send({200, {}, request.path});
        std::lock_guard const lock(mutex);
        workers.emplace_back([responder, path = request.path] {
            std::this_thread::sleep_for(5ms);
            responder->send({200, {}, path});
        });
    });
    Client client(server.port());
    std::string bytes;
    for (int i = 0; i < 40; ++i)
        bytes += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    client.send(bytes);
    for (int i = 0; i < 40; ++i)
        ASSERT_EQ(client.read_answer().body, "/" + std::to_string(i));
}

TEST(Server, AnswersAllOfALongPipelineWhoseAnswersAreLarge) {
    Server server(quick_options(), [](Request, std::shared_ptr<Responder> responder) {
        responder->send({200, {}, std::string(100'000, 'a')});
    });
    Client client(server.port());
    constexpr int count = 200; // 20 MB of answers, read only when all is asked
    for (int i = 0; i < count; ++i)
        ASSERT_TRUE(client.send(plain_get));
    for (int i = 0; i < count; ++i)
        ASSERT_EQ(client.read_answer().body.size(), 100'000U) << i;
}

TEST(Server, AnswersSlowSendersAndThenCloses) {
    Server server(quick_options(), echo);
    Client silent(server.port());
    Client slow_head(server.port());
    Client slow_body(server.port());
    slow_head.send("GET / HT");
    slow_body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1");
    EXPECT_EQ(slow_head.read_answer().status, 408);
    EXPECT_EQ(slow_body.read_answer().status, 408);
    EXPECT_EQ(slow_body.receive_all(), "");
    EXPECT_TRUE(slow_body.is_ended());
    EXPECT_EQ(silent.receive_all(), "");
    EXPECT_TRUE(silent.is_ended());
}

TEST(Server, RefusesHugeHeadsAndBodiesSoThatTheSenderCanReadIt) {
    Server server(quick_options(), echo);
    Client head(server.port());
    head.send("GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(100'000, 'a'));
    EXPECT_EQ(head.read_answer().status, 431);
    Client body(server.port());
    body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 13000000\r\n\r\n");
    body.send(std::string(500'000, 'a')); // it goes on sending; the answer is not lost to a reset
    EXPECT_EQ(body.read_answer().status, 413);
}

TEST(Server, TakesALargeBodyWhole) {
    Server server(quick_options(), [](Request request, std::shared_ptr<Responder> responder) {
        responder->send({200, {}, std::to_string(request.body.size())});
    });
    Client client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 12000000\r\n\r\n");
    client.send(std::string(12'000'000, 'a'));
    EXPECT_EQ(client.read_answer().body, "12000000");
}

TEST(Server, AnswersACallerWhoHasEndedSending) {
    Server server(quick_options(), [](Request, std::shared_ptr<Responder> responder) {
        responder->send({200, {}, std::string(3'000'000, 'a')});
    });
    Client client(server.port());
    client.send(plain_get);
    client.end_sending();
    EXPECT_EQ(client.read_answer().body.size(), 3'000'000U);
    client.receive_all();
    EXPECT_TRUE(client.is_ended());
}

TEST(Server, ClosesAReaderThatTakesNothing) {
    auto options = quick_options();
    options.idle_timeout = 1s;
    Server server(options, [](Request, std::shared_ptr<Responder> responder) {
        responder->send({200, {}, std::string(50'000'000, 'a')});
    });
    Client client(server.port(), 4096);
    client.send(plain_get);
    std::this_thread::sleep_for(2500ms);
    EXPECT_LT(client.receive_all().size(), 50'000'000U);
    EXPECT_TRUE(client.is_ended());
}

TEST(Server, Answers500ToWhatThrowsAndToWhatIsForgotten) {
    Server server(quick_options(), [](Request request, std::shared_ptr<Responder>) {
        if (request.path == "/throw") throw std::runtime_error("test");
    });
    for (auto const* path : {"/throw", "/forget"}) {
        Client client(server.port());
        client.send("GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        auto const answer = client.read_answer();
        EXPECT_EQ(answer.status, 500);
        EXPECT_NE(answer.body.find("edge.internal"), std::string::npos);
    }
}

TEST(Server, AnswersTooManyConnectionsWith503AndServesAgainWhenSomeHaveGone) {
    auto options = quick_options();
    options.max_connections = 3;
    options.shards = 1;
    Server server(options, echo);
    {
        std::vector<std::unique_ptr<Client>> held;
        for (int i = 0; i < 3; ++i) {
            held.push_back(std::make_unique<Client>(server.port()));
            held.back()->send(plain_get);
            ASSERT_EQ(held.back()->read_answer().status, 200);
        }
        Client refused(server.port());
        auto const answer = refused.read_answer();
        EXPECT_EQ(answer.status, 503);
        EXPECT_EQ(answer.field("retry-after"), "5");
    }
    std::this_thread::sleep_for(100ms);
    Client late(server.port());
    late.send(plain_get);
    EXPECT_EQ(late.read_answer().status, 200);
}

TEST(Server, DoesNotShareItsPortWithASecondServer) {
    Server first(quick_options(), echo);
    auto options = quick_options();
    options.port = first.port();
    EXPECT_THROW(Server(options, echo), std::system_error);
}

TEST(Server, CanBeOutlivedByAResponder) {
    std::shared_ptr<Responder> kept;
    {
        Server server(quick_options(), [&](Request, std::shared_ptr<Responder> responder) {
            kept = std::move(responder);
        });
        Client client(server.port());
        client.send(plain_get);
        while (!kept)
            std::this_thread::sleep_for(1ms);
        server.stop(0s);
        EXPECT_EQ(client.receive_all(), "");
    }
    kept->send({200}); // nobody hears it
}

// What a worker pool had begun when the order to stop came is answered, all of it and whole.
TEST(Server, AnswersWhatHasBegunBeforeItStops) {
    std::atomic<int> begun{0};
    std::atomic<int> answered{0};
    std::atomic<bool> is_stopping{false};
    std::mutex mutex;
    std::vector<std::shared_ptr<Responder>> waiting;
    Server server(quick_options(), [&](Request, std::shared_ptr<Responder> responder) {
        ++begun;
        std::lock_guard const lock(mutex);
        waiting.push_back(std::move(responder));
    });
    std::jthread pool([&](std::stop_token end) {
        while (!end.stop_requested()) {
            std::this_thread::sleep_for(2ms);
            std::vector<std::shared_ptr<Responder>> now;
            {
                std::lock_guard const lock(mutex);
                now.swap(waiting);
            }
            for (auto const& one : now)
                one->send({200, {}, "done"});
        }
    });
    std::vector<std::jthread> callers;
    for (int i = 0; i < 16; ++i)
        callers.emplace_back([&] {
            while (!is_stopping) {
                Client client(server.port());
                while (client.is_open() && client.send(plain_get)) {
                    auto const answer = client.read_answer();
                    if (answer.status != 200) break;
                    EXPECT_EQ(answer.body, "done");
                    ++answered;
                    if (answer.field("connection") == "close") break;
                }
            }
        });
    std::this_thread::sleep_for(300ms);
    server.stop(5s);
    is_stopping = true;
    callers.clear();
    EXPECT_GT(answered, 100);
    EXPECT_EQ(begun, answered);
}

} // namespace
} // namespace hearth::http

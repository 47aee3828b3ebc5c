#include <gtest/gtest.h>

#include "platform/http/server.h"
#include "platform/http/test_client.h"

#include <fstream>
#include <mutex>
#include <sys/resource.h>
#include <thread>

namespace hearth::http {
namespace {

using namespace std::chrono_literals;
using test::Client;

std::string const subscribe = "GET /live HTTP/1.1\r\nHost: x\r\n\r\n";

// A hub as the live updates have one: it keeps the streams until they close.
struct Hub {
    std::mutex mutex;
    std::vector<std::shared_ptr<Stream>> streams;
    std::atomic<int> closed{0};

    Handler handler() {
        return [this](Request, std::shared_ptr<Responder> responder) {
            auto stream = responder->open_stream({200});
            stream->on_close([this] { ++closed; });
            std::lock_guard const lock(mutex);
            streams.push_back(std::move(stream));
        };
    }
    std::size_t count() {
        std::lock_guard const lock(mutex);
        return streams.size();
    }
    int send(std::string const& text) {
        std::lock_guard const lock(mutex);
        int heard = 0;
        for (auto const& stream : streams)
            heard += stream->send(text);
        return heard;
    }
    bool wait_for(int streams_open, std::chrono::milliseconds limit = 5s) {
        for (; count() < static_cast<std::size_t>(streams_open) && limit > 0ms; limit -= 1ms)
            std::this_thread::sleep_for(1ms);
        return count() >= static_cast<std::size_t>(streams_open);
    }
    bool wait_for_closed(int wanted, std::chrono::milliseconds limit = 5s) {
        for (; closed < wanted && limit > 0ms; limit -= 1ms)
            std::this_thread::sleep_for(1ms);
        return closed >= wanted;
    }
};

Options stream_options() {
    Options options;
    options.port = 0;
    options.heartbeat = 1s;
    return options;
}

TEST(Streams, ReachTheReaderInOrderAndWithHeartbeats) {
    Hub hub;
    Server server(stream_options(), hub.handler());
    Client client(server.port());
    client.send(subscribe);
    ASSERT_TRUE(hub.wait_for(1));
    for (int i = 0; i < 1000; ++i)
        hub.send("data: " + std::to_string(i) + "\n\n");
    auto const text = client.receive_until("data: 999\n\n");
    EXPECT_NE(text.find("Content-Type: text/event-stream"), std::string::npos);
    std::size_t at = 0;
    for (int i = 0; i < 1000 && at != std::string::npos; ++i)
        at = text.find("data: " + std::to_string(i) + "\n\n", at);
    EXPECT_NE(at, std::string::npos);
    EXPECT_NE(client.receive_until(":\n\n", 3s).find(":\n\n"), std::string::npos);
    EXPECT_EQ(hub.closed, 0);
}

TEST(Streams, TellWhenTheReaderHasGone) {
    Hub hub;
    Server server(stream_options(), hub.handler());
    {
        Client client(server.port());
        client.send(subscribe);
        ASSERT_TRUE(hub.wait_for(1));
    }
    EXPECT_TRUE(hub.wait_for_closed(1));
    EXPECT_EQ(hub.send("x"), 0);
}

TEST(Streams, CloseAReaderThatFallsBehindAndNoOther) {
    Hub hub;
    auto options = stream_options();
    options.stream_backlog = 64 * 1024;
    Server server(options, hub.handler());
    Client slow(server.port(), 4096);
    slow.send(subscribe);
    ASSERT_TRUE(hub.wait_for(1));
    Client quick(server.port());
    quick.send(subscribe);
    ASSERT_TRUE(hub.wait_for(2));
    std::string const text = "data: " + std::string(1000, 'a') + "\n\n";
    int sent = 0;
    for (; sent < 5000 && hub.closed == 0; ++sent) {
        hub.send(text);
        quick.receive(20ms);
    }
    EXPECT_LT(sent, 1000) << "a slow reader may hold its backlog and the kernel's buffers, no more";
    EXPECT_TRUE(hub.wait_for_closed(1));
    EXPECT_EQ(hub.send(text), 1);
    slow.receive_all();
    EXPECT_TRUE(slow.is_ended());
}

TEST(Streams, SendWhatWasSaidBeforeTheyClose) {
    Server server(stream_options(), [](Request, std::shared_ptr<Responder> responder) {
        auto const stream = responder->open_stream({200});
        stream->send("data: last\n\n"); // and dropped
    });
    Client client(server.port());
    client.send(subscribe);
    EXPECT_NE(client.receive_all().find("data: last\n\n"), std::string::npos);
    EXPECT_TRUE(client.is_ended());
}

TEST(Streams, AnswerHeadWithoutAStream) {
    Hub hub;
    Server server(stream_options(), hub.handler());
    Client client(server.port());
    client.send("HEAD /live HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(client.receive_all().find("200 OK"), std::string::npos);
    EXPECT_TRUE(client.is_ended());
    EXPECT_TRUE(hub.wait_for_closed(1));
}

TEST(Streams, EndWhenTheServerStops) {
    Hub hub;
    Server server(stream_options(), hub.handler());
    Client client(server.port());
    client.send(subscribe);
    ASSERT_TRUE(hub.wait_for(1));
    auto const begun = std::chrono::steady_clock::now();
    server.stop(10s);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
    client.receive_all();
    EXPECT_TRUE(client.is_ended());
    EXPECT_EQ(hub.closed, 1);
    EXPECT_EQ(hub.send("x"), 0);
}

std::size_t resident_bytes() {
    std::ifstream file("/proc/self/statm");
    std::size_t size = 0;
    std::size_t resident = 0;
    file >> size >> resident;
    return resident * 4096;
}

std::chrono::microseconds cpu_time() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    auto const micros = [](timeval at) { return at.tv_sec * 1'000'000L + at.tv_usec; };
    return std::chrono::microseconds{micros(usage.ru_utime) + micros(usage.ru_stime)};
}

// The clients are in this process too: their descriptors and threads are in the figures.
TEST(Streams, CostLittleWhileAThousandAreIdle) {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::max<rlim_t>(files.rlim_cur, std::min<rlim_t>(files.rlim_max, 4096));
    ::setrlimit(RLIMIT_NOFILE, &files);
    Hub hub;
    Server server(stream_options(), hub.handler());
    auto const memory_before = resident_bytes();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 1000; ++i) {
        clients.push_back(std::make_unique<Client>(server.port()));
        ASSERT_TRUE(clients.back()->send(subscribe));
    }
    ASSERT_TRUE(hub.wait_for(1000));
    auto const cpu_before = cpu_time();
    std::this_thread::sleep_for(3s); // with a heartbeat a second, fifteen times the usual
    auto const cpu = cpu_time() - cpu_before;
    auto const memory = resident_bytes() - std::min(memory_before, resident_bytes());
    RecordProperty("cpu_us_per_second", static_cast<int>(cpu.count() / 3));
    RecordProperty("bytes_per_stream", static_cast<int>(memory / 1000));
    std::printf("1,000 idle streams: %ld us of CPU a second, %zu bytes a stream\n",
                static_cast<long>(cpu.count() / 3), memory / 1000);
    EXPECT_LT(cpu.count() / 3, 200'000); // a fifth of a core, heartbeats included
    EXPECT_LT(memory, 16U * 1024 * 1024);
    EXPECT_EQ(hub.send("data: x\n\n"), 1000);
    for (auto const& client : clients)
        EXPECT_NE(client->receive_until("data: x\n\n").find("data: x\n\n"), std::string::npos);
}

} // namespace
} // namespace hearth::http

#include "tools/bench/shop.h"

#include "base/zone.h"
#include "platform/http/test_client.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

namespace hearth::bench {
namespace {

constexpr char zone[] = "Asia/Shanghai";

/// Processor time of this process's database writers so far, seconds: what other programs on the
/// machine do hardly shows in it.
double writers_seconds() {
    double nanoseconds = 0;
    for (auto const& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::string name;
        std::ifstream(task.path() / "comm") >> name;
        double spent = 0;
        if (name == "db-writer" && std::ifstream(task.path() / "schedstat") >> spent)
            nanoseconds += spent;
    }
    return nanoseconds / 1e9;
}

} // namespace

std::string wire_of(std::string const& path, std::string const& body, std::string const& token,
                    std::string const& key) {
    return "POST /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n" +
           "Content-Type: application/json\r\nAuthorization: Bearer " + token +
           "\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

std::vector<std::string> Shop::prepare_orders(int count) {
    std::vector<std::string> requests;
    for (int i = 0; i < count; ++i)
        requests.push_back(prepare());
    return requests;
}

double Shop::place(std::vector<std::string> const& requests) {
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> placed = 0;
    auto const written_before = writers_seconds();
    auto const seconds = seconds_of([&] {
        std::vector<std::thread> threads;
        for (int i = 0; i < connections; ++i)
            threads.emplace_back([&] {
                http::test::Client client(stand_.port());
                for (auto at = next++; at < requests.size(); at = next++) {
                    client.send(requests[at]);
                    auto const answer = client.read_answer();
                    if (answer.status == 201)
                        ++placed;
                    else
                        refused_ = answer.body;
                }
            });
        for (auto& thread : threads)
            thread.join();
    });
    auto const orders = requests.size();
    writing_.push_back(1e3 * (writers_seconds() - written_before) / static_cast<double>(orders));
    if (placed != orders)
        throw std::runtime_error("only " + std::to_string(placed) + " of " +
                                 std::to_string(orders) + " orders were placed: " + refused_);
    return seconds;
}

void settle() {
    constexpr double idle_seconds = 0.005;
    for (auto before = writers_seconds();;) {
        std::this_thread::sleep_for(std::chrono::milliseconds{700});
        auto const now = writers_seconds();
        if (now - before < idle_seconds) return;
        before = now;
    }
}

std::string Shop::prepare() {
    auto const number = count_++;
    auto const& families = stand_.company().families;
    auto const& family = families[static_cast<std::size_t>(number) % families.size()];
    auto const today = local_day(stand_.now(), zone);
    auto const day = Day{std::chrono::sys_days{today} + std::chrono::days{2 + number % 24}};
    auto const start = at_local(day, 8 * 60 + 30 + 120 * (number / 24 % 5), zone);
    auto const quote =
        stand_.must({"POST", "/quotes", quote_body(stand_.company(), family, start, 2)}).at("id");
    return wire_of("/orders", order_body(family, quote, start), stand_.staff(),
                   "order-" + std::to_string(number));
}

} // namespace hearth::bench

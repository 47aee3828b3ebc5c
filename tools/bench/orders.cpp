// Placed orders per second over HTTP, against the same rows committed by the engine alone, and
// against a server that commits each order by itself. The three take turns in one run.
#include "base/zone.h"
#include "platform/http/test_client.h"
#include "tools/bench/bench.h"
#include "tools/bench/raw.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

namespace hearth::bench {
namespace {

constexpr int connections = 64;
constexpr int commit_size = 64; ///< orders in one transaction of the engine alone
constexpr char zone[] = "Asia/Shanghai";

std::string wire_of(std::string const& path, std::string const& body, std::string const& token,
                    std::string const& key) {
    return "POST /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n" +
           "Content-Type: application/json\r\nAuthorization: Bearer " + token +
           "\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

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

/// A stand with callers; asks for quotes ahead, so that only the orders are timed.
class Shop {
public:
    Shop(int workers, int group_limit)
        : stand_({.stores = 1, .workers = workers, .families = 400}, group_limit) {}

    std::string file() const { return stand_.folder() + "/hearth.db"; }

    /// Places so many orders over 64 connections; seconds.
    double place(int orders) {
        std::vector<std::string> requests;
        for (int i = 0; i < orders; ++i)
            requests.push_back(prepare());
        std::atomic<std::size_t> next = 0;
        std::atomic<int> placed = 0;
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
        writing_.push_back(1e3 * (writers_seconds() - written_before) / orders);
        if (placed != orders)
            throw std::runtime_error("only " + std::to_string(placed) + " of " +
                                     std::to_string(orders) + " orders were placed: " + refused_);
        return seconds;
    }
    /// The writer's own processor time of each run, milliseconds an order.
    std::vector<double> const& writing() const { return writing_; }
    /// Until nothing waits to be sealed or heard.
    void settle() { std::this_thread::sleep_for(std::chrono::milliseconds{1'500}); }

private:
    std::string prepare() {
        auto const number = count_++;
        auto const& families = stand_.company().families;
        auto const& family = families[static_cast<std::size_t>(number) % families.size()];
        auto const today = local_day(stand_.now(), zone);
        auto const day = Day{std::chrono::sys_days{today} + std::chrono::days{2 + number % 24}};
        auto const start = at_local(day, 8 * 60 + 30 + 120 * (number / 24 % 5), zone);
        auto const quote =
            stand_.must({"POST", "/quotes", quote_body(stand_.company(), family, start, 2)})
                .at("id");
        return wire_of("/orders", order_body(family, quote, start), stand_.staff(),
                       "order-" + std::to_string(number));
    }

    Stand stand_;
    int count_ = 0;
    std::vector<double> writing_;
    std::string refused_;
};

} // namespace

void measure_orders(bool is_quick) {
    int const rounds = is_quick ? 2 : 5;
    int const orders = is_quick ? 256 : 768;
    int const alone_orders = orders / 4;
    int const workers = is_quick ? 60 : 160;
    Shop together(workers, 256);
    Shop alone(workers, 1);
    DiskFolder scratch;
    together.place(connections); // what is read once
    alone.place(connections);
    together.settle();

    std::vector<double> with_groups, without, engine, engine_work;
    long rows = 0;
    for (int round = 0; round < rounds; ++round) {
        auto const before = scratch.path() + "/before" + std::to_string(round);
        copy_database(together.file(), before);
        with_groups.push_back(orders / together.place(orders));
        together.settle();
        auto const after = scratch.path() + "/after" + std::to_string(round);
        copy_database(together.file(), after);
        auto const raw = write_again(before, after, orders / commit_size);
        rows = raw.rows;
        engine.push_back(orders / raw.seconds);
        engine_work.push_back(1e3 * raw.work_seconds / orders);
        without.push_back(alone_orders / alone.place(alone_orders));
    }
    auto const grouped = spread_of(with_groups), single = spread_of(without),
               raw = spread_of(engine);
    auto const line = [](Spread const& spread) {
        return fixed(spread.median, 0) + "/s (" + fixed(spread.least, 0) + " to " +
               fixed(spread.most, 0) + ")";
    };
    print_line("orders over HTTP, 64 connections, SQLite", line(grouped));
    print_line("the same rows by the engine alone, 64 orders a commit", line(raw));
    print_line("  rows an order leaves", fixed(static_cast<double>(rows) / orders, 1));
    print_line("one order a commit, same API", line(single));
    print_line("the writer's processor time an order, of it the rows alone",
               fixed(spread_of(together.writing()).median, 2) + " ms, " +
                   fixed(spread_of(engine_work).median, 2) + " ms");
    print_line("HTTP / engine alone", fixed(grouped.median / raw.median, 2), ">= 0.6");
    print_line("group commit / one order a commit", fixed(grouped.median / single.median, 1),
               ">= 3");
}

} // namespace hearth::bench

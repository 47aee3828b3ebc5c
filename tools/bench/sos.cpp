// A call for help alone, and among 64 clients who place orders as fast as they can: how long until
// it is written down and those who have to come are told (answered: both are one transaction), and
// until it stands on the office's screens (the live stream).
#include "platform/http/test_client.h"
#include "tools/bench/bench.h"
#include "tools/bench/shop.h"

#include <atomic>
#include <map>
#include <set>
#include <thread>

namespace hearth::bench {
namespace {

using Steady = std::chrono::steady_clock;

double ms_since(Steady::time_point began, Steady::time_point ended = Steady::now()) {
    return std::chrono::duration<double, std::milli>(ended - began).count();
}

/// The office's live stream: when each incident's alarm came.
class Screen {
public:
    Screen(std::uint16_t port, std::string const& token)
        : client_(port), thread_([this] { follow(); }) {
        client_.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                     token + "\r\n\r\n");
    }
    ~Screen() {
        is_over_ = true;
        thread_.join();
    }
    std::size_t seen() const { return count_; }
    /// After the last was seen.
    std::map<std::string, Steady::time_point> const& came() const { return came_; }

private:
    void follow() {
        constexpr std::string_view alarm = R"("kind":"safety.alarm","subject":")";
        std::string kept;
        while (!is_over_ && !client_.is_ended()) {
            kept += client_.receive(std::chrono::milliseconds{20});
            auto const now = Steady::now();
            for (auto end = kept.find("\n\n"); end != std::string::npos; end = kept.find("\n\n")) {
                auto const at = kept.find(alarm);
                if (at < end) {
                    came_.emplace(kept.substr(at + alarm.size(), 36), now);
                    count_ = came_.size();
                }
                kept.erase(0, end + 2);
            }
        }
    }
    http::test::Client client_;
    std::atomic<bool> is_over_ = false;
    std::atomic<std::size_t> count_ = 0;
    std::map<std::string, Steady::time_point> came_;
    std::thread thread_;
};

/// Calls of workers who have not called yet, one after the other.
class Callers {
public:
    explicit Callers(Shop& shop) : shop_(shop), screen_(shop.stand().port(), shop.stand().staff()) {
        shop.stand().write([&](Tx& tx) -> Result<void> {
            for (auto const& worker : shop.stand().company().workers)
                tokens_.push_back(identity::start_session(tx, ActorKind::Worker, worker.id.uuid,
                                                          api::Client{"127.0.0.1", "bench"})
                                      .token);
            return {};
        });
    }

    void call(std::vector<double>& answered) {
        auto const key = "sos-" + std::to_string(next_);
        auto const wire =
            wire_of("/my/incidents", R"({"key":")" + key + R"("})", tokens_.at(next_++), key);
        auto const began = Steady::now();
        client_.send(wire);
        auto const answer = client_.read_answer();
        answered.push_back(ms_since(began));
        auto const at = answer.body.find(R"("id":")");
        if (answer.status != 201 || at == std::string::npos)
            throw std::runtime_error("a call for help was refused: " + answer.body);
        began_.emplace(answer.body.substr(at + 6, 36), began);
    }
    /// From the call to the screen, of all since the last time.
    std::vector<double> shown() {
        while (screen_.seen() < began_.size())
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        std::vector<double> lags;
        for (auto const& [id, began] : began_)
            if (counted_.insert(id).second) lags.push_back(ms_since(began, screen_.came().at(id)));
        return lags;
    }

private:
    Shop& shop_;
    Screen screen_;
    http::test::Client client_{shop_.stand().port()};
    std::vector<std::string> tokens_;
    std::size_t next_ = 0;
    std::map<std::string, Steady::time_point> began_;
    std::set<std::string> counted_;
};

void print(std::string const& what, std::vector<double> const& values, std::string const& reach) {
    auto const spread = spread_of(values);
    print_line(what,
               "p50 " + fixed(spread.median, 1) + ", p99 " + fixed(spread.p99, 1) + ", worst " +
                   fixed(spread.most, 1) + " ms of " + std::to_string(values.size()),
               reach);
}

} // namespace

void measure_sos(bool is_quick) {
    std::size_t const calls = is_quick ? 20 : 100;
    Shop shop(static_cast<int>(3 * calls), 256);
    Callers callers(shop);
    shop.place(Shop::connections); // what is read once
    settle();

    std::vector<double> alone, among;
    for (std::size_t i = 0; i < calls; ++i)
        callers.call(alone);
    auto const alone_shown = callers.shown();

    auto const requests = shop.prepare_orders(is_quick ? 512 : 3'000);
    std::atomic<bool> is_rush = true;
    double rush_seconds = 0;
    std::thread rush([&] {
        rush_seconds = shop.place(requests);
        is_rush = false;
    });
    while (is_rush && among.size() < 2 * calls) {
        callers.call(among);
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    rush.join();
    auto const among_shown = callers.shown();

    print_line("orders meanwhile, 64 connections",
               fixed(static_cast<double>(requests.size()) / rush_seconds, 0) + "/s");
    print("call for help alone, answered", alone, "");
    print("call for help among the orders, answered", among, "");
    print("call for help alone, on the office's screen", alone_shown, "");
    print("call for help among the orders, on the screen", among_shown, "");
}

} // namespace hearth::bench

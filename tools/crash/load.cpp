// The callers: each places orders, pays a little on them, and signs for a visit now and then, and
// writes down what it sent before it sends it.
#include "tools/crash/crash.h"

#include "base/zone.h"
#include "platform/clocks/system_clock.h"
#include "platform/http/test_client.h"

#include <thread>

namespace hearth::crash {
namespace {

constexpr char zone[] = "Asia/Shanghai";
constexpr int days_ahead = 20;
constexpr int sign_every = 4; ///< orders of a caller
constexpr int patience = 24;  ///< times five seconds: the first caller of a busy machine waits

std::string to_wire(Ask const& ask) {
    return ask.method + " /api/v1" + ask.path + " HTTP/1.1\r\nHost: localhost\r\n" +
           "Content-Type: application/json\r\nAuthorization: Bearer " + ask.token +
           "\r\nIdempotency-Key: " + ask.key +
           "\r\nContent-Length: " + std::to_string(ask.body.size()) + "\r\n\r\n" + ask.body;
}

std::string text_at(std::string const& body, std::string_view path) {
    Answer answer;
    if (auto parsed = json::parse(body, {.depth = 32, .bytes = 1 << 20}))
        answer.json = std::move(*parsed);
    return answer.at(path);
}

/// Spread over the days and hours that can be booked, so that most find a worker.
Instant start_of(int number, Instant now) {
    auto const today = local_day(now, zone);
    auto const day = Day{std::chrono::sys_days{today} + std::chrono::days{4 + number % days_ahead}};
    return at_local(day, 8 * 60 + 30 + 120 * (number / days_ahead % 5), zone);
}

} // namespace

struct Load::Impl {
    Setting const& setting;
    Memory& memory;
    std::uint16_t port;
    int round;
    std::vector<std::thread> threads;
};

Load::Load(Setting const& setting, Memory& memory, std::uint16_t port, int callers, int round)
    : impl_(new Impl{setting, memory, port, round, {}}) {
    for (int i = 0; i < callers; ++i)
        impl_->threads.emplace_back([this, i] { call(i); });
}

Load::~Load() {
    for (auto& thread : impl_->threads)
        thread.join();
}

namespace {

/// One caller on one connection.
struct Caller {
    Setting const& setting;
    Memory& memory;
    std::atomic<int>& acknowledged;
    http::test::Client client;
    std::string token;
    std::string prefix;
    std::size_t may_sign; ///< visits of this round and before; the others wait for theirs
    int keys = 0;

    /// Empty when the server is gone or said no.
    std::string send(std::string path, std::string body, std::string const& as = {}) {
        Ask ask{"POST", std::move(path), std::move(body), as.empty() ? token : as,
                prefix + std::to_string(++keys)};
        std::size_t place = 0;
        {
            std::lock_guard const lock(memory.mutex);
            place = memory.all.size();
            memory.all.push_back({ask});
        }
        if (!client.send(to_wire(ask))) return {};
        auto answer = client.read_answer();
        for (int more = 0; answer.status == 0 && !client.is_ended() && more < patience; ++more)
            answer = client.read_answer();
        if (answer.status == 0) return {};
        std::lock_guard const lock(memory.mutex);
        memory.all[place].status = answer.status;
        memory.all[place].body = answer.body;
        if (answer.status != 201) return "{}";
        ++acknowledged;
        return answer.body;
    }

    bool order_and_pay(Instant now) {
        auto const number = memory.next_order++;
        auto const& families = setting.company.families;
        auto const& family = families[static_cast<std::size_t>(number) % families.size()];
        auto const start = start_of(number, now);
        auto const quote = send("/quotes", quote_body(setting.company, family, start, 2));
        if (quote.empty()) return false;
        auto const order = send("/orders", order_body(family, text_at(quote, "id"), start));
        if (order.empty()) return false;
        auto const id = text_at(order, "id");
        if (id.empty()) return true; // no worker was free then
        auto const payment =
            send("/payments", R"({"order":")" + id + R"(","store":")" + to_text(family.store) +
                                  R"(","method":"cash","amount":100})");
        return !payment.empty();
    }

    bool sign() {
        Waiting waiting;
        {
            std::lock_guard const lock(memory.mutex);
            if (memory.next_visit >= std::min(may_sign, setting.waiting.size())) return true;
            waiting = setting.waiting[memory.next_visit++];
        }
        return !send("/visits/" + waiting.visit + "/acceptance",
                     R"({"verdict":"accepted","score":5,"typed_name":"林静"})",
                     waiting.customer_token)
                    .empty();
    }
};

} // namespace

void Load::call(int number) {
    SystemClock clock;
    auto const& staff = impl_->setting.staff;
    Caller caller{impl_->setting,
                  impl_->memory,
                  acknowledged_,
                  http::test::Client(impl_->port),
                  staff[static_cast<std::size_t>(number) % staff.size()],
                  "r" + std::to_string(impl_->round) + "c" + std::to_string(number) + "-",
                  static_cast<std::size_t>((impl_->round + 1) * visits_a_round)};
    for (int i = 0;; ++i) {
        if (i % sign_every == number % sign_every && !caller.sign()) return;
        if (!caller.order_and_pay(clock.now())) return;
    }
}

} // namespace hearth::crash

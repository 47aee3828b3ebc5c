// A process that sends messages is killed the moment the gateway has one, before or just after its
// answer: between sending and marking. Begun again until everything is out (SY-03): nothing is
// lost; a gateway that honours the key delivers each once; one that does not delivers at most the
// one message twice that was on its way at the kill.
#include "tools/crash/crash.h"

#include "platform/clocks/system_clock.h"
#include "platform/http/server.h"
#include "platform/outgoing/outgoing.h"
#include "platform/vault/system_random.h"
#include "rooms/notify/notify.h"

#include <condition_variable>
#include <csignal>
#include <iostream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hearth::crash {
namespace {

constexpr int count = 60;
constexpr minutes claim_over{4}; // a claim of the dead process runs out in three
constexpr std::chrono::seconds patience{120};

enum class Kill { BeforeAnswer, AfterAnswer };

/// The SMS gateway at the other end; it knows whom to kill, and when.
class Gateway {
public:
    Gateway()
        : server_({.port = 0},
                  [this](http::Request request, auto responder) { take(request, *responder); }) {}
    int port() const { return server_.port(); }

    /// The process dies with the so-many-th arrival from now; none: it lives.
    void aim(pid_t process, int at, Kill how) {
        std::lock_guard const lock(mutex_);
        process_ = process;
        left_ = at;
        how_ = how;
        is_killed_ = false;
    }
    /// Whether it was killed, or everything has arrived, in time.
    bool wait() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, patience, [&] {
            return is_killed_ || arrivals_.size() == static_cast<std::size_t>(count);
        });
    }
    /// By idempotency key: how often it arrived.
    std::map<std::string, int> arrivals() {
        std::lock_guard const lock(mutex_);
        return arrivals_;
    }

private:
    void take(http::Request const& request, http::Responder& responder) {
        http::Response const yes{200, {{"Content-Type", "application/json"}}, "{}"};
        std::lock_guard const lock(mutex_);
        if (is_killed_) return; // its last words after the kill
        ++arrivals_[std::string(request.header("idempotency-key").value_or(""))];
        bool const is_time = process_ != 0 && --left_ == 0;
        if (!is_time || how_ == Kill::AfterAnswer) responder.send(yes);
        if (is_time) {
            ::kill(process_, SIGKILL);
            is_killed_ = true;
        }
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::string, int> arrivals_;
    pid_t process_ = 0;
    int left_ = 0;
    Kill how_ = Kill::BeforeAnswer;
    bool is_killed_ = false;
    http::Server server_; // last: it takes requests at once
};

struct Opened {
    SystemClock clock;
    vault::SystemRandom random;
    outgoing::FakeOutgoing outgoing;
    std::unique_ptr<House> house;
    explicit Opened(Place const& place) : house(open_house(place, clock, random, outgoing)) {}
};

db::Scope scope() {
    return {TestDatabase::company(), Actor::system(), "crash"};
}

void write_messages(Place const& place) {
    Opened opened(place);
    auto const done = opened.house->database().write(scope(), [](Tx& tx) -> Result<void> {
        for (int i = 0; i < count; ++i)
            notify::enqueue(tx, {.recipient_kind = ActorKind::Customer,
                                 .address = "+8613800138000",
                                 .template_name = "code",
                                 .slots = {{"code", "123456"}, {"minutes", "5"}},
                                 .dedupe = "crash:" + std::to_string(i)});
        return {};
    });
    if (!done) throw std::runtime_error("refused: " + done.error().code);
}

std::int64_t count_sent(Place const& place) {
    Opened opened(place);
    std::int64_t sent = 0;
    auto const looked = opened.house->database().read(scope(), [&](Tx& tx) -> Result<void> {
        sent = tx.find<std::int64_t>("SELECT count(*) FROM notify_message "
                                     "WHERE company_id = ?1 AND state = 'sent'")
                   .value_or(0);
        return {};
    });
    return looked ? sent : -1;
}

pid_t start_posting(Place const& place, int port, int round) {
    auto const engine = to_text(place.engine);
    auto const gateway = std::to_string(port);
    auto const ahead = std::to_string((claim_over * round).count());
    auto const process = ::fork();
    if (process != 0) return process;
    ::execl("/proc/self/exe", "hearth_crash", "--post", engine.c_str(), "--database",
            place.database.c_str(), "--folder", place.folder.c_str(), "--gateway", gateway.c_str(),
            "--ahead", ahead.c_str(), nullptr);
    ::_exit(127);
}

void judge(Engine engine, std::map<std::string, int> const& arrivals, int kills, std::int64_t sent,
           Tally& tally) {
    int doubles = 0;
    for (auto const& [key, times] : arrivals)
        doubles += times - 1;
    auto const name = to_text(engine);
    tally.check(static_cast<int>(arrivals.size()) == count,
                name + ": " + std::to_string(count - static_cast<int>(arrivals.size())) + " lost");
    tally.check(!arrivals.contains(""), name + ": a message without its key");
    tally.check(doubles <= kills, name + ": " + std::to_string(doubles) + " arrived once more in " +
                                      std::to_string(kills) + " kills");
    tally.check(sent == count, name + ": " + std::to_string(sent) + " marked as sent");
    std::cout << name << " messages: " << arrivals.size() << " of " << count << " arrived, each "
              << "once by its key, in " << kills << " kills between sending and marking; "
              << doubles
              << " came once more, which a gateway without keys would have delivered twice"
              << std::endl;
}

} // namespace

void post_alone(Place const& place, int gateway_port, minutes ahead) {
    SystemClock clock(ahead);
    vault::SystemRandom random;
    auto const world = outgoing::make_curl_outgoing({});
    auto const house = open_house(place, clock, random, *world, [&](Config& config) {
        config.sms.kind = "http";
        config.sms.access_key = "crash";
        config.sms.url = "http://127.0.0.1:" + std::to_string(gateway_port) + "/send";
    });
    house->start();
    for (;;)
        ::pause();
}

void run_messages(Engine engine, int rounds, Tally& tally) {
    if (rounds == 0) return;
    TestDatabase const files(engine);
    TemporaryFolder const blobs;
    Place const place{engine, files.place(),
                      engine == Engine::Sqlite ? files.place() : blobs.path()};
    write_messages(place);
    Gateway gateway;
    std::mt19937 dice(static_cast<unsigned>(rounds));
    int kills = 0;
    for (int round = 0; round <= rounds; ++round) {
        auto const process = start_posting(place, gateway.port(), round);
        bool const is_last = round == rounds;
        auto const how = dice() % 2 == 0 ? Kill::BeforeAnswer : Kill::AfterAnswer;
        gateway.aim(is_last ? 0 : process, 1 + static_cast<int>(dice() % 6), how);
        tally.check(gateway.wait(), to_text(engine) + ": nothing came for two minutes");
        // Everything has arrived: its mark follows within moments.
        if (is_last) std::this_thread::sleep_for(std::chrono::seconds{3});
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
        kills += is_last ? 0 : 1;
    }
    judge(engine, gateway.arrivals(), kills, count_sent(place), tally);
}

} // namespace hearth::crash

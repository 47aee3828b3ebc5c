// Clocks: how late a rung fires while 100,000 are pending, and how fast a day's outage is caught
// up, in due order (issue of the promise desk; SY-05). Each firing writes an event, as the ladders
// of the rooms do.
#include "platform/clocks/clocks.h"
#include "platform/db/testing.h"
#include "platform/events/events.h"
#include "platform/log/log.h"
#include "tools/bench/bench.h"

#include <algorithm>
#include <atomic>
#include <iostream>
#include <mutex>
#include <thread>

namespace hearth::bench {
namespace {

using clocks::Firing;
using clocks::Keeper;

constexpr char kind[] = "bench.promise";
constexpr int a_transaction = 1'000;
constexpr int due_a_second = 100; ///< several times what a chain of hundreds of stores promises

/// What was fired, once its commit was durable.
class Fired {
public:
    clocks::Handler handler() {
        return [this](Tx& tx, Firing const& firing) -> Result<void> {
            events::append(tx, "bench.fired", firing.entry.subject, {}, "{}");
            tx.after_commit([this, due = firing.due] { note(due); });
            return {};
        };
    }
    std::size_t count() const { return count_; }
    /// Waits until so many have fired.
    void wait_for(std::size_t wanted) const {
        while (count_ < wanted)
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    /// Seconds from due to durable, of each.
    std::vector<double> lags() const { return lags_; }
    bool is_in_order() const { return std::ranges::is_sorted(dues_); }

private:
    void note(Instant due) {
        std::lock_guard const lock(mutex_);
        dues_.push_back(due);
        lags_.push_back(std::chrono::duration<double>(clock_.now() - due).count());
        ++count_;
    }

    SystemClock clock_;
    std::mutex mutex_;
    std::vector<Instant> dues_;
    std::vector<double> lags_;
    std::atomic<std::size_t> count_ = 0;
};

/// A database with nothing but clocks in it.
class Pile {
public:
    explicit Pile(Engine engine) : files_(engine) {
        if (engine == Engine::Sqlite)
            database_ = db::open_sqlite({.folder = folder_.path()}, clock_, random_);
        else
            database_ = files_.open(clock_, random_);
        if (engine == Engine::Sqlite) add_company();
    }
    db::Database& database() { return *database_; }
    Instant now() { return clock_.now(); }

    /// One clock for each moment; begun an hour before.
    void start(std::vector<Instant> const& dues) {
        for (std::size_t from = 0; from < dues.size(); from += a_transaction)
            write([&](Tx& tx) -> Result<void> {
                auto const to = std::min(dues.size(), from + a_transaction);
                for (auto at = from; at < to; ++at)
                    clocks::start(tx, {.kind = kind,
                                       .subject = tx.new_id<Event>().uuid,
                                       .ladder = {{"due", hours{1}}},
                                       .from = dues[at] - hours{1}});
                return {};
            });
    }

private:
    void write(std::function<Result<void>(Tx&)> const& work) {
        auto const done =
            database_->write({TestDatabase::company(), Actor::system(), "bench"}, work);
        if (!done) throw std::runtime_error("refused: " + done.error().code);
    }
    void add_company() {
        write([](Tx& tx) -> Result<void> {
            std::string const code = "bench", name = "测速公司", zone = "Asia/Shanghai";
            auto const company = tx.company();
            auto const now = tx.now();
            std::vector<db::Bind> const binds{db::to_bind(company), db::to_bind(code),
                                              db::to_bind(name), db::to_bind(zone),
                                              db::to_bind(now)};
            tx.raw().execute("INSERT INTO platform_company (id, code, name, zone, created_at) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)",
                             binds, {});
            return {};
        });
    }

    DiskFolder folder_;
    TestDatabase files_;
    SystemClock clock_;
    vault::SystemRandom random_;
    std::unique_ptr<db::Database> database_;
};

/// Moments spread evenly over a span.
std::vector<Instant> spread_over(Instant from, Duration span, int count) {
    std::vector<Instant> all;
    for (int i = 0; i < count; ++i)
        all.push_back(from + span * i / count);
    return all;
}

std::string name_of(Engine engine) {
    return engine == Engine::Sqlite ? "SQLite" : "PostgreSQL (the tests' own server)";
}

void measure_lag(Engine engine, int pending, seconds watched) {
    Pile pile(engine);
    int const soon = due_a_second * static_cast<int>(watched.count());
    pile.start(spread_over(pile.now() + hours{24}, hours{24 * 7}, pending - soon));
    Fired fired;
    auto const begin = pile.now() + seconds{3};
    pile.start(spread_over(begin, watched, soon));
    Keeper keeper(pile.database(), {{kind, fired.handler()}});
    keeper.start();
    fired.wait_for(static_cast<std::size_t>(soon));
    keeper.stop();
    auto const lags = spread_of(fired.lags());
    print_line("firing lag with " + std::to_string(pending) + " pending, " + name_of(engine),
               "p50 " + fixed(1e3 * lags.median, 0) + ", p99 " + fixed(1e3 * lags.p99, 0) +
                   ", worst " + fixed(1e3 * lags.most, 0) + " ms",
               "p99 <= 1000 ms");
}

void measure_outage(Engine engine, int count) {
    Pile pile(engine);
    pile.start(spread_over(pile.now() - hours{24}, hours{24}, count));
    Fired fired;
    Keeper keeper(pile.database(), {{kind, fired.handler()}});
    auto const took = seconds_of([&] {
        keeper.start();
        fired.wait_for(static_cast<std::size_t>(count));
    });
    keeper.stop();
    print_line("a day's outage, " + std::to_string(count) + " clocks, " + name_of(engine),
               fixed(count / took, 0) + "/s" +
                   (fired.is_in_order() ? ", in due order" : ", OUT OF ORDER"),
               ">= 2000/s");
}

} // namespace

void measure_clocks(bool is_quick) {
    log::set_level(log::Level::Error);
    for (auto const engine : {Engine::Sqlite, Engine::Postgres}) {
        measure_lag(engine, is_quick ? 10'000 : 100'000, seconds{is_quick ? 5 : 60});
        measure_outage(engine, is_quick ? 10'000 : 100'000);
    }
}

} // namespace hearth::bench

#include "platform/clocks/clock_row.h"
#include "platform/db/disk_full.h"
#include "platform/log/log.h"

#include <condition_variable>
#include <mutex>
#include <queue>
#include <thread>

namespace hearth::clocks {
namespace {

constexpr int batch_limit = 200;
constexpr std::int64_t keeper_lock = 487303; // advisory lock on PostgreSQL, with the company
constexpr std::chrono::milliseconds longest_sleep{500};
constexpr std::chrono::milliseconds shortest_sleep{5};
constexpr seconds first_wait{1};
constexpr seconds longest_wait{600};

struct Waking {
    Instant wake_at;
    int tries;
    Entry entry;
};

struct LaterFirst {
    bool operator()(Waking const& a, Waking const& b) const {
        return std::tie(a.wake_at, a.entry.id) > std::tie(b.wake_at, b.entry.id);
    }
};
using Due = std::priority_queue<Waking, std::vector<Waking>, LaterFirst>;

/// Not needed for rightness (each firing moves its clock on, guarded), but saves the work of the
/// process that would lose.
bool is_only_keeper(Tx& tx) {
    if (!tx.raw().is_postgres()) return true;
    std::int64_t low = 0;
    for (int i = 12; i < 16; ++i)
        low = low << 8 | tx.company().uuid.bytes[static_cast<std::size_t>(i)];
    bool is_mine = false;
    db::Bind const binds[] = {db::to_bind(keeper_lock << 32 | low)};
    tx.raw().execute("SELECT pg_try_advisory_xact_lock(?1)", binds,
                     [&](db::Row const& row) { is_mine = row.integer(0) != 0; });
    return is_mine;
}

seconds wait_after(int tries) {
    auto wait = first_wait;
    for (int i = 1; i < tries && wait < longest_wait; ++i)
        wait *= 2;
    return std::min(wait, longest_wait);
}

/// A clock of the batch failed: it is run again with a savepoint for each.
struct MustBeCareful : std::exception {};

/// Fires one company's due clocks in one transaction. A careful one gives each a savepoint of its
/// own, which costs PostgreSQL two more round trips a clock.
class Batch {
public:
    Batch(Tx& tx, std::map<std::string, Handler> const& handlers, bool is_careful)
        : tx_(tx), handlers_(handlers), is_careful_(is_careful), calendars_(tx) {}

    int run() {
        if (!is_only_keeper(tx_)) return 0;
        load();
        int count = 0;
        for (; !due_.empty(); ++count) {
            auto waking = due_.top();
            due_.pop();
            fire(std::move(waking));
        }
        return count;
    }

private:
    void load() {
        auto rows = tx_.all<std::tuple<Instant, int, Entry>>(
            std::string("SELECT c.wake_at, c.tries, ") + entry_columns +
                " FROM platform_clock c WHERE c.company = ?1 AND c.wake_at IS NOT NULL "
                "AND c.wake_at <= ?2 ORDER BY c.wake_at, c.id LIMIT ?3",
            tx_.now(), batch_limit);
        // Rungs that come due after the last one loaded wait for the next batch, else they would
        // overtake the clocks that were not loaded.
        bool const is_cut = rows.size() == static_cast<std::size_t>(batch_limit);
        until_ = is_cut ? std::get<0>(rows.back()) : tx_.now();
        for (auto& [wake_at, tries, entry] : rows)
            due_.push({wake_at, tries, std::move(entry)});
    }

    void fire(Waking waking) {
        auto entry = waking.entry;
        if (!is_careful_) {
            if (!tell(entry)) throw MustBeCareful{};
            return;
        }
        auto const outcome = tx_.try_work([&] { return tell(entry); });
        // A full disk is no fault of the clock: all wait, in their order, until there is room.
        if (db::is_disk_full(outcome.broken)) std::rethrow_exception(outcome.broken);
        if (!outcome.is_done()) postpone(waking, describe(outcome));
    }

    /// Moves the clock to its next rung, then tells the handler of this one.
    Result<void> tell(Entry& entry) {
        auto const ladder = parse_ladder(entry.ladder);
        auto const at = static_cast<std::size_t>(entry.next_rung);
        auto const due = entry.next_at.value_or(tx_.now());
        bool const is_last = at + 1 >= ladder.size();
        auto const next = is_last ? std::nullopt
                                  : due_of(calendars_.get(entry.calendar), load_changes(tx_, entry),
                                           ladder[at + 1]);
        // An ended or paused clock has no next_at. "ended_at IS NULL" would say the same, but lead
        // a PostgreSQL that knows no statistics yet to walk the index of all open clocks.
        bool const is_mine =
            tx_.run("UPDATE platform_clock SET next_rung = ?4, next_at = ?5, wake_at = ?5, "
                    "tries = 0 WHERE company = ?1 AND id = ?2 AND next_rung = ?3 "
                    "AND next_at = ?6",
                    entry.id, entry.next_rung, entry.next_rung + 1, next, entry.next_at) == 1;
        if (!is_mine) return {}; // a handler before it met, paused or moved this clock
        ++entry.next_rung;
        entry.next_at = next;
        auto const handler = handlers_.find(entry.kind);
        if (handler == handlers_.end()) return Error{Refusal::NotFound, "platform.no_handler"};
        TRY(handler->second(tx_, Firing{entry, ladder.at(at), is_last, due}));
        if (next && *next <= until_) due_.push({*next, 0, entry});
        return {};
    }

    /// A promise is never given up: its handler is tried again, at last every ten minutes.
    void postpone(Waking const& waking, std::string const& error) {
        int const tries = waking.tries + 1;
        log::error("clock.failed", {{"kind", waking.entry.kind},
                                    {"clock", to_text(waking.entry.id)},
                                    {"tries", std::to_string(tries)},
                                    {"error", error}});
        tx_.run("UPDATE platform_clock SET wake_at = ?3, tries = ?4 WHERE company = ?1 "
                "AND id = ?2 AND wake_at IS NOT NULL",
                waking.entry.id, tx_.now() + wait_after(tries), tries);
    }

    Tx& tx_;
    std::map<std::string, Handler> const& handlers_;
    bool const is_careful_;
    Calendars calendars_;
    Due due_;
    Instant until_{};
};

db::Scope keeper_scope(CompanyId company = {}) {
    return {company, Actor::system(), "keeper"};
}

} // namespace

struct Keeper::Impl {
    db::Database& database;
    std::map<std::string, Handler> const handlers;

    std::mutex mutex;
    std::condition_variable changed;
    bool is_stopping = false;
    std::thread thread;

    struct First {
        CompanyId company;
        Instant wake_at;
        Instant now;
    };

    /// The clock that is due first, of all companies.
    std::optional<First> find_first() {
        std::optional<First> first;
        auto const done = database.read(keeper_scope(), [&](Tx& tx) -> Result<void> {
            first.reset();
            tx.raw().execute("SELECT company, wake_at FROM platform_clock "
                             "WHERE wake_at IS NOT NULL ORDER BY wake_at LIMIT 1",
                             {}, [&](db::Row const& row) {
                                 int at = 0;
                                 auto& found = first.emplace();
                                 db::read(row, at, found.company);
                                 db::read(row, at, found.wake_at);
                                 found.now = tx.now();
                             });
            return {};
        });
        return done ? first : std::nullopt;
    }

    int step() {
        int count = 0;
        for (;;) {
            auto const first = find_first();
            if (!first || first->wake_at > first->now) return count;
            int const fired = fire_batch(first->company);
            if (fired == 0) return count; // another process is at it
            count += fired;
        }
    }

    int fire_batch(CompanyId company) {
        auto const run = [&](bool is_careful) {
            return database
                .write(keeper_scope(company),
                       [&](Tx& tx) { return Result<int>(Batch(tx, handlers, is_careful).run()); })
                .value_or(0);
        };
        try {
            return run(false);
        } catch (std::exception const&) { // whichever clock it was
            return run(true);
        }
    }

    std::chrono::microseconds time_to_sleep() {
        auto const first = find_first();
        if (!first) return longest_sleep;
        return std::clamp<Duration>(first->wake_at - first->now, shortest_sleep, longest_sleep);
    }

    void loop() {
        for (;;) {
            Duration sleep = longest_sleep;
            try {
                step();
                sleep = time_to_sleep();
            } catch (std::exception const& error) { // the rim of clocks: the next step tries again
                if (!db::is_disk_full(std::current_exception())) // said where it was met
                    log::error("keeper.failed", {{"error", error.what()}});
            }
            std::unique_lock lock(mutex);
            if (changed.wait_for(lock, sleep, [&] { return is_stopping; })) return;
        }
    }
};

Keeper::Keeper(db::Database& database, std::map<std::string, Handler> handlers)
    : impl_(new Impl{database, std::move(handlers)}) {}

Keeper::~Keeper() {
    stop();
}

void Keeper::start() {
    impl_->is_stopping = false;
    impl_->thread = std::thread([this] { impl_->loop(); });
}

void Keeper::stop() {
    if (!impl_->thread.joinable()) return;
    {
        std::lock_guard const lock(impl_->mutex);
        impl_->is_stopping = true;
    }
    impl_->changed.notify_all();
    impl_->thread.join();
}

int Keeper::step() {
    return impl_->step();
}

} // namespace hearth::clocks

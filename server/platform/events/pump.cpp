#include "platform/db/disk_full.h"
#include "platform/events/delivery.h"
#include "platform/events/restless.h"
#include "platform/events/sealer.h"
#include "platform/log/log.h"

#include <latch>
#include <mutex>
#include <utility>

namespace hearth::events {
namespace {

constexpr int load_limit = 500;
constexpr std::int64_t cursor_lag_limit = 1000;
/// As many as SQLite's writer commits at once. Not all there are: what is sealed next would stand
/// behind them in the writer's lane.
constexpr std::size_t most_at_once = 64;

constexpr char overtaken[] = "platform.overtaken";

} // namespace

struct Pump::Impl {
    db::Database& database;
    std::vector<Listener> const listeners;
    Sealer sealer;
    bool is_started = false;

    std::mutex step_mutex; ///< one delivering at a time, by the thread or by a test
    std::map<ListenerOf, Progress> progress;

    // Sealing and live updates do not wait until everybody has heard what was sealed before: under
    // load that takes seconds, and an alarm has to be on the screens.
    Restless sealing{"event-seal", [this] {
                         sealer.step();
                         delivering.wake();
                     }};
    Restless delivering{"event-deliver", [this] { deliver_sealed(); }};

    /// One event on its way to one listener.
    struct Delivery {
        Listener const* listener;
        LoggedEvent const* event;
        std::int64_t cursor; ///< where the listener's cursor must stand before
        bool had_trouble;
        db::Outcome outcome = {};
    };

    int deliver_sealed() {
        std::lock_guard const lock(step_mutex);
        try {
            int count = 0;
            auto const outlook = load_outlook(database);
            for (auto const& [company, head] : sealer.told())
                count += follow(outlook, company, head);
            return count;
        } catch (...) {
            progress.clear(); // what was seen may not have been heard: the database knows
            throw;
        }
    }

    Progress& progress_of(ListenerOf const& who) {
        if (auto const it = progress.find(who); it != progress.end()) return it->second;
        auto const cursor = load_cursor(database, who);
        return progress[who] = {cursor, cursor};
    }

    static bool is_held(Outlook const& outlook, ListenerOf const& who) {
        auto const it = outlook.troubles.find(who);
        return it != outlook.troubles.end() && it->second.retry_at > outlook.now;
    }

    /// Brings everybody as far along the company's log as goes; gives how many were heard.
    int follow(Outlook outlook, CompanyId company, std::int64_t head) {
        int heard = 0;
        for (;;) {
            auto const from = first_unseen(outlook, company, head);
            if (from >= head) return heard;
            auto const events = load(company, from, head);
            if (events.empty()) return heard;
            heard += deliver(outlook, company, events);
        }
    }

    std::int64_t first_unseen(Outlook const& outlook, CompanyId company, std::int64_t head) {
        auto first = head;
        for (auto const& listener : listeners) {
            ListenerOf const who{company, listener.name};
            if (!is_held(outlook, who)) first = std::min(first, progress_of(who).seen);
        }
        return first;
    }

    std::vector<LoggedEvent> load(CompanyId company, std::int64_t from, std::int64_t head) {
        auto const count = static_cast<int>(std::min<std::int64_t>(load_limit, head - from));
        auto events = database.read({company, Actor::system(), "pump"}, [&](Tx& tx) {
            return Result<std::vector<LoggedEvent>>(list_after(tx, from, count));
        });
        return events ? std::move(*events) : std::vector<LoggedEvent>{};
    }

    int deliver(Outlook& outlook, CompanyId company, std::vector<LoggedEvent> const& events) {
        auto deliveries = plan(outlook, company, events);
        // SQLite's writer takes them in order and commits many at once. On PostgreSQL they would
        // run side by side, so there each waits for the one before.
        std::size_t const window = database.is_postgres() ? 1 : most_at_once;
        for (std::size_t at = 0; at < deliveries.size(); at += window)
            run(std::span(deliveries).subspan(at, std::min(window, deliveries.size() - at)));
        int heard = 0;
        for (auto& delivery : deliveries)
            heard += settle(outlook, delivery) ? 1 : 0;
        return heard;
    }

    std::vector<Delivery> plan(Outlook const& outlook, CompanyId company,
                               std::vector<LoggedEvent> const& events) {
        std::vector<Delivery> deliveries;
        std::map<Listener const*, std::int64_t> cursors;
        for (auto const& event : events)
            for (auto const& listener : listeners) {
                ListenerOf const who{company, listener.name};
                auto& mine = progress_of(who);
                if (event.number <= mine.seen || is_held(outlook, who)) continue;
                mine.seen = event.number;
                if (listener.kind != event.kind) continue;
                auto& cursor = cursors.try_emplace(&listener, mine.cursor).first->second;
                auto const trouble = outlook.troubles.find(who);
                bool const had_trouble = trouble != outlook.troubles.end();
                deliveries.push_back({&listener, &event, cursor, had_trouble});
                cursor = event.number;
            }
        if (deliveries.empty()) save_lagging_cursors(outlook, company);
        return deliveries;
    }

    /// A listener that rarely hears its kind would read far back after a restart.
    void save_lagging_cursors(Outlook const& outlook, CompanyId company) {
        for (auto const& listener : listeners) {
            ListenerOf const who{company, listener.name};
            auto& mine = progress_of(who);
            if (mine.seen - mine.cursor < cursor_lag_limit || is_held(outlook, who)) continue;
            auto const saved =
                database.write({company, Actor::system(), "pump"}, [&](Tx& tx) -> Result<void> {
                    if (move_cursor(tx, listener.name, mine.cursor, mine.seen)) return {};
                    return Error{Refusal::Conflict, overtaken};
                });
            auto const cursor = saved ? mine.seen : load_cursor(database, who);
            mine = {cursor, cursor};
        }
    }

    void run(std::span<Delivery> deliveries) {
        std::latch all_done{static_cast<std::ptrdiff_t>(deliveries.size())};
        for (auto& delivery : deliveries)
            database.post_write(
                {delivery.event->company, Actor::system(), delivery.event->request_id},
                [&delivery](Tx& tx) { return hear(tx, delivery); },
                [&delivery, &all_done](db::Outcome outcome) {
                    delivery.outcome = std::move(outcome);
                    all_done.count_down();
                });
        all_done.wait();
    }

    static Result<void> hear(Tx& tx, Delivery const& delivery) {
        auto const& name = delivery.listener->name;
        auto const number = delivery.event->number;
        if (!move_cursor(tx, name, delivery.cursor, number))
            return Error{Refusal::Conflict, overtaken};
        if (delivery.had_trouble) forget_trouble(tx, name, number);
        return delivery.listener->hear(tx, *delivery.event);
    }

    /// Takes in how a delivery ended; whether the event was heard.
    bool settle(Outlook& outlook, Delivery const& delivery) {
        ListenerOf const who{delivery.event->company, delivery.listener->name};
        auto& mine = progress_of(who);
        if (delivery.outcome.is_done()) {
            mine.cursor = delivery.event->number;
            return true;
        }
        // A full disk is no fault of the listener: nobody gives it up for that.
        if (db::is_disk_full(delivery.outcome.broken))
            std::rethrow_exception(delivery.outcome.broken);
        auto const& refused = delivery.outcome.refused;
        bool const is_overtaken = refused && refused->code == overtaken;
        if (!is_overtaken) fail(outlook, who, delivery);
        auto const cursor = load_cursor(database, who);
        mine = {cursor, cursor};
        return false;
    }

    void fail(Outlook& outlook, ListenerOf const& who, Delivery const& delivery) {
        auto const error = describe(delivery.outcome);
        log::warn("listener.failed", {{"listener", who.second},
                                      {"number", std::to_string(delivery.event->number)},
                                      {"error", error}});
        auto const noted =
            database.write({who.first, Actor::system(), "pump"}, [&](Tx& tx) -> Result<void> {
                note_failure(tx, who.second, delivery.cursor, delivery.event->number, error);
                return {};
            });
        if (!noted) return;
        auto const fresh = load_outlook(database);
        outlook.now = fresh.now;
        outlook.troubles = fresh.troubles;
    }
};

Pump::Pump(db::Database& database, std::vector<Listener> listeners,
           std::function<void(LoggedEvent const&)> on_sealed, std::string key)
    : impl_(new Impl{
          database, std::move(listeners), {database, std::move(on_sealed), std::move(key)}}) {
    auto const known =
        database.write({CompanyId{}, Actor::system(), "pump"}, [&](Tx& tx) -> Result<void> {
            register_listeners(tx, impl_->listeners);
            return {};
        });
    if (known) impl_->sealer.begin();
}

Pump::~Pump() {
    stop();
}

void Pump::start() {
    impl_->is_started = true;
    impl_->database.on_commit_with_events([this] { wake(); });
    impl_->delivering.start();
    impl_->sealing.start();
}

void Pump::stop() {
    if (!std::exchange(impl_->is_started, false)) return;
    impl_->database.on_commit_with_events({});
    impl_->sealing.stop();
    impl_->delivering.stop();
}

int Pump::step() {
    auto const sealed = impl_->sealer.step();
    return sealed + impl_->deliver_sealed();
}

void Pump::wake() {
    impl_->sealing.wake();
}

bool Pump::retry(CompanyId company, std::string const& listener, std::int64_t number) {
    auto const& all = impl_->listeners;
    auto const it =
        std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.name == listener; });
    if (it == all.end()) return false;
    auto const done =
        impl_->database.write({company, Actor::system(), "pump"}, [&](Tx& tx) -> Result<void> {
            auto const gone = tx.run("DELETE FROM platform_event_trouble WHERE company = ?1 AND "
                                     "listener = ?2 AND number = ?3 AND parked_at IS NOT NULL",
                                     listener, number);
            if (gone == 0) return Error{Refusal::NotFound, "platform.not_found"};
            auto const events = list_after(tx, number - 1, 1);
            if (events.empty()) return Error{Refusal::NotFound, "platform.not_found"};
            return it->hear(tx, events.front());
        });
    return done.has_value();
}

} // namespace hearth::events

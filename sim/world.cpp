#include "sim/world.h"

#include "base/zone.h"
#include "platform/log/log.h"
#include "rooms/notify/notify.h"

#include <algorithm>
#include <iostream>

namespace hearth::sim {
namespace {

constexpr int most_rounds = 2'000; // of settling one moment
constexpr std::size_t most_sentences = 40;
constexpr char zone[] = "Asia/Shanghai";

/// Repeating it under the same key is safe and gives the same answer.
bool has_key(Ask const& wish) {
    return wish.method == "POST" && wish.key != "-";
}

} // namespace

World::World(Options const& options)
    : options_(options), begin_(*parse_instant("2026-11-23T00:00:00+08:00")),
      end_(begin_ + hours{24 * options.days}), clock_(begin_ - hours{6}),
      random_(options.seed * 2 + 1), dice_(options.seed), faults_(options.seed + 1'000'003),
      provider_(clock_, options.seed + 2'000'003, options.has_faults), trace_(options.trace_file),
      files_(options.engine),
      folder_(options.engine == Engine::Sqlite ? files_.place() : blobs_.path()) {
    log::set_level(log::Level::Error);
    open();
}

World::~World() {
    house_.reset();
}

void World::open() {
    Config config;
    config.security.requests_per_minute = 0;
    config.database.folder = folder_;
    config.sms.kind = "http";
    config.sms.url = "https://gateway.example/messages";
    config.sms.access_key = "sim";
    if (options_.engine == Engine::Postgres) {
        config.database.engine = "postgres";
        config.database.conninfo = files_.place();
        // One, so that what the house leaves for later (the last use of a session) runs in its turn
        // as on SQLite: beside the next request it would now and then make that run again, with
        // other random ids, and the trace would hang on the machine's load.
        config.database.connections = 1;
    }
    house_ =
        std::make_unique<House>(config, Seams{clock_, random_, provider_}, World::master_key());
}

/// The process is gone with all it had in mind; another one opens the same files.
void World::crash() {
    ++counts_.crashes;
    house_.reset();
    open();
}

void World::check(bool is_so, std::string const& what) {
    is_so ? ++tally_.passed : ++tally_.failed;
    if (is_so) return;
    trace_.add("FAILED " + what);
    if (tally_.sentences.size() >= most_sentences) return;
    tally_.sentences.push_back(to_text(now()) + " " + what);
    std::cout << "FAILED " << tally_.sentences.back() << std::endl;
}

// ---- asking

Answer World::ask(Person const& who, Ask wish) {
    wish.token = who.token;
    if (wish.method == "POST" && wish.key.empty()) wish.key = new_key();
    auto answer = wish.method == "GET" || !options_.has_faults ? send(who, wish)
                                                               : send_with_faults(who, wish);
    check(answer.status < 500, wish.path + " is broken: " + answer.body.substr(0, 200));
    ++counts_.of[wish.method == "GET" ? "reads" : "writes"];
    return answer;
}

Answer World::send_with_faults(Person const& who, Ask const& wish) {
    int const fate = faults_.roll(200);
    if (fate == 0) crash(); // before it arrived
    if (fate >= 20 && fate <= 25) {
        random_.break_at(faults_.between(1, 16));
        auto const broken = send(who, wish);
        random_.mend();
        if (broken.status != 500) return broken;
        ++counts_.broken_inside;
        return send(who, wish);
    }
    auto const answer = send(who, wish);
    if (!has_key(wish) || answer.status >= 300) return answer;
    if (fate == 5 || fate == 6) { // done, but the answer never came: asked again elsewhere
        crash();
        auto again = send(who, wish);
        expect_replay(answer, again, wish);
        return again;
    }
    if (fate >= 7 && fate <= 10) {
        ++counts_.doubles;
        expect_replay(answer, send(who, wish), wish);
    }
    if (fate >= 11 && fate <= 13)
        in(minutes{faults_.between(20, 600)}, [this, who, wish, answer] {
            ++counts_.late_doubles;
            auto const again = send(who, wish);
            if (again.status != 401) expect_replay(answer, again, wish); // not signed in any more
        });
    return answer;
}

void World::expect_replay(Answer const& first, Answer const& again, Ask const& wish) {
    check(again.status == first.status && again.body == first.body &&
              again.header("Idempotent-Replayed") == "true",
          wish.path + " asked twice under " + wish.key + ": " + std::to_string(again.status) + " " +
              again.body.substr(0, 200));
}

Answer World::send(Person const& who, Ask const& wish) {
    auto const answer = ask_house(*house_, wish, "sim-" + std::to_string(++requests_));
    trace_.add(to_text(now()) + " " + who.name + " " + wish.method + " " + wish.path + " " +
               std::to_string(answer.status) + " " + answer.body);
    look_for_secrets(who, wish, answer);
    return answer;
}

// ---- who may read what (PR-01, PR-02)

void World::look_for_secrets(Person const& who, Ask const& wish, Answer const& answer) {
    for (auto const& secret : secrets_) {
        if (answer.body.find(secret.text) == std::string::npos) continue;
        check(may_read(who, secret), who.name + " read a " +
                                         (secret.what == Secret::What::Phone ? "phone" : "home") +
                                         " in " + wish.method + " " + wish.path);
    }
    ++tally_.passed;
}

bool World::may_read(Person const& who, Secret const& secret) {
    if (who.kind == secret.owner_kind && who.id == secret.owner) return true;
    if (secret.what == Secret::What::Phone) return false; // staff see numbers masked
    if (who.kind == ActorKind::Staff) return true;
    if (who.kind != ActorKind::Worker) return false;
    // The door from six in the evening of the day before until two hours after, and only to whom
    // has said yes.
    auto const spans = read([&](Tx& tx) -> Result<std::vector<std::tuple<Instant, Instant>>> {
        return tx.all<std::tuple<Instant, Instant>>(
            "SELECT v.starts_at, v.ends_at FROM dispatch_assignment a JOIN orders_visit v ON "
            "v.company_id = a.company_id AND v.id = a.visit_id WHERE a.company_id = ?1 AND "
            "a.worker_id = ?2 AND a.customer_id = ?3 AND a.state = 'confirmed'",
            who.id, secret.owner);
    });
    for (auto const& [starts_at, ends_at] : *spans) {
        auto const before =
            Day{std::chrono::sys_days{local_day(starts_at, zone)} - std::chrono::days{1}};
        if (now() >= at_local(before, 18 * 60, zone) && now() <= ends_at + hours{2}) return true;
    }
    return false;
}

// ---- time

void World::at(Instant when, std::function<void()> what) {
    actions_.push({std::max(when, now()), ++numbers_, std::move(what)});
}

int World::post_messages() {
    try {
        return house_->post().step();
    } catch (Crash const&) {
        crash();
        return 1;
    }
}

void World::settle() {
    for (int round = 0; round < most_rounds; ++round) {
        int done = house_->pump().step() + house_->keeper().step();
        done += post_messages();
        if (done == 0) return hear_events();
    }
    check(false, "the house does not come to rest");
}

void World::hear_events() {
    auto const events = read([&](Tx& tx) -> Result<std::vector<LoggedEvent>> {
        return events::list_after(tx, heard_, 100'000);
    });
    for (auto const& event : *events) {
        heard_ = event.number;
        trace_.add(std::to_string(event.number) + " " + event.kind + " " + to_text(event.subject) +
                   " " + event.payload);
        ++counts_.of[event.kind];
        if (hear_) hear_(event);
    }
}

std::optional<Instant> World::next_wake() {
    auto const found = read([&](Tx& tx) -> Result<std::optional<Instant>> {
        auto const [at] = tx.one<std::tuple<std::optional<Instant>>>(
            "SELECT min(at) FROM (SELECT min(wake_at) AS at FROM platform_clock WHERE company = ?1 "
            "UNION ALL SELECT min(next_at) AS at FROM notify_message WHERE company_id = ?1 AND "
            "state IN ('queued', 'sending')) AS wakes");
        return at;
    });
    return *found;
}

void World::run(std::function<void()> const& after_step, std::function<void()> const& after_day) {
    settle();
    auto midnight = begin_;
    while (now() < end_) {
        auto next = std::min(end_, midnight);
        if (!actions_.empty()) next = std::min(next, actions_.top().at);
        if (auto const wake = next_wake())
            next = std::min(next, std::max(*wake, now() + seconds{1}));
        clock_.set(std::max(next, now()));
        settle();
        if (!actions_.empty() && actions_.top().at <= now()) {
            auto const action = actions_.top();
            actions_.pop();
            action.what();
            settle();
        }
        after_step();
        if (now() < midnight) continue;
        midnight += hours{24};
        house_->chores().step();
        settle();
        after_day();
    }
}

} // namespace hearth::sim

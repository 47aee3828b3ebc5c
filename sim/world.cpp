#include "sim/world.h"

#include "platform/log/log.h"

#include <algorithm>
#include <iostream>

namespace hearth::sim {
namespace {

constexpr int most_rounds = 2'000; // of settling one moment
constexpr std::size_t most_sentences = 40;
constexpr char report_token[] = "a-token-of-the-gateway-0123456789";

/// Repeating it under the same key is safe and gives the same answer.
bool has_key(Ask const& wish) {
    return wish.method == "POST" && wish.key != "-";
}

} // namespace

World::World(Options const& options)
    : options_(options), begin_(*parse_instant("2026-11-23T00:00:00+08:00")),
      end_(begin_ + hours{24 * options.days}), clock_(begin_ - hours{6}),
      random_(options.seed * 2 + 1), dice_(options.seed), faults_(options.seed + 1'000'003),
      provider_(clock_, options.seed + 2'000'003, begin_, options.has_faults ? options.days : 0),
      trace_(options.trace_file), files_(options.engine),
      folder_(options.engine == Engine::Sqlite ? files_.place() : blobs_.path()) {
    log::set_level(log::Level::Error);
    provider_.on_taken([this](std::string const& key) { plan_report(key); });
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
    config.sms.report_token = report_token;
    config.mail.smtp_url = "smtp://mail.example:587";
    config.mail.from = "hearth@nuanjia.example";
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
    finish_what_was_left();
    trace_.add(to_text(now()) + " " + who.name + " " + wish.method + " " + wish.path + " " +
               std::to_string(answer.status) + " " + answer.body);
    look_for_secrets(who, wish, answer);
    return answer;
}

/// A session's last use is written beside the next thing that happens. Here it is written before:
/// else a list of sessions would show it or not, as the threads have it.
void World::finish_what_was_left() {
    write([](Tx&) -> Result<void> { return {}; });
}

// ---- time

void World::at(Instant when, std::function<void()> what) {
    actions_.push({std::max(when, now()), ++numbers_, std::move(what)});
}

int World::post_messages() {
    try {
        return house_->send_out();
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
        for (auto const& hear : hearers_)
            hear(event);
    }
}

/// The gateway tells of what has arrived: in heaps, late, twice, and what is not so any more.
void World::plan_report(std::string const& key) {
    if (to_report_.empty())
        in(minutes{faults_.chance(15) ? faults_.between(60, 1'200) : faults_.between(1, 9)},
           [this] { send_reports(); });
    to_report_.push_back(key);
}

void World::send_reports() {
    auto const keys = std::exchange(to_report_, {});
    auto const tell = [&](bool is_delivered) {
        std::string list;
        for (auto const& key : keys)
            list += (list.empty() ? "" : ",") + std::string(R"({"id":")") + key +
                    R"(","is_delivered":)" + (is_delivered ? "true}" : "false}");
        Ask const wish{"POST", std::string("/message-reports/") + report_token,
                       R"({"reports":[)" + list + "]}", "", "-"};
        auto const heard = ask({.name = "the gateway"}, wish);
        check(heard.status == 204, "a report of deliveries is refused: " + heard.body);
        return heard.status == 204;
    };
    if (tell(true)) reported_.insert(keys.begin(), keys.end());
    if (faults_.chance(20)) tell(true);
    if (faults_.chance(20)) tell(false); // late word of an earlier try: it has arrived all the same
}

std::optional<Instant> World::next_wake() {
    auto const found = read([&](Tx& tx) -> Result<std::optional<Instant>> {
        auto const [at] = tx.one<std::tuple<std::optional<Instant>>>(
            "SELECT min(at) FROM (SELECT min(wake_at) AS at FROM platform_clock WHERE company = ?1 "
            "UNION ALL SELECT min(next_at) AS at FROM notify_message WHERE company_id = ?1 AND "
            "state IN ('queued', 'sending') UNION ALL SELECT min(next_at) AS at FROM calls_relay "
            "WHERE company_id = ?1 AND state IN ('wanted', 'bound', 'ending')) AS wakes");
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

void World::let_stand(Duration time) {
    auto const until = now() + time;
    auto midnight = now() + hours{24};
    settle();
    while (now() < until) {
        auto next = std::min(until, midnight);
        if (auto const wake = next_wake())
            next = std::min(next, std::max(*wake, now() + seconds{1}));
        clock_.set(next);
        settle();
        if (now() < midnight) continue;
        midnight += hours{24};
        house_->chores().step();
        settle();
    }
}

} // namespace hearth::sim

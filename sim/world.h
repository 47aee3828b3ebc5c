/// The seeded world: one company on a false clock, asked through its real handler, its process
/// killed and started again, its requests lost, doubled and late. A run is a list of things people
/// do at their time; between, the house's own clocks and messages run at theirs. After every step
/// the checkers look (checks.h). The same seed gives the same trace.
#pragma once

#include "app/testing_day.h"
#include "sim/provider.h"
#include "sim/trace.h"

#include <queue>
#include <set>

namespace hearth::sim {

using namespace hearth::app;

struct Options {
    std::uint64_t seed = 1;
    int days = 7;
    Engine engine = Engine::Sqlite;
    int stores = 2;
    int workers = 10;
    int families = 30;
    bool has_faults = true;
    std::string trace_file = {};
};

/// Somebody who calls. An empty token is nobody.
struct Person {
    ActorKind kind = ActorKind::Anonymous;
    Uuid id = {};
    std::string name = {};
    std::string phone = {};
    std::string token = {};
    Instant signed_in_at = {};
};

/// What only some may read.
struct Secret {
    std::string text;
    ActorKind owner_kind;
    Uuid owner;
    enum class What { Phone, Name, Home, IdNumber } what;
};

/// Counts what held and what did not.
struct Tally {
    long passed = 0;
    long failed = 0;
    std::vector<std::string> sentences; ///< of the first failures
};

/// How much of what happened, for the last line.
struct Counts {
    int crashes = 0;
    int broken_inside = 0;
    int doubles = 0;
    int late_doubles = 0;
    std::map<std::string, int> of = {};
};

class World {
public:
    explicit World(Options const& options);
    /// The vault's key of every false world.
    static std::string master_key() { return std::string(32, 'k'); }
    ~World();

    // ---- asking
    /// As that person, with the faults the dice give: the answer is the one the caller ends up
    /// with.
    Answer ask(Person const& who, Ask wish);
    Answer get(Person const& who, std::string path) {
        return ask(who, {"GET", std::move(path), "", ""});
    }
    Answer post(Person const& who, std::string path, std::string body = "") {
        return ask(who, {"POST", std::move(path), std::move(body), ""});
    }
    std::string new_key() { return "sim-" + std::to_string(++keys_); }

    // ---- time
    void at(Instant when, std::function<void()> what);
    void in(Duration wait, std::function<void()> what) { at(now() + wait, std::move(what)); }
    Instant now() { return clock_.now(); }
    Instant begin() const { return begin_; }
    Instant end() const { return end_; }
    /// Runs until the end; `after_step` after each thing that happened, `after_day` at midnight.
    void run(std::function<void()> const& after_step, std::function<void()> const& after_day);
    /// Events, messages, clocks and chores of this moment, until nothing is left.
    void settle();
    /// What a request left for later, off its way.
    void finish_what_was_left();
    /// Hears every sealed event once, in order, as a live screen does.
    void on_event(std::function<void(LoggedEvent const&)> hear) {
        hearers_.push_back(std::move(hear));
    }
    /// Everybody has gone home: only the house's own clocks and messages run.
    void let_stand(Duration time);

    // ---- what lies under
    House& house() { return *house_; }
    db::Scope scope() const { return {TestDatabase::company(), Actor::system(), "sim"}; }
    template <typename F>
    auto write(F&& work) {
        auto result = house_->database().write(scope(), work);
        if (!result) throw std::runtime_error("the house refused: " + result.error().code);
        return detail::take(result);
    }
    template <typename F>
    auto read(F&& work) {
        return house_->database().read(scope(), work);
    }
    Dice& dice() { return dice_; }
    Provider& provider() { return provider_; }
    Trace& trace() { return trace_; }
    Counts& counts() { return counts_; }
    Tally const& tally() const { return tally_; }
    TestDatabase const& files() const { return files_; }
    std::string const& folder() const { return folder_; }
    void check(bool is_so, std::string const& what);
    void keep_secret(Secret secret) { secrets_.push_back(std::move(secret)); }
    /// Messages whose delivery the gateway has told of, and was heard: by their key.
    std::set<std::string> const& reported() const { return reported_; }

private:
    void open();
    void crash();
    Answer send(Person const& who, Ask const& wish);
    Answer send_with_faults(Person const& who, Ask const& wish);
    void expect_replay(Answer const& first, Answer const& again, Ask const& wish);
    void look_for_secrets(Person const& who, Ask const& wish, Answer const& answer);
    bool may_read(Person const& who, Secret const& secret, Ask const& wish);
    bool is_near(Person const& worker, Uuid customer);
    void plan_report(std::string const& key);
    void send_reports();
    int post_messages();
    void hear_events();
    std::optional<Instant> next_wake();

    struct Action {
        Instant at;
        long number;
        std::function<void()> what;
        bool operator<(Action const& other) const {
            return std::tie(other.at, other.number) < std::tie(at, number);
        }
    };

    Options options_;
    Instant begin_;
    Instant end_;
    FakeClock clock_;
    BreakableRandom random_;
    Dice dice_;
    Dice faults_;
    Provider provider_;
    Trace trace_;
    TestDatabase files_;
    TemporaryFolder blobs_;
    std::string folder_;
    std::unique_ptr<House> house_;
    std::priority_queue<Action> actions_;
    std::vector<std::function<void(LoggedEvent const&)>> hearers_;
    std::int64_t heard_ = 0;
    std::vector<Secret> secrets_;
    std::set<std::string> reported_;
    std::vector<std::string> to_report_;
    Tally tally_;
    Counts counts_;
    long keys_ = 0;
    long requests_ = 0;
    long numbers_ = 0;
};

} // namespace hearth::sim

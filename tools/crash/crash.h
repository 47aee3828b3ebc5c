/// hearth_crash: a server that is killed in the middle of its work, over and over. What a caller
/// was told is done must be there afterwards, once and whole (SY-05).
#pragma once

#include "app/testing_day.h"

#include <atomic>
#include <map>
#include <mutex>
#include <random>
#include <sys/types.h>

namespace hearth::crash {

using namespace hearth::app;

/// Where the data of a run lies; the server is opened on it again and again.
struct Place {
    Engine engine;
    std::string database; ///< folder, or connection string
    std::string folder;   ///< files
};
std::unique_ptr<House> open_house(Place const& place, Clock& clock, Random& random,
                                  outgoing::Outgoing& outgoing,
                                  std::function<void(Config&)> const& adjust = {});

inline constexpr int visits_a_round = 3;

/// A visit whose work is done: it waits for the customer's signature.
struct Waiting {
    std::string visit;
    std::string customer_token;
};

/// Everything there before the first kill.
struct Setting {
    TestCompany company;
    std::vector<std::string> staff; ///< tokens
    std::vector<Waiting> waiting;
};
Setting prepare(Place const& place, int visits_to_sign);

/// One request that was sent, and what came back. Status 0: nobody knows.
struct Sent {
    Ask ask;
    int status = 0;
    std::string body;
};

/// What the callers of all rounds have seen.
struct Memory {
    std::mutex mutex;
    std::vector<Sent> all;
    std::size_t next_visit = 0;
    std::atomic<int> next_order = 0;
};

/// Runs callers against the port until the server is gone.
class Load {
public:
    Load(Setting const& setting, Memory& memory, std::uint16_t port, int callers, int round);
    ~Load();
    int acknowledged() const { return acknowledged_; }

private:
    void call(int caller);
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::atomic<int> acknowledged_ = 0;
};

/// Counts what held and what did not; says what did not.
struct Tally {
    int passed = 0;
    int failed = 0;
    void check(bool is_so, std::string const& what);
};

/// After a kill: opens the house in this process, looks, and asks every open question again.
void check_round(Place const& place, Memory& memory, std::size_t from, Tally& tally);

/// The server's process.
[[noreturn]] void serve(Place const& place);

/// Another process of this program, serving.
struct Child {
    pid_t process = 0;
    std::uint16_t port = 0;
};
Child start_server(Place const& place);
void kill_server(Child const& child);

/// Imports killed in the middle (import.cpp), and the process that imports.
void run_imports(Engine engine, int rounds, Tally& tally);
int import_alone(Place const& place);

/// Messages on their way out, killed between sending and marking (messages.cpp), and the process
/// that sends them to a gateway on that port, by a clock so far ahead.
void run_messages(Engine engine, int rounds, Tally& tally);
[[noreturn]] void post_alone(Place const& place, int gateway_port, minutes ahead);

} // namespace hearth::crash

// hearth_crash [--sqlite ROUNDS] [--postgres ROUNDS] [--imports ROUNDS] [--messages ROUNDS]
//
// Kills a serving process that often on each engine, and closes with `N passed, N failed`.
#include "tools/crash/crash.h"

#include "platform/db/testing_postgres.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hearth::crash {
namespace {

constexpr int callers = 16;
constexpr int least_acknowledged = 24; ///< in a round, before the kill
constexpr int more_acknowledged = 100; ///< at most so many more
constexpr std::chrono::seconds round_limit{60};

} // namespace

/// What it inherits is only its arguments.
Child start_server(Place const& place) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    auto const engine = to_text(place.engine);
    Child child;
    child.process = ::fork();
    if (child.process == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::execl("/proc/self/exe", "hearth_crash", "--serve", engine.c_str(), "--database",
                place.database.c_str(), "--folder", place.folder.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string line;
    char byte = 0;
    while (::read(ends[0], &byte, 1) == 1 && byte != '\n')
        line += byte;
    ::close(ends[0]);
    if (line.empty()) throw std::runtime_error("the server did not start");
    child.port = static_cast<std::uint16_t>(std::stoi(line));
    return child;
}

void kill_server(Child const& child) {
    ::kill(child.process, SIGKILL);
    ::waitpid(child.process, nullptr, 0);
}

namespace {

void run_rounds(Engine engine, int rounds, Tally& tally) {
    if (rounds == 0) return;
    TestDatabase const files(engine);
    TemporaryFolder const blobs;
    Place const place{engine, files.place(),
                      engine == Engine::Sqlite ? files.place() : blobs.path()};
    auto const setting = prepare(place, rounds * visits_a_round);
    Memory memory;
    std::mt19937 dice(static_cast<unsigned>(rounds));
    std::map<std::string, int> kept;
    for (int round = 0; round < rounds; ++round) {
        auto const from = memory.all.size();
        auto const child = start_server(place);
        {
            Load const load(setting, memory, child.port, callers, round);
            auto const until = std::chrono::steady_clock::now() + round_limit;
            int const enough = least_acknowledged + static_cast<int>(dice() % more_acknowledged);
            while (load.acknowledged() < enough && std::chrono::steady_clock::now() < until)
                std::this_thread::sleep_for(std::chrono::milliseconds{5});
            std::this_thread::sleep_for(std::chrono::milliseconds{dice() % 150});
            kill_server(child);
        }
        for (auto i = from; i < memory.all.size(); ++i)
            if (memory.all[i].status == 201)
                ++kept[memory.all[i].ask.path.starts_with("/visits/") ? "signatures"
                                                                      : memory.all[i].ask.path];
        tally.check(memory.all.size() - from >= least_acknowledged, "a round without load");
        check_round(place, memory, from, tally);
        std::cout << to_text(engine) << " round " << round + 1 << ": " << memory.all.size() - from
                  << " sent, " << kept["/orders"] << " orders, " << kept["/payments"]
                  << " payments, " << kept["signatures"] << " signatures acknowledged so far; "
                  << tally.passed << " checks held, " << tally.failed << " did not" << std::endl;
    }
    for (auto const* const what : {"/quotes", "/orders", "/payments", "signatures"}) {
        std::cout << to_text(engine) << ": " << kept[what] << " " << what << " acknowledged in "
                  << rounds << " rounds" << std::endl;
        tally.check(kept[what] > 0, std::string("nothing acknowledged of ") + what);
    }
}

} // namespace
} // namespace hearth::crash

int main(int argc, char** argv) try {
    using namespace hearth;
    using namespace hearth::crash;
    CLI::App app{"Kills a serving process over and over and looks what is left", "hearth_crash"};
    int sqlite = 20;
    int postgres = 6;
    int imports = 6;
    int messages = 6;
    std::string posting;
    int gateway = 0;
    int ahead = 0;
    std::string serving;
    std::string importing;
    Place place;
    app.add_option("--sqlite", sqlite)->capture_default_str();
    app.add_option("--postgres", postgres)->capture_default_str();
    app.add_option("--imports", imports, "killed imports, on each engine that has rounds")
        ->capture_default_str();
    app.add_option("--messages", messages, "kills between sending and marking, on each engine")
        ->capture_default_str();
    app.add_option("--post", posting)->group("");
    app.add_option("--gateway", gateway)->group("");
    app.add_option("--ahead", ahead)->group("");
    app.add_option("--serve", serving)->group("");
    app.add_option("--import", importing)->group("");
    app.add_option("--database", place.database)->group("");
    app.add_option("--folder", place.folder)->group("");
    CLI11_PARSE(app, argc, argv);
    if (!serving.empty()) {
        place.engine = serving == "postgres" ? Engine::Postgres : Engine::Sqlite;
        serve(place);
    }
    if (!posting.empty()) {
        place.engine = posting == "postgres" ? Engine::Postgres : Engine::Sqlite;
        post_alone(place, gateway, minutes{ahead});
    }
    if (!importing.empty()) {
        place.engine = importing == "postgres" ? Engine::Postgres : Engine::Sqlite;
        return import_alone(place);
    }
    Tally tally;
    run_imports(Engine::Sqlite, sqlite > 0 ? imports : 0, tally);
    run_imports(Engine::Postgres, postgres > 0 ? imports : 0, tally);
    run_messages(Engine::Sqlite, sqlite > 0 ? messages : 0, tally);
    run_messages(Engine::Postgres, postgres > 0 ? messages : 0, tally);
    run_rounds(Engine::Sqlite, sqlite, tally);
    run_rounds(Engine::Postgres, postgres, tally);
    std::cout << tally.passed << " passed, " << tally.failed << " failed" << std::endl;
    return tally.failed == 0 ? 0 : 1;
} catch (std::exception const& error) {
    std::cerr << "hearth_crash: " << error.what() << '\n';
    return 2;
}

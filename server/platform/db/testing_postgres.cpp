#include "platform/db/testing_postgres.h"

#include "platform/db/testing.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <libpq-fe.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hearth {
namespace {

namespace fs = std::filesystem;
constexpr char programs[] = "/usr/lib/postgresql/15/bin/";
constexpr std::string_view prefix = "hearth-postgres-";
constexpr auto start_limit = std::chrono::seconds{30};

/// PostgreSQL refuses to run as root; then it runs as its own user.
passwd const* user_to_become() {
    if (::getuid() != 0) return nullptr;
    auto const* const user = ::getpwnam("postgres");
    if (!user) throw std::runtime_error("there is no user postgres: install postgresql-15");
    return user;
}

int spawn(std::vector<std::string> const& arguments, std::string const& log) {
    auto const* const user = user_to_become();
    auto const parent = ::getpid();
    std::vector<char*> argv;
    for (auto const& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    int const child = ::fork();
    if (child != 0) return child;
    if (!std::freopen(log.c_str(), "a", stdout) || ::dup2(1, 2) < 0) ::_exit(126);
    if (user && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
    // After setuid, which clears it: when the test program dies, the server stops at once.
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::getppid() != parent) ::_exit(126);
    ::execv(argv[0], argv.data());
    ::_exit(127);
}

void remove_leftovers() {
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(test_root(), ignored)) {
        auto const name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        int const process = std::atoi(name.c_str() + prefix.size());
        if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
            fs::remove_all(entry.path(), ignored);
    }
}

} // namespace

TestPostgres& TestPostgres::instance() {
    static TestPostgres one;
    return one;
}

TestPostgres::TestPostgres() {
    remove_leftovers();
    folder_ = test_root() + "/" + std::string(prefix) + std::to_string(::getpid());
    fs::create_directory(folder_);
    if (auto const* const user = user_to_become())
        if (::chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("cannot hand over " + folder_);
    initialise();
    start();
    wait_until_ready();
}

TestPostgres::~TestPostgres() {
    ::kill(process_, SIGQUIT); // the data is thrown away: nothing to save
    ::waitpid(process_, nullptr, 0);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void TestPostgres::initialise() const {
    int const child = spawn({std::string(programs) + "initdb", "--pgdata", folder_ + "/data",
                             "--username", "hearth", "--auth", "trust", "--encoding", "UTF8",
                             "--locale", "C", "--no-sync", "--no-instructions"},
                            folder_ + "/log");
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed: see " + folder_ + "/log");
}

void TestPostgres::start() {
    // A commit is synced as in production. What is left out matters to standbys only.
    process_ = spawn({std::string(programs) + "postgres", "-D", folder_ + "/data", "-k", folder_,
                      "-c", "listen_addresses=", "-c", "max_connections=100", "-c",
                      "shared_buffers=32MB", "-c", "wal_level=minimal", "-c", "max_wal_senders=0",
                      "-c", "autovacuum_naptime=10min", "-c", "log_min_messages=fatal"},
                     folder_ + "/log");
}

void TestPostgres::wait_until_ready() const {
    auto const limit = std::chrono::steady_clock::now() + start_limit;
    while (PQping(conninfo("postgres").c_str()) != PQPING_OK) {
        if (std::chrono::steady_clock::now() > limit)
            throw std::runtime_error("PostgreSQL did not start: see " + folder_ + "/log");
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
}

std::string TestPostgres::conninfo(std::string const& database) const {
    return "host=" + folder_ + " user=hearth dbname=" + database;
}

void TestPostgres::command(std::string const& sql) const {
    std::unique_ptr<PGconn, decltype(&PQfinish)> const connection(
        PQconnectdb(conninfo("postgres").c_str()), PQfinish);
    std::unique_ptr<PGresult, decltype(&PQclear)> const result(
        PQexec(connection.get(), sql.c_str()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
}

void TestPostgres::create(std::string const& database, std::string const& template_database) {
    // Its files are copied: through the log, which is the default, takes twice as long.
    command("CREATE DATABASE " + database + " TEMPLATE " + template_database +
            " STRATEGY FILE_COPY");
}

void TestPostgres::drop(std::string const& database) {
    command("DROP DATABASE " + database + " WITH (FORCE)");
}

} // namespace hearth

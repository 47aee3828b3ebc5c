// PostgreSQL: a pool of threads with a connection each. Changes are serializable and are run again
// when the database says so; reads see one snapshot.
#include "platform/db/disk_full.h"
#include "platform/db/postgres_connection.h"
#include "platform/db/queue.h"

#include <algorithm>
#include <filesystem>
#include <libpq-fe.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hearth::db {
namespace {

constexpr std::int64_t longest_wait_us = 200'000;

enum class Use { Write, Read };
enum class Whose { All, Urgent };

class PostgresDatabase final : public Database {
public:
    PostgresDatabase(PostgresOptions const& options, Clock& clock, Random& random);
    ~PostgresDatabase() override;

    void post_write(Scope scope, Job job, Done done) override {
        post(Use::Write, std::move(scope), std::move(job), std::move(done));
    }
    void post_read(Scope scope, Job job, Done done) override {
        post(Use::Read, std::move(scope), std::move(job), std::move(done));
    }
    bool is_postgres() const override { return true; }
    void backup(std::string const& to) override;
    void drain() override { tally_.close(); }

private:
    void post(Use use, Scope scope, Job job, Done done);
    void loop(WorkQueue& queue, Use use, Whose whose = Whose::All);
    Ran run_until_done(std::unique_ptr<PostgresConnection>& connection, Work const& work, Use use);
    Ran run_once(PostgresConnection& connection, Work const& work, Use use);
    void wait_before(int attempt);

    PostgresOptions const options_;
    Clock& clock_;
    Random& random_;
    Tally tally_;
    WorkQueue writes_{tally_};
    WorkQueue reads_{tally_};
    std::vector<std::thread> threads_;
};

PostgresDatabase::PostgresDatabase(PostgresOptions const& options, Clock& clock, Random& random)
    : options_(options), clock_(clock), random_(random) {
    {
        PostgresConnection first(options_.conninfo);
        migrate(first, true, *options_.migrations);
    }
    // Reads have threads of their own, so that a burst of changes does not hold up who only looks.
    int const readers = std::max(1, options_.connections / 4);
    for (int i = 0; i < std::max(1, options_.connections - readers); ++i)
        threads_.emplace_back([this] { loop(writes_, Use::Write); });
    for (int i = 0; i < readers; ++i)
        threads_.emplace_back([this] { loop(reads_, Use::Read); });
    // Kept for calls for help; they connect when the first one comes.
    threads_.emplace_back([this] { loop(writes_, Use::Write, Whose::Urgent); });
    threads_.emplace_back([this] { loop(reads_, Use::Read, Whose::Urgent); });
}

PostgresDatabase::~PostgresDatabase() {
    drain();
    writes_.stop();
    reads_.stop();
    for (auto& thread : threads_)
        thread.join();
}

void PostgresDatabase::post(Use use, Scope scope, Job job, Done done) {
    auto& queue = use == Use::Write ? writes_ : reads_;
    queue.post({std::move(scope), std::move(job), std::move(done), services});
}

void PostgresDatabase::loop(WorkQueue& queue, Use use, Whose whose) {
    mark_database_thread("db-worker");
    std::unique_ptr<PostgresConnection> connection;
    for (;;) {
        auto works = whose == Whose::Urgent ? queue.take_urgent() : queue.take(1);
        if (works.empty()) return;
        auto ran = run_until_done(connection, works.front(), use);
        for (auto const& work : ran.after_commit)
            work();
        if (ran.has_events) wake_for_events();
        queue.answer(works.front(), std::move(ran.outcome));
    }
}

Ran PostgresDatabase::run_until_done(std::unique_ptr<PostgresConnection>& connection,
                                     Work const& work, Use use) {
    for (int attempt = 0;; ++attempt) {
        try {
            if (!connection || !connection->is_alive())
                connection = std::make_unique<PostgresConnection>(options_.conninfo);
            return run_once(*connection, work, use);
        } catch (DatabaseError const& error) {
            if (connection) connection->roll_back();
            if (!error.is_transient || attempt >= options_.retries)
                return {.outcome = {.broken = std::current_exception()}};
        } catch (...) {
            if (connection) connection->roll_back();
            return {.outcome = {.broken = std::current_exception()}};
        }
        wait_before(attempt + 1);
    }
}

/// Throws on what breaks, so that the caller sees whether it may be run again.
Ran PostgresDatabase::run_once(PostgresConnection& connection, Work const& work, Use use) {
    connection.script(use == Use::Write ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                                        : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    auto ran = run_job(connection, work, clock_, random_);
    if (ran.outcome.broken) std::rethrow_exception(ran.outcome.broken);
    if (ran.outcome.is_done() && use == Use::Write) {
        connection.commit();
        note_room();
    } else {
        connection.roll_back();
    }
    return ran;
}

/// Longer each time and by chance, so that two who collided do not collide again.
void PostgresDatabase::wait_before(int attempt) {
    auto const most = std::min(longest_wait_us, std::int64_t{1000} << std::min(attempt, 10));
    std::uint64_t const chance = random_.next() % static_cast<std::uint64_t>(most);
    std::this_thread::sleep_for(std::chrono::microseconds{chance});
}

/// The connection's options as environment, since everybody may read a command line.
void put_into_environment(std::string const& conninfo) {
    auto* const options = PQconninfoParse(conninfo.c_str(), nullptr);
    for (auto* option = options; option && option->keyword; ++option)
        if (option->envvar && option->val) ::setenv(option->envvar, option->val, 1);
    PQconninfoFree(options);
}

void PostgresDatabase::backup(std::string const& to) {
    if (std::filesystem::exists(to))
        throw DatabaseError(to + " is there already", Violation::None, false);
    auto const unfinished = to + ".unfinished";
    int const child = ::fork();
    if (child == 0) {
        put_into_environment(options_.conninfo);
        ::execlp("pg_dump", "pg_dump", "--format=custom", "--no-password", "--file",
                 unfinished.c_str(), nullptr);
        ::_exit(127);
    }
    int status = -1;
    if (child < 0 || ::waitpid(child, &status, 0) < 0 || status != 0)
        throw DatabaseError("pg_dump failed", Violation::None, false);
    std::filesystem::rename(unfinished, to);
}

} // namespace

std::unique_ptr<Database> open_postgres(PostgresOptions const& options, Clock& clock,
                                        Random& random) {
    return std::make_unique<PostgresDatabase>(options, clock, random);
}

} // namespace hearth::db

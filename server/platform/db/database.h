/// Storage: two engines, one behaviour (SY-06). SQLite has one writer that commits what is queued
/// in one group, each job in its own savepoint, and a pool of read-only readers; PostgreSQL has a
/// pool of serializable transactions that are run again when the database says so. SQL is the
/// dialect both share: ?1 … ?N, ON CONFLICT, RETURNING; DDL in the words of platform/db/README.md.
/// In a Tx, ?1 is always the company; the caller's own values start at ?2 (SY-07).
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/things.h"
#include "platform/actor.h"
#include "platform/db/migrations.h"
#include "platform/db/value.h"

#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {
struct Services; // platform/services.h
}

namespace hearth::db {

/// What a constraint of the database said. Rooms catch Unique and Overlap where they mean a
/// Conflict.
enum class Violation { None, Unique, ForeignKey, Check, Overlap };

/// A breakdown, or a constraint that nobody expected. Thrown only by platform.
struct DatabaseError : std::runtime_error {
    DatabaseError(std::string const& what, Violation violation, bool is_transient)
        : std::runtime_error(what), violation(violation), is_transient(is_transient) {}
    Violation violation;
    bool is_transient; ///< serialization failure, deadlock, lost connection: the job may be run
                       ///< again
};

/// One statement at a time on one connection. Two implementations: sqlite.cpp, postgres.cpp.
class Connection {
public:
    virtual ~Connection() = default;
    /// Prepares (cached by text and types), binds and runs; each row goes to on_row. Gives rows
    /// changed.
    virtual std::int64_t execute(std::string_view sql, std::span<Bind const> binds,
                                 std::function<void(Row const&)> const& on_row) = 0;
    /// Several statements without parameters or rows: DDL and BEGIN … COMMIT.
    virtual void script(std::string const& sql) = 0;
    /// Ends a transaction that went wrong; nothing when none is open. Does not throw.
    virtual void roll_back() noexcept = 0;
    virtual bool is_postgres() const = 0;
};

/// For whom and why a transaction runs.
struct Scope {
    CompanyId company;
    Actor actor;
    std::string request_id = {};
};

struct EventRow; // platform/events/events.h

/// What became of a job: done, refused (rolled back), or broken (rolled back, exception kept).
struct Outcome {
    std::optional<Error> refused = {};
    std::exception_ptr broken = {};
    bool is_done() const { return !refused && !broken; }
};
/// For logs: the refusal's code, or what the exception says.
std::string describe(Outcome const& outcome);

/// One transaction of one company at one moment.
class Tx {
public:
    Tx(Connection& connection, Scope scope, Instant now, Random& random);
    Tx(Tx const&) = delete;

    CompanyId company() const { return scope_.company; }
    Actor const& actor() const { return scope_.actor; }
    /// The edge opens a transaction before it knows who asks.
    void act_as(Actor actor) { scope_.actor = std::move(actor); }
    std::string const& request_id() const { return scope_.request_id; }
    Instant now() const { return now_; }
    Random& random() const { return random_; }
    template <typename T>
    Id<T> new_id() {
        last_id_ = make_uuid(now_, random_, last_id_);
        return Id<T>{last_id_};
    }

    /// Every statement must name its company (?1): one that does not is our own bug and throws
    /// Broken. Runs a change; gives the number of rows changed. 0 where a guard did not hold.
    template <typename... A>
    std::int64_t run(std::string_view sql, A const&... values) {
        return execute(sql, {to_bind(scope_.company), to_bind(values)...}, {});
    }
    template <typename T, typename... A>
    std::vector<T> all(std::string_view sql, A const&... values) {
        std::vector<T> out;
        execute(sql, {to_bind(scope_.company), to_bind(values)...}, [&](Row const& row) {
            int at = 0;
            read(row, at, out.emplace_back());
        });
        return out;
    }
    /// The first row, if any.
    template <typename T, typename... A>
    std::optional<T> find(std::string_view sql, A const&... values) {
        std::optional<T> out;
        execute(sql, {to_bind(scope_.company), to_bind(values)...}, [&](Row const& row) {
            if (out) return;
            int at = 0;
            read(row, at, out.emplace());
        });
        return out;
    }
    /// The row that must be there: none is a breakdown.
    template <typename T, typename... A>
    T one(std::string_view sql, A const&... values) {
        auto found = find<T>(sql, values...);
        if (!found) fail_bad_row(sql);
        return std::move(*found);
    }
    /// A change that may break a constraint on purpose: it runs inside a savepoint, and what the
    /// constraint said comes back instead of an exception.
    template <typename... A>
    Violation attempt(std::string_view sql, A const&... values) {
        return attempt_bound(sql, {to_bind(scope_.company), to_bind(values)...});
    }

    /// Runs work in a savepoint: when it refuses or throws, what it did is undone and the
    /// transaction goes on. Only what wants the whole transaction run again is thrown on.
    Outcome try_work(std::function<Result<void>()> const& work);

    /// Writes what happened into the company's log, in this transaction (platform/events).
    template <typename E>
    void publish(E const& event);

    /// Keys, files, outgoing calls of this process.
    Services& services() const { return *services_; }
    void serve_with(Services* services) { services_ = services; }

    /// The same connection without a company: only for platform's own tables (migrations, clocks of
    /// all companies, sealing).
    Connection& raw() { return connection_; }

    /// Work for after the commit (waking a poller). Dropped on roll-back. Must not throw.
    void after_commit(std::function<void()> work) { after_commit_.push_back(std::move(work)); }
    std::vector<std::function<void()>> take_after_commit() { return std::move(after_commit_); }
    bool has_events() const { return has_events_; }
    void mark_events() { has_events_ = true; }

private:
    std::int64_t execute(std::string_view sql, std::vector<Bind> binds,
                         std::function<void(Row const&)> const& on_row);
    Violation attempt_bound(std::string_view sql, std::vector<Bind> binds);

    Connection& connection_;
    Scope scope_;
    Instant now_;
    Random& random_;
    Uuid last_id_;
    std::vector<std::function<void()>> after_commit_;
    bool has_events_ = false;
    Services* services_ = nullptr;
};

/// A job may be run more than once before it commits: it must have no effect but through its Tx and
/// what it assigns anew on each run. A refusal or an exception rolls back this job alone.
using Job = std::function<Result<void>(Tx&)>;
using Done = std::function<void(Outcome)>;

class Database {
public:
    virtual ~Database() = default;
    /// Given to every Tx; set once, before the first job.
    Services* services = nullptr;
    /// `done` is called after the commit is durable, on a database thread.
    virtual void post_write(Scope scope, Job job, Done done) = 0;
    /// Read-only; a change inside is a breakdown.
    virtual void post_read(Scope scope, Job job, Done done) = 0;
    virtual bool is_postgres() const = 0;
    /// Consistent copy while running, into a new file or folder. Restores with the hearth command.
    virtual void backup(std::string const& to) = 0;
    /// Waits until everything queued has been answered, then stops taking jobs.
    virtual void drain() = 0;

    /// Called on a database thread after each commit in which something was published; one place,
    /// taken by the process's Pump. An empty function clears it. Must be quick and must not throw.
    void on_commit_with_events(std::function<void()> wake);

    /// The same, waiting for the end; a breakdown is thrown on.
    template <typename F>
    auto write(Scope scope, F&& work) -> decltype(work(std::declval<Tx&>())) {
        return wait(&Database::post_write, std::move(scope), work);
    }
    template <typename F>
    auto read(Scope scope, F&& work) -> decltype(work(std::declval<Tx&>())) {
        return wait(&Database::post_read, std::move(scope), work);
    }

protected:
    void wake_for_events();

private:
    std::mutex wake_mutex_;
    std::function<void()> wake_;

    void wait_for(void (Database::*post)(Scope, Job, Done), Scope scope, Job job, Outcome& outcome);

    template <typename F>
    auto wait(void (Database::*post)(Scope, Job, Done), Scope scope, F& work)
        -> decltype(work(std::declval<Tx&>())) {
        using R = decltype(work(std::declval<Tx&>()));
        std::optional<R> result;
        Outcome outcome;
        wait_for(
            post, std::move(scope),
            [&](Tx& tx) -> Result<void> {
                result.emplace(work(tx));
                if (!*result) return result->error();
                return {};
            },
            outcome);
        if (outcome.broken) std::rethrow_exception(outcome.broken);
        return std::move(*result);
    }
};

struct SqliteOptions {
    std::string folder; ///< data folder; hearth.db inside; locked against a second server
    int readers = 2;
    int group_limit = 256; ///< most jobs in one commit; 1 switches group commit off (bench)
    /// For looking (`hearth audit verify` beside a running server): no lock, no migrations, and
    /// every write is a breakdown.
    bool is_read_only = false;
    std::vector<Migration> const* migrations = &embedded_migrations();
};
struct PostgresOptions {
    std::string conninfo;
    int connections = 8;
    int retries = 40; ///< of a job that the database wants run again
    std::vector<Migration> const* migrations = &embedded_migrations();
};

/// Both bring the tables up to date, and refuse to start (MigrationRefused) on a data folder or
/// database that another version migrated further. A folder that another server has open, or a
/// database whose collation is not C, is a DatabaseError that says so.
std::unique_ptr<Database> open_sqlite(SqliteOptions const&, Clock&, Random&);
std::unique_ptr<Database> open_postgres(PostgresOptions const&, Clock&, Random&);

} // namespace hearth::db

namespace hearth {
using db::Tx;
}

// SQLite: one connection in the whole system writes and checkpoints; all others only read.
#include "platform/db/disk_full.h"
#include "platform/db/log_sync.h"
#include "platform/db/queue.h"
#include "platform/db/sqlite_connection.h"
#include "platform/db/sqlite_statistics.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace hearth::db {
namespace {

[[noreturn]] void fail(std::string const& what) {
    throw DatabaseError(what, Violation::None, false);
}

/// Held as long as the server lives, so that a second one cannot open the folder.
class FolderLock {
public:
    explicit FolderLock(std::string const& folder) {
        auto const path = folder + "/hearth.lock";
        file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file_ < 0) fail("cannot open " + path + ": " + std::strerror(errno));
        if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
        ::close(file_);
        fail("another server uses the data folder " + folder);
    }
    ~FolderLock() { ::close(file_); }
    FolderLock(FolderLock const&) = delete;

private:
    int file_;
};

void sync_to_disk(std::string const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const is_synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!is_synced) fail("cannot sync " + path + ": " + std::strerror(errno));
}

class SqliteDatabase final : public Database {
public:
    SqliteDatabase(SqliteOptions const& options, Clock& clock, Random& random);
    ~SqliteDatabase() override;

    void post_write(Scope scope, Job job, Done done) override {
        writes_.post({std::move(scope), std::move(job), std::move(done), services});
    }
    void post_read(Scope scope, Job job, Done done) override {
        reads_.post({std::move(scope), std::move(job), std::move(done), services});
    }
    bool is_postgres() const override { return false; }
    void backup(std::string const& to) override;
    void drain() override { tally_.close(); }

private:
    void open_writer();
    void write_loop();
    enum class Whose { All, Urgent };
    void read_loop(Whose whose, std::unique_ptr<SqliteConnection> connection = {});
    void write_group(std::vector<Work>& works);
    bool write_trusting(std::vector<Work>& works, std::vector<Ran>& rans);
    void write_apart(std::vector<Work>& works, std::vector<Ran>& rans);
    Ran write_one_of_many(Work const& work);
    void write_alone(Work& work);
    bool must_give_way(std::vector<Work> const& works, std::size_t done) const;
    void commit();
    void finish(std::span<Work> works, std::vector<Ran> rans);
    void tell(std::span<Work> works, std::span<Ran> rans);
    Ran read_one(SqliteConnection& connection, Work const& work);

    SqliteOptions const options_;
    std::string const path_;
    Clock& clock_;
    Random& random_;
    std::unique_ptr<FolderLock> lock_;
    std::unique_ptr<SqliteConnection> writer_;
    /// None where each commit waits for the disk itself: one order a commit, or nothing written.
    std::unique_ptr<LogFile> log_;
    std::unique_ptr<LogSync> sync_;
    bool is_calm_ = true; ///< nobody in the last group was refused
    Tally tally_;
    WorkQueue writes_{tally_};
    WorkQueue reads_{tally_};
    std::vector<std::thread> threads_;
};

SqliteDatabase::SqliteDatabase(SqliteOptions const& options, Clock& clock, Random& random)
    : options_(options), path_(options.folder + "/hearth.db"), clock_(clock), random_(random) {
    if (!options_.is_read_only) open_writer();
    // The first reader is opened here, so that a folder which cannot be read is refused at start.
    auto first = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::Read);
    first->execute("SELECT count(*) FROM sqlite_schema", {}, {});
    threads_.emplace_back([this] { write_loop(); });
    // All others open theirs when they are first asked: each reads the whole schema for it.
    for (int i = 0; i < options_.readers; ++i)
        threads_.emplace_back([this, opened = std::move(first)]() mutable {
            read_loop(Whose::All, std::move(opened));
        });
    threads_.emplace_back([this] { read_loop(Whose::Urgent); });
}

void SqliteDatabase::open_writer() {
    std::error_code error;
    std::filesystem::create_directories(options_.folder, error);
    if (error) fail("cannot create " + options_.folder + ": " + error.message());
    lock_ = std::make_unique<FolderLock>(options_.folder);
    writer_ = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::Write);
    migrate(*writer_, false, *options_.migrations);
    write_statistics(*writer_);
    if (options_.group_limit == 1) return;
    log_ = std::make_unique<LogFile>(path_ + "-wal");
    sync_ = std::make_unique<LogSync>([this] { log_->sync(); });
    writer_->leave_syncing_to_caller();
}

SqliteDatabase::~SqliteDatabase() {
    drain();
    writes_.stop();
    reads_.stop();
    for (auto& thread : threads_)
        thread.join();
}

void SqliteDatabase::write_loop() {
    mark_database_thread("db-writer");
    for (;;) {
        auto works = writes_.take(static_cast<std::size_t>(options_.group_limit));
        if (works.empty()) return;
        if (!writer_) {
            for (auto& work : works)
                writes_.answer(work, {.broken = std::make_exception_ptr(DatabaseError(
                                          "opened for reading only", Violation::None, false))});
        } else if (works.size() == 1) {
            write_alone(works.front());
        } else {
            write_group(works);
        }
    }
}

void SqliteDatabase::write_group(std::vector<Work>& works) {
    std::vector<Ran> rans;
    try {
        // Savepoints copy each page that a job touches. Where lately nobody was refused they are
        // left out; a refusal then has all jobs run again, apart.
        // Listeners are run once a try, so that a try is what its word says.
        bool const is_of_system = works.front().scope.actor.kind == ActorKind::System;
        bool const is_written = is_calm_ && !is_of_system && write_trusting(works, rans);
        if (!is_written) {
            rans.clear();
            write_apart(works, rans);
            is_calm_ =
                std::ranges::all_of(rans, [](Ran const& ran) { return ran.outcome.is_done(); });
        }
    } catch (...) {
        // Nobody has been answered: each runs again by itself, so that one that brings the whole
        // transaction down (a full disk, a deferred constraint) takes no other with it.
        writer_->roll_back();
        for (auto& work : works)
            write_alone(work);
        return;
    }
    std::span const all(works);
    auto const ran = all.first(rans.size());
    writes_.give_back(all.subspan(ran.size()));
    finish(ran, std::move(rans));
}

/// A call for help waits for the job that runs, not for those behind it in the same group.
bool SqliteDatabase::must_give_way(std::vector<Work> const& works, std::size_t done) const {
    return done > 0 && !works.front().is_urgent && writes_.has_urgent();
}

/// False where one was refused: then nothing has happened.
bool SqliteDatabase::write_trusting(std::vector<Work>& works, std::vector<Ran>& rans) {
    writer_->execute("BEGIN IMMEDIATE", {}, {});
    for (auto const& work : works) {
        if (must_give_way(works, rans.size())) break;
        rans.push_back(run_job(*writer_, work, clock_, random_));
        if (rans.back().outcome.is_done()) continue;
        writer_->roll_back();
        return false;
    }
    commit();
    return true;
}

void SqliteDatabase::write_apart(std::vector<Work>& works, std::vector<Ran>& rans) {
    writer_->execute("BEGIN IMMEDIATE", {}, {});
    for (auto const& work : works) {
        if (must_give_way(works, rans.size())) break;
        rans.push_back(write_one_of_many(work));
    }
    commit();
}

Ran SqliteDatabase::write_one_of_many(Work const& work) {
    writer_->execute("SAVEPOINT job", {}, {});
    auto ran = run_job(*writer_, work, clock_, random_);
    if (!writer_->is_in_transaction()) fail("the transaction of the group was lost");
    if (!ran.outcome.is_done()) writer_->execute("ROLLBACK TO SAVEPOINT job", {}, {});
    writer_->execute("RELEASE SAVEPOINT job", {}, {});
    return ran;
}

void SqliteDatabase::write_alone(Work& work) {
    Ran ran;
    try {
        writer_->execute("BEGIN IMMEDIATE", {}, {});
        ran = run_job(*writer_, work, clock_, random_);
        if (ran.outcome.is_done())
            commit();
        else
            writer_->roll_back();
    } catch (...) {
        writer_->roll_back();
        ran = Ran{.outcome = {.broken = std::current_exception()}};
    }
    std::vector<Ran> rans;
    rans.push_back(std::move(ran));
    finish({&work, 1}, std::move(rans));
}

void SqliteDatabase::commit() {
    if (!sync_) {
        writer_->execute("COMMIT", {}, {});
        return;
    }
    struct Around {
        LogSync& sync;
        SqliteConnection& writer;
        explicit Around(LogSync& to, SqliteConnection& by) : sync(to), writer(by) {
            sync.begin_commit();
        }
        ~Around() { sync.end_commit(writer.take_has_written()); }
    } const around(*sync_, *writer_);
    writer_->execute("COMMIT", {}, {});
}

/// Nobody hears of it before it is on the disk; the writer goes on meanwhile.
void SqliteDatabase::finish(std::span<Work> works, std::vector<Ran> rans) {
    if (!sync_) return tell(works, rans);
    struct Group {
        std::vector<Work> works;
        std::vector<Ran> rans;
    };
    auto const group =
        std::make_shared<Group>(std::vector<Work>(std::make_move_iterator(works.begin()),
                                                  std::make_move_iterator(works.end())),
                                std::move(rans));
    sync_->when_durable([this, group] { tell(group->works, group->rans); });
}

void SqliteDatabase::tell(std::span<Work> works, std::span<Ran> rans) {
    bool has_events = false;
    if (std::ranges::any_of(rans, [](Ran const& ran) { return ran.outcome.is_done(); }))
        note_room();
    for (auto const& ran : rans) {
        for (auto const& work : ran.after_commit)
            work();
        has_events = has_events || ran.has_events;
    }
    if (has_events) wake_for_events();
    for (std::size_t i = 0; i < works.size(); ++i)
        writes_.answer(works[i], std::move(rans[i].outcome));
}

void SqliteDatabase::read_loop(Whose whose, std::unique_ptr<SqliteConnection> connection) {
    mark_database_thread("db-reader");
    for (;;) {
        auto works = whose == Whose::Urgent ? reads_.take_urgent() : reads_.take(1);
        if (works.empty()) return;
        Ran ran;
        try {
            if (!connection)
                connection = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::Read);
            ran = read_one(*connection, works.front());
        } catch (...) {
            ran.outcome = {.broken = std::current_exception()};
        }
        // What was read may be on its way to the disk still.
        if (!sync_ || sync_->is_all_durable()) {
            reads_.answer(works.front(), std::move(ran.outcome));
            continue;
        }
        auto const held = std::make_shared<std::pair<Work, Outcome>>(std::move(works.front()),
                                                                     std::move(ran.outcome));
        sync_->when_durable([this, held] { reads_.answer(held->first, std::move(held->second)); });
    }
}

Ran SqliteDatabase::read_one(SqliteConnection& connection, Work const& work) {
    connection.execute("BEGIN", {}, {});
    auto ran = run_job(connection, work, clock_, random_);
    connection.roll_back();
    return ran;
}

void SqliteDatabase::backup(std::string const& to) {
    if (std::filesystem::exists(to)) fail(to + " is there already");
    auto const unfinished = to + ".unfinished";
    std::filesystem::remove(unfinished);
    SqliteConnection(path_, SqliteConnection::Use::Read).copy_to(unfinished);
    sync_to_disk(unfinished);
    std::filesystem::rename(unfinished, to);
    auto const folder = std::filesystem::absolute(to).parent_path();
    sync_to_disk(folder.string());
}

} // namespace

std::unique_ptr<Database> open_sqlite(SqliteOptions const& options, Clock& clock, Random& random) {
    return std::make_unique<SqliteDatabase>(options, clock, random);
}

} // namespace hearth::db

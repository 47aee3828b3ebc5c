// What is acknowledged is on the disk: the log is cut off where the last sync that had ended by
// then found it, as if the power had failed, and what was answered for must be in what is left.
#include "platform/db/log_sync.h"

#include "platform/db/database.h"
#include "platform/db/sqlite_connection.h"
#include "platform/db/testing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <latch>
#include <map>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

namespace {

/// The log's length that the disk is known to have, while a test looks; off otherwise.
struct Disk {
    std::atomic<bool> is_watched = false;
    std::atomic<long> durable = 0;
    std::atomic<int> syncs = 0;
} disk;

} // namespace

/// Stands before the C library's: the same call, seen by the test and as slow as a real disk.
extern "C" int fdatasync(int file) {
    struct stat now {};
    bool const is_seen = disk.is_watched && ::fstat(file, &now) == 0;
    if (is_seen) std::this_thread::sleep_for(std::chrono::milliseconds(3));
    auto const said = static_cast<int>(::syscall(SYS_fdatasync, file));
    if (is_seen && said == 0) {
        disk.durable = now.st_size;
        ++disk.syncs;
    }
    return said;
}

namespace hearth::db {
namespace {

namespace fs = std::filesystem;

TEST(LogSync, AnswersInOrderAndOnlyAfterTheDiskHasIt) {
    std::mutex mutex;
    std::vector<std::string> said;
    auto const say = [&](std::string what) {
        std::lock_guard const lock(mutex);
        said.push_back(std::move(what));
    };
    std::latch may_sync(1), first_told(1), all_told(3);
    {
        LogSync sync([&] {
            may_sync.wait();
            say("synced");
        });
        EXPECT_TRUE(sync.is_all_durable());
        sync.begin_commit();
        EXPECT_FALSE(sync.is_all_durable()) << "a reader may see it from here on";
        sync.end_commit(true);
        sync.when_durable([&] {
            say("one");
            all_told.count_down();
        });
        // The disk is busy with the first: the second begins meanwhile and waits for its own turn.
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        sync.begin_commit();
        sync.end_commit(true);
        sync.when_durable([&] {
            say("two");
            all_told.count_down();
        });
        EXPECT_FALSE(sync.is_all_durable());
        may_sync.count_down();
        sync.when_durable([&] { all_told.count_down(); });
        all_told.wait();
        EXPECT_TRUE(sync.is_all_durable());
    }
    EXPECT_EQ(said, (std::vector<std::string>{"synced", "one", "synced", "two"}));
}

TEST(LogSync, WaitsForNothingWhereNothingWasWritten) {
    std::atomic<int> syncs = 0;
    LogSync sync([&] { ++syncs; });
    sync.begin_commit();
    sync.end_commit(false);
    EXPECT_TRUE(sync.is_all_durable());
    std::latch told(1);
    sync.when_durable([&] { told.count_down(); });
    told.wait();
    EXPECT_EQ(syncs, 0);
}

TEST(LogSync, EndsTheProcessWhereTheDiskRefuses) {
    EXPECT_DEATH(
        {
            LogSync sync([] { throw DatabaseError("no disk", Violation::None, false); });
            sync.begin_commit();
            sync.end_commit(true);
            std::latch told(1);
            sync.when_durable([&] { told.count_down(); });
            told.wait();
        },
        "");
}

struct Answered {
    int row;
    long durable; ///< the log's length that was on the disk when the answer came
};

/// What is there after a power failure that left so much of the log.
std::vector<int> rows_after_cut(std::string const& folder, long log_length) {
    auto const cut = folder + "/cut";
    fs::remove_all(cut);
    fs::create_directories(cut);
    fs::copy(folder + "/hearth.db", cut + "/hearth.db");
    fs::copy(folder + "/hearth.db-wal", cut + "/hearth.db-wal");
    fs::resize_file(cut + "/hearth.db-wal", static_cast<std::uintmax_t>(log_length));
    SqliteConnection connection(cut + "/hearth.db", SqliteConnection::Use::Write);
    std::vector<int> rows;
    connection.execute("SELECT n FROM kept ORDER BY n", {},
                       [&](Row const& row) { rows.push_back(static_cast<int>(row.integer(0))); });
    return rows;
}

/// SY-06: an acknowledged change survives a power failure, though the writer never waits for the
/// disk; nor has anybody read what could be lost.
TEST(LogSync, NothingAcknowledgedOrReadIsLostWithThePower) {
    TemporaryFolder const folder;
    FakeClock clock;
    SeededRandom random;
    std::vector<Migration> const none;
    std::mutex mutex;
    std::vector<Answered> answered, read;
    {
        auto const database =
            open_sqlite({.folder = folder.path(), .migrations = &none}, clock, random);
        ASSERT_TRUE(database->write({}, [](Tx& tx) -> Result<void> {
            tx.raw().script("CREATE TABLE kept (n INTEGER PRIMARY KEY)");
            return {};
        }));
        disk.durable = static_cast<long>(fs::file_size(folder.path() + "/hearth.db-wal"));
        disk.is_watched = true;
        constexpr int rows = 240;
        std::latch all(2 * rows);
        for (int n = 1; n <= rows; ++n) {
            database->post_write(
                {},
                [n](Tx& tx) -> Result<void> {
                    tx.raw().execute("INSERT INTO kept (n) VALUES (" + std::to_string(n) + ")", {},
                                     {});
                    return {};
                },
                [&, n](Outcome outcome) {
                    EXPECT_TRUE(outcome.is_done());
                    std::lock_guard const lock(mutex);
                    answered.push_back({n, disk.durable});
                    all.count_down();
                });
            auto const seen = std::make_shared<int>(0);
            database->post_read(
                {},
                [seen](Tx& tx) -> Result<void> {
                    tx.raw().execute(
                        "SELECT coalesce(max(n), 0) FROM kept", {},
                        [&](Row const& row) { *seen = static_cast<int>(row.integer(0)); });
                    return {};
                },
                [&, seen](Outcome) {
                    std::lock_guard const lock(mutex);
                    if (*seen > 0) read.push_back({*seen, disk.durable});
                    all.count_down();
                });
            if (n % 8 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        all.wait();
        disk.is_watched = false;
        EXPECT_GT(disk.syncs, 5);
        std::map<long, std::vector<int>> left;
        auto const is_there = [&](Answered const& one) {
            auto [at, is_new] = left.try_emplace(one.durable);
            if (is_new) at->second = rows_after_cut(folder.path(), one.durable);
            return std::ranges::binary_search(at->second, one.row);
        };
        for (auto const& one : answered)
            EXPECT_TRUE(is_there(one)) << "row " << one.row << " of a log of " << one.durable;
        for (auto const& one : read)
            EXPECT_TRUE(is_there(one)) << "read row " << one.row << " of a log of " << one.durable;
        EXPECT_EQ(answered.size(), static_cast<std::size_t>(rows));
    }
}

} // namespace
} // namespace hearth::db

/// Private to platform/db: makes SQLite's log durable beside the writer. While the disk takes what
/// one group of orders left, the writer works on the next group already; nobody hears of anything
/// before it is on the disk, neither who wrote it nor who read it meanwhile.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace hearth::db {

/// The file's content so far, onto the disk; how the real one is made durable.
class LogFile {
public:
    /// Throws DatabaseError where the file cannot be opened.
    explicit LogFile(std::string const& path);
    ~LogFile();
    LogFile(LogFile const&) = delete;
    /// Throws DatabaseError where the disk refuses.
    void sync();

private:
    std::string const path_;
    int file_;
};

class LogSync {
public:
    /// `sync` makes durable what was written before it was called. Where it throws the process
    /// ends: what was committed can neither be taken back nor be vouched for any more, and the next
    /// start reads what there is.
    explicit LogSync(std::function<void()> sync);
    ~LogSync();
    LogSync(LogSync const&) = delete;

    /// Around each COMMIT of the one writer: from the first call on readers may see it.
    void begin_commit();
    void end_commit(bool has_written);
    /// Whether all that a reader may have seen until now is on the disk.
    bool is_all_durable() const;
    /// Calls `then` on a thread of the database as soon as all that was begun until now is on the
    /// disk; in the order in which they were asked for.
    void when_durable(std::function<void()> then);

private:
    struct Waiting {
        std::uint64_t commit;
        std::function<void()> then;
    };
    void run();
    void make_durable(std::unique_lock<std::mutex>& lock);

    std::function<void()> const sync_;
    mutable std::mutex mutex_;
    std::condition_variable has_work_;
    std::deque<Waiting> waiting_;
    std::uint64_t begun_ = 0;
    std::uint64_t ended_ = 0;
    std::uint64_t durable_ = 0;
    bool has_unsynced_ = false; ///< written and not given to the disk
    bool is_syncing_ = false;
    bool is_stopped_ = false;
    std::thread thread_;
};

} // namespace hearth::db

#include "platform/db/log_sync.h"

#include "platform/db/database.h"
#include "platform/db/queue.h"
#include "platform/log/log.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace hearth::db {

LogFile::LogFile(std::string const& path)
    : path_(path), file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0)
        throw DatabaseError("cannot open " + path + ": " + std::strerror(errno), Violation::None,
                            false);
}

LogFile::~LogFile() {
    ::close(file_);
}

void LogFile::sync() {
    // The bytes and the length of the file, which is what reading them again needs.
    if (::fdatasync(file_) != 0)
        throw DatabaseError("cannot sync " + path_ + ": " + std::strerror(errno), Violation::None,
                            false);
}

LogSync::LogSync(std::function<void()> sync) : sync_(std::move(sync)), thread_([this] { run(); }) {}

LogSync::~LogSync() {
    {
        std::lock_guard const lock(mutex_);
        is_stopped_ = true;
    }
    has_work_.notify_all();
    thread_.join();
}

void LogSync::begin_commit() {
    std::lock_guard const lock(mutex_);
    ++begun_;
}

void LogSync::end_commit(bool has_written) {
    {
        std::lock_guard const lock(mutex_);
        has_unsynced_ = has_unsynced_ || has_written;
        ended_ = begun_;
        if (!has_unsynced_ && !is_syncing_) durable_ = ended_;
    }
    has_work_.notify_one();
}

bool LogSync::is_all_durable() const {
    std::lock_guard const lock(mutex_);
    return durable_ == begun_;
}

void LogSync::when_durable(std::function<void()> then) {
    {
        std::lock_guard const lock(mutex_);
        waiting_.push_back({begun_, std::move(then)});
    }
    has_work_.notify_one();
}

void LogSync::run() {
    mark_database_thread("db-sync");
    std::unique_lock lock(mutex_);
    for (;;) {
        has_work_.wait(lock, [&] {
            bool const has_ready = !waiting_.empty() && waiting_.front().commit <= ended_;
            return has_ready || is_stopped_;
        });
        if (waiting_.empty()) return;
        make_durable(lock);
        while (!waiting_.empty() && waiting_.front().commit <= durable_) {
            auto const then = std::move(waiting_.front().then);
            waiting_.pop_front();
            lock.unlock();
            then();
            lock.lock();
        }
    }
}

/// What ended while the disk is at work waits for the next time.
void LogSync::make_durable(std::unique_lock<std::mutex>& lock) {
    auto const target = ended_;
    if (std::exchange(has_unsynced_, false)) {
        is_syncing_ = true;
        lock.unlock();
        try {
            sync_();
        } catch (std::exception const& error) {
            log::error("disk.sync_failed", {{"error", error.what()}});
            std::abort();
        }
        lock.lock();
        is_syncing_ = false;
    }
    durable_ = target;
}

} // namespace hearth::db

/// Private to platform/db: work that waits for a database thread.
#pragma once

#include "platform/db/database.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace hearth::db {

struct Work {
    Scope scope;
    Job job;
    Done done;
    Services* services = nullptr;
};

/// Counts what has been taken and not been answered, over all queues of one database.
class Tally {
public:
    bool begin(); ///< false once closed
    void end();
    /// Waits until nothing is left, then lets nothing more begin.
    void close();

private:
    std::mutex mutex_;
    std::condition_variable is_idle_;
    std::size_t open_ = 0;
    bool is_closed_ = false;
};

/// First come, first served.
class WorkQueue {
public:
    explicit WorkQueue(Tally& tally) : tally_(tally) {}
    /// Queues the work; after closing it is answered at once as broken.
    void post(Work work);
    /// Waits for work and takes up to `limit`; empty when stopped.
    std::vector<Work> take(std::size_t limit);
    void stop();
    void answer(Work& work, Outcome outcome);

private:
    Tally& tally_;
    std::mutex mutex_;
    std::condition_variable has_work_;
    std::deque<Work> waiting_;
    bool is_stopped_ = false;
};

/// What a job left behind on success: its Tx's work for after the commit.
struct Ran {
    Outcome outcome;
    std::vector<std::function<void()>> after_commit = {};
    bool has_events = false;
};

/// Runs the job in a new Tx on the connection, whose transaction is open. Commits nothing.
Ran run_job(Connection& connection, Work const& work, Clock& clock, Random& random);

/// Marks the calling thread as one of the database, where waiting for the database would be a
/// deadlock.
void mark_database_thread();

} // namespace hearth::db

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

/// First come, first served within a lane. What somebody waits for goes before what the system does
/// by itself (listeners, clocks, sealing), but not for ever: after so many turns that passed it
/// over the system's lane has its turn.
class WorkQueue {
public:
    static constexpr int most_passed_over = 6;
    explicit WorkQueue(Tally& tally) : tally_(tally) {}
    /// Queues the work; after closing it is answered at once as broken.
    void post(Work work);
    /// Waits for work and takes up to `limit` of one lane; empty when stopped.
    std::vector<Work> take(std::size_t limit);
    void stop();
    void answer(Work& work, Outcome outcome);

private:
    std::deque<Work>& next_lane();

    Tally& tally_;
    std::mutex mutex_;
    std::condition_variable has_work_;
    std::deque<Work> waiting_;
    std::deque<Work> of_system_;
    int passed_over_ = 0;
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
/// deadlock. The name is what tools show for it, 15 characters at most.
void mark_database_thread(char const* name);

} // namespace hearth::db

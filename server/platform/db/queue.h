/// Private to platform/db: work that waits for a database thread.
#pragma once

#include "platform/db/database.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

namespace hearth::db {

struct Work {
    Scope scope;
    Job job;
    Done done;
    Services* services = nullptr;
    bool is_urgent = false; ///< set when it is posted
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

/// First come, first served within a lane. What is urgent (platform/db/urgent.h) goes before
/// everything. What somebody waits for goes before what the system does by itself (listeners,
/// clocks, sealing), but not for ever: after so many turns that passed it over the system's lane
/// has its turn.
class WorkQueue {
public:
    static constexpr int most_passed_over = 6;
    explicit WorkQueue(Tally& tally) : tally_(tally) {}
    /// Queues the work; after closing it is answered at once as broken.
    void post(Work work);
    /// Waits for work and takes up to `limit` of one lane; empty when stopped.
    std::vector<Work> take(std::size_t limit);
    /// The same for a thread that is kept for what is urgent, so that it need not wait until one of
    /// the others has done something long.
    std::vector<Work> take_urgent();
    /// Whether something urgent waits: a group of other work is better ended early.
    bool has_urgent() const;
    /// What was taken and has not begun goes back to the head of its lane, in its order.
    void give_back(std::span<Work> works);
    void stop();
    void answer(Work& work, Outcome outcome);

private:
    std::deque<Work>& lane_of(Work const& work);
    std::deque<Work>& next_lane();
    static std::vector<Work> take_from(std::deque<Work>& lane, std::size_t limit);

    Tally& tally_;
    mutable std::mutex mutex_;
    std::condition_variable has_work_;
    std::condition_variable has_urgent_work_;
    std::deque<Work> urgent_;
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

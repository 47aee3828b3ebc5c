#include "platform/db/queue.h"

#include "platform/db/urgent.h"

#include <algorithm>

namespace hearth::db {

bool Tally::begin() {
    std::lock_guard const lock(mutex_);
    if (is_closed_) return false;
    ++open_;
    return true;
}

void Tally::end() {
    std::lock_guard const lock(mutex_);
    if (--open_ == 0) is_idle_.notify_all();
}

void Tally::close() {
    std::unique_lock lock(mutex_);
    is_idle_.wait(lock, [&] { return open_ == 0; });
    is_closed_ = true;
}

void WorkQueue::post(Work work) {
    if (!tally_.begin()) {
        auto const stopped =
            std::make_exception_ptr(DatabaseError("storage is closed", Violation::None, false));
        work.done(Outcome{.broken = stopped});
        return;
    }
    work.is_urgent = Urgently::is_so();
    bool const is_urgent = work.is_urgent;
    {
        std::lock_guard const lock(mutex_);
        lane_of(work).push_back(std::move(work));
    }
    has_work_.notify_one();
    if (is_urgent) has_urgent_work_.notify_one();
}

std::deque<Work>& WorkQueue::lane_of(Work const& work) {
    if (work.is_urgent) return urgent_;
    return work.scope.actor.kind == ActorKind::System ? of_system_ : waiting_;
}

std::vector<Work> WorkQueue::take_from(std::deque<Work>& lane, std::size_t limit) {
    auto const count = static_cast<std::ptrdiff_t>(std::min(limit, lane.size()));
    std::vector<Work> taken(std::make_move_iterator(lane.begin()),
                            std::make_move_iterator(lane.begin() + count));
    lane.erase(lane.begin(), lane.begin() + count);
    return taken;
}

std::vector<Work> WorkQueue::take(std::size_t limit) {
    std::unique_lock lock(mutex_);
    has_work_.wait(lock, [&] {
        return is_stopped_ || !urgent_.empty() || !waiting_.empty() || !of_system_.empty();
    });
    return take_from(next_lane(), limit);
}

std::vector<Work> WorkQueue::take_urgent() {
    std::unique_lock lock(mutex_);
    has_urgent_work_.wait(lock, [&] { return is_stopped_ || !urgent_.empty(); });
    return take_from(urgent_, 1);
}

bool WorkQueue::has_urgent() const {
    std::lock_guard const lock(mutex_);
    return !urgent_.empty();
}

void WorkQueue::give_back(std::span<Work> works) {
    std::lock_guard const lock(mutex_);
    for (auto work = works.rbegin(); work != works.rend(); ++work)
        lane_of(*work).push_front(std::move(*work));
}

std::deque<Work>& WorkQueue::next_lane() {
    if (!urgent_.empty()) return urgent_;
    bool const is_systems_turn = waiting_.empty() || passed_over_ >= most_passed_over;
    if (is_systems_turn && !of_system_.empty()) {
        passed_over_ = 0;
        return of_system_;
    }
    if (!of_system_.empty()) ++passed_over_;
    return waiting_;
}

void WorkQueue::stop() {
    {
        std::lock_guard const lock(mutex_);
        is_stopped_ = true;
    }
    has_work_.notify_all();
    has_urgent_work_.notify_all();
}

void WorkQueue::answer(Work& work, Outcome outcome) {
    work.done(std::move(outcome));
    work = {}; // what the job held is let go before the database counts as idle
    tally_.end();
}

Ran run_job(Connection& connection, Work const& work, Clock& clock, Random& random) {
    Ran ran;
    Tx tx(connection, work.scope, clock.now(), random);
    tx.serve_with(work.services);
    try {
        auto const result = work.job(tx);
        if (!result) ran.outcome.refused = result.error();
    } catch (...) {
        ran.outcome.broken = std::current_exception();
    }
    if (ran.outcome.is_done()) {
        ran.after_commit = tx.take_after_commit();
        ran.has_events = tx.has_events();
    }
    return ran;
}

} // namespace hearth::db

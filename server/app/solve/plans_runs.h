/// Private to /plans: the work itself.
#pragma once

#include "app/solve/command.h"
#include "app/solve/homecare_answer.h"
#include "app/solve/plans_store.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace hearth::app::solve {

struct PlanOrder {
    db::Scope scope;
    Uuid id;
    std::shared_ptr<Case const> task;             ///< one of the two
    std::shared_ptr<HomecareTask const> homecare; ///< searched by one thread
    Effort effort;
};

/// Plans it and writes its end down, on the caller's thread. `is_stopping`: the house closes; what
/// is not done then is lost.
void work_plan(db::Database& database, PlanOrder const& order, std::atomic<bool> const& is_stopping,
               std::function<void(Tx&)> const& beside = {});

struct PlanRuns::Impl {
    db::Database& database;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<PlanOrder> queue;
    std::atomic<bool> is_stopping = false;
    std::vector<std::thread> threads;

    explicit Impl(db::Database& database);
    void stop();
    /// False when too much waits already.
    bool take(PlanOrder order);

private:
    void serve();
    void keep_queue(Tx& tx, CompanyId company);
};

/// Of the house that has this database; nothing where there is none.
std::shared_ptr<PlanRuns::Impl> find_runs(db::Database& database);

} // namespace hearth::app::solve

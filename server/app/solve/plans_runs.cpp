#include "app/solve/plans_runs.h"

#include "platform/log/log.h"
#include "platform/words/words.h"

#include <map>

namespace hearth::app::solve {
namespace {

constexpr std::size_t threads_of_process = 2;
constexpr std::size_t longest_queue = 8;
constexpr int words_between_writes = 10; ///< the search speaks ten times a second of its own time

std::mutex registry_mutex;
std::map<db::Database*, std::weak_ptr<PlanRuns::Impl>> registry;

Say sayer(std::string const& locale) {
    return [locale](std::string const& code, int vehicles) {
        return words::text(locale, "plans.reason_" + code, {{"count", std::to_string(vehicles)}});
    };
}

/// What the search says on its way, written down now and then.
class Ear {
public:
    Ear(db::Database& database, PlanOrder const& order, std::atomic<bool> const& is_stopping,
        std::function<void(Tx&)> const& beside)
        : database_(database), order_(order), is_stopping_(is_stopping), beside_(beside) {}

    bool hear(planner::fleet::Progress const& progress) {
        if (is_stopping_) return false;
        if (words_++ % words_between_writes != 0) return true;
        auto const percent = std::min(99, static_cast<int>(100 * progress.done));
        auto const unserved =
            progress.unserved < 0 ? std::nullopt : std::optional(progress.unserved);
        auto const is_tenth = percent / 10 > told_ / 10;
        auto const kept = database_.write(order_.scope, [&](Tx& tx) -> Result<bool> {
            if (!keep_plan_progress(tx, order_.id, percent, unserved)) return false;
            if (is_tenth) tx.publish(PlanProgressed{order_.id, percent});
            if (beside_) beside_(tx);
            return true;
        });
        if (is_tenth) told_ = percent;
        return kept && *kept;
    }

private:
    db::Database& database_;
    PlanOrder const& order_;
    std::atomic<bool> const& is_stopping_;
    std::function<void(Tx&)> const& beside_;
    int words_ = 0, told_ = 0;
};

/// The answer's text; nothing where the problem is refused after all.
std::optional<std::string> work_case(PlanOrder const& order, Ear& ear) {
    auto effort = order.effort;
    effort.heard = [&](planner::fleet::Progress const& progress) { return ear.hear(progress); };
    auto const planned = plan(*order.task, effort);
    auto const* answer = std::get_if<Answer>(&planned);
    if (!answer) return {};
    return json::to_text(to_solution(*order.task, *answer, sayer(order.scope.actor.locale)));
}

std::optional<std::string> work_homecare(PlanOrder const& order, Ear& ear) {
    return solve_homecare(*order.homecare,
                          {.seconds = order.effort.seconds, .seed = order.effort.seed},
                          [&](double done) { return ear.hear({.done = done}); });
}

} // namespace

void work_plan(db::Database& database, PlanOrder const& order, std::atomic<bool> const& is_stopping,
               std::function<void(Tx&)> const& beside) {
    Ear ear{database, order, is_stopping, beside};
    auto text = order.homecare ? work_homecare(order, ear) : work_case(order, ear);
    auto const stage = is_stopping ? PlanStage::Lost : text ? PlanStage::Done : PlanStage::Refused;
    if (stage == PlanStage::Lost) text.reset();
    auto const done = database.write(order.scope, [&](Tx& tx) -> Result<void> {
        end_plan(tx, order.id, stage, text);
        return {};
    });
    if (!done) log::warn("plan_not_kept", {{"code", done.error().code}});
}

PlanRuns::Impl::Impl(db::Database& database) : database(database) {}

bool PlanRuns::Impl::take(PlanOrder order) {
    std::lock_guard const lock(mutex);
    if (is_stopping || queue.size() >= longest_queue) return false;
    queue.push_back(std::move(order));
    // Nobody waits for plans in a house where none are asked for.
    if (threads.size() < threads_of_process) threads.emplace_back([this] { serve(); });
    changed.notify_one();
    return true;
}

/// Those that wait are not forgotten: as long as somebody works here they are heard of.
void PlanRuns::Impl::keep_queue(Tx& tx, CompanyId company) {
    std::lock_guard const lock(mutex);
    for (auto const& waiting : queue)
        if (waiting.scope.company == company) keep_plan_progress(tx, waiting.id, 0, {});
}

void PlanRuns::Impl::serve() {
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [&] { return is_stopping || !queue.empty(); });
        if (queue.empty()) return;
        auto const order = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        try {
            work_plan(database, order, is_stopping,
                      [&](Tx& tx) { keep_queue(tx, order.scope.company); });
        } catch (std::exception const& error) { // the row goes silent, and is marked lost
            log::error("plan_broken", {{"what", error.what()}});
        }
        lock.lock();
    }
}

/// What waits is taken up, finds the house closing, and is marked lost: nothing stays "running".
void PlanRuns::Impl::stop() {
    {
        std::lock_guard const lock(mutex);
        is_stopping = true;
        changed.notify_all();
    }
    for (auto& thread : threads)
        thread.join();
    threads.clear();
}

PlanRuns::PlanRuns(db::Database& database) : impl_(std::make_shared<Impl>(database)) {
    std::lock_guard const lock(registry_mutex);
    registry[&database] = impl_;
}

PlanRuns::~PlanRuns() {
    {
        std::lock_guard const lock(registry_mutex);
        registry.erase(&impl_->database);
    }
    impl_->stop();
}

std::shared_ptr<PlanRuns::Impl> find_runs(db::Database& database) {
    std::lock_guard const lock(registry_mutex);
    auto const found = registry.find(&database);
    return found == registry.end() ? nullptr : found->second.lock();
}

} // namespace hearth::app::solve

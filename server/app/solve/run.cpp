#include "app/solve/run.h"

#include <atomic>
#include <ctime>
#include <exception>
#include <thread>

namespace hearth::app::solve {
namespace {

using planner::fleet::Plan;

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

Plan search(Case const& task, Effort const& effort, int number,
            std::function<bool(planner::fleet::Progress const&)> heard) {
    planner::fleet::Terms terms;
    terms.seed = effort.seed + static_cast<std::uint64_t>(number);
    terms.iterations = effort.iterations;
    terms.seconds = effort.seconds;
    terms.heard = std::move(heard);
    auto const start = thread_seconds();
    if (effort.iterations < 0) terms.elapsed = [start] { return thread_seconds() - start; };
    return planner::fleet::solve(task.problem, task.settled, terms);
}

} // namespace

std::variant<Answer, Fault> plan(Case const& task, Effort const& effort) {
    auto const count = static_cast<std::size_t>(std::max(1, effort.threads));
    std::vector<Plan> plans(count);
    std::vector<std::exception_ptr> broken(count);
    std::atomic<bool> is_ended = false;
    auto const is_wanted = [&](planner::fleet::Progress const&) { return !is_ended.load(); };
    auto const tell = [&](planner::fleet::Progress const& progress) {
        if (effort.heard && !effort.heard(progress)) is_ended = true;
        return !is_ended.load();
    };
    auto const work = [&](std::size_t at) {
        try {
            // Unheard, a search by steps needs no clock at all.
            std::function<bool(planner::fleet::Progress const&)> heard;
            if (effort.heard) heard = at == 0 ? decltype(heard){tell} : decltype(heard){is_wanted};
            plans[at] = search(task, effort, static_cast<int>(at), std::move(heard));
        } catch (...) {
            broken[at] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t at = 1; at < count; ++at)
            others.emplace_back(work, at);
        work(0);
    }
    std::size_t best = 0;
    for (std::size_t at = 0; at < count; ++at) {
        if (broken[at]) std::rethrow_exception(broken[at]);
        if (plans[at].value < plans[best].value) best = at;
    }
    return to_answer(task, plans[best]);
}

} // namespace hearth::app::solve

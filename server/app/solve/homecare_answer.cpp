#include "app/solve/homecare_answer.h"

#include "planner/homecare/anneal.h"

#include <ctime>
#include <iostream>

namespace hearth::app::solve {
namespace {

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

} // namespace

std::variant<std::string, HomecareFault> answer_homecare(std::string const& text,
                                                         HomecareEffort const& effort) {
    auto const read = read_homecare(text);
    if (auto const* fault = std::get_if<HomecareFault>(&read)) return *fault;
    auto const& task = std::get<HomecareTask>(read);
    planner::search::Budget budget{.iterations = effort.iterations};
    auto const start = thread_seconds();
    if (effort.iterations < 0) {
        budget.seconds = effort.seconds;
        budget.elapsed = [start] { return thread_seconds() - start; };
    }
    auto const found = planner::homecare::anneal(task.problem, budget, effort.seed);
    if (effort.is_text) return to_homecare_lines(task, found.plan);
    return to_homecare_json(task, found.plan);
}

int run_homecare(std::string const& file, std::string const& text, HomecareEffort const& effort) {
    auto const answer = answer_homecare(text, effort);
    if (auto const* fault = std::get_if<HomecareFault>(&answer)) {
        std::cerr << file << ": " << (fault->place.empty() ? "/" : fault->place) << ": "
                  << fault->what << "\n";
        return 2;
    }
    std::cout << std::get<std::string>(answer);
    return 0;
}

} // namespace hearth::app::solve

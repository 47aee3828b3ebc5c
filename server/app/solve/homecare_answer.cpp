#include "app/solve/homecare_answer.h"

#include "planner/homecare/anneal.h"

#include <ctime>
#include <iostream>

namespace hearth::app::solve {
namespace {

constexpr double between_words = 0.1; // seconds

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

} // namespace

std::string solve_homecare(HomecareTask const& task, HomecareEffort const& effort,
                           HomecareEar const& ear) {
    planner::search::Budget budget{.iterations = effort.iterations};
    auto const start = thread_seconds();
    double next_word = 0;
    bool goes_on = true;
    if (effort.iterations < 0) {
        budget.seconds = effort.seconds;
        budget.elapsed = [&] {
            auto const now = thread_seconds() - start;
            if (ear && goes_on && now >= next_word) {
                next_word = now + between_words;
                goes_on = ear(now / effort.seconds);
            }
            return goes_on ? now : effort.seconds;
        };
    }
    auto const found = planner::homecare::anneal(task.problem, budget, effort.seed);
    if (effort.is_text) return to_homecare_lines(task, found.plan);
    return to_homecare_json(task, found.plan);
}

std::variant<std::string, HomecareFault> answer_homecare(std::string const& text,
                                                         HomecareEffort const& effort) {
    auto const read = read_homecare(text);
    if (auto const* fault = std::get_if<HomecareFault>(&read)) return *fault;
    return solve_homecare(std::get<HomecareTask>(read), effort);
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

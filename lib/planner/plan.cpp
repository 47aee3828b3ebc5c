#include "planner/plan_from.h"

#include <thread>

#include "planner/proving.h"
#include "planner/search/day/improve.h"

namespace hearth::planner {
namespace {

constexpr int most_threads = 64;

std::vector<Assignment> pins_of(Problem const& problem) {
    std::vector<Assignment> pins;
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        auto const& visit = problem.visits[at];
        if (visit.pin && !visit.is_called_off)
            pins.push_back({at, visit.pin->start, visit.pin->crew});
    }
    return pins;
}

/// The first thread goes the way it would have gone alone: so several are never worse.
std::vector<Assignment> search_together(day::Model const& model, day::Sheets const& first,
                                        Options const& options) {
    auto const count = static_cast<std::size_t>(std::clamp(options.threads, 1, most_threads));
    if (count > 1) model.prepare();
    std::vector<day::Sheets> tries(count, first);
    std::vector<std::thread> others;
    auto const work = [&](std::size_t at) {
        day::improve(tries[at], options.budget, options.seed + at);
    };
    for (std::size_t at = 1; at < count; ++at)
        others.emplace_back(work, at);
    work(0);
    for (auto& other : others)
        other.join();
    auto const best = std::ranges::min_element(tries, {}, &day::Sheets::worth);
    return best->assignments();
}

} // namespace

Plan plan_day(Problem const& problem, Options const& options) {
    day::Model const model{problem, pins_of(problem), {}, {.candidates = options.candidates}};
    day::Sheets sheets{model};
    day::build(sheets, options.seed);
    Board board{problem};
    put_proven(board, search_together(model, sheets, options));
    return to_plan(std::move(board), {means_of(problem), {}});
}

Plan plan_from(Problem const& problem, Plan const& told, Options const& options) {
    Scales scales{means_of(problem), {}};
    scales.published.resize(problem.visits.size());
    for (auto const& one : told.assignments)
        scales.published[one.visit] = one;
    Board board{problem};
    put_standing(board, told);
    std::vector<Assignment> standing, kept;
    for (auto const& one : board.assignments())
        (is_fixed(problem, one) ? standing : kept).push_back(one);
    day::Model const model{problem, standing, scales.published, {.candidates = options.candidates}};
    day::Sheets sheets{model};
    sheets.load(kept);
    day::build(sheets, options.seed);
    Board proven{problem};
    for (auto const& one : standing) {
        if (!problem.visits[one.visit].pin) proven.place(one);
    }
    put_proven(proven, search_together(model, sheets, options));
    return to_plan(std::move(proven), scales);
}

} // namespace hearth::planner

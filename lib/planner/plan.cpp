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

/// What every search begins from.
struct Start {
    std::vector<Assignment> standing, kept;
    std::vector<std::optional<Assignment>> published;
};

struct Found {
    day::Worth worth;
    std::vector<Assignment> assignments;
};

/// One whole search with a model of its own: what is worked out when first asked is nobody else's,
/// so no thread waits for another or works out anything for it beforehand.
Found search_alone(Problem const& problem, Start const& start, Options const& options,
                   std::uint64_t seed) {
    day::Model const model{
        problem, start.standing, start.published, {.candidates = options.candidates}};
    day::Sheets sheets{model};
    sheets.load(start.kept);
    day::build(sheets, seed);
    day::improve(sheets, options.budget, seed);
    return {sheets.worth(), sheets.assignments()};
}

/// The first thread goes the way it would have gone alone: so several are never worse.
std::vector<Assignment> search_together(Problem const& problem, Start const& start,
                                        Options const& options) {
    auto const count = static_cast<std::size_t>(std::clamp(options.threads, 1, most_threads));
    std::vector<Found> found(count);
    std::vector<std::thread> others;
    auto const work = [&](std::size_t at) {
        found[at] = search_alone(problem, start, options, options.seed + at);
    };
    for (std::size_t at = 1; at < count; ++at)
        others.emplace_back(work, at);
    work(0);
    for (auto& other : others)
        other.join();
    return std::ranges::min_element(found, {}, &Found::worth)->assignments;
}

} // namespace

Plan plan_day(Problem const& problem, Options const& options) {
    Board board{problem};
    put_proven(board, search_together(problem, {.standing = pins_of(problem)}, options));
    return to_plan(std::move(board), {means_of(problem), {}});
}

Plan plan_from(Problem const& problem, Plan const& told, Options const& options) {
    Scales scales{means_of(problem), {}};
    scales.published.resize(problem.visits.size());
    for (auto const& one : told.assignments)
        scales.published[one.visit] = one;
    Board board{problem};
    put_standing(board, told);
    Start start{.published = scales.published};
    for (auto const& one : board.assignments())
        (is_fixed(problem, one) ? start.standing : start.kept).push_back(one);
    Board proven{problem};
    for (auto const& one : start.standing) {
        if (!problem.visits[one.visit].pin) proven.place(one);
    }
    put_proven(proven, search_together(problem, start, options));
    return to_plan(std::move(proven), scales);
}

} // namespace hearth::planner

#include "planner/dark.h"

#include "planner/check.h"
#include "planner/invented.h"

namespace hearth::planner {
namespace {

constexpr Length grace = std::chrono::minutes{15};
constexpr Length day_length = std::chrono::hours{12};

void compare(DarkDay& day, Plan const& morning) {
    int taken = 0, punctual = 0;
    for (auto const& told : morning.assignments) {
        auto const& visit = day.problem.visits[told.visit];
        if (visit.is_called_off) continue;
        auto const now = std::ranges::find(day.plan.assignments, told.visit, &Assignment::visit);
        if (now == day.plan.assignments.end()) {
            ++day.dropped;
            continue;
        }
        ++taken;
        punctual += now->start <= told.start + grace;
        day.moved += !visit.pin && !(*now == told);
    }
    if (taken > 0) day.punctual_share = static_cast<double>(punctual) / taken;
}

} // namespace

DarkDay live_through(Problem problem, Plan morning, Repairer const& repair, DarkTerms const& terms,
                     std::function<double()> const& clock) {
    DarkDay day{.problem = std::move(problem), .plan = morning};
    auto const count = std::max(1, terms.happenings);
    for (int number = 0; number < terms.happenings; ++number) {
        day.problem.now = invented_time(7) + day_length / count * number;
        auto const lot = terms.seed * 1'000'003 + static_cast<std::uint64_t>(number);
        auto const change = invented_change(day.problem, day.plan, lot);
        auto const start = clock();
        auto repaired = repair(day.problem, day.plan, change);
        day.slowest = std::max(day.slowest, clock() - start);
        day.problem = std::move(repaired.problem);
        day.plan = std::move(repaired.plan);
        day.faults += check_plan(day.problem, day.plan).size();
    }
    compare(day, morning);
    day.figures = figures_of(day.problem, day.plan);
    return day;
}

} // namespace hearth::planner

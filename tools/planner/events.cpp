#include <algorithm>
#include <cstdio>

#include "clocks.h"
#include "days.h"
#include "planner/invented.h"
#include "planner/planner.h"
#include "planner/upheaval.h"

namespace hearth::bench {
namespace {

using namespace planner;

constexpr int workers = 500;
constexpr int visits = 3'000;
constexpr int events_a_day = 300; ///< from 07:00 to 19:00; then the same day begins anew
constexpr std::size_t every = 40; ///< of the visits one is pinned by a person
constexpr double most_seconds = 1;

struct Tally {
    int done = 0, days = 0;
    std::size_t faults = 0;
    int fixed_moved = 0, over_limit = 0, most_moved = 0, slow = 0;
    std::vector<double> seconds;

    bool is_good() const { return faults == 0 && fixed_moved == 0 && over_limit == 0 && !slow; }
};

struct Morning {
    Problem problem;
    Plan plan;
};

Morning morning(int seed) {
    auto const number = static_cast<std::uint64_t>(seed);
    Morning one{invented_day({.seed = number, .workers = workers, .visits = visits}), {}};
    one.plan = plan_day(one.problem, {.seed = number, .budget = {.iterations = 0}});
    for (std::size_t at = 0; at < one.plan.assignments.size(); at += every) {
        auto const& assignment = one.plan.assignments[at];
        one.problem.visits[assignment.visit].pin = Pin{assignment.start, assignment.crew};
    }
    return one;
}

void tell(Tally const& tally, int number, Repair const& repair, std::vector<Fault> const& faults,
          Upheaval const& upheaval) {
    for (auto const& fault : faults)
        std::printf("event %d: visit %u breaks %s\n", number, fault.visit,
                    to_code(fault.why).data());
    if (upheaval.fixed_moved > 0)
        std::printf("event %d: %d fixed visits were touched\n", number, upheaval.fixed_moved);
    if (upheaval.moved > upheaval.most_moved())
        std::printf("event %d: %d visits moved for %d\n", number, upheaval.moved, upheaval.mine);
    if (tally.seconds.back() > most_seconds)
        std::printf("event %d: %.3f s for %zu changes\n", number, tally.seconds.back(),
                    repair.affected.size());
}

void happen(Tally& tally, Morning& today, int number) {
    auto& problem = today.problem;
    problem.now =
        invented_time(7) + std::chrono::hours{12} * (number % events_a_day) / events_a_day;
    auto const change = invented_change(problem, today.plan, static_cast<std::uint64_t>(number));
    auto const start = thread_seconds();
    auto repair = replan(problem, today.plan, change);
    tally.seconds.push_back(thread_seconds() - start);
    auto const faults = check_plan(repair.problem, repair.plan);
    auto const upheaval = upheaval_of(today.plan, change, repair);
    ++tally.done;
    tally.faults += faults.size();
    tally.fixed_moved += upheaval.fixed_moved;
    tally.over_limit += upheaval.moved > upheaval.most_moved();
    tally.most_moved = std::max(tally.most_moved, upheaval.moved);
    tally.slow += tally.seconds.back() > most_seconds;
    tell(tally, number, repair, faults, upheaval);
    today = {std::move(repair.problem), std::move(repair.plan)};
}

} // namespace

int events(DayWish const& wish, int count) {
    auto const whole = morning(wish.seeds);
    Tally tally;
    Morning today;
    for (int number = 0; number < count; ++number) {
        if (number % events_a_day == 0) today = whole, ++tally.days;
        happen(tally, today, number);
        if ((number + 1) % 1'000 == 0) {
            std::printf("%d events, %zu faults\n", tally.done, tally.faults);
            std::fflush(stdout);
        }
    }
    auto& seconds = tally.seconds;
    if (seconds.empty()) return 0;
    std::ranges::sort(seconds);
    double all = 0;
    for (auto const one : seconds)
        all += one;
    std::printf("%d events on %d days of %d workers and %d visits: %zu broken rules, %d pinned or "
                "begun visits touched, %d times more than 3 x the worker's visits moved (at most "
                "%d at once); cpu s mean %.3f, p99 %.3f, slowest %.3f, over 1 s %d\n",
                tally.done, tally.days, workers, visits, tally.faults, tally.fixed_moved,
                tally.over_limit, tally.most_moved, all / static_cast<double>(seconds.size()),
                seconds[seconds.size() * 99 / 100], seconds.back(), tally.slow);
    return tally.is_good() ? 0 : 1;
}

} // namespace hearth::bench

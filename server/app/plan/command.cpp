#include "app/plan/command.h"

#include "planner/check.h"
#include "planner/dark.h"
#include "planner/greedy.h"
#include "planner/invented.h"

#include <cstdio>
#include <ctime>
#include <map>

namespace hearth::app::plan {
namespace {

using namespace planner;
using Line = std::function<void(std::string const&)>;

double seconds_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double thread_seconds() {
    return seconds_of(CLOCK_THREAD_CPUTIME_ID);
}

double wall_seconds() {
    return seconds_of(CLOCK_MONOTONIC);
}

template <class... Values>
std::string text(char const* format, Values... values) {
    char line[256];
    std::snprintf(line, sizeof line, format, values...);
    return line;
}

/// One thread is timed by its own work, several by the wall.
auto clock_of(Wish const& wish) {
    return wish.threads > 1 ? wall_seconds : thread_seconds;
}

Options options_of(Wish const& wish) {
    Options options{.seed = wish.seed, .threads = wish.threads};
    options.budget = {.iterations = wish.iterations};
    if (wish.iterations < 0) {
        auto const clock = clock_of(wish);
        options.budget.seconds = wish.seconds;
        options.budget.elapsed = [start = clock(), clock] { return clock() - start; };
    }
    return options;
}

std::string row(char const* name, Figures const& figures, double seconds) {
    return text("%-20s %8.2f s %7d of %d %9d %8.1f %% %8.1f %% %6.1f %% %8.1f %% %8.1f h", name,
                seconds, figures.served, figures.visits, figures.urgent_left,
                100 * figures.wish_share, 100 * figures.travel_share, 100 * figures.idle_share,
                100 * figures.regular_share, figures.unevenness_h);
}

std::string head() {
    return text("%-20s %10s %15s %9s %10s %10s %8s %10s %10s", "", "time", "served", "urgent out",
                "wishes", "travel", "idle", "regulars", "uneven");
}

void tell_reasons(Plan const& plan, Line const& line) {
    std::map<std::string_view, int> reasons;
    for (auto const& one : plan.unserved)
        ++reasons[to_code(one.reason.why)];
    for (auto const& [code, count] : reasons)
        line(text("  left out, %d: %.*s", count, static_cast<int>(code.size()), code.data()));
}

struct Made {
    Plan plan;
    bool keeps_rules = false;
};

template <class Planning>
Made make(char const* name, Problem const& problem, Wish const& wish, Line const& line,
          Planning planning) {
    auto const clock = clock_of(wish);
    auto const start = clock();
    Made made{planning(), false};
    auto const taken = clock() - start;
    line(row(name, figures_of(problem, made.plan), taken));
    made.keeps_rules = check_plan(problem, made.plan).empty();
    if (!made.keeps_rules) line("  a hard rule is broken: this is our fault");
    return made;
}

void tell_day(char const* name, DarkDay const& day, Line const& line) {
    line(text("%-20s punctual %5.1f %%, moved %d, lost their worker %d, slowest repair %.2f s, "
              "rules broken %zu",
              name, 100 * day.punctual_share, day.moved, day.dropped, day.slowest, day.faults));
}

} // namespace

bool tell(Wish const& wish, Line const& line) {
    InventedTerms terms{.seed = wish.seed,
                        .workers = wish.is_city ? 500 : 33,
                        .visits = wish.is_city ? 3'000 : 200};
    if (wish.workers > 0) terms.workers = wish.workers;
    if (wish.visits > 0) terms.visits = wish.visits;
    auto const problem = invented_day(terms);
    line(text("%d workers, %d visits, seed %llu", terms.workers, terms.visits,
              static_cast<unsigned long long>(wish.seed)));
    line(head());
    auto const by_hand =
        make("dispatcher by hand", problem, wish, line, [&] { return plan_greedily(problem); });
    auto const first = make("first plan", problem, wish, line, [&] {
        return plan_day(problem, {.seed = wish.seed, .budget = {.iterations = 0}});
    });
    auto const best =
        make("plan", problem, wish, line, [&] { return plan_day(problem, options_of(wish)); });
    tell_reasons(best.plan, line);
    bool const all_keep = by_hand.keeps_rules && first.keeps_rules && best.keeps_rules;
    if (!wish.is_city) return all_keep;

    line(text("The day, %d happenings:", wish.happenings));
    DarkTerms const dark{wish.seed, wish.happenings};
    auto const theirs = live_through(problem, by_hand.plan, repair_greedily, dark, thread_seconds);
    tell_day("dispatcher by hand", theirs, line);
    auto const ours = live_through(
        problem, best.plan,
        [](auto const& now, auto const& plan, auto const& change) {
            return replan(now, plan, change);
        },
        dark, thread_seconds);
    tell_day("plan", ours, line);
    line("In the evening:");
    line(row("dispatcher by hand", theirs.figures, 0));
    line(row("plan", ours.figures, 0));
    return all_keep && theirs.faults + ours.faults == 0;
}

int run(Wish const& wish) {
    auto const keeps = tell(wish, [](std::string const& line) {
        std::puts(line.c_str());
        std::fflush(stdout);
    });
    return keeps ? 0 : 1;
}

} // namespace hearth::app::plan

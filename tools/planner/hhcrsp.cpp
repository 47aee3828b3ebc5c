#include "planner.h"

#include "app/solve/homecare_format.h"
#include "app/solve/homecare_judge.h"
#include "planner/homecare/anneal.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace hearth::figures {

namespace {

/// Processor seconds for a patient, where no time was published: about what the authors' own search
/// was given on the other set (40 s for 70 patients, 85 s for 190).
constexpr double seconds_for_patient = 0.45;
constexpr double six_digits = 5e-6; ///< to which the best costs are published

struct Published {
    std::string set, name;
    double best = 0, mean = 0, seconds = 0; ///< 0: not published
};

struct Sum {
    int runs = 0, faulty = 0, reached = 0, means = 0, means_beaten = 0;
    double gaps = 0;
};

Published published(Row const& row) {
    auto const number = [&](std::size_t at) {
        return at < row.size() ? std::atof(row[at].c_str()) : 0;
    };
    return {row[0], row[1], number(2), number(8), number(10)};
}

void run(Wish const& wish, Published const& one, Sum& sum) {
    auto const text = text_of(wish.folder + "/" + one.set + "/" + one.name + ".json");
    auto const read = app::solve::read_homecare(text);
    if (auto const* fault = std::get_if<app::solve::HomecareFault>(&read)) {
        std::fprintf(stderr, "%s: %s: %s\n", one.name.c_str(), fault->place.c_str(),
                     fault->what.c_str());
        std::exit(2);
    }
    auto const& task = std::get<app::solve::HomecareTask>(read);
    auto const patients = static_cast<double>(task.problem.patients.size());
    auto const usual = one.seconds > 0 ? one.seconds : seconds_for_patient * patients;
    auto const seconds = wish.seconds > 0 ? wish.seconds : wish.share * usual;
    for (int seed = 1; seed <= wish.seeds; ++seed) {
        auto const start = thread_seconds();
        auto const found = planner::homecare::anneal(
            task.problem, {-1, seconds, [&] { return thread_seconds() - start; }},
            static_cast<std::uint64_t>(seed));
        auto const taken = thread_seconds() - start;
        auto const verdict = app::solve::judge_homecare(text, to_homecare_json(task, found.plan));
        auto const is_right = verdict.faults.empty() && std::abs(verdict.cost - found.plan.cost) <
                                                            1e-6 * std::max(1.0, verdict.cost);
        auto const gap = 100 * (verdict.cost - one.best) / one.best;
        char mean[40] = "        -       -";
        if (one.mean > 0) {
            std::snprintf(mean, sizeof mean, "%9.0f %7.2f", one.mean,
                          100 * (verdict.cost - one.mean) / one.mean);
            ++sum.means;
            sum.means_beaten += verdict.cost < one.mean;
        }
        std::printf("%-23s %4d %11.3f %11.3f %7.2f %s %8.1f %6.3f %9lld %s\n", one.name.c_str(),
                    seed, verdict.cost, one.best, gap, mean, taken, taken / usual,
                    static_cast<long long>(found.steps), is_right ? "yes" : "NO");
        std::fflush(stdout);
        ++sum.runs;
        sum.faulty += !is_right;
        sum.reached += verdict.cost <= one.best * (1 + six_digits);
        sum.gaps += gap;
    }
}

} // namespace

int hhcrsp(Wish const& given) {
    auto wish = given;
    if (wish.folder.empty()) wish.folder = "../shared/bench/hhcrsp";
    std::printf("%-23s %4s %11s %11s %7s %9s %7s %8s %6s %9s %s\n", "instance", "seed", "cost",
                "best known", "gap %", "mean", "to it %", "cpu s", "share", "steps",
                "judged right");
    Sum sum;
    for (auto const& row : table_of(wish.folder + "/best_known.csv")) {
        if (row.size() < 3 || row[0] == "set" || !is_wanted(wish, row[1])) continue;
        run(wish, published(row), sum);
    }
    std::printf(
        "%d runs: %d not right; best known equalled or beaten in %d, published mean beaten in "
        "%d of %d; mean gap to the best known %.3f %%\n",
        sum.runs, sum.faulty, sum.reached, sum.means_beaten, sum.means,
        sum.gaps / std::max(1, sum.runs));
    return sum.faulty > 0;
}

} // namespace hearth::figures

#include "planner/search/anneal.h"
#include "planner/search/solomon.h"
#include "planner/search/vrptw_judge.h"

#include "planner.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace hearth::figures {

namespace {

using namespace hearth::planner;

/// The least gap of all peers on each instance, in 10 s.
std::map<std::string, double> peers_of(std::string const& folder) {
    std::map<std::string, double> best;
    for (auto const& row : table_of(folder + "/peers_10s.csv")) {
        if (row.size() < 8 || row[3] != "yes") continue;
        auto const gap = std::atof(row[6].c_str());
        auto const found = best.try_emplace(row[1], gap).first;
        found->second = std::min(found->second, gap);
    }
    return best;
}

struct Sum {
    double gaps = 0, worst = 0, worst_thousand = 0;
    int runs = 0, infeasible = 0;
};

void run(Wish const& wish, Row const& row, std::string const& peer, Sum& sum) {
    auto const text = text_of(wish.folder + "/" + row[0] + ".txt");
    auto const read = search::parse_solomon(text);
    if (auto const* fault = std::get_if<search::SolomonFault>(&read)) {
        std::fprintf(stderr, "%s:%d: %s\n", row[0].c_str(), fault->line, fault->what.c_str());
        std::exit(2);
    }
    auto const best = std::atof(row[4].c_str());
    for (int seed = 1; seed <= wish.seeds; ++seed) {
        auto const start = thread_seconds();
        auto const found =
            search::anneal(std::get<search::Instance>(read),
                           {-1, wish.seconds, [&] { return thread_seconds() - start; }},
                           static_cast<std::uint64_t>(seed));
        auto const taken = thread_seconds() - start;
        auto const verdict = judge::judge_vrptw(text, {found.routes.begin(), found.routes.end()});
        auto const distance = static_cast<double>(verdict.tenths) / 10;
        auto const gap = 100 * (distance - best) / best;
        auto const is_feasible = verdict.faults.empty();
        std::printf("%-9s %4d %10.1f %10.1f %7.3f %8s %4d %-8s %9lld %6.1f\n", row[0].c_str(), seed,
                    distance, best, gap, peer.c_str(), verdict.routes, is_feasible ? "yes" : "NO",
                    static_cast<long long>(found.iterations), taken);
        std::fflush(stdout);
        ++sum.runs;
        sum.infeasible += !is_feasible;
        sum.gaps += gap;
        sum.worst = std::max(sum.worst, gap);
        if (row[1] == "1000") sum.worst_thousand = std::max(sum.worst_thousand, gap);
    }
}

} // namespace

int vrptw(Wish const& given) {
    auto wish = given;
    if (wish.seconds <= 0) wish.seconds = 10;
    if (wish.folder.empty()) wish.folder = "../shared/bench/vrptw";
    auto const peers = peers_of(wish.folder);
    std::printf("%-9s %4s %10s %10s %7s %8s %4s %-8s %9s %6s\n", "instance", "seed", "distance",
                "best known", "gap %", "peers10s", "used", "feasible", "steps", "cpu s");
    Sum sum;
    for (auto const& row : table_of(wish.folder + "/best_known.csv")) {
        if (row[0] == "instance") continue;
        if (!is_wanted(wish, row[0])) continue;
        char peer[16] = "-";
        if (auto const found = peers.find(row[0]); found != peers.end()) {
            std::snprintf(peer, sizeof peer, "%.3f", found->second);
        }
        run(wish, row, peer, sum);
    }
    std::printf("%d runs of %.0f s: %d infeasible, mean gap %.3f %%, worst %.3f %%, worst of 1000 "
                "customers %.3f %%\n",
                sum.runs, wish.seconds, sum.infeasible, sum.gaps / std::max(1, sum.runs), sum.worst,
                sum.worst_thousand);
    return sum.infeasible > 0;
}

} // namespace hearth::figures

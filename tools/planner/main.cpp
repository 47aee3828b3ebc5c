/// hearth_planner: the planner's figures on published instances, against what others reach.
///   hearth_planner vrptw [--seconds S] [--seeds N] [--folder F] [INSTANCE…]
///   hearth_planner day [--seconds S] [--seeds N] [--threads N]
///   hearth_planner city [--seconds S] [--long S] [--seeds N] [--threads N]
///   hearth_planner events [--count N]
/// One thread, its own processor time, every answer judged by code that the search does not know.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "clocks.h"
#include "days.h"
#include "planner/search/anneal.h"
#include "planner/search/solomon.h"
#include "planner/search/vrptw_judge.h"

namespace {

using namespace hearth;
using namespace hearth::planner;

using bench::thread_seconds;

std::string text_of(std::string const& path) {
    std::ifstream file{path};
    if (!file) {
        std::fprintf(stderr, "hearth_planner: cannot read %s\n", path.c_str());
        std::exit(2);
    }
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

using Row = std::vector<std::string>;

std::vector<Row> table_of(std::string const& path) {
    std::vector<Row> rows;
    std::istringstream text{text_of(path)};
    for (std::string line; std::getline(text, line);) {
        auto& row = rows.emplace_back();
        std::istringstream cells{line};
        for (std::string cell; std::getline(cells, cell, ',');)
            row.push_back(cell);
    }
    return rows;
}

struct Wish {
    double seconds = 10;
    int seeds = 1;
    std::string folder = "../shared/bench/vrptw";
    std::vector<std::string> instances;
    std::string what = "vrptw";
    bench::DayWish days;
    int count = 10'000;
};

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

int vrptw(Wish const& wish) {
    auto const peers = peers_of(wish.folder);
    std::printf("%-9s %4s %10s %10s %7s %8s %4s %-8s %9s %6s\n", "instance", "seed", "distance",
                "best known", "gap %", "peers10s", "used", "feasible", "steps", "cpu s");
    Sum sum;
    for (auto const& row : table_of(wish.folder + "/best_known.csv")) {
        if (row[0] == "instance") continue;
        auto const& wanted = wish.instances;
        if (!wanted.empty() && std::ranges::find(wanted, row[0]) == wanted.end()) continue;
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

} // namespace

int main(int count, char** words) {
    Wish wish;
    for (int at = 1; at < count; ++at) {
        std::string const word = words[at];
        auto const value = [&] { return at + 1 < count ? words[++at] : ""; };
        if (at == 1 && !word.starts_with("-")) {
            wish.what = word;
        } else if (word == "--threads") {
            wish.days.threads = std::atoi(value());
        } else if (word == "--long") {
            wish.days.long_seconds = std::atof(value());
        } else if (word == "--count") {
            wish.count = std::atoi(value());
        } else if (word == "--seconds") {
            wish.seconds = std::atof(value());
        } else if (word == "--seeds") {
            wish.seeds = std::atoi(value());
        } else if (word == "--folder") {
            wish.folder = value();
        } else if (!word.starts_with("-")) {
            wish.instances.push_back(word);
        } else {
            std::fprintf(stderr, "hearth_planner: what is %s?\n", word.c_str());
            return 2;
        }
    }
    wish.days.seconds = wish.seconds;
    wish.days.seeds = wish.seeds;
    if (wish.what == "vrptw") return vrptw(wish);
    if (wish.what == "day") return bench::day(wish.days);
    if (wish.what == "city") return bench::city(wish.days);
    if (wish.what == "events") return bench::events(wish.days, wish.count);
    std::fprintf(stderr, "hearth_planner: what is %s?\n", wish.what.c_str());
    return 2;
}

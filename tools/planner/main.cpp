/// hearth_planner: the planner's figures on published instances, against what others reach.
///   hearth_planner vrptw [--seconds S] [--seeds N] [--folder F] [INSTANCE…]
///   hearth_planner hhcrsp [--seconds S | --share P] [--seeds N] [--folder F] [INSTANCE…]
///   hearth_planner day [--seconds S] [--seeds N] [--threads N]
///   hearth_planner city [--seconds S] [--long S] [--seeds N] [--threads N]
///   hearth_planner steps [--count N]   what a step costs at four sizes of the city
///   hearth_planner events [--count N]
///   hearth_planner threads [--seconds S] [--seeds N]   two threads against one by the wall's clock
/// One thread, its own processor time, every answer judged by code that the search does not know.
#include "planner.h"

#include "clocks.h"
#include "days.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace hearth::figures {

double thread_seconds() {
    return bench::thread_seconds();
}

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

bool is_wanted(Wish const& wish, std::string const& instance) {
    auto const& wanted = wish.instances;
    return wanted.empty() || std::ranges::find(wanted, instance) != wanted.end();
}

} // namespace hearth::figures

int main(int count, char** words) {
    using namespace hearth::figures;
    Wish wish;
    hearth::bench::DayWish days;
    int events = 10'000;
    std::string table = "vrptw";
    for (int at = 1; at < count; ++at) {
        std::string const word = words[at];
        auto const value = [&] { return at + 1 < count ? words[++at] : ""; };
        if (at == 1 && !word.starts_with("-")) {
            table = word;
        } else if (word == "--threads") {
            days.threads = std::atoi(value());
        } else if (word == "--long") {
            days.long_seconds = std::atof(value());
        } else if (word == "--count") {
            events = std::atoi(value());
        } else if (word == "--seconds") {
            wish.seconds = std::atof(value());
        } else if (word == "--share") {
            wish.share = std::atof(value());
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
    if (wish.seconds > 0) days.seconds = wish.seconds;
    days.seeds = wish.seeds;
    if (table == "vrptw") return vrptw(wish);
    if (table == "hhcrsp") return hhcrsp(wish);
    if (table == "day") return hearth::bench::day(days);
    if (table == "city") return hearth::bench::city(days);
    if (table == "threads") return hearth::bench::threads(days);
    if (table == "steps") return hearth::bench::steps(days, events);
    if (table == "events") return hearth::bench::events(days, events);
    std::fprintf(stderr, "hearth_planner: what is %s?\n", table.c_str());
    return 2;
}

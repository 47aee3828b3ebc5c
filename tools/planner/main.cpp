/// hearth_planner: the planner's figures on published instances, against what others reach.
///   hearth_planner vrptw [--seconds S] [--seeds N] [--folder F] [INSTANCE…]
///   hearth_planner hhcrsp [--seconds S | --share P] [--seeds N] [--folder F] [INSTANCE…]
/// One thread, its own processor time, every answer judged by code that the search does not know.
#include "planner.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>

namespace hearth::figures {

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
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
    std::string table = "vrptw";
    for (int at = 1; at < count; ++at) {
        std::string const word = words[at];
        auto const value = [&] { return at + 1 < count ? words[++at] : ""; };
        if (at == 1 && (word == "vrptw" || word == "hhcrsp")) {
            table = word;
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
    return table == "vrptw" ? vrptw(wish) : hhcrsp(wish);
}

/// What the tables of hearth_planner share.
#pragma once

#include <string>
#include <vector>

namespace hearth::figures {

struct Wish {
    double seconds = 0; ///< of processor time for one plan; 0: what the table is usually given
    double share = 1;   ///< of the published time, where there is one and no seconds are said
    int seeds = 1;
    std::string folder;
    std::vector<std::string> instances; ///< none: all
};

using Row = std::vector<std::string>;

double thread_seconds();
/// Ends the program with 2 when the file cannot be read.
std::string text_of(std::string const& path);
std::vector<Row> table_of(std::string const& path);
bool is_wanted(Wish const& wish, std::string const& instance);

/// 0 when every plan keeps the rules.
int vrptw(Wish const& wish);
int hhcrsp(Wish const& wish);

} // namespace hearth::figures

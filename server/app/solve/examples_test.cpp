// What docs/solve.md shows is what comes out: each `$ hearth solve …` is run, its output compared.
#include "app/solve/command.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace hearth::app::solve {
namespace {

std::string text_of(std::string const& path) {
    std::ifstream file{std::string(HEARTH_SOURCE_DIR) + "/" + path};
    EXPECT_TRUE(file) << path;
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

struct Shown {
    std::string command, output;
};

std::vector<Shown> shown_in(std::string const& path) {
    std::vector<Shown> all;
    std::istringstream text{text_of(path)};
    auto is_open = false;
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with("$ hearth solve ")) {
            all.push_back({line.substr(15), ""});
            is_open = true;
        } else if (line.starts_with("```")) {
            is_open = false;
        } else if (is_open) {
            all.back().output += line + "\n";
        }
    }
    return all;
}

/// As the program would, for the options that the examples use.
std::string run_command(std::string const& command, std::string const& locale) {
    Wish wish;
    wish.locale = locale;
    std::istringstream words{command};
    words >> wish.file;
    for (std::string word; words >> word;) {
        if (word == "--text") {
            wish.is_text = true;
        } else if (word == "--iterations") {
            words >> wish.effort.iterations;
        } else if (word == "--objective") {
            words >> word;
            wish.objective = word == "distance" ? Objective::Distance : Objective::Hearth;
        } else {
            ADD_FAILURE() << "the test does not know " << word;
        }
    }
    auto const read = read_case(text_of(wish.file), wish.format, wish.objective);
    if (auto const* fault = std::get_if<Fault>(&read))
        return wish.file + ": " + fault->place + ": " + fault->what + "\n";
    return std::get<std::string>(answer(std::get<Case>(read), wish));
}

TEST(SolveExamples, InTheDocumentsComeOutAsShown) { // DP-03
    for (auto const& [path, locale] :
         {std::pair{"docs/solve.md", "en"}, {"docs/solve.zh-CN.md", "zh-CN"}}) {
        auto const all = shown_in(path);
        EXPECT_GE(all.size(), 4U) << path;
        for (auto const& one : all)
            EXPECT_EQ(run_command(one.command, locale), one.output) << path << ": " << one.command;
    }
}

} // namespace
} // namespace hearth::app::solve

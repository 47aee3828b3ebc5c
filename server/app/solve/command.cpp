#include "app/solve/command.h"

#include "app/solve/homecare_answer.h"
#include "platform/words/words.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace hearth::app::solve {
namespace {

constexpr std::size_t largest_file = 256 << 20;
constexpr std::size_t deepest = 64;

Say sayer(std::string const& locale) {
    return [locale](std::string const& code, int vehicles) {
        return words::text(locale, "plans.reason_" + code, {{"count", std::to_string(vehicles)}});
    };
}

/// Over and over on one line, as long as somebody looks at it.
class Line {
public:
    explicit Line(Case const& task) : task_(task) {}
    ~Line() {
        if (is_begun_) std::fputs("\r\033[K", stderr);
    }
    void show(planner::fleet::Progress const& progress) {
        is_begun_ = true;
        auto text = std::to_string(static_cast<int>(100 * std::min(1.0, progress.done))) + " %";
        if (progress.unserved >= 0) {
            char cost[40];
            std::snprintf(cost, sizeof cost, "%.0f",
                          progress.cost / static_cast<double>(task_.scale));
            text += "  unserved " + std::to_string(progress.unserved) + "  cost " + cost;
        }
        std::fprintf(stderr, "\r\033[K%s", text.c_str());
        std::fflush(stderr);
    }

private:
    Case const& task_;
    bool is_begun_ = false;
};

int refuse(std::string const& file, Fault const& fault) {
    std::cerr << file << ": " << (fault.place.empty() ? "/" : fault.place) << ": " << fault.what
              << "\n";
    return 2;
}

} // namespace

Read read_case(std::string const& text, Format format, Objective objective) {
    auto const first = text.find_first_not_of(" \t\r\n");
    auto const is_json = first != std::string::npos && text[first] == '{';
    if (format == Format::Solomon || (format == Format::Detect && !is_json)) {
        return read_solomon(text);
    }
    auto const root = json::parse(text, {deepest, largest_file});
    if (root) return read_vroom(*root, objective);
    auto const& error = root.error();
    if (!error.fields.empty())
        return Fault{error.fields[0].pointer, words::text("en", error.fields[0].code)};
    return Fault{"JSON", words::text("en", error.code, error.details)};
}

std::variant<std::string, Fault> answer(Case const& task, Wish const& wish) {
    auto const planned = plan(task, wish.effort);
    if (auto const* fault = std::get_if<Fault>(&planned)) return *fault;
    auto const& answer = std::get<Answer>(planned);
    if (wish.is_text) return to_lines(task, answer);
    return json::to_text(to_solution(task, answer, sayer(wish.locale))) + "\n";
}

int run(Wish const& wish) {
    std::stringstream text;
    if (wish.file == "-") {
        text << std::cin.rdbuf();
    } else {
        std::ifstream file{wish.file};
        if (!file) {
            std::cerr << "hearth solve: cannot read " << wish.file << "\n";
            return 2;
        }
        text << file.rdbuf();
    }
    bool const is_wanted = wish.format == Format::Homecare ||
                           (wish.format == Format::Detect && is_homecare(text.str()));
    if (is_wanted)
        return run_homecare(
            wish.file, text.str(),
            {wish.effort.seconds, wish.effort.iterations, wish.effort.seed, wish.is_text});
    auto const read = read_case(text.str(), wish.format, wish.objective);
    if (auto const* fault = std::get_if<Fault>(&read)) return refuse(wish.file, *fault);
    auto const& task = std::get<Case>(read);
    auto effort = wish;
    std::variant<std::string, Fault> printed;
    {
        Line line{task};
        if (wish.has_progress && isatty(STDERR_FILENO) != 0) {
            effort.effort.heard = [&](planner::fleet::Progress const& progress) {
                line.show(progress);
                return true;
            };
        }
        printed = answer(task, effort);
    }
    if (auto const* fault = std::get_if<Fault>(&printed)) return refuse(wish.file, *fault);
    std::cout << std::get<std::string>(printed);
    return 0;
}

} // namespace hearth::app::solve

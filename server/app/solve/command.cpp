#include "app/solve/command.h"

#include "app/solve/homecare_answer.h"
#include "planner/search/solomon.h"

#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

namespace hearth::app::solve {
namespace {

constexpr std::size_t largest_file = 256 << 20;

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::variant<Task, Fault> read_solomon(std::string const& text) {
    auto read = planner::search::parse_solomon(text);
    if (auto const* fault = std::get_if<planner::search::SolomonFault>(&read)) {
        return Fault{"line " + std::to_string(fault->line), fault->what};
    }
    Task task{.instance = std::get<planner::search::Instance>(std::move(read))};
    task.priority.resize(static_cast<std::size_t>(task.instance.size));
    for (std::int64_t id = 0; id < task.instance.size; ++id)
        task.jobs.push_back(id);
    for (std::size_t id = 1; id <= task.instance.vehicles.size(); ++id) {
        task.vehicles.push_back(static_cast<std::int64_t>(id));
    }
    task.notes.push_back("whole tenths of a unit, distances cut (DIMACS)");
    return task;
}

std::string to_lines(Task const& task, planner::search::Found const& found) {
    std::ostringstream out;
    std::int64_t cost = found.cost;
    int number = 0;
    for (auto const& route : found.routes) {
        out << "Route #" << ++number << ":";
        for (auto const stop : route)
            out << " " << task.jobs[static_cast<std::size_t>(stop)];
        out << "\n";
    }
    for (auto const stop : found.absent) {
        cost -= task.instance.skip_cost(stop);
        out << "Unserved: " << task.jobs[static_cast<std::size_t>(stop)] << "\n";
    }
    out << "Cost " << cost << "\n";
    return out.str();
}

} // namespace

std::variant<Task, Fault> read_task(std::string const& text, Format format) {
    auto const first = text.find_first_not_of(" \t\r\n");
    auto const is_json = first != std::string::npos && text[first] == '{';
    if (format == Format::Solomon || (format == Format::Detect && !is_json)) {
        return read_solomon(text);
    }
    auto const root = json::parse(text, {64, largest_file});
    if (root) return read_vroom(*root);
    auto const& error = root.error();
    if (!error.fields.empty()) return Fault{error.fields[0].pointer, error.fields[0].code};
    std::string place = "JSON";
    for (auto const& detail : error.details)
        place += " " + detail.name + " " + detail.value;
    return Fault{place, error.code};
}

std::string answer(Task const& task, Wish const& wish) {
    planner::search::Budget budget{.iterations = wish.iterations};
    auto const start = thread_seconds();
    if (wish.iterations < 0) {
        budget.seconds = wish.seconds;
        budget.elapsed = [start] { return thread_seconds() - start; };
    }
    auto const found = planner::search::anneal(task.instance, budget, wish.seed);
    if (wish.is_text) return to_lines(task, found);
    return json::to_text(to_solution(task, found)) + "\n";
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
    if (wish.format == Format::Homecare ||
        (wish.format == Format::Detect && is_homecare(text.str()))) {
        return run_homecare(wish.file, text.str(),
                            {wish.seconds, wish.iterations, wish.seed, wish.is_text});
    }
    auto const task = read_task(text.str(), wish.format);
    if (auto const* fault = std::get_if<Fault>(&task)) {
        std::cerr << wish.file << ": " << fault->place << ": " << fault->what << "\n";
        return 2;
    }
    std::cout << answer(std::get<Task>(task), wish);
    return 0;
}

} // namespace hearth::app::solve

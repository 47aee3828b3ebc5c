// Solomon's and Homberger's text as a case like any other.
#include "app/solve/command.h"
#include "planner/search/solomon.h"

namespace hearth::app::solve {

Read read_solomon(std::string const& text) {
    auto read = planner::search::parse_solomon(text);
    if (auto const* fault = std::get_if<planner::search::SolomonFault>(&read)) {
        return Fault{"line " + std::to_string(fault->line), fault->what};
    }
    auto const& in = std::get<planner::search::Instance>(read);
    Case task{.decimals = 1};
    auto& problem = task.problem;
    problem.dimensions = 1;
    std::vector<std::int32_t> ways;
    for (std::int32_t from = 0; from < in.size; ++from) {
        ways.insert(ways.end(), in.duration.from(from), in.duration.from(from) + in.size);
        task.spots.push_back({{}, from});
    }
    planner::fleet::Table table;
    table.places = in.size;
    table.durations = table.distances =
        std::make_shared<std::vector<std::int32_t> const>(std::move(ways));
    task.has_distances = true;
    for (std::int32_t stop = 1; stop < in.size; ++stop) {
        auto const at = static_cast<std::size_t>(stop);
        planner::fleet::Task one;
        one.place = stop;
        one.actions = {{0, in.service[at]}};
        one.windows = {{in.ready[at], in.due[at]}};
        one.give = {in.demand[at]};
        one.take = {0};
        one.errand = stop - 1;
        problem.tasks.push_back(std::move(one));
        problem.errands.push_back({stop - 1, -1, 0});
        task.tasks.push_back({stop});
        task.priorities.push_back(0);
    }
    for (auto const& car : in.vehicles) {
        planner::fleet::Vehicle one;
        one.start = one.end = 0;
        one.hours = {car.from, car.to};
        one.capacity = {car.capacity};
        one.table = table;
        problem.vehicles.push_back(std::move(one));
        task.vehicles.push_back({static_cast<std::int64_t>(problem.vehicles.size())});
        task.breaks.emplace_back();
        task.given.emplace_back();
    }
    problem.allowed.assign(problem.errands.size(), 1);
    task.settled.assign(problem.errands.size(), 0);
    task.notes.emplace_back("whole tenths of a unit, distances cut (DIMACS)");
    return task;
}

} // namespace hearth::app::solve

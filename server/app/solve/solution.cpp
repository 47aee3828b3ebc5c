#include "app/solve/vroom.h"

namespace hearth::app::solve {
namespace {

using planner::search::Time;

/// The sums that stand on a route and on the summary alike.
struct Sums {
    std::int64_t cost = 0, service = 0, duration = 0, waiting = 0, priority = 0, delivery = 0;
    void add(Sums const& more) {
        cost += more.cost;
        service += more.service;
        duration += more.duration;
        waiting += more.waiting;
        priority += more.priority;
        delivery += more.delivery;
    }
    void write(json::Object& out) const {
        out.emplace_back("cost", json::Value{cost});
        out.emplace_back("setup", json::Value{std::int64_t{0}});
        out.emplace_back("service", json::Value{service});
        out.emplace_back("duration", json::Value{duration});
        out.emplace_back("waiting_time", json::Value{waiting});
        out.emplace_back("priority", json::Value{priority});
        out.emplace_back("delivery", json::Value{json::Array{json::Value{delivery}}});
        out.emplace_back("violations", json::Value{json::Array{}});
    }
};

json::Object step(char const* type, Time arrival, std::int64_t duration) {
    return {{"type", json::Value{std::string(type)}},
            {"arrival", json::Value{std::int64_t{arrival}}},
            {"duration", json::Value{duration}}};
}

json::Value to_route(Task const& task, std::size_t vehicle, std::vector<std::int32_t> const& stops,
                     Sums& all) {
    auto const& in = task.instance;
    auto const& car = in.vehicles[vehicle];
    Sums sums;
    json::Array steps;
    // Leaves as late as the first stop allows: nobody waits before a door for nothing.
    auto const first_way = in.duration(car.start, stops[0]);
    auto clock = in.start_of(stops[0], car.from + first_way) - first_way;
    steps.push_back({step("start", clock, 0)});
    auto row = car.start;
    for (auto const stop : stops) {
        auto const at = static_cast<std::size_t>(stop);
        auto const arrival = clock + in.duration(row, stop);
        auto const start = in.start_of(stop, arrival);
        sums.duration += in.duration(row, stop);
        sums.cost += in.distance(row, stop);
        sums.waiting += start - arrival;
        sums.service += in.service[at];
        sums.priority += task.priority[at];
        sums.delivery += in.demand[at];
        auto one = step("job", arrival, sums.duration);
        one.emplace_back("id", json::Value{task.jobs[at]});
        one.emplace_back("job", json::Value{task.jobs[at]});
        one.emplace_back("service", json::Value{std::int64_t{in.service[at]}});
        one.emplace_back("waiting_time", json::Value{std::int64_t{start - arrival}});
        steps.push_back({std::move(one)});
        clock = start + in.service[at];
        row = stop;
    }
    sums.duration += in.duration(row, car.end);
    sums.cost += in.distance(row, car.end);
    steps.push_back({step("end", clock + in.duration(row, car.end), sums.duration)});
    json::Object route{{"vehicle", json::Value{task.vehicles[vehicle]}}};
    sums.write(route);
    route.emplace_back("steps", json::Value{std::move(steps)});
    all.add(sums);
    return {std::move(route)};
}

/// Why it could not be served: by nobody at all, or only not beside the others.
char const* reason(Task const& task, std::int32_t stop) {
    auto const& in = task.instance;
    bool is_able = false;
    for (auto const& car : in.vehicles) {
        if (!in.may(car.kind, stop)) continue;
        is_able = true;
        auto const at = static_cast<std::size_t>(stop);
        auto const start = in.start_of(stop, car.from + in.duration(car.start, stop));
        auto const back = start + in.service[at] + in.duration(stop, car.end);
        if (in.demand[at] <= car.capacity && back <= car.to) return "no room beside the others";
    }
    return is_able ? "too late, too far or too much for every vehicle" : "nobody has the skills";
}

} // namespace

json::Value to_solution(Task const& task, planner::search::Found const& found) {
    Sums sums;
    json::Array routes, unassigned;
    for (std::size_t vehicle = 0; vehicle < found.by_vehicle.size(); ++vehicle) {
        auto const& stops = found.by_vehicle[vehicle];
        if (!stops.empty()) routes.push_back(to_route(task, vehicle, stops, sums));
    }
    for (auto const stop : found.absent) {
        unassigned.push_back(
            {json::Object{{"id", json::Value{task.jobs[static_cast<std::size_t>(stop)]}},
                          {"type", json::Value{std::string("job")}},
                          {"reason", json::Value{std::string(reason(task, stop))}}}});
    }
    json::Object summary;
    summary.emplace_back("routes", json::Value{static_cast<std::int64_t>(routes.size())});
    summary.emplace_back("unassigned", json::Value{static_cast<std::int64_t>(unassigned.size())});
    sums.write(summary);
    json::Array notes;
    for (auto const& note : task.notes)
        notes.push_back({note});
    summary.emplace_back("notes", json::Value{std::move(notes)});
    return {json::Object{{"code", json::Value{std::int64_t{0}}},
                         {"summary", json::Value{std::move(summary)}},
                         {"unassigned", json::Value{std::move(unassigned)}},
                         {"routes", json::Value{std::move(routes)}}}};
}

} // namespace hearth::app::solve

#include "app/solve/vroom.h"
#include "planner/fleet/reasons.h"

#include <algorithm>
#include <cstdio>

namespace hearth::app::solve {
namespace {

using namespace planner::fleet;
using What = Moment::What;

json::Value number(std::int64_t value) {
    return json::Value{value};
}
json::Value words(std::string text) {
    return json::Value{std::move(text)};
}

char const* to_text(Kind kind) {
    return kind == Kind::Job ? "job" : kind == Kind::Pickup ? "pickup" : "delivery";
}

char const* to_text(Broken broken) {
    switch (broken) {
    case Broken::Delay:
        return "delay";
    case Broken::LeadTime:
        return "lead_time";
    case Broken::Load:
        return "load";
    case Broken::MaxTasks:
        return "max_tasks";
    case Broken::Skills:
        return "skills";
    case Broken::Precedence:
        return "precedence";
    case Broken::MissingBreak:
        return "missing_break";
    case Broken::MaxTravelTime:
        return "max_travel_time";
    case Broken::MaxDistance:
        return "max_distance";
    case Broken::MaxLoad:
        return "max_load";
    }
    return "";
}

json::Value to_json(std::vector<Violation> const& violations) {
    json::Array all;
    for (auto const& one : violations) {
        json::Object written{{"cause", words(to_text(one.broken))}};
        if (one.by > 0) written.emplace_back("duration", number(one.by));
        all.push_back({std::move(written)});
    }
    return {std::move(all)};
}

json::Value to_json(Amounts const& amounts) {
    json::Array all;
    for (auto const amount : amounts)
        all.push_back(number(amount));
    return {std::move(all)};
}

/// The sums that stand on a route and on the summary alike.
struct Sums {
    Cost cost = 0, distance = 0;
    Time setup = 0, service = 0, duration = 0, waiting = 0;
    std::int64_t priority = 0;
    Amounts delivery, pickup;
    std::vector<Violation> violations;

    void add(Amounts& sum, Amounts const& more) {
        sum.resize(more.size());
        for (std::size_t at = 0; at < more.size(); ++at)
            sum[at] += more[at];
    }
    void add(Sums const& more) {
        cost += more.cost;
        distance += more.distance;
        setup += more.setup;
        service += more.service;
        duration += more.duration;
        waiting += more.waiting;
        priority += more.priority;
        add(delivery, more.delivery);
        add(pickup, more.pickup);
        violations.insert(violations.end(), more.violations.begin(), more.violations.end());
    }
    void write(json::Object& out, bool has_distances) const {
        out.emplace_back("cost", number(cost));
        out.emplace_back("setup", number(setup));
        out.emplace_back("service", number(service));
        out.emplace_back("duration", number(duration));
        out.emplace_back("waiting_time", number(waiting));
        out.emplace_back("priority", number(priority));
        if (has_distances) out.emplace_back("distance", number(distance));
        out.emplace_back("delivery", to_json(delivery));
        out.emplace_back("pickup", to_json(pickup));
        out.emplace_back("violations", to_json(violations));
    }
};

/// Cost as the caller counts, rounded once a route.
Cost rounded(Case const& task, Cost cost) {
    return (cost + task.scale / 2) / task.scale;
}

void write_spot(Case const& task, int place, json::Object& out) {
    if (place < 0) return;
    auto const& spot = task.spots[static_cast<std::size_t>(place)];
    if (spot.degrees) {
        out.emplace_back("location", json::Value{json::Array{json::Value{spot.degrees->first},
                                                             json::Value{spot.degrees->second}}});
    }
    if (spot.index >= 0) out.emplace_back("location_index", number(spot.index));
}

void write_name(Name const& name, json::Object& out) {
    out.emplace_back("id", number(name.id));
    if (!name.description.empty()) out.emplace_back("description", words(name.description));
}

json::Object to_step(Case const& task, std::size_t vehicle, Moment const& moment) {
    auto const& car = task.problem.vehicles[vehicle];
    json::Object out;
    if (moment.what == What::Stop) {
        auto const& stop = task.problem.task(moment.index);
        out.emplace_back("type", words(to_text(stop.kind)));
        write_spot(task, stop.place, out);
        write_name(task.tasks[static_cast<std::size_t>(moment.index)], out);
        if (stop.kind == Kind::Job) // the format's older name for it
            out.emplace_back("job", number(task.tasks[static_cast<std::size_t>(moment.index)].id));
    } else if (moment.what == What::Break) {
        out.emplace_back("type", words("break"));
        write_name(task.breaks[vehicle][static_cast<std::size_t>(moment.index)], out);
    } else {
        out.emplace_back("type", words(moment.what == What::Start ? "start" : "end"));
        write_spot(task, moment.what == What::Start ? car.start : car.end, out);
    }
    out.emplace_back("setup", number(moment.setup));
    out.emplace_back("service", number(moment.service));
    out.emplace_back("waiting_time", number(moment.waiting()));
    out.emplace_back("load", to_json(moment.load));
    out.emplace_back("arrival", number(moment.arrival));
    out.emplace_back("duration", number(moment.travel));
    out.emplace_back("violations", to_json(moment.violations));
    if (task.has_distances && moment.what != What::Break)
        out.emplace_back("distance", number(moment.distance));
    return out;
}

json::Value to_route(Case const& task, std::size_t vehicle, Timetable const& table, Sums& all) {
    Sums sums{rounded(task, table.cost),
              table.distance,
              table.setup,
              table.service,
              table.travel,
              table.waiting};
    sums.delivery = sums.pickup = Amounts(task.problem.dimensions);
    sums.violations = table.violations;
    auto const& car = task.problem.vehicles[vehicle];
    json::Array steps;
    for (auto const& moment : table.moments) {
        // Where it begins or ends anywhere, nothing is to be said of that.
        auto const is_nowhere = (moment.what == What::Start && car.start < 0) ||
                                (moment.what == What::End && car.end < 0);
        sums.violations.insert(sums.violations.end(), moment.violations.begin(),
                               moment.violations.end());
        if (moment.what == What::Stop) {
            auto const& stop = task.problem.task(moment.index);
            sums.priority += task.priorities[static_cast<std::size_t>(stop.errand)];
            sums.add(sums.delivery, stop.give);
            sums.add(sums.pickup, stop.take);
        }
        if (!is_nowhere || !moment.violations.empty())
            steps.push_back({to_step(task, vehicle, moment)});
    }
    json::Object route{{"vehicle", number(task.vehicles[vehicle].id)}};
    if (!task.vehicles[vehicle].description.empty())
        route.emplace_back("description", words(task.vehicles[vehicle].description));
    sums.write(route, task.has_distances);
    route.emplace_back("steps", json::Value{std::move(steps)});
    all.add(sums);
    return {std::move(route)};
}

void write_unserved(Case const& task, Answer const& answer, int errand, Say const& say,
                    json::Array& out) {
    json::Array listed;
    std::string sentence;
    for (auto const& against : reasons(task.problem, answer.stops, errand)) {
        auto const code = (against.is_alone ? "" : "taken_") + std::string(to_code(against.rule));
        listed.push_back(
            {json::Object{{"rule", words(code)}, {"vehicles", number(against.vehicles)}}});
        if (!sentence.empty()) sentence += " ";
        sentence += say(code, against.vehicles);
    }
    auto const& one = task.problem.errand(errand);
    for (auto const id : {one.first, one.second}) {
        if (id < 0) continue;
        auto const& stop = task.problem.task(id);
        json::Object written;
        write_name(task.tasks[static_cast<std::size_t>(id)], written);
        written.emplace_back("type", words(to_text(stop.kind)));
        write_spot(task, stop.place, written);
        written.emplace_back("reason", words(sentence));
        written.emplace_back("reasons", json::Value{listed});
        out.push_back({std::move(written)});
    }
}

} // namespace

std::variant<Answer, Fault> to_answer(Case const& task, Plan const& plan) {
    Answer answer{.absent = plan.absent, .stops = plan.routes};
    answer.stops.resize(task.problem.vehicles.size());
    for (std::size_t at = 0; at < task.problem.vehicles.size(); ++at) {
        auto const vehicle = static_cast<int>(at);
        if (!task.problem.vehicles[at].is_forced) {
            // The search only hands out what its lines have accepted.
            answer.routes.push_back(timetable(task.problem, vehicle, answer.stops[at]).value());
            continue;
        }
        auto const& steps = task.given[at];
        auto const has_stop = std::ranges::find(steps, What::Stop, &Given::what) != steps.end();
        auto table = has_stop ? given_timetable(task.problem, vehicle, steps) : Timetable{};
        if (!table)
            return Fault{"/vehicles/" + std::to_string(at) + "/steps",
                         "no way leads from one of the steps to the next"};
        answer.routes.push_back(std::move(*table));
        for (auto const& step : steps)
            if (step.what == What::Stop) answer.stops[at].push_back(step.index);
    }
    // Half of a shipment in a given route settles it; the other half is left out.
    for (std::size_t errand = 0; errand < task.settled.size(); ++errand) {
        if (!task.settled[errand]) continue;
        auto const& one = task.problem.errands[errand];
        auto const is_served = [&](int id) {
            return id < 0 || std::ranges::any_of(answer.stops, [&](Stops const& stops) {
                       return std::ranges::find(stops, id) != stops.end();
                   });
        };
        if (!is_served(one.first) || !is_served(one.second))
            answer.halves.push_back(is_served(one.first) ? one.second : one.first);
    }
    return answer;
}

json::Value to_solution(Case const& task, Answer const& answer, Say const& say) {
    Sums sums;
    sums.delivery = sums.pickup = Amounts(task.problem.dimensions);
    json::Array routes, unassigned;
    for (std::size_t vehicle = 0; vehicle < answer.routes.size(); ++vehicle) {
        auto const& table = answer.routes[vehicle];
        if (!table.moments.empty()) routes.push_back(to_route(task, vehicle, table, sums));
    }
    for (auto const errand : answer.absent)
        write_unserved(task, answer, errand, say, unassigned);
    for (auto const half : answer.halves) {
        json::Object written;
        write_name(task.tasks[static_cast<std::size_t>(half)], written);
        written.emplace_back("type", words(to_text(task.problem.task(half).kind)));
        written.emplace_back("reason", words(say("half", 1)));
        written.emplace_back("reasons", json::Value{json::Array{json::Value{json::Object{
                                            {"rule", words("half")}, {"vehicles", number(1)}}}}});
        unassigned.push_back({std::move(written)});
    }
    json::Object summary;
    summary.emplace_back("routes", number(std::ssize(routes)));
    summary.emplace_back("unassigned", number(std::ssize(unassigned)));
    sums.write(summary, task.has_distances);
    json::Array notes;
    for (auto const& note : task.notes)
        notes.push_back(words(note));
    summary.emplace_back("notes", json::Value{std::move(notes)});
    return {json::Object{{"code", number(0)},
                         {"summary", json::Value{std::move(summary)}},
                         {"unassigned", json::Value{std::move(unassigned)}},
                         {"routes", json::Value{std::move(routes)}}}};
}

std::string to_lines(Case const& task, Answer const& answer) {
    std::string out;
    Cost cost = 0;
    int number = 0;
    auto const name = [&](int id) {
        auto const kind = task.problem.task(id).kind;
        auto const mark = kind == Kind::Pickup ? "p" : kind == Kind::Delivery ? "d" : "";
        return " " + (mark + std::to_string(task.tasks[static_cast<std::size_t>(id)].id));
    };
    for (auto const& table : answer.routes) {
        if (table.moments.empty()) continue;
        cost += rounded(task, table.cost);
        out += "Route #" + std::to_string(++number) + ":";
        for (auto const& moment : table.moments)
            if (moment.what == What::Stop) out += name(moment.index);
        out += "\n";
    }
    for (auto const errand : answer.absent) {
        auto const& one = task.problem.errand(errand);
        out += "Unserved:" + name(one.first) + (one.second < 0 ? "" : name(one.second)) + "\n";
    }
    for (auto const half : answer.halves)
        out += "Unserved:" + name(half) + "\n";
    auto text = std::to_string(cost);
    if (task.decimals > 0) {
        text.insert(0,
                    static_cast<std::size_t>(
                        std::max(0, task.decimals + 1 - static_cast<int>(text.size()))),
                    '0');
        text.insert(text.size() - static_cast<std::size_t>(task.decimals), ".");
    }
    return out + "Cost " + text + "\n";
}

} // namespace hearth::app::solve

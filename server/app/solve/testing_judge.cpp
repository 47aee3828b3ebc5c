#include "app/solve/testing_judge.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hearth::app::solve::testing {
namespace {

class Court {
public:
    Court(json::Value const& problem, json::Value const& solution)
        : rules_(problem), solution_(solution) {}
    std::vector<std::string> run();

private:
    using Car = Rulebook::Car;
    struct Tour {
        Car const* car = nullptr;
        std::int64_t place = -1, clock = 0, travel = 0; ///< where, free since, on the way so far
        std::int64_t since = 0;                         ///< of it, since the last place
        std::int64_t distance = 0, tasks = 0, setup = 0, service = 0, waiting = 0;
        double cost = 0;
        std::vector<std::int64_t> load;
        std::set<std::int64_t> rested;
        std::set<int> aboard; ///< deliveries whose pickup was made
    };

    static std::int64_t whole(json::Value const& of, char const* name) {
        auto const* value = of.find(name);
        auto const* number = value ? value->as<std::int64_t>() : nullptr;
        return number ? *number : -999;
    }
    static std::string text(json::Value const& of, char const* name) {
        auto const* value = of.find(name);
        auto const* read = value ? value->as<std::string>() : nullptr;
        return read ? *read : "";
    }
    void wrong(std::string what) { faults_.push_back(where_ + ": " + std::move(what)); }
    void expect(bool is_right, char const* what) {
        if (!is_right) wrong(what);
    }
    void same(std::int64_t found, std::int64_t wanted, char const* what) {
        if (found != wanted)
            wrong(std::string(what) + " is " + std::to_string(found) + ", should be " +
                  std::to_string(wanted));
    }
    int find_stop(std::string const& kind, std::int64_t id) const;
    void judge_route(json::Value const& route);
    void judge_step(json::Value const& step, Tour& tour);
    void judge_stop(json::Value const& step, Tour& tour);
    void judge_rest(json::Value const& step, Tour& tour);
    void move(json::Value const& step, Tour& tour, std::int64_t to);
    void judge_begin(json::Value const& step, std::vector<Rulebook::Span> const& windows);
    void judge_load(json::Value const& step, Tour const& tour);
    void load_up(json::Value const& route, Tour& tour);
    void judge_end(json::Value const& route, Tour const& tour);
    void judge_unassigned();
    void judge_summary();

    Rulebook rules_;
    json::Value const& solution_;
    std::string where_;
    std::vector<std::string> faults_;
    std::set<int> seen_;
    std::set<std::int64_t> driven_;
};

int Court::find_stop(std::string const& kind, std::int64_t id) const {
    for (std::size_t at = 0; at < rules_.stops.size(); ++at)
        if (rules_.stops[at].kind == kind && rules_.stops[at].id == id) return static_cast<int>(at);
    return -1;
}

/// From the last place to this one, breaks on the way or not: as long as the matrix says.
void Court::move(json::Value const& step, Tour& tour, std::int64_t to) {
    auto const ride = rules_.ride(*tour.car, tour.place, to);
    expect(ride >= 0, "no way leads here");
    auto const part = whole(step, "duration") - tour.travel;
    same(tour.since + part, ride, "the way since the last place");
    same(whole(step, "arrival"), tour.clock + part, "arrival");
    tour.travel += part;
    tour.since = 0;
    if (tour.place >= 0 && to >= 0) {
        tour.cost += rules_.price(*tour.car, tour.place, to);
        tour.distance += rules_.cell(*tour.car, "distances", tour.place, to);
    }
    tour.place = to;
}

void Court::judge_begin(json::Value const& step, std::vector<Rulebook::Span> const& windows) {
    auto const begin = whole(step, "arrival") + whole(step, "waiting_time");
    expect(whole(step, "waiting_time") >= 0, "waits less than nothing");
    auto const is_inside = [&](Rulebook::Span const& one) {
        return one.from <= begin && begin <= one.to;
    };
    expect(windows.empty() || std::ranges::any_of(windows, is_inside), "outside of its windows");
}

void Court::judge_load(json::Value const& step, Tour const& tour) {
    auto const* loads = step.find("load");
    auto const* listed = loads ? loads->as<json::Array>() : nullptr;
    if (!listed || listed->size() != rules_.kinds) return wrong("the load is not said");
    for (std::size_t at = 0; at < rules_.kinds; ++at) {
        same(*(*listed)[at].as<std::int64_t>(), tour.load[at], "load");
        expect(tour.load[at] <= tour.car->capacity[at], "more aboard than there is room");
    }
}

void Court::judge_stop(json::Value const& step, Tour& tour) {
    auto const at = find_stop(text(step, "type"), whole(step, "id"));
    if (at < 0) return wrong("nobody asked for it");
    expect(seen_.insert(at).second, "served twice");
    auto const& stop = rules_.stops[static_cast<std::size_t>(at)];
    auto const from = tour.place;
    move(step, tour, stop.place);
    judge_begin(step, stop.windows);
    same(whole(step, "setup"), rules_.setup(*tour.car, stop, from), "setup");
    same(whole(step, "service"), rules_.service(*tour.car, stop), "service");
    for (auto const skill : stop.skills)
        expect(std::ranges::find(tour.car->skills, skill) != tour.car->skills.end(),
               "a skill is missing");
    for (std::size_t kind = 0; kind < rules_.kinds; ++kind)
        tour.load[kind] += stop.take[kind] - stop.give[kind];
    if (stop.kind == "pickup") tour.aboard.insert(stop.mate);
    if (stop.kind == "delivery") expect(tour.aboard.erase(at) == 1, "delivered before its pickup");
    judge_load(step, tour);
    tour.clock = whole(step, "arrival") + whole(step, "waiting_time") + whole(step, "setup") +
                 whole(step, "service");
    tour.setup += whole(step, "setup");
    tour.service += whole(step, "service");
    tour.waiting += whole(step, "waiting_time");
    ++tour.tasks;
}

void Court::judge_rest(json::Value const& step, Tour& tour) {
    auto const& rests = tour.car->rests;
    auto const found = std::ranges::find(rests, whole(step, "id"), &Rulebook::Rest::id);
    if (found == rests.end()) return wrong("no such break");
    expect(tour.rested.insert(found->id).second, "a break twice");
    auto const part = whole(step, "duration") - tour.travel;
    expect(part >= 0, "the way runs backwards");
    same(whole(step, "arrival"), tour.clock + part, "arrival");
    tour.travel += part;
    tour.since += part;
    judge_begin(step, found->windows);
    same(whole(step, "service"), found->service, "service of the break");
    for (std::size_t kind = 0; found->has_max_load && kind < rules_.kinds; ++kind)
        expect(tour.load[kind] <= found->max_load[kind], "too much aboard in a break");
    judge_load(step, tour);
    tour.clock = whole(step, "arrival") + whole(step, "waiting_time") + found->service;
    tour.service += found->service;
    tour.waiting += whole(step, "waiting_time");
}

void Court::judge_step(json::Value const& step, Tour& tour) {
    auto const type = text(step, "type");
    auto const* violations = step.find("violations");
    expect(violations && violations->as<json::Array>()->empty(), "a violation");
    if (type == "break") return judge_rest(step, tour);
    if (type == "start") {
        expect(tour.tasks == 0 && tour.rested.empty(), "starts in the middle");
        tour.clock = whole(step, "arrival");
        tour.place = tour.car->start;
        return;
    }
    if (type == "end") return move(step, tour, tour.car->end);
    judge_stop(step, tour);
}

/// What the jobs of the route give is aboard from the start.
void Court::load_up(json::Value const& route, Tour& tour) {
    tour.load.assign(rules_.kinds, 0);
    for (auto const& step : *route.find("steps")->as<json::Array>()) {
        if (text(step, "type") != "job") continue;
        auto const at = find_stop("job", whole(step, "id"));
        for (std::size_t kind = 0; at >= 0 && kind < rules_.kinds; ++kind)
            tour.load[kind] += rules_.stops[static_cast<std::size_t>(at)].give[kind];
    }
    for (std::size_t kind = 0; kind < rules_.kinds; ++kind)
        expect(tour.load[kind] <= tour.car->capacity[kind], "sets out with too much");
}

void Court::judge_end(json::Value const& route, Tour const& tour) {
    auto const& car = *tour.car;
    expect(tour.tasks > 0, "a route for nothing");
    expect(tour.clock + 0 <= car.hours.to, "done after hours");
    expect(tour.aboard.empty(), "picked up, never delivered");
    expect(tour.rested.size() == car.rests.size(), "a break is missing");
    expect(car.max_tasks < 0 || tour.tasks <= car.max_tasks, "too many stops");
    expect(car.max_travel < 0 || tour.travel <= car.max_travel, "too long on the way");
    expect(car.max_distance < 0 || tour.distance <= car.max_distance, "too far");
    same(whole(route, "duration"), tour.travel, "duration");
    same(whole(route, "setup"), tour.setup, "setup");
    same(whole(route, "service"), tour.service, "service");
    same(whole(route, "waiting_time"), tour.waiting, "waiting");
    auto const cost = car.fixed + tour.cost;
    expect(std::abs(static_cast<double>(whole(route, "cost")) - cost) <= 0.5 + 1e-9 * cost,
           "the cost is another");
}

void Court::judge_route(json::Value const& route) {
    auto const car = std::ranges::find(rules_.cars, whole(route, "vehicle"), &Car::id);
    where_ = "vehicle " + std::to_string(whole(route, "vehicle"));
    if (car == rules_.cars.end()) return wrong("no such vehicle");
    expect(driven_.insert(car->id).second, "drives twice");
    if (car->is_given) { // may break what it likes, and says so
        for (auto const& step : *route.find("steps")->as<json::Array>()) {
            auto const at = find_stop(text(step, "type"), whole(step, "id"));
            if (at >= 0) expect(seen_.insert(at).second, "served twice");
        }
        return;
    }
    Tour tour;
    tour.car = &*car;
    tour.place = car->start;
    load_up(route, tour);
    auto const& steps = *route.find("steps")->as<json::Array>();
    // Without a place to start from, the first step is where the day begins.
    if (car->start < 0 && !steps.empty()) {
        tour.clock = whole(steps[0], "arrival");
    } else {
        expect(!steps.empty() && text(steps[0], "type") == "start", "does not start");
    }
    expect(steps.empty() || whole(steps[0], "arrival") >= car->hours.from, "begins before hours");
    for (std::size_t number = 0; number < steps.size(); ++number) {
        where_ = "vehicle " + std::to_string(car->id) + " step " + std::to_string(number);
        judge_step(steps[number], tour);
    }
    if (car->end >= 0) {
        expect(text(steps.back(), "type") == "end", "does not end");
        tour.clock = whole(steps.back(), "arrival");
    }
    judge_end(route, tour);
}

void Court::judge_unassigned() {
    for (auto const& one : *solution_.find("unassigned")->as<json::Array>()) {
        auto const at = find_stop(text(one, "type"), whole(one, "id"));
        where_ = "unassigned " + text(one, "type") + " " + std::to_string(whole(one, "id"));
        if (at < 0) {
            wrong("nobody asked for it");
            continue;
        }
        expect(seen_.insert(at).second, "served as well");
        expect(!text(one, "reason").empty(), "without a reason");
    }
    for (std::size_t at = 0; at < rules_.stops.size(); ++at) {
        where_ = rules_.stops[at].kind + " " + std::to_string(rules_.stops[at].id);
        expect(seen_.contains(static_cast<int>(at)), "dropped in silence");
    }
}

void Court::judge_summary() {
    where_ = "summary";
    auto const& summary = *solution_.find("summary");
    auto const& routes = *solution_.find("routes")->as<json::Array>();
    for (auto const* name : {"cost", "setup", "service", "duration", "waiting_time", "priority"}) {
        std::int64_t sum = 0;
        for (auto const& route : routes)
            sum += whole(route, name);
        same(whole(summary, name), sum, name);
    }
    same(whole(summary, "routes"), std::ssize(routes), "routes");
    same(whole(summary, "unassigned"), std::ssize(*solution_.find("unassigned")->as<json::Array>()),
         "unassigned");
}

std::vector<std::string> Court::run() {
    for (auto const& route : *solution_.find("routes")->as<json::Array>())
        judge_route(route);
    judge_unassigned();
    judge_summary();
    return faults_;
}

} // namespace

std::vector<std::string> judge(json::Value const& problem, json::Value const& solution) {
    return Court{problem, solution}.run();
}

} // namespace hearth::app::solve::testing

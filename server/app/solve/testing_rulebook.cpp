#include "app/solve/testing_judge.h"

#include <cmath>

namespace hearth::app::solve::testing {
namespace {

std::int64_t whole(json::Value const& of, char const* name, std::int64_t otherwise) {
    auto const* value = of.find(name);
    return value ? *value->as<std::int64_t>() : otherwise;
}

double real(json::Value const& of, char const* name, double otherwise) {
    auto const* value = of.find(name);
    if (!value) return otherwise;
    if (auto const* exact = value->as<std::int64_t>()) return static_cast<double>(*exact);
    return *value->as<double>();
}

std::string text(json::Value const& of, char const* name, char const* otherwise) {
    auto const* value = of.find(name);
    return value ? *value->as<std::string>() : otherwise;
}

std::vector<std::int64_t> wholes(json::Value const& of, char const* name) {
    std::vector<std::int64_t> all;
    if (auto const* value = of.find(name))
        for (auto const& one : *value->as<json::Array>())
            all.push_back(*one.as<std::int64_t>());
    return all;
}

std::vector<Rulebook::Span> spans(json::Value const& of) {
    std::vector<Rulebook::Span> all;
    if (auto const* value = of.find("time_windows"))
        for (auto const& one : *value->as<json::Array>()) {
            auto const& pair = *one.as<json::Array>();
            all.push_back({*pair[0].as<std::int64_t>(), *pair[1].as<std::int64_t>()});
        }
    return all;
}

Rulebook::Stop stop_of(json::Value const& of, char const* kind) {
    Rulebook::Stop stop;
    stop.kind = kind;
    stop.id = whole(of, "id", 0);
    stop.place = whole(of, "location_index", -1);
    stop.setup = whole(of, "setup", 0);
    stop.service = whole(of, "service", 0);
    for (auto const& [name, to] :
         {std::pair{"setup_per_type", &stop.setups}, {"service_per_type", &stop.services}})
        if (auto const* value = of.find(name))
            for (auto const& [type, time] : *value->as<json::Object>())
                (*to)[type] = *time.as<std::int64_t>();
    stop.windows = spans(of);
    return stop;
}

Rulebook::Car car_of(json::Value const& of) {
    Rulebook::Car car;
    car.id = whole(of, "id", 0);
    car.start = whole(of, "start_index", -1);
    car.end = whole(of, "end_index", -1);
    auto const hours = wholes(of, "time_window");
    car.hours =
        hours.empty() ? Rulebook::Span{0, 100'000'000'000} : Rulebook::Span{hours[0], hours[1]};
    car.capacity = wholes(of, "capacity");
    car.skills = wholes(of, "skills");
    car.profile = text(of, "profile", "car");
    car.type = text(of, "type", "");
    car.speed = real(of, "speed_factor", 1);
    if (auto const* costs = of.find("costs")) {
        car.fixed = real(*costs, "fixed", 0);
        car.per_hour = real(*costs, "per_hour", 3600);
        car.per_km = real(*costs, "per_km", 0);
    }
    car.max_tasks = whole(of, "max_tasks", -1);
    car.max_travel = whole(of, "max_travel_time", -1);
    car.max_distance = whole(of, "max_distance", -1);
    car.is_given = of.find("steps") != nullptr;
    if (auto const* rests = of.find("breaks"))
        for (auto const& one : *rests->as<json::Array>())
            car.rests.push_back({whole(one, "id", 0), whole(one, "service", 0), spans(one),
                                 wholes(one, "max_load"), one.find("max_load") != nullptr});
    return car;
}

} // namespace

Rulebook::Rulebook(json::Value const& problem) : matrices(problem.find("matrices")) {
    auto const widen = [&](std::vector<std::int64_t> const& one) {
        kinds = std::max(kinds, one.size());
    };
    for (auto const& one : *problem.find("vehicles")->as<json::Array>()) {
        cars.push_back(car_of(one));
        widen(cars.back().capacity);
    }
    if (auto const* jobs = problem.find("jobs"))
        for (auto const& one : *jobs->as<json::Array>()) {
            auto stop = stop_of(one, "job");
            stop.give = wholes(one, one.find("amount") ? "amount" : "delivery");
            stop.take = wholes(one, "pickup");
            stop.skills = wholes(one, "skills");
            stop.priority = whole(one, "priority", 0);
            widen(stop.give), widen(stop.take);
            stops.push_back(stop);
        }
    if (auto const* shipments = problem.find("shipments"))
        for (auto const& one : *shipments->as<json::Array>()) {
            auto from = stop_of(*one.find("pickup"), "pickup");
            auto to = stop_of(*one.find("delivery"), "delivery");
            from.take = to.give = wholes(one, "amount");
            from.skills = to.skills = wholes(one, "skills");
            from.priority = to.priority = whole(one, "priority", 0);
            widen(from.take);
            from.mate = static_cast<int>(stops.size()) + 1;
            to.mate = static_cast<int>(stops.size());
            stops.push_back(from);
            stops.push_back(to);
        }
    for (auto& stop : stops)
        stop.give.resize(kinds), stop.take.resize(kinds);
    for (auto& car : cars)
        car.capacity.resize(kinds);
}

std::int64_t Rulebook::cell(Car const& car, char const* name, std::int64_t from,
                            std::int64_t to) const {
    auto const* matrix = matrices->find(car.profile)->find(name);
    if (!matrix) return -1;
    auto const& row = (*matrix->as<json::Array>())[static_cast<std::size_t>(from)];
    auto const* value = (*row.as<json::Array>())[static_cast<std::size_t>(to)].as<std::int64_t>();
    return value ? *value : -1;
}

std::int64_t Rulebook::ride(Car const& car, std::int64_t from, std::int64_t to) const {
    if (from < 0 || to < 0) return 0;
    auto const plain = cell(car, "durations", from, to);
    if (plain < 0 || car.speed == 1) return plain;
    return std::llround(static_cast<double>(plain) / car.speed);
}

double Rulebook::price(Car const& car, std::int64_t from, std::int64_t to) const {
    if (from < 0 || to < 0) return 0;
    auto const own = cell(car, "costs", from, to);
    if (own >= 0) return static_cast<double>(own);
    auto const far = car.per_km > 0 ? static_cast<double>(cell(car, "distances", from, to)) : 0.0;
    return car.per_hour * static_cast<double>(ride(car, from, to)) / 3600 + car.per_km * far / 1000;
}

std::int64_t Rulebook::setup(Car const& car, Stop const& stop, std::int64_t from) const {
    if (from == stop.place) return 0;
    auto const own = stop.setups.find(car.type);
    return own == stop.setups.end() || car.type.empty() ? stop.setup : own->second;
}

std::int64_t Rulebook::service(Car const& car, Stop const& stop) const {
    auto const own = stop.services.find(car.type);
    return own == stop.services.end() || car.type.empty() ? stop.service : own->second;
}

} // namespace hearth::app::solve::testing

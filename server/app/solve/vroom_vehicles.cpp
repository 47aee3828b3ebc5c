// Vehicles, their breaks, and the routes that are given for them.
#include "app/solve/vroom_reader.h"

namespace hearth::app::solve::vroom {

void Reader::read_types() {
    auto const* vehicles = root_.find("vehicles");
    if (!vehicles || list(*vehicles, "/vehicles").empty())
        fail("/vehicles", "at least one is wanted");
    auto const& many = list(*vehicles, "/vehicles");
    if (many.size() > most_vehicles) fail("/vehicles", "at most 2000 are taken");
    for (std::size_t at = 0; at < many.size(); ++at) {
        auto const type = text_or(many[at], "type", step("/vehicles", at), "");
        types_.try_emplace(type, static_cast<int>(types_.size()));
        if (types_.size() > most_kinds + 1)
            fail(step("/vehicles", at) + "/type", "at most 100 types are taken");
    }
}

void Reader::read_breaks(json::Value const& vehicle, Vehicle& car, std::string const& place) {
    auto& names = case_.breaks.emplace_back();
    auto const* value = vehicle.find("breaks");
    if (!value) return;
    auto const here = place + "/breaks";
    std::set<std::int64_t> ids;
    for (auto const& one : list(*value, here)) {
        auto const at = step(here, car.breaks.size());
        if (car.breaks.size() == planner::fleet::most_breaks)
            fail(at, "at most 6 breaks of a vehicle are supported");
        know(one, at, {"id", "description", "time_windows", "service", "max_load"});
        auto const* id = one.find("id");
        if (!id) fail(at + "/id", "every break needs one");
        names.push_back(
            {whole(*id, at + "/id", 0, INT64_MAX), text_or(one, "description", at, "")});
        if (!ids.insert(names.back().id).second) fail(at + "/id", "this id stands twice");
        planner::fleet::Break pause{
            windows(one, at), whole_or(one, "service", at, longest_way, 0), {}};
        pause.max_load = amounts(one, "max_load", at);
        car.breaks.push_back(std::move(pause));
    }
}

void Reader::read_costs(json::Value const& vehicle, Prices& prices, std::string const& place) {
    prices.place = place;
    prices.profile = text_or(vehicle, "profile", place, "car");
    if (auto const* speed = vehicle.find("speed_factor")) {
        prices.speed = number(*speed, place + "/speed_factor");
        if (prices.speed < 0.01 || prices.speed > 5)
            fail(place + "/speed_factor", "a number from 0.01 to 5 is wanted");
    }
    auto const* costs = vehicle.find("costs");
    if (!costs) return;
    auto const here = place + "/costs";
    know(*costs, here, {"fixed", "per_hour", "per_km"});
    constexpr std::int64_t dearest = 1'000'000'000;
    prices.fixed = whole_or(*costs, "fixed", here, dearest, 0);
    prices.per_hour = whole_or(*costs, "per_hour", here, dearest, 3'600);
    prices.per_km = whole_or(*costs, "per_km", here, dearest, 0);
    prices.is_said = prices.per_hour != 3'600 || prices.per_km != 0;
}

void Reader::read_vehicle(json::Value const& vehicle, std::string const& place) {
    know(vehicle, place,
         {"id", "description", "profile", "start", "start_index", "end", "end_index", "capacity",
          "costs", "skills", "type", "time_window", "breaks", "speed_factor", "max_tasks",
          "max_travel_time", "max_distance", "steps"});
    auto const* id = vehicle.find("id");
    if (!id) fail(place + "/id", "every vehicle needs one");
    case_.vehicles.push_back(
        {whole(*id, place + "/id", 0, INT64_MAX), text_or(vehicle, "description", place, "")});
    if (!vehicle_ids_.insert(case_.vehicles.back().id).second)
        fail(place + "/id", "this id stands twice");
    Vehicle car;
    car.hours = {0, latest_time};
    if (auto const* value = vehicle.find("time_window")) {
        auto const at = place + "/time_window";
        auto const& pair = list(*value, at);
        if (pair.size() != 2) fail(at, "a window is [begin, end]");
        car.hours = {whole(pair[0], at + "/0", 0, latest_time),
                     whole(pair[1], at + "/1", 0, latest_time)};
        if (car.hours.from > car.hours.to) fail(at, "the window ends before it begins");
    }
    car.start = this->place(vehicle, "start", place);
    car.end = this->place(vehicle, "end", place);
    if (car.start < 0 && car.end < 0) fail(place, "a vehicle needs a start or an end");
    // Without a capacity it carries nothing that weighs.
    car.capacity = amounts(vehicle, "capacity", place).value_or(Amounts(case_.problem.dimensions));
    car.type = types_.at(text_or(vehicle, "type", place, ""));
    auto const limit = [&](char const* name, std::int64_t most) {
        return whole_or(vehicle, name, place, most, planner::fleet::never);
    };
    car.max_tasks = limit("max_tasks", INT32_MAX);
    car.max_travel = limit("max_travel_time", latest_time);
    car.max_distance = limit("max_distance", latest_time);
    read_breaks(vehicle, car, place);
    auto& prices = prices_.emplace_back();
    read_costs(vehicle, prices, place);
    case_.problem.vehicles.push_back(std::move(car));
    owned_.push_back(skills(vehicle, place));
}

planner::fleet::Given Reader::read_step(json::Value const& one, std::size_t vehicle,
                                        std::string const& place) {
    using What = planner::fleet::Moment::What;
    know(one, place,
         {"type", "id", "description", "service_at", "service_after", "service_before", "location",
          "location_index"});
    auto const type = text_or(one, "type", place, "");
    planner::fleet::Given step;
    for (auto const& [name, part] : {std::pair{"service_at", &step.at},
                                     {"service_after", &step.after},
                                     {"service_before", &step.before}}) {
        auto const* value = one.find(name);
        if (value) *part = whole(*value, place + "/" + name, 0, latest_time);
    }
    if (type == "start" || type == "end") {
        step.what = type == "start" ? What::Start : What::End;
        return step;
    }
    auto const* id = one.find("id");
    if (!id) fail(place + "/id", "this step needs the id of what it is");
    auto const number = whole(*id, place + "/id", 0, INT64_MAX);
    if (type == "break") {
        step.what = What::Break;
        auto const& names = case_.breaks[vehicle];
        for (std::size_t at = 0; at < names.size(); ++at)
            if (names[at].id == number) step.index = static_cast<int>(at);
    } else if (type == "job" || type == "pickup" || type == "delivery") {
        auto const found = ids_.find({type, number});
        if (found != ids_.end()) step.index = found->second;
    } else {
        fail(place + "/type", "start, job, pickup, delivery, break or end is wanted");
    }
    if (step.index < 0) fail(place + "/id", "there is no such " + type);
    return step;
}

/// A given route is driven as it stands. Whatever it serves is settled.
void Reader::read_steps(json::Value const& vehicle, std::size_t number, std::string const& place) {
    using What = planner::fleet::Moment::What;
    auto& given = case_.given.emplace_back();
    auto const* value = vehicle.find("steps");
    if (!value) return;
    auto const here = place + "/steps";
    auto const& many = list(*value, here);
    std::set<int> breaks;
    for (std::size_t at = 0; at < many.size(); ++at) {
        auto const one_place = step(here, at);
        auto const one = read_step(many[at], number, one_place);
        if (one.what == What::Start && at > 0) fail(one_place, "a route starts once");
        if (one.what == What::End && at + 1 < many.size()) fail(one_place, "a route ends once");
        if (one.what == What::Break && !breaks.insert(one.index).second)
            fail(one_place, "this break is taken twice");
        if (one.what == What::Stop) {
            if (!given_tasks_.insert(one.index).second)
                fail(one_place, "this stands in the steps already");
            auto const errand = case_.problem.task(one.index).errand;
            case_.settled[static_cast<std::size_t>(errand)] = 1;
        }
        given.push_back(one);
    }
    case_.problem.vehicles[number].is_forced = true;
}

} // namespace hearth::app::solve::vroom

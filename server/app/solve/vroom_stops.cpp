// Jobs and shipments.
#include "app/solve/vroom_reader.h"

#include <cmath>

namespace hearth::app::solve::vroom {

/// All amounts of a problem have one length: that of the first that is said.
void Reader::read_amount_size() {
    auto const look = [&](json::Value const& one, char const* name, std::string const& place) {
        auto const* value = one.find(name);
        if (!value || case_.problem.dimensions > 0) return;
        auto const size = list(*value, place + "/" + name).size();
        if (size > most_kinds) fail(place + "/" + name, "at most 100 kinds of amounts are taken");
        case_.problem.dimensions = size;
    };
    for (auto const* group : {"vehicles", "jobs", "shipments"}) {
        auto const* value = root_.find(group);
        if (!value) continue;
        std::size_t number = 0;
        for (auto const& one : list(*value, std::string("/") + group)) {
            auto const place = step(std::string("/") + group, number++);
            for (auto const* name : {"capacity", "delivery", "pickup", "amount"}) {
                // Of a shipment these two are its stops.
                auto const is_stop =
                    std::string_view(group) == "shipments" && std::string_view(name) != "amount";
                if (!is_stop) look(one, name, place);
            }
        }
    }
}

std::optional<Amounts> Reader::amounts(json::Value const& object, char const* name,
                                       std::string const& place) const {
    auto const* value = object.find(name);
    if (!value) return {};
    auto const at = place + "/" + name;
    auto const& given = list(*value, at);
    if (given.size() != case_.problem.dimensions)
        fail(at,
             "all amounts must have one length, here " + std::to_string(case_.problem.dimensions));
    Amounts read;
    for (std::size_t kind = 0; kind < given.size(); ++kind)
        read.push_back(whole(given[kind], step(at, kind), 0, largest_amount));
    return read;
}

/// A number for the place: by its row with matrices, by its coordinates without.
int Reader::place(json::Value const& object, std::string const& name, std::string const& at) {
    auto const index_name = name + "_index";
    auto const* index = object.find(index_name);
    auto const* spot = object.find(name);
    std::optional<std::pair<double, double>> degrees;
    if (spot) {
        auto const here = at + "/" + name;
        auto const& pair = list(*spot, here);
        if (pair.size() != 2) fail(here, "a place is [longitude, latitude]");
        degrees = {number(pair[0], here + "/0"), number(pair[1], here + "/1")};
        if (std::abs(degrees->first) > 180 || std::abs(degrees->second) > 90)
            fail(here, "this is not on the earth");
    }
    if (index && matrix_size_ == 0) fail(at + "/" + index_name, "there is no matrix for it");
    if (!index && matrix_size_ > 0) {
        if (spot) fail(at + "/" + name, "with a matrix, " + index_name + " is wanted");
        return planner::fleet::nowhere;
    }
    if (!index && !spot) return planner::fleet::nowhere;
    auto const next = static_cast<int>(case_.spots.size());
    auto row = std::int64_t{-1};
    if (index)
        row = whole(*index, at + "/" + index_name, 0, static_cast<std::int64_t>(matrix_size_) - 1);
    auto const number = index ? places_by_index_.try_emplace(row, next).first->second
                              : places_by_degrees_.try_emplace(*degrees, next).first->second;
    if (number == next) case_.spots.push_back({degrees, row});
    auto& kept = case_.spots[static_cast<std::size_t>(number)];
    if (!kept.degrees) kept.degrees = degrees;
    return number;
}

std::vector<planner::fleet::Action> Reader::read_actions(json::Value const& stop,
                                                         std::string const& place) {
    planner::fleet::Action const usual{whole_or(stop, "setup", place, longest_way, 0),
                                       whole_or(stop, "service", place, longest_way, 0)};
    std::vector<planner::fleet::Action> all(types_.size(), usual);
    auto const vary = [&](char const* name, Time planner::fleet::Action::*part) {
        auto const* value = stop.find(name);
        if (!value) return;
        auto const here = place + "/" + name;
        auto const* object = value->as<json::Object>();
        if (!object) fail(here, "an object is wanted");
        for (auto const& [type, time] : *object) {
            auto const at = here + json::pointer_step(type);
            auto const seconds = whole(time, at, 0, longest_way);
            auto const found = types_.find(type);
            // A type that no vehicle has concerns nobody.
            if (found != types_.end()) all[static_cast<std::size_t>(found->second)].*part = seconds;
        }
    };
    vary("setup_per_type", &planner::fleet::Action::setup);
    vary("service_per_type", &planner::fleet::Action::service);
    return all;
}

Task Reader::read_stop(json::Value const& stop, std::string const& place, std::string const& kind,
                       Name& name) {
    Task task;
    auto const* id = stop.find("id");
    if (!id) fail(place + "/id", "every " + kind + " needs one");
    name.id = whole(*id, place + "/id", 0, INT64_MAX);
    name.description = text_or(stop, "description", place, "");
    if (!ids_.try_emplace({kind, name.id}, static_cast<int>(case_.problem.tasks.size())).second)
        fail(place + "/id", "this id stands twice");
    task.place = this->place(stop, "location", place);
    if (task.place < 0)
        fail(place, matrix_size_ > 0 ? "a location_index is wanted" : "a location is wanted");
    task.actions = read_actions(stop, place);
    task.windows = windows(stop, place);
    task.errand = static_cast<int>(case_.problem.errands.size());
    task.give = task.take = Amounts(case_.problem.dimensions);
    return task;
}

void Reader::read_job(json::Value const& job, std::string const& place) {
    know(job, place,
         {"id", "description", "location", "location_index", "setup", "service", "setup_per_type",
          "service_per_type", "delivery", "pickup", "amount", "skills", "priority",
          "time_windows"});
    Name name;
    auto task = read_stop(job, place, "job", name);
    if (job.find("amount") && job.find("delivery"))
        fail(place + "/amount", "amount is the old name of delivery: one of them is enough");
    if (auto const given = amounts(job, job.find("amount") ? "amount" : "delivery", place))
        task.give = *given;
    if (auto const taken = amounts(job, "pickup", place)) task.take = *taken;
    auto const priority = static_cast<int>(whole_or(job, "priority", place, 100, 0));
    case_.problem.errands.push_back({static_cast<int>(case_.problem.tasks.size()), -1, priority});
    case_.priorities.push_back(priority);
    case_.problem.tasks.push_back(std::move(task));
    case_.tasks.push_back(std::move(name));
    needed_.push_back(skills(job, place));
}

void Reader::read_shipment(json::Value const& shipment, std::string const& place) {
    know(shipment, place, {"pickup", "delivery", "amount", "skills", "priority"});
    auto const amount =
        amounts(shipment, "amount", place).value_or(Amounts(case_.problem.dimensions));
    auto const priority = static_cast<int>(whole_or(shipment, "priority", place, 100, 0));
    planner::fleet::Errand errand{.priority = priority};
    for (auto const* kind : {"pickup", "delivery"}) {
        auto const here = place + "/" + kind;
        auto const* stop = shipment.find(kind);
        if (!stop) fail(here, "a shipment has a pickup and a delivery");
        know(*stop, here,
             {"id", "description", "location", "location_index", "setup", "service",
              "setup_per_type", "service_per_type", "time_windows"});
        Name name;
        auto task = read_stop(*stop, here, kind, name);
        auto const is_pickup = std::string_view(kind) == "pickup";
        task.kind = is_pickup ? planner::fleet::Kind::Pickup : planner::fleet::Kind::Delivery;
        (is_pickup ? task.take : task.give) = amount;
        (is_pickup ? errand.first : errand.second) = static_cast<int>(case_.problem.tasks.size());
        case_.problem.tasks.push_back(std::move(task));
        case_.tasks.push_back(std::move(name));
    }
    case_.problem.errands.push_back(errand);
    case_.priorities.push_back(priority);
    needed_.push_back(skills(shipment, place));
}

void Reader::read_jobs() {
    for (auto const* group : {"jobs", "shipments"}) {
        auto const* value = root_.find(group);
        if (!value) continue;
        auto const here = std::string("/") + group;
        auto const& many = list(*value, here);
        for (std::size_t at = 0; at < many.size(); ++at) {
            auto const place = step(here, at);
            std::string_view(group) == "jobs" ? read_job(many[at], place)
                                              : read_shipment(many[at], place);
            if (case_.problem.tasks.size() > most_tasks)
                fail(place, "at most 10000 stops are taken");
        }
    }
    if (case_.problem.tasks.empty()) fail("/jobs", "at least one job or shipment is wanted");
}

} // namespace hearth::app::solve::vroom

#include "app/solve/vroom.h"

#include "planner/travel.h"

#include <algorithm>
#include <map>
#include <set>

namespace hearth::app::solve {
namespace {

using planner::search::Cost;
using planner::search::Time;
using planner::search::Vehicle;
using planner::search::Window;

constexpr std::int64_t largest = 100'000'000; ///< seconds, amounts: sums stay within 31 bits
constexpr std::int64_t forever = 500'000'000;
constexpr std::size_t most_stops = 5'000;
constexpr int estimate_hour = 10;
constexpr std::int32_t no_limit = 1'000'000'000; ///< of capacity; two of them still fit
constexpr Cost priority_step = 10'000;           ///< one priority outweighs so many jobs below

/// Reads one problem. The first fault is thrown inside and handed out as a value.
class Reader {
public:
    explicit Reader(json::Value const& root) : root_(root) {}
    Task read();

private:
    [[noreturn]] static void fail(std::string place, std::string what) {
        throw Fault{std::move(place), std::move(what)};
    }
    static void know(json::Value const& value, std::string const& place,
                     std::set<std::string> const& names);
    static std::int64_t whole(json::Value const& value, std::string const& place,
                              std::int64_t least, std::int64_t most);
    static json::Array const& list(json::Value const& value, std::string const& place);
    static Window window(json::Value const& value, std::string const& place);
    std::int32_t amount(json::Value const& one, char const* name, std::string const& place);
    std::set<std::int64_t> skills(json::Value const& one, std::string const& place);
    std::int32_t row(json::Value const& one, char const* name, std::string const& place);
    void read_matrix();
    void read_job(json::Value const& job, std::string const& place);
    void read_vehicle(json::Value const& vehicle, std::string const& place);
    void read_windows(json::Value const& job, std::string const& place);
    void settle_skills();
    void settle_grids();

    json::Value const& root_;
    Task task_;
    json::Array const* durations_ = nullptr;
    json::Array const* costs_ = nullptr;
    std::string matrix_place_;
    std::string profile_;
    std::vector<std::int32_t> job_rows_{0};   ///< into the caller's matrix or places_
    std::vector<std::int32_t> starts_, ends_; ///< the same by vehicle; -1: anywhere
    std::vector<planner::Place> places_;      ///< where there is no matrix
    std::vector<std::set<std::int64_t>> job_skills_{{}}, vehicle_skills_;
    std::set<std::int64_t> job_ids_, vehicle_ids_;
};

void Reader::know(json::Value const& value, std::string const& place,
                  std::set<std::string> const& names) {
    auto const* object = value.as<json::Object>();
    if (!object) fail(place, "an object is wanted");
    for (auto const& [name, inner] : *object) {
        if (!names.contains(name)) fail(place + "/" + name, "this is not supported");
    }
}

std::int64_t Reader::whole(json::Value const& value, std::string const& place, std::int64_t least,
                           std::int64_t most) {
    auto const* number = value.as<std::int64_t>();
    if (!number || *number < least || *number > most) {
        fail(place, "a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                        " is wanted");
    }
    return *number;
}

json::Array const& Reader::list(json::Value const& value, std::string const& place) {
    auto const* array = value.as<json::Array>();
    if (!array) fail(place, "a list is wanted");
    return *array;
}

Window Reader::window(json::Value const& value, std::string const& place) {
    auto const& pair = list(value, place);
    if (pair.size() != 2) fail(place, "a window is [begin, end]");
    Window const read{static_cast<Time>(whole(pair[0], place + "/0", 0, largest)),
                      static_cast<Time>(whole(pair[1], place + "/1", 0, largest))};
    if (read.ready > read.due) fail(place, "the window ends before it begins");
    return read;
}

std::int32_t Reader::amount(json::Value const& one, char const* name, std::string const& place) {
    auto const* value = one.find(name);
    if (!value) return -1;
    auto const at = place + "/" + name;
    auto const& amounts = list(*value, at);
    if (amounts.size() > 1) fail(at, "amounts of more than one kind are not supported");
    return amounts.empty() ? -1
                           : static_cast<std::int32_t>(whole(amounts[0], at + "/0", 0, largest));
}

std::set<std::int64_t> Reader::skills(json::Value const& one, std::string const& place) {
    std::set<std::int64_t> read;
    auto const* value = one.find("skills");
    if (!value) return read;
    std::size_t number = 0;
    for (auto const& skill : list(*value, place + "/skills")) {
        read.insert(whole(skill, place + "/skills/" + std::to_string(number++), 0, largest));
    }
    return read;
}

/// The row of a place: `name`_index with a matrix, else the coordinates; -1 where neither is said.
std::int32_t Reader::row(json::Value const& one, char const* name, std::string const& place) {
    auto const index_name = std::string(name) + "_index";
    auto const* index = one.find(index_name);
    auto const* spot = one.find(name);
    if (durations_) {
        if (!index && spot) fail(place + "/" + name, "with a matrix, " + index_name + " is wanted");
        if (!index) return -1;
        return static_cast<std::int32_t>(
            whole(*index, place + "/" + index_name, 0, std::ssize(*durations_) - 1));
    }
    if (!spot) {
        if (index) fail(place + "/" + index_name, "there is no matrix for it");
        return -1;
    }
    auto const at = place + "/" + name;
    auto const& pair = list(*spot, at);
    double degrees[2]{};
    if (pair.size() != 2) fail(at, "a place is [longitude, latitude]");
    for (std::size_t axis = 0; axis < 2; ++axis) {
        auto const* exact = pair[axis].as<std::int64_t>();
        auto const* number = pair[axis].as<double>();
        if (!exact && !number) fail(at, "a place is [longitude, latitude]");
        degrees[axis] = exact ? static_cast<double>(*exact) : *number;
        auto const most = axis == 0 ? 180.0 : 90.0;
        if (!(std::abs(degrees[axis]) <= most)) fail(at, "this is not on the earth");
    }
    places_.emplace_back(degrees[1], degrees[0]);
    return static_cast<std::int32_t>(places_.size()) - 1;
}

void Reader::read_matrix() {
    auto const* matrices = root_.find("matrices");
    if (!matrices) return;
    auto const* object = matrices->as<json::Object>();
    if (!object || object->size() != 1) fail("/matrices", "the matrix of one profile is wanted");
    profile_ = object->front().first;
    matrix_place_ = "/matrices/" + json::pointer_step(profile_).substr(1);
    know(object->front().second, matrix_place_, {"durations", "costs", "distances"});
    auto const* durations = object->front().second.find("durations");
    if (!durations) fail(matrix_place_, "durations are missing");
    durations_ = &list(*durations, matrix_place_ + "/durations");
    if (auto const* costs = object->front().second.find("costs")) {
        costs_ = &list(*costs, matrix_place_ + "/costs");
    }
    if (durations_->empty()) fail(matrix_place_ + "/durations", "the matrix is empty");
}

void Reader::read_windows(json::Value const& job, std::string const& place) {
    auto& in = task_.instance;
    std::vector<Window> windows;
    if (auto const* value = job.find("time_windows")) {
        std::size_t number = 0;
        for (auto const& one : list(*value, place + "/time_windows")) {
            auto const at = place + "/time_windows/" + std::to_string(number++);
            windows.push_back(window(one, at));
            if (windows.size() > 1 && windows.back().ready <= windows[windows.size() - 2].due) {
                fail(at, "windows must follow each other without overlap");
            }
        }
    }
    if (windows.empty()) windows.push_back({0, static_cast<Time>(forever)});
    in.ready.push_back(windows.front().ready);
    in.due.push_back(windows.back().due);
    if (windows.size() == 1) windows.clear();
    in.windows.push_back(std::move(windows));
}

void Reader::read_job(json::Value const& job, std::string const& place) {
    know(job, place,
         {"id", "description", "location", "location_index", "service", "delivery", "amount",
          "skills", "priority", "time_windows"});
    auto const* id = job.find("id");
    if (!id) fail(place + "/id", "every job needs one");
    task_.jobs.push_back(whole(*id, place + "/id", 0, INT64_MAX));
    if (!job_ids_.insert(task_.jobs.back()).second) fail(place + "/id", "this id stands twice");
    job_rows_.push_back(row(job, "location", place));
    if (job_rows_.back() < 0) fail(place, "a job needs a location");
    auto const* service = job.find("service");
    auto& in = task_.instance;
    in.service.push_back(
        service ? static_cast<Time>(whole(*service, place + "/service", 0, largest)) : 0);
    auto const delivery = std::max(amount(job, "delivery", place), amount(job, "amount", place));
    in.demand.push_back(std::max(0, delivery));
    auto const* priority = job.find("priority");
    task_.priority.push_back(
        priority ? static_cast<int>(whole(*priority, place + "/priority", 0, 100)) : 0);
    in.skip.push_back(1 + priority_step * task_.priority.back());
    job_skills_.push_back(skills(job, place));
    read_windows(job, place);
}

void Reader::read_vehicle(json::Value const& vehicle, std::string const& place) {
    know(vehicle, place,
         {"id", "description", "profile", "start", "start_index", "end", "end_index", "capacity",
          "skills", "time_window"});
    auto const* id = vehicle.find("id");
    if (!id) fail(place + "/id", "every vehicle needs one");
    task_.vehicles.push_back(whole(*id, place + "/id", 0, INT64_MAX));
    if (!vehicle_ids_.insert(task_.vehicles.back()).second)
        fail(place + "/id", "this id stands twice");
    auto const* named = vehicle.find("profile");
    auto const* profile = named ? named->as<std::string>() : nullptr;
    if (named && !profile) fail(place + "/profile", "a text is wanted");
    auto const name = profile ? *profile : "car";
    if (profile_.empty()) profile_ = name;
    if (name != profile_)
        fail(place + "/profile", "all vehicles must have the profile " + profile_);
    Vehicle car{.from = 0, .to = static_cast<Time>(forever)};
    if (auto const* value = vehicle.find("time_window")) {
        auto const hours = window(*value, place + "/time_window");
        car.from = hours.ready;
        car.to = hours.due;
    }
    auto const capacity = amount(vehicle, "capacity", place);
    car.capacity = capacity < 0 ? no_limit : capacity;
    task_.instance.vehicles.push_back(car);
    starts_.push_back(row(vehicle, "start", place));
    ends_.push_back(row(vehicle, "end", place));
    if (starts_.back() < 0 && ends_.back() < 0) fail(place, "a vehicle needs a start or an end");
    vehicle_skills_.push_back(skills(vehicle, place));
}

/// Vehicles alike in all are of one kind; each kind says which jobs it may do.
void Reader::settle_skills() {
    auto& in = task_.instance;
    using Likeness =
        std::tuple<std::int32_t, std::int32_t, Time, Time, std::int32_t, std::set<std::int64_t>>;
    std::map<Likeness, std::int32_t> kinds;
    for (std::size_t at = 0; at < in.vehicles.size(); ++at) {
        auto& car = in.vehicles[at];
        auto const [found, is_new] = kinds.try_emplace(
            {starts_[at], ends_[at], car.from, car.to, car.capacity, vehicle_skills_[at]},
            static_cast<std::int32_t>(kinds.size()));
        car.kind = found->second;
        if (!is_new) continue;
        for (auto const& needed : job_skills_) {
            in.allowed.push_back(std::ranges::includes(vehicle_skills_[at], needed));
        }
    }
}

/// Rows of the search: jobs, then each start and end; the last row is "anywhere", near to all.
void Reader::settle_grids() {
    auto& in = task_.instance;
    auto rows = job_rows_;
    rows[0] = -1;
    for (std::size_t at = 0; at < in.vehicles.size(); ++at) {
        auto const add = [&](std::int32_t row) {
            rows.push_back(row);
            return static_cast<std::int32_t>(rows.size()) - 1;
        };
        // Vehicles of one kind share their rows, for the search takes them for equal.
        auto const same = std::ranges::find(in.vehicles, in.vehicles[at].kind, &Vehicle::kind);
        auto const first = static_cast<std::size_t>(same - in.vehicles.begin());
        in.vehicles[at].start = first < at ? in.vehicles[first].start : add(starts_[at]);
        in.vehicles[at].end = first < at ? in.vehicles[first].end : add(ends_[at]);
    }
    auto const size = rows.size();
    auto const travel = planner::city_travel();
    auto const mode = profile_ == "foot"   ? planner::Mode::Walking
                      : profile_ == "bike" ? planner::Mode::EBike
                                           : planner::Mode::Car;
    auto const cell = [&](json::Array const& matrix, char const* name, std::int32_t from,
                          std::int32_t to) {
        auto const place = matrix_place_ + "/" + name + "/" + std::to_string(from);
        auto const& line = list(matrix[static_cast<std::size_t>(from)], place);
        if (line.size() != matrix.size()) fail(place, "the matrix is not square");
        return static_cast<Time>(whole(line[static_cast<std::size_t>(to)],
                                       place + "/" + std::to_string(to), 0, largest));
    };
    if (costs_ && costs_->size() != durations_->size()) {
        fail(matrix_place_ + "/costs", "costs and durations differ in size");
    }
    std::vector<Time> durations(size * size), costs;
    for (std::size_t from = 0; from < size; ++from) {
        for (std::size_t to = 0; to < size; ++to) {
            if (rows[from] < 0 || rows[to] < 0) continue;
            auto& time = durations[from * size + to];
            if (durations_) {
                time = cell(*durations_, "durations", rows[from], rows[to]);
            } else {
                auto const way = planner::travel_time(
                    travel, mode, places_[static_cast<std::size_t>(rows[from])],
                    places_[static_cast<std::size_t>(rows[to])], estimate_hour);
                time = static_cast<Time>(std::chrono::floor<std::chrono::seconds>(way).count());
            }
        }
    }
    costs = durations;
    for (std::size_t at = 0; costs_ && at < costs.size(); ++at) {
        auto const from = rows[at / size], to = rows[at % size];
        if (from >= 0 && to >= 0) costs[at] = cell(*costs_, "costs", from, to);
    }
    // Leaving out is dearer than any detour: a way there, a way on.
    auto const dearest = std::ranges::max(costs);
    for (auto& skip : in.skip)
        skip *= 4 * Cost{dearest} + 1;
    in.duration = {static_cast<std::int32_t>(size), std::move(durations)};
    in.distance = {static_cast<std::int32_t>(size), std::move(costs)};
    if (!durations_) task_.notes.push_back("ways are estimated: no matrix was given");
}

Task Reader::read() {
    know(root_, "", {"jobs", "vehicles", "matrices"});
    auto& in = task_.instance;
    in.ready = in.due = in.service = {0};
    in.demand = {0};
    in.skip = {0};
    in.windows.emplace_back();
    task_.jobs = {-1};
    task_.priority = {0};
    read_matrix();
    for (auto const* name : {"vehicles", "jobs"}) {
        auto const place = std::string("/") + name;
        auto const* value = root_.find(name);
        if (!value || list(*value, place).empty()) fail(place, "at least one is wanted");
        auto const& many = list(*value, place);
        if (many.size() > most_stops) fail(place, "at most 5000 are taken");
        for (std::size_t at = 0; at < many.size(); ++at) {
            auto const here = place + "/" + std::to_string(at);
            name == std::string_view("jobs") ? read_job(many[at], here)
                                             : read_vehicle(many[at], here);
        }
    }
    in.size = static_cast<std::int32_t>(task_.jobs.size());
    auto const is_simple = [](auto const& windows) { return windows.empty(); };
    if (std::ranges::all_of(in.windows, is_simple)) in.windows.clear();
    settle_skills();
    settle_grids();
    return std::move(task_);
}

} // namespace

std::variant<Task, Fault> read_vroom(json::Value const& root) {
    try {
        return Reader{root}.read();
    } catch (Fault const& fault) {
        return fault;
    }
}

} // namespace hearth::app::solve

// Matrices by profile, ways by estimate, and what they cost.
#include "app/solve/vroom_reader.h"
#include "planner/travel.h"

#include <cmath>
#include <numeric>

namespace hearth::app::solve::vroom {

namespace {

constexpr int estimate_hour = 10; ///< o'clock: the middle of a working day

planner::Mode mode_of(Prices const& prices) {
    if (prices.profile == "car") return planner::Mode::Car;
    if (prices.profile == "bike") return planner::Mode::EBike;
    if (prices.profile == "foot") return planner::Mode::Walking;
    fail(prices.place + "/profile", "there is no matrix for " + prices.profile +
                                        ", and only car, bike and foot can be estimated");
}

} // namespace

void Reader::read_matrices() {
    auto const* matrices = root_.find("matrices");
    if (!matrices) return;
    auto const* object = matrices->as<json::Object>();
    if (!object) fail("/matrices", "an object is wanted");
    for (auto const& [profile, matrix] : *object) {
        auto const place = "/matrices" + json::pointer_step(profile);
        know(matrix, place, {"durations", "distances", "costs"});
        if (!matrix.find("durations")) fail(place, "durations are missing");
        for (auto const* name : {"durations", "distances", "costs"}) {
            auto const* value = matrix.find(name);
            if (!value) continue;
            auto const at = place + "/" + name;
            auto const size = list(*value, at).size();
            if (size == 0) fail(at, "the matrix is empty");
            if (matrix_size_ == 0) matrix_size_ = size;
            if (size != matrix_size_) fail(at, "all matrices must have one size");
            std::size_t row = 0;
            for (auto const& line : *value->as<json::Array>()) {
                if (list(line, step(at, row)).size() != size)
                    fail(step(at, row), "the matrix is not square");
                ++row;
            }
        }
        matrices_.emplace(profile, &matrix);
    }
}

/// Of the places that are used. null is a way that does not exist.
std::shared_ptr<std::vector<std::int32_t> const> Reader::rows(std::string const& profile,
                                                              char const* name) {
    auto const* matrix = matrices_.at(profile)->find(name);
    if (!matrix) return {};
    auto& known = known_rows_[profile + "/" + name];
    if (known) return known;
    auto const place = "/matrices" + json::pointer_step(profile) + "/" + name;
    auto const& lines = list(*matrix, place);
    std::vector<std::int32_t> read;
    for (auto const& from : case_.spots) {
        auto const row = static_cast<std::size_t>(from.index);
        auto const& line = list(lines[row], step(place, row));
        for (auto const& to : case_.spots) {
            auto const column = static_cast<std::size_t>(to.index);
            auto const& cell = line[column];
            auto const at = step(step(place, row), column);
            read.push_back(cell.is_null()
                               ? planner::fleet::no_way
                               : static_cast<std::int32_t>(whole(cell, at, 0, longest_way)));
        }
    }
    return known = std::make_shared<std::vector<std::int32_t> const>(std::move(read));
}

/// Great circle, detour and speed of a large city (planner/travel.h): seconds, or metres.
std::shared_ptr<std::vector<std::int32_t> const> Reader::estimate(Prices const& prices,
                                                                  char const* name) {
    auto& known = known_rows_[prices.profile + "/~" + name];
    if (known) return known;
    auto const mode = mode_of(prices);
    auto const travel = planner::city_travel();
    auto const is_time = std::string_view(name) == "durations";
    std::vector<planner::Place> places;
    for (auto const& spot : case_.spots) {
        if (!spot.degrees)
            fail(prices.place + "/profile", "there is no matrix for " + prices.profile +
                                                ", and not every place has coordinates");
        places.emplace_back(spot.degrees->second, spot.degrees->first);
    }
    std::vector<std::int32_t> read;
    for (auto const& from : places)
        for (auto const& to : places) {
            auto const seconds = std::chrono::floor<std::chrono::seconds>(
                planner::travel_time(travel, mode, from, to, estimate_hour));
            auto const metres = std::llround(from.metres_to(to) *
                                             travel.modes[static_cast<std::size_t>(mode)].detour);
            read.push_back(static_cast<std::int32_t>(is_time ? seconds.count() : metres));
        }
    return known = std::make_shared<std::vector<std::int32_t> const>(std::move(read));
}

planner::fleet::Table Reader::table_of(Prices const& prices) {
    planner::fleet::Table table;
    table.places = static_cast<std::int32_t>(case_.spots.size());
    auto const has_matrix = matrices_.contains(prices.profile);
    if (has_matrix) {
        table.durations = rows(prices.profile, "durations");
        table.distances = rows(prices.profile, "distances");
        table.costs = rows(prices.profile, "costs");
    } else {
        table.durations = estimate(prices, "durations");
        table.distances = estimate(prices, "distances");
    }
    if (table.costs && prices.is_said && objective_ != Objective::Hearth)
        fail(prices.place + "/costs", "a matrix of costs goes with neither per_hour nor per_km");
    // A way missing in one matrix is missing: nobody could say what it costs.
    for (auto const& other : {table.distances, table.costs}) {
        for (std::size_t at = 0; other && at < other->size(); ++at) {
            if ((*other)[at] == planner::fleet::no_way &&
                (*table.durations)[at] != planner::fleet::no_way)
                fail("/matrices" + json::pointer_step(prices.profile),
                     "a way has a duration, but null as its distance or cost");
        }
    }
    if (prices.speed == 1) return table;
    auto& scaled = known_rows_[prices.profile + "/*" + std::to_string(prices.speed)];
    if (!scaled) {
        auto slow = *table.durations;
        for (auto& way : slow) {
            if (way == planner::fleet::no_way) continue;
            auto const seconds = std::llround(static_cast<double>(way) / prices.speed);
            if (seconds > longest_way)
                fail(prices.place + "/speed_factor", "so slow, ways take longer than is possible");
            way = static_cast<std::int32_t>(seconds);
        }
        scaled = std::make_shared<std::vector<std::int32_t> const>(std::move(slow));
    }
    table.durations = scaled;
    return table;
}

void Reader::settle_ways() {
    case_.has_distances = true;
    auto const cells = case_.spots.size() * case_.spots.size();
    std::set<std::pair<std::string, double>> tables;
    for (auto const& prices : prices_)
        tables.emplace(prices.profile, prices.speed);
    if (cells * tables.size() * 3 > most_cells * 3)
        fail("/vehicles", "so many places, profiles and speeds are too much to hold");
    for (std::size_t at = 0; at < prices_.size(); ++at) {
        auto& car = case_.problem.vehicles[at];
        auto const& prices = prices_[at];
        car.table = table_of(prices);
        case_.has_distances = case_.has_distances && car.table.distances;
        auto const asks = [&](bool is_asked, std::string const& what) {
            if (is_asked && !car.table.distances)
                fail("/matrices" + json::pointer_step(prices.profile),
                     "distances are wanted for " + what);
        };
        asks(car.max_distance < planner::fleet::never, prices.place + "/max_distance");
        asks(prices.per_km > 0, prices.place + "/costs/per_km");
        asks(objective_ == Objective::Distance, "the objective");
    }
    if (matrices_.empty()) case_.notes.emplace_back("ways are estimated: no matrix was given");
}

/// Whole units for all: a second at 3600 an hour is one unit of cost, and so on, with what all
/// factors have in common taken out.
void Reader::settle_prices() {
    constexpr Cost whole_unit = 3'600'000; // an hour has 3,600 seconds, a kilometre 1,000 metres
    std::int64_t common = whole_unit;
    for (std::size_t at = 0; at < prices_.size(); ++at) {
        auto& car = case_.problem.vehicles[at];
        auto const& prices = prices_[at];
        auto& table = car.table;
        table.per_second = table.per_metre = table.per_cost = 0;
        if (objective_ == Objective::Distance) {
            table.per_metre = whole_unit;
        } else if (objective_ == Objective::Hearth) {
            table.per_second = planner::Weights{}.travel_minute * 60'000;
        } else {
            car.fixed = prices.fixed * whole_unit;
            table.per_second = table.costs ? 0 : prices.per_hour * 1'000;
            table.per_metre = table.costs ? 0 : prices.per_km * 3'600;
            table.per_cost = table.costs ? whole_unit : 0;
        }
        for (auto const part : {car.fixed, table.per_second, table.per_metre, table.per_cost})
            common = std::gcd(common, part);
    }
    case_.scale = whole_unit / common;
    for (auto& car : case_.problem.vehicles) {
        car.fixed /= common;
        car.table.per_second /= common;
        car.table.per_metre /= common;
        car.table.per_cost /= common;
    }
}

/// All sums that can come up must fit in 63 bits, with room to spare.
void Reader::check_sums() const {
    long double dearest = 0, fixed = 0;
    for (auto const& car : case_.problem.vehicles) {
        auto const& table = car.table;
        auto const most = [](auto const& rows) {
            std::int32_t out = 0;
            for (std::size_t at = 0; rows && at < rows->size(); ++at)
                if ((*rows)[at] != planner::fleet::no_way) out = std::max(out, (*rows)[at]);
            return static_cast<long double>(out);
        };
        auto const way = most(table.durations) * static_cast<long double>(table.per_second) +
                         most(table.distances) * static_cast<long double>(table.per_metre) +
                         most(table.costs) * static_cast<long double>(table.per_cost);
        dearest = std::max(dearest, way);
        fixed += static_cast<long double>(car.fixed);
    }
    auto const ways =
        static_cast<long double>(case_.problem.tasks.size() + case_.problem.vehicles.size() + 4);
    if (2 * dearest * ways + fixed > 4e18L)
        fail("/vehicles", "the numbers are so large that costs cannot be summed");
}

} // namespace hearth::app::solve::vroom

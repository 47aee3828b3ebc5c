#include "app/solve/vroom.h"

#include "app/solve/vroom_reader.h"

#include <algorithm>
#include <tuple>

namespace hearth::app::solve {
namespace vroom {

/// Vehicles alike in all are of one kind; each kind says which errands it may do.
void Reader::settle_kinds() {
    using Pause = std::tuple<std::vector<std::pair<Time, Time>>, Time, std::optional<Amounts>>;
    using Likeness = std::tuple<int, int, Time, Time, Amounts, std::vector<Pause>, int,
                                std::tuple<std::int64_t, Time, Cost>, bool, Skills,
                                std::tuple<std::string, double, Cost, Cost, Cost>>;
    std::map<Likeness, int> kinds;
    auto& problem = case_.problem;
    auto const pairs = [](Windows const& windows) {
        std::vector<std::pair<Time, Time>> out;
        for (auto const& one : windows)
            out.emplace_back(one.from, one.to);
        return out;
    };
    for (std::size_t at = 0; at < problem.vehicles.size(); ++at) {
        auto& car = problem.vehicles[at];
        std::vector<Pause> pauses;
        for (auto const& pause : car.breaks)
            pauses.emplace_back(pairs(pause.windows), pause.service, pause.max_load);
        auto const& prices = prices_[at];
        auto const [found, is_new] = kinds.try_emplace(
            {car.start,
             car.end,
             car.hours.from,
             car.hours.to,
             car.capacity,
             std::move(pauses),
             car.type,
             {car.max_tasks, car.max_travel, car.max_distance},
             car.is_forced,
             owned_[at],
             {prices.profile, prices.speed, prices.fixed, prices.per_hour, prices.per_km}},
            static_cast<int>(kinds.size()));
        car.kind = found->second;
        if (!is_new) continue;
        if (kinds.size() * problem.errands.size() > most_allowed)
            fail("/vehicles", "so many different vehicles and jobs are too much to hold");
        for (auto const& needed : needed_)
            problem.allowed.push_back(std::ranges::includes(owned_[at], needed));
    }
}

Case Reader::read() {
    know(root_, "", {"jobs", "shipments", "vehicles", "matrices"});
    read_matrices();
    read_types();
    read_amount_size();
    read_jobs();
    auto const& vehicles = *root_.find("vehicles")->as<json::Array>();
    for (std::size_t at = 0; at < vehicles.size(); ++at)
        read_vehicle(vehicles[at], step("/vehicles", at));
    case_.settled.assign(case_.problem.errands.size(), 0);
    for (std::size_t at = 0; at < vehicles.size(); ++at)
        read_steps(vehicles[at], at, step("/vehicles", at));
    settle_kinds();
    settle_ways();
    settle_prices();
    check_sums();
    return std::move(case_);
}

} // namespace vroom

Read read_vroom(json::Value const& root, Objective objective) {
    try {
        return vroom::Reader{root, objective}.read();
    } catch (Fault const& fault) {
        return fault;
    }
}

} // namespace hearth::app::solve

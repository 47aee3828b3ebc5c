/// Judges VROOM solutions by the problem's text alone. Shares nothing with the reader, the search
/// or the writer but the JSON values; what it knows of the rules it knows by itself.
#pragma once

#include "platform/json/value.h"

#include <map>
#include <string>
#include <vector>

namespace hearth::app::solve::testing {

/// The problem as the judge understands it: valid ones only.
struct Rulebook {
    struct Span {
        std::int64_t from, to;
    };
    struct Stop {
        std::string kind; ///< job, pickup, delivery
        std::int64_t id = 0;
        std::int64_t place = -1;
        std::int64_t setup = 0, service = 0;
        std::map<std::string, std::int64_t> setups, services; ///< by type of vehicle
        std::vector<Span> windows;
        std::vector<std::int64_t> give, take;
        std::vector<std::int64_t> skills;
        std::int64_t priority = 0;
        int mate = -1; ///< of a pickup its delivery, and the reverse
    };
    struct Rest {
        std::int64_t id = 0, service = 0;
        std::vector<Span> windows;
        std::vector<std::int64_t> max_load;
        bool has_max_load = false;
    };
    struct Car {
        std::int64_t id = 0, start = -1, end = -1;
        Span hours{};
        std::vector<std::int64_t> capacity, skills;
        std::vector<Rest> rests;
        std::string profile, type;
        double speed = 1;
        double fixed = 0, per_hour = 3600, per_km = 0;
        std::int64_t max_tasks = -1, max_travel = -1, max_distance = -1;
        bool is_given = false;
    };
    std::vector<Stop> stops;
    std::vector<Car> cars;
    std::size_t kinds = 0;
    json::Value const* matrices = nullptr;

    explicit Rulebook(json::Value const& problem);
    /// -1: there is none.
    std::int64_t cell(Car const& car, char const* name, std::int64_t from, std::int64_t to) const;
    std::int64_t ride(Car const& car, std::int64_t from, std::int64_t to) const;
    double price(Car const& car, std::int64_t from, std::int64_t to) const;
    std::int64_t setup(Car const& car, Stop const& stop, std::int64_t from) const;
    std::int64_t service(Car const& car, Stop const& stop) const;
};

/// What is wrong with the solution; empty: nothing. Problems with matrices only.
std::vector<std::string> judge(json::Value const& problem, json::Value const& solution);

} // namespace hearth::app::solve::testing

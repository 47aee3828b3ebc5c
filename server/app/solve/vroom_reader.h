/// Private to the reader of VROOM's format.
#pragma once

#include "app/solve/vroom.h"

#include <map>
#include <set>

namespace hearth::app::solve::vroom {

using planner::fleet::Amounts;
using planner::fleet::Cost;
using planner::fleet::Task;
using planner::fleet::Time;
using planner::fleet::Vehicle;
using planner::fleet::Windows;

inline constexpr std::int64_t longest_way = 1'000'000'000;   ///< seconds, metres; of one cell
inline constexpr std::int64_t latest_time = 100'000'000'000; ///< seconds: beyond any calendar
inline constexpr std::int64_t largest_amount = 1'000'000'000'000;
inline constexpr std::size_t most_tasks = 10'000, most_vehicles = 2'000, most_kinds = 100;
inline constexpr std::size_t most_cells = 40'000'000; ///< of all tables together
inline constexpr std::size_t most_allowed = 50'000'000;

using Skills = std::set<std::int64_t>;

// ---- what is asked of a value, by its place; each throws the Fault

[[noreturn]] void fail(std::string place, std::string what);
void know(json::Value const& value, std::string const& place, std::set<std::string> const& names);
std::int64_t whole(json::Value const& value, std::string const& place, std::int64_t least,
                   std::int64_t most);
/// The member, or `otherwise` where it is missing.
std::int64_t whole_or(json::Value const& object, char const* name, std::string const& place,
                      std::int64_t most, std::int64_t otherwise);
double number(json::Value const& value, std::string const& place);
json::Array const& list(json::Value const& value, std::string const& place);
std::string text_or(json::Value const& object, char const* name, std::string const& place,
                    std::string otherwise);
Windows windows(json::Value const& object, std::string const& place);
Skills skills(json::Value const& object, std::string const& place);
std::string step(std::string const& place, std::size_t number);

/// What a vehicle pays, as it was said.
struct Prices {
    std::string profile = "car";
    double speed = 1;
    std::int64_t per_hour = 3'600, per_km = 0, fixed = 0;
    bool is_said = false; ///< per_hour or per_km
    std::string place;
};

/// Reads one problem. The first fault is thrown inside and handed out as a value.
class Reader {
public:
    Reader(json::Value const& root, Objective objective) : root_(root), objective_(objective) {}
    Case read();

private:
    void read_matrices();
    void read_types();
    void read_amount_size();
    void read_jobs();
    void read_job(json::Value const& job, std::string const& place);
    void read_shipment(json::Value const& shipment, std::string const& place);
    /// A stop with all but its amounts; the errand is the last one.
    Task read_stop(json::Value const& stop, std::string const& place, std::string const& kind,
                   Name& name);
    std::vector<planner::fleet::Action> read_actions(json::Value const& stop,
                                                     std::string const& place);
    std::optional<Amounts> amounts(json::Value const& object, char const* name,
                                   std::string const& place) const;
    int place(json::Value const& object, std::string const& name, std::string const& at);
    void read_vehicle(json::Value const& vehicle, std::string const& place);
    void read_breaks(json::Value const& vehicle, Vehicle& car, std::string const& place);
    void read_costs(json::Value const& vehicle, Prices& prices, std::string const& place);
    void read_steps(json::Value const& vehicle, std::size_t number, std::string const& place);
    planner::fleet::Given read_step(json::Value const& one, std::size_t vehicle,
                                    std::string const& place);
    void settle_kinds();
    void settle_ways();
    void settle_prices();
    void check_sums() const;
    planner::fleet::Table table_of(Prices const& prices);
    std::shared_ptr<std::vector<std::int32_t> const> rows(std::string const& profile,
                                                          char const* name);
    std::shared_ptr<std::vector<std::int32_t> const> estimate(Prices const& prices,
                                                              char const* name);

    json::Value const& root_;
    Objective objective_;
    Case case_;
    std::map<std::string, json::Value const*> matrices_; ///< by profile
    std::size_t matrix_size_ = 0;
    std::map<std::string, int> types_{{"", 0}};
    std::map<std::pair<std::string, std::int64_t>, int> ids_; ///< kind and id → task
    std::set<std::int64_t> vehicle_ids_;
    std::set<int> given_tasks_; ///< of all vehicles' steps
    std::map<std::int64_t, int> places_by_index_;
    std::map<std::pair<double, double>, int> places_by_degrees_;
    std::vector<Skills> needed_, owned_; ///< by errand, by vehicle
    std::vector<Prices> prices_;         ///< by vehicle
    std::map<std::string, std::shared_ptr<std::vector<std::int32_t> const>> known_rows_;
};

} // namespace hearth::app::solve::vroom

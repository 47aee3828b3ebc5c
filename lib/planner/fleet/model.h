#pragma once
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

/// Routing for any fleet: errands of one stop (a job) or two (a shipment: pickup, then delivery by
/// the same vehicle), amounts of several kinds, breaks, limits of way and of work. The general
/// sibling of planner/search, which knows equal simple vehicles only and is faster there.
/// Times are seconds, distances metres, costs whatever whole unit the caller counts in.
namespace hearth::planner::fleet {

using Time = std::int64_t;
using Cost = std::int64_t;
using Amounts = std::vector<std::int64_t>; ///< as long as Problem::dimensions

inline constexpr Time never = std::numeric_limits<Time>::max() / 4;
inline constexpr std::int32_t no_way = std::numeric_limits<std::int32_t>::max(); ///< in a table
inline constexpr int nowhere = -1;             ///< as a place: begins or ends anywhere
inline constexpr std::size_t most_breaks = 6;  ///< of one vehicle: every order of them is tried
inline constexpr std::size_t most_states = 64; ///< sets of breaks already taken

struct Window {
    Time from = 0, to = never;
};
using Windows = std::vector<Window>; ///< ascending, apart; none: at any time

enum class Kind : std::uint8_t { Job, Pickup, Delivery };

struct Action {
    Time setup = 0; ///< only when the vehicle comes from another place
    Time service = 0;
};

struct Task {
    Kind kind = Kind::Job;
    int place = 0;
    std::vector<Action> actions; ///< by Vehicle::type
    Windows windows;             ///< of the start of setup and service
    Amounts give;                ///< leaves the vehicle here
    Amounts take;                ///< comes aboard here
    int errand = 0;
};

/// What is served whole or not at all.
struct Errand {
    int first = 0;
    int second = -1; ///< the delivery of a shipment
    int priority = 0;
    int tasks() const { return second < 0 ? 1 : 2; }
};

struct Break {
    Windows windows; ///< of its start
    Time service = 0;
    std::optional<Amounts> max_load;
};

/// The ways of one profile at one speed, as one vehicle pays for them. Rows by place.
struct Table {
    std::int32_t places = 0;
    std::shared_ptr<std::vector<std::int32_t> const> durations;
    std::shared_ptr<std::vector<std::int32_t> const> distances; ///< may be missing
    std::shared_ptr<std::vector<std::int32_t> const> costs;     ///< may be missing
    Cost per_second = 1, per_metre = 0, per_cost = 0;

    std::size_t cell(int from, int to) const {
        return static_cast<std::size_t>(from) * static_cast<std::size_t>(places) +
               static_cast<std::size_t>(to);
    }
    bool leads(int from, int to) const {
        return from < 0 || to < 0 || (*durations)[cell(from, to)] != no_way;
    }
    /// `never` where no way leads there.
    Time duration(int from, int to) const {
        if (from < 0 || to < 0) return 0;
        auto const way = (*durations)[cell(from, to)];
        return way == no_way ? never : way;
    }
    Cost distance(int from, int to) const {
        return from < 0 || to < 0 || !distances ? 0 : (*distances)[cell(from, to)];
    }
    Cost cost(int from, int to) const {
        if (from < 0 || to < 0) return 0;
        auto const at = cell(from, to);
        auto sum = per_second * (*durations)[at];
        if (per_metre != 0) sum += per_metre * (*distances)[at];
        if (per_cost != 0) sum += per_cost * (*costs)[at];
        return sum;
    }
};

struct Vehicle {
    int start = nowhere, end = nowhere; ///< places
    Window hours;                       ///< sets out no earlier, is done no later
    Amounts capacity;
    std::vector<Break> breaks; ///< all of them are taken by whoever drives
    Table table;
    int type = 0;
    std::int64_t max_tasks = never;
    Time max_travel = never;
    Cost max_distance = never;
    Cost fixed = 0;
    int kind = 0;           ///< alike in everything, and in what they may
    bool is_forced = false; ///< its route is given: the search leaves it alone
};

struct Problem {
    std::size_t dimensions = 0;
    std::vector<Task> tasks;
    std::vector<Errand> errands;
    std::vector<Vehicle> vehicles;
    std::vector<char> allowed; ///< kinds × errands

    bool may(int kind, int errand) const {
        return allowed[static_cast<std::size_t>(kind) * errands.size() +
                       static_cast<std::size_t>(errand)] != 0;
    }
    Task const& task(int at) const { return tasks[static_cast<std::size_t>(at)]; }
    Errand const& errand(int at) const { return errands[static_cast<std::size_t>(at)]; }
    Vehicle const& vehicle(int at) const { return vehicles[static_cast<std::size_t>(at)]; }
    /// What leaving it out weighs: priority above all, then the number of stops.
    std::int64_t weight(int errand) const;
    Time action(int task, int vehicle, int from_place) const {
        auto const& one = this->task(task);
        auto const& act = one.actions[static_cast<std::size_t>(this->vehicle(vehicle).type)];
        return act.service + (from_place == one.place ? 0 : act.setup);
    }
};

using Stops = std::vector<int>; ///< tasks in order

/// Start of a thing that may begin in its windows only; `never` when it is too late for all.
inline Time start_of(Windows const& windows, Time arrival) {
    if (windows.empty()) return arrival;
    for (auto const& window : windows) {
        if (arrival <= window.to) return arrival < window.from ? window.from : arrival;
    }
    return never;
}

/// The latest arrival after which it still begins by `bound`; -never: there is none.
inline Time latest_by(Windows const& windows, Time bound) {
    if (windows.empty()) return bound;
    for (auto window = windows.rbegin(); window != windows.rend(); ++window) {
        if (window->from <= bound) return bound < window->to ? bound : window->to;
    }
    return -never;
}

} // namespace hearth::planner::fleet

#pragma once
#include <cstdint>
#include <vector>

/// Home care: who visits whom, when and in which order, where some visits want two workers at once
/// or one after the other, so that routes depend on each other. The definitions are those of
/// Mankowska, Meisel and Bierwirth (2014) and of Ceschia and others (2026, the unified
/// formulation).
namespace hearth::planner::homecare {

/// Ticks since the day began; a problem says how many ticks a minute has.
using Time = std::int32_t;

/// Start no earlier than `open`; later than `close` costs. Windows of a patient stand in order.
struct Window {
    Time open = 0, close = 0;
};

enum class Tie {
    None,         ///< one service, or two that do not know of each other
    AtOnce,       ///< two carers start together
    OneAfterOther ///< the second starts `least` … `most` after the first, another carer
};

struct Patient {
    std::int32_t place = 0;
    std::vector<Window> windows; ///< at least one
    std::int32_t first = 0;      ///< its first service
    std::int32_t services = 1;   ///< 1 or 2, numbered one after the other
    Tie tie = Tie::None;
    Time least = 0, most = 0;
    bool is_optional = false;
};

struct Service {
    std::int32_t patient = 0;
    Time duration = 0;
    std::vector<std::int32_t> carers; ///< who may give it, ascending
    std::vector<bool> is_unliked;     ///< by carer: not on the patient's list
};

struct Carer {
    std::int32_t home = 0, end = 0; ///< places where the day starts and ends
    Time from = 0, to = 0;          ///< the shift; staying longer costs
    bool has_lunch = false;         ///< a break is wanted
};

struct Lunch {
    Time open = 0, close = 0, duration = 0;
};

enum class Punctual { AtStart, AtEnd }; ///< which end of a service must keep the window

/// What each thing costs: a tick, a patient, a service, a missed break. 0: does not count.
struct Weights {
    double travel = 0;   ///< all ways
    double lateness = 0; ///< of all services, summed
    double latest = 0;   ///< the largest lateness of all
    double waiting = 0;  ///< at patients' doors, summed
    double overtime = 0; ///< home after the shift's end, summed
    double idle = 0;     ///< the largest idle time of one carer: fairness
    double unliked = 0;  ///< a service by someone not on the patient's list
    double unserved = 0; ///< a patient left out
    double no_lunch = 0; ///< a carer without the wanted break
};

struct Problem {
    std::vector<Patient> patients;
    std::vector<Service> services;
    std::vector<Carer> carers;
    std::int32_t places = 0;
    std::vector<Time> ways; ///< from × places + to
    Lunch lunch;
    Punctual punctual = Punctual::AtStart;
    Weights weights;
    int ticks_in_minute = 1;

    Time way(std::int32_t from, std::int32_t to) const { return ways[from * places + to]; }
    /// The other service that this one is tied to in time, or -1.
    std::int32_t partner(std::int32_t service) const {
        auto const& patient = patients[services[service].patient];
        if (patient.tie == Tie::None) return -1;
        return 2 * patient.first + 1 - service;
    }
};

struct Visit {
    std::int32_t service = 0;
    Time start = 0;
    Time lunch = -1; ///< at the patient's, before the service: when the break starts; -1: none
};

/// One route a carer, in the carers' order, visits in the order of their starts.
struct Plan {
    std::vector<std::vector<Visit>> routes;
    double cost = 0;
};

} // namespace hearth::planner::homecare

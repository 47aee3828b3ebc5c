/// For tests: small problems drawn at random, and what a plan costs, worked out the slow way: all
/// rules again and again until nothing changes. Shares nothing with the timetable.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "planner/homecare/model.h"
#include "planner/search/random.h"

namespace hearth::planner::homecare::naive {

/// Who does what in which order; before whom each carer eats (-1: does not); each service's window.
struct Choice {
    std::vector<std::vector<std::int32_t>> routes;
    std::vector<std::int32_t> lunch;
    std::vector<std::int32_t> window;
};

struct Bounds {
    Time duration, from;
    std::int32_t place;
};

inline Time ready_at(Problem const& problem, Choice const& choice, std::vector<Time> const& starts,
                     std::size_t carer, std::size_t at) {
    auto const& route = choice.routes[carer];
    auto const place = [&](std::int32_t service) {
        return problem.patients[problem.services[service].patient].place;
    };
    auto const here = route[at];
    auto time = problem.carers[carer].from;
    if (at == 0) {
        time += problem.way(problem.carers[carer].home, place(here));
    } else {
        auto const last = route[at - 1];
        time =
            starts[last] + problem.services[last].duration + problem.way(place(last), place(here));
    }
    if (choice.lunch[carer] != here) return time;
    return std::max(time, problem.lunch.open) + problem.lunch.duration;
}

/// The earliest starts, or none if the ties cannot be kept.
inline std::optional<std::vector<Time>> starts_of(Problem const& problem, Choice const& choice) {
    std::vector<Time> starts(problem.services.size(), -1);
    for (int round = 0; round < 400; ++round) {
        auto const before = starts;
        for (std::size_t carer = 0; carer < choice.routes.size(); ++carer) {
            auto const& route = choice.routes[carer];
            for (std::size_t at = 0; at < route.size(); ++at) {
                auto const one = route[at];
                auto const& patient = problem.patients[problem.services[one].patient];
                auto& start = starts[one];
                start = std::max({start, ready_at(problem, choice, starts, carer, at),
                                  patient.windows[choice.window[one]].open});
                auto const partner = problem.partner(one);
                if (partner < 0) continue;
                if (patient.tie == Tie::AtOnce) start = std::max(start, starts[partner]);
                if (patient.tie != Tie::OneAfterOther) continue;
                start = one < partner ? std::max(start, starts[partner] - patient.most)
                                      : std::max(start, starts[partner] + patient.least);
            }
        }
        if (starts == before) return starts;
    }
    return std::nullopt;
}

/// Cost with everything as early as possible; only for problems where waiting is free.
inline std::optional<double> cost_of(Problem const& problem, Choice const& choice) {
    auto const starts = starts_of(problem, choice);
    if (!starts) return std::nullopt;
    auto const& weights = problem.weights;
    auto const is_end = problem.punctual == Punctual::AtEnd;
    double travel = 0, lateness = 0, latest = 0, overtime = 0, idle = 0, others = 0;
    auto const late = [&](double by) {
        lateness += std::max(0.0, by);
        latest = std::max(latest, by);
    };
    std::vector<bool> is_served(problem.patients.size());
    for (std::size_t carer = 0; carer < choice.routes.size(); ++carer) {
        auto const& who = problem.carers[carer];
        auto const& route = choice.routes[carer];
        if (who.has_lunch && choice.lunch[carer] < 0) others += weights.no_lunch;
        double busy = 0, time = who.from;
        auto place = who.home;
        for (auto const one : route) {
            auto const& service = problem.services[one];
            auto const& patient = problem.patients[service.patient];
            auto const way = problem.way(place, patient.place);
            if (choice.lunch[carer] == one) {
                auto const eat = std::max<double>(time + way, problem.lunch.open);
                late(eat + (is_end ? problem.lunch.duration : 0) - problem.lunch.close);
                busy += problem.lunch.duration;
            }
            auto const start = (*starts)[one];
            auto close = patient.windows.front().close;
            for (auto const& window : patient.windows) {
                if (window.open <= start) close = window.close;
            }
            late(start + (is_end ? service.duration : 0) - close);
            if (service.is_unliked[carer]) others += weights.unliked;
            is_served[service.patient] = true;
            travel += way;
            busy += way + service.duration;
            time = start + service.duration;
            place = patient.place;
        }
        if (!route.empty()) {
            travel += problem.way(place, who.end);
            busy += problem.way(place, who.end);
            time += problem.way(place, who.end);
        }
        overtime += std::max(0.0, time - who.to);
        idle = std::max(idle, std::max<double>(route.empty() ? 0 : time, who.to) - who.from - busy);
    }
    for (auto const served : is_served)
        others += served ? 0 : weights.unserved;
    return (weights.travel * travel + weights.lateness * lateness + weights.latest * latest +
            weights.overtime * overtime + weights.idle * idle) /
               problem.ticks_in_minute +
           others;
}

inline Problem draw_problem(search::Random& random, int patients, int carers) {
    auto const draw = [&](std::uint32_t bound) { return static_cast<Time>(random.below(bound)); };
    Problem problem;
    problem.places = patients + 2;
    for (int from = 0; from < problem.places; ++from) {
        for (int to = 0; to < problem.places; ++to)
            problem.ways.push_back(from == to ? 0 : 1 + draw(30));
    }
    problem.lunch = {60, 90, 10};
    problem.punctual = draw(2) ? Punctual::AtEnd : Punctual::AtStart;
    problem.weights = {.travel = 1.0 + draw(4),
                       .lateness = 1.0 + draw(4),
                       .latest = 1.0 * draw(5),
                       .overtime = 1.0 * draw(4),
                       .idle = 1.0 * draw(3),
                       .unliked = 1.0 * draw(9),
                       .unserved = 20.0 * draw(4),
                       .no_lunch = 5.0 * draw(5)};
    for (int at = 0; at < carers; ++at) {
        auto const from = draw(30);
        problem.carers.push_back({draw(2), draw(2), from, from + 60 + draw(120), draw(3) == 0});
    }
    for (int at = 0; at < patients; ++at) {
        Patient patient{.place = at + 2,
                        .first = static_cast<std::int32_t>(problem.services.size()),
                        .services = carers > 1 ? 1 + draw(2) : 1,
                        .is_optional = draw(3) == 0};
        auto const open = draw(100);
        patient.windows.push_back({open, open + 20 + draw(30)});
        if (draw(4) == 0) patient.windows.push_back({open + 60, open + 90});
        if (patient.services == 2) patient.tie = static_cast<Tie>(draw(3));
        if (patient.tie == Tie::OneAfterOther) {
            patient.least = draw(20);
            patient.most = patient.least + draw(15);
        }
        for (int one = 0; one < patient.services; ++one) {
            Service service{.patient = at, .duration = 5 + draw(15)};
            for (int carer = 0; carer < carers; ++carer) {
                if (draw(4) || patient.tie != Tie::None) service.carers.push_back(carer);
                service.is_unliked.push_back(draw(3) == 0);
            }
            if (service.carers.empty()) service.carers.push_back(draw(carers));
            problem.services.push_back(std::move(service));
        }
        problem.patients.push_back(std::move(patient));
    }
    return problem;
}

} // namespace hearth::planner::homecare::naive

#include "app/solve/homecare_json.h"

#include <cmath>
#include <cstdio>

namespace hearth::app::solve {
namespace {

using namespace homecare_json;
using planner::homecare::Plan;
using planner::homecare::Problem;
using planner::homecare::Time;

json::value minutes(Problem const& problem, std::int64_t ticks) {
    auto const scale = problem.ticks_in_minute;
    if (ticks % scale == 0) return ticks / scale;
    return static_cast<double>(ticks) / scale;
}

std::vector<bool> served(Problem const& problem, Plan const& plan) {
    std::vector<bool> is_served(problem.patients.size());
    for (auto const& route : plan.routes) {
        for (auto const& visit : route)
            is_served[problem.services[visit.service].patient] = true;
    }
    return is_served;
}

/// Whole numbers as such, others to the thousandth.
std::string cost_text(double cost) {
    char text[40];
    auto const is_whole = std::abs(cost - std::round(cost)) < 1e-6;
    std::snprintf(text, sizeof text, is_whole ? "%.0f" : "%.3f", cost);
    return text;
}

} // namespace

std::string to_homecare_json(HomecareTask const& task, Plan const& plan) {
    auto const& problem = task.problem;
    json::array routes;
    for (std::size_t carer = 0; carer < plan.routes.size(); ++carer) {
        json::array stops;
        for (auto const& visit : plan.routes[carer]) {
            auto const& service = problem.services[visit.service];
            auto const& patient = task.patients[service.patient];
            if (visit.lunch >= 0) {
                stops.push_back({{"patient", patient},
                                 {"service", "lunch_break"},
                                 {"start_time", minutes(problem, visit.lunch)},
                                 {"end_time", minutes(problem, std::int64_t{visit.lunch} +
                                                                   problem.lunch.duration)}});
            }
            stops.push_back({{"patient", patient},
                             {"service", task.services[visit.service]},
                             {"arrival_time", minutes(problem, visit.start)},
                             {"departure_time",
                              minutes(problem, std::int64_t{visit.start} + service.duration)}});
        }
        routes.push_back({{"caregiver_id", task.carers[carer]}, {"locations", std::move(stops)}});
    }
    json::array unserved;
    auto const is_served = served(problem, plan);
    for (std::size_t patient = 0; patient < is_served.size(); ++patient) {
        if (!is_served[patient]) unserved.push_back(json::string{task.patients[patient]});
    }
    return json::serialize(json::object{{"cost", plan.cost},
                                        {"routes", std::move(routes)},
                                        {"unserved", std::move(unserved)}}) +
           "\n";
}

std::string to_homecare_lines(HomecareTask const& task, Plan const& plan) {
    std::string text;
    for (std::size_t carer = 0; carer < plan.routes.size(); ++carer) {
        if (plan.routes[carer].empty()) continue;
        text += "Route " + task.carers[carer] + ":";
        for (auto const& visit : plan.routes[carer]) {
            text += visit.lunch >= 0 ? " +" : " ";
            text += task.patients[task.problem.services[visit.service].patient];
        }
        text += "\n";
    }
    auto const is_served = served(task.problem, plan);
    for (std::size_t patient = 0; patient < is_served.size(); ++patient) {
        if (!is_served[patient]) text += "Unserved: " + task.patients[patient] + "\n";
    }
    return text + "Cost " + cost_text(plan.cost) + "\n";
}

} // namespace hearth::app::solve

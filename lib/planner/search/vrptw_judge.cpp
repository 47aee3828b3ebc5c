#include "planner/search/vrptw_judge.h"

#include <cmath>
#include <sstream>

namespace hearth::planner::judge {
namespace {

struct Customer {
    std::int64_t x, y, demand, ready, due, service;
};

struct Sheet {
    std::int64_t vehicles = 0, capacity = 0;
    std::vector<Customer> customers;
};

Sheet read(std::string_view instance) {
    Sheet sheet;
    std::istringstream in{std::string(instance)};
    for (std::string line; std::getline(in, line);) {
        std::istringstream words{line};
        std::vector<std::int64_t> numbers;
        for (std::int64_t number = 0; words >> number;)
            numbers.push_back(number);
        if (numbers.size() == 2) {
            sheet.vehicles = numbers[0];
            sheet.capacity = numbers[1];
        }
        if (numbers.size() == 7) {
            sheet.customers.push_back({numbers[1], numbers[2], numbers[3], numbers[4] * 10,
                                       numbers[5] * 10, numbers[6] * 10});
        }
    }
    return sheet;
}

std::int64_t way(Customer const& a, Customer const& b) {
    auto const squared = static_cast<double>((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
    return static_cast<std::int64_t>(std::floor(10 * std::sqrt(squared)));
}

void drive(Sheet const& sheet, std::vector<int> const& route, Verdict& verdict) {
    auto const name = "route " + std::to_string(verdict.routes);
    auto const& depot = sheet.customers[0];
    auto clock = depot.ready;
    std::int64_t load = 0;
    auto const* here = &depot;
    for (auto const number : route) {
        auto const& there = sheet.customers[static_cast<std::size_t>(number)];
        clock += way(*here, there);
        verdict.tenths += way(*here, there);
        if (clock < there.ready) clock = there.ready;
        if (clock > there.due) {
            verdict.faults.push_back(name + ": late at " + std::to_string(number));
        }
        clock += there.service;
        load += there.demand;
        here = &there;
    }
    clock += way(*here, depot);
    verdict.tenths += way(*here, depot);
    if (clock > depot.due) verdict.faults.push_back(name + ": back too late");
    if (load > sheet.capacity) verdict.faults.push_back(name + ": overloaded");
}

} // namespace

Verdict judge_vrptw(std::string_view instance, std::vector<std::vector<int>> const& routes) {
    auto const sheet = read(instance);
    Verdict verdict;
    std::vector<int> seen(sheet.customers.size(), 0);
    for (auto const& route : routes) {
        for (auto const number : route) {
            if (number < 1 || static_cast<std::size_t>(number) >= sheet.customers.size()) {
                verdict.faults.push_back("no such customer: " + std::to_string(number));
                return verdict;
            }
            ++seen[static_cast<std::size_t>(number)];
        }
        if (route.empty()) continue;
        ++verdict.routes;
        drive(sheet, route, verdict);
    }
    for (std::size_t at = 1; at < seen.size(); ++at) {
        if (seen[at] == 1) continue;
        verdict.faults.push_back("customer " + std::to_string(at) + " is served " +
                                 std::to_string(seen[at]) + " times");
    }
    if (verdict.routes > sheet.vehicles) verdict.faults.push_back("more routes than vehicles");
    return verdict;
}

} // namespace hearth::planner::judge

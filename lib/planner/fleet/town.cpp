#include "planner/fleet/town.h"

#include <algorithm>
#include <cmath>

namespace hearth::planner::fleet {

Town::Town(Problem const& problem) : problem_(&problem) {
    int kinds = 0;
    for (std::size_t at = 0; at < problem.vehicles.size(); ++at) {
        lines_.emplace_back(problem, static_cast<int>(at));
        kinds = std::max(kinds, problem.vehicles[at].kind + 1);
    }
    line_of_.assign(problem.errands.size(), -1);
    is_saved_.assign(lines_.size(), 0);
    seen_kinds_.assign(static_cast<std::size_t>(kinds), 0);
}

void Town::begin() {
    for (auto const& [at, line] : saved_)
        is_saved_[static_cast<std::size_t>(at)] = 0;
    saved_.clear();
}

void Town::undo() {
    for (auto const& [at, line] : saved_)
        change(at, {});
    for (auto& [at, line] : saved_) {
        auto& now = lines_[static_cast<std::size_t>(at)];
        now = std::move(line);
        cost_ += now.cost();
        used_ += !now.is_empty();
        for (auto const stop : now.stops()) {
            auto const errand = problem_->task(stop).errand;
            auto& where = line_of_[static_cast<std::size_t>(errand)];
            served_ += where != at;
            where = at;
        }
        is_saved_[static_cast<std::size_t>(at)] = 0;
    }
    saved_.clear();
}

/// The stops are known to be feasible, or to be made so by the caller.
void Town::change(int at, Stops stops) {
    auto& line = lines_[static_cast<std::size_t>(at)];
    for (auto const stop : line.stops()) {
        auto& where = line_of_[static_cast<std::size_t>(problem_->task(stop).errand)];
        served_ -= where >= 0;
        where = -1;
    }
    cost_ -= line.cost();
    used_ -= !line.is_empty();
    if (!line.assign(std::move(stops))) line.assign({});
    cost_ += line.cost();
    used_ += !line.is_empty();
    for (auto const stop : line.stops()) {
        auto& where = line_of_[static_cast<std::size_t>(problem_->task(stop).errand)];
        served_ += where < 0;
        where = at;
    }
}

void Town::remove(int at, std::vector<int> const& errands, std::vector<int>& out) {
    auto const where = static_cast<std::size_t>(at);
    if (!is_saved_[where]) saved_.emplace_back(at, lines_[where]), is_saved_[where] = 1;
    auto const before = lines_[where].stops();
    auto stops = before;
    std::erase_if(stops, [&](int stop) {
        return std::ranges::find(errands, problem_->task(stop).errand) != errands.end();
    });
    change(at, std::move(stops));
    for (auto const stop : before) {
        auto const errand = problem_->task(stop).errand;
        if (line_of(errand) < 0 && problem_->errand(errand).first == stop) out.push_back(errand);
    }
}

bool Town::insert(int errand, search::Random& random, double log_open) {
    auto const blink = [&] {
        if (log_open == 0 || --until_blink_ >= 0) return true;
        until_blink_ = static_cast<int>(std::log(1.0 - random.unit()) / log_open);
        return false;
    };
    Line::Place best;
    std::ranges::fill(seen_kinds_, 0);
    for (auto const& line : lines_) {
        auto const& car = problem_->vehicle(line.vehicle());
        if (car.is_forced || !problem_->may(car.kind, errand)) continue;
        if (line.is_empty()) { // of equal free vehicles one is as good as another
            auto& seen = seen_kinds_[static_cast<std::size_t>(car.kind)];
            if (seen) continue;
            seen = 1;
        }
        line.look(errand, best, blink);
    }
    if (best.vehicle < 0) return false;
    auto const at = static_cast<std::size_t>(best.vehicle);
    if (!is_saved_[at]) saved_.emplace_back(best.vehicle, lines_[at]), is_saved_[at] = 1;
    change(best.vehicle, lines_[at].with(errand, best));
    return line_of(errand) >= 0;
}

void Town::restore(std::vector<Stops> const& routes) {
    begin();
    for (std::size_t at = 0; at < lines_.size(); ++at)
        change(static_cast<int>(at), {});
    for (std::size_t at = 0; at < lines_.size(); ++at)
        change(static_cast<int>(at), routes[at]);
}

std::vector<Stops> Town::routes() const {
    std::vector<Stops> all;
    for (auto const& line : lines_)
        all.push_back(line.stops());
    return all;
}

} // namespace hearth::planner::fleet

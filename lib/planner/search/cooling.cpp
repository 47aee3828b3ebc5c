#include "planner/search/cooling.h"

#include <algorithm>
#include <cmath>

namespace hearth::planner::search {
namespace {

double share_of(Budget const& budget) {
    return budget.seconds > 0 ? budget.elapsed() / budget.seconds : 1;
}

} // namespace

Schedule::Schedule(Budget const& budget, Cooling const& terms, std::int32_t stops, double step)
    : budget_(budget), terms_(terms), stops_(stops), step_(step), heat_(terms.hot * step) {
    if (budget.iterations >= 0) plan_turns(static_cast<double>(budget.iterations));
}

bool Schedule::look(std::int64_t iterations) {
    double done = 0;
    auto const count = static_cast<double>(iterations);
    if (budget_.iterations >= 0) done = count / static_cast<double>(budget_.iterations);
    if (budget_.elapsed) done = std::max(done, share_of(budget_));
    if (!(done < 1)) return false;
    if (turns_ == 0 && done > terms_.measured) plan_turns(count / done);
    auto const place = done * std::max(1, turns_);
    auto const turn = static_cast<int>(place);
    begins_turn_ = turn > turn_;
    turn_ = turn;
    place_ = place - turn;
    auto const top = turn > 0 ? terms_.again * terms_.hot : terms_.hot;
    heat_ = top * step_ * std::pow(terms_.cold / top, place - turn);
    return true;
}

void Schedule::plan_turns(double iterations) {
    auto const turns = iterations / (static_cast<double>(stops_) * terms_.turn);
    turns_ = std::clamp(static_cast<int>(turns), 1, terms_.turns);
}

} // namespace hearth::planner::search

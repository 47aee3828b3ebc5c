#include "rooms/dispatch/what_if.h"

#include "planner/costs.h"
#include "planner/plan_from.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

using planner::Fen;
using planner::Soft;

/// Steps of improving the first plan: some tenths of a second, whatever the size of the day, so
/// that the answer comes while somebody waits; the same day gives the same plan.
constexpr std::int64_t steps = 2'000;
planner::Options const thinking{.budget = {.iterations = steps}};

Result<std::vector<planner::WorkerIndex>> away_of(DayProblem const& found, WhatIf const& wish) {
    std::vector<planner::WorkerIndex> away;
    if (!wish.without) return away;
    for (auto const worker : *wish.without) {
        auto const known = std::ranges::find(found.workers, worker);
        if (known == found.workers.end()) return Error{Refusal::NotFound, "workforce.not_found"};
        away.push_back(static_cast<planner::WorkerIndex>(known - found.workers.begin()));
    }
    return away;
}

void weigh(planner::Weights& weights, WeightWish const& wish) {
    auto const scale = [](std::optional<WeightWish::Percent> const& percent,
                          std::initializer_list<Fen*> values) {
        if (!percent) return;
        for (auto* value : values)
            *value = *value * static_cast<Fen>(*percent) / 100;
    };
    scale(wish.travel, {&weights.travel_minute});
    scale(wish.regulars,
          {&weights.familiar_visit, &weights.favourite, &weights.stand_in, &weights.liked_trait});
    scale(wish.fairness, {&weights.fairness_hour, &weights.fairness_100_yuan});
    scale(wish.merits, {&weights.rating_star, &weights.spare_level, &weights.experience_year});
    scale(wish.change, {&weights.change});
}

/// More visits like those of the day, spread over it.
void add_visits(planner::Problem& problem, std::int64_t percent) {
    auto const own = problem.visits.size();
    auto const more = (own * static_cast<std::size_t>(percent) + 99) / 100;
    for (std::size_t number = 0; number < more; ++number) {
        auto visit = problem.visits[number * own / more];
        visit.key = {};
        problem.visits.push_back(std::move(visit));
    }
}

/// Who has somebody keeps them, and those who are away are not asked for the others.
planner::Plan fill(planner::Problem problem, DayProblem const& found,
                   std::vector<planner::WorkerIndex> const& away) {
    for (auto const who : away)
        problem.workers[who].shifts.clear();
    for (auto const& one : found.now.assignments)
        problem.visits[one.visit].pin = planner::Pin{one.start, one.crew};
    return planner::plan_day(problem, thinking);
}

planner::Plan plan_for(planner::Problem problem, DayProblem const& found, Aim aim,
                       std::vector<planner::WorkerIndex> const& away) {
    if (aim == Aim::Fill) return fill(std::move(problem), found, away);
    auto plan = found.now;
    for (auto const who : away) {
        planner::WorkerAway const gone{who, found.span};
        if (aim == Aim::Anew) {
            problem = planner::changed(std::move(problem), found.now, gone);
            continue;
        }
        auto repair = planner::replan(problem, plan, gone);
        problem = std::move(repair.problem);
        plan = std::move(repair.plan);
    }
    if (aim == Aim::Anew) return planner::plan_from(problem, found.now, thinking);
    return planner::plan_from(problem, plan, {.budget = {.iterations = 0}});
}

std::vector<CostLine> to_lines(planner::Costs costs, std::string_view locale) {
    std::vector<CostLine> lines;
    auto const add = [&](std::string const& name, Fen value) {
        auto const code = "dispatch.cost_" + name;
        lines.push_back({code, words::text(locale, code), Money{value}});
    };
    add("travel", costs.of(Soft::Travel) + costs.of(Soft::Kilometres));
    add("wage", costs.of(Soft::Wage));
    add("overtime", costs.of(Soft::Overtime));
    add("regulars", costs.of(Soft::Familiar) + costs.of(Soft::Favourite) + costs.of(Soft::StandIn) +
                        costs.of(Soft::Liked));
    add("merits", costs.of(Soft::Rating) + costs.of(Soft::SpareLevel) + costs.of(Soft::Experience));
    add("fairness", costs.of(Soft::FairHours) + costs.of(Soft::FairIncome));
    add("off_wish", costs.of(Soft::OffWish));
    add("change", costs.of(Soft::Change));
    add("left_out", costs.left_out);
    return lines;
}

/// Priced by the house's own weights, or plans of other weights could not be compared.
DaySums sums_of(planner::Problem const& problem, DayProblem const& found, planner::Plan const& plan,
                std::string_view locale) {
    planner::Scales scales{planner::means_of(problem), {}};
    scales.published.resize(problem.visits.size());
    for (auto const& one : found.now.assignments)
        scales.published[one.visit] = one;
    auto const costs = planner::costs_of(planner::to_board(problem, plan), scales);
    DaySums sums{.served = static_cast<int>(plan.assignments.size()),
                 .costs = to_lines(costs, locale),
                 .total = Money{costs.total()}};
    sums.left_out = static_cast<int>(problem.visits.size()) - sums.served;
    for (auto const visit : planner::differences(problem, found.now, plan))
        sums.changed += scales.published[visit] ? 1 : 0;
    return sums;
}

void tell_moves(DayPlan& proposal, DayProblem const& found, planner::Plan const& plan) {
    for (auto const& assignment : plan.assignments) {
        if (assignment.visit >= found.visits.size()) {
            ++proposal.extra_served;
            continue;
        }
        auto const& told = found.now.assignments;
        auto const was = std::ranges::find(told, assignment.visit, &planner::Assignment::visit);
        if (was != told.end() && was->crew == assignment.crew) continue;
        auto const& [visit, version] = found.visits[assignment.visit];
        PlannedVisit move{visit, version, {}};
        for (auto const worker : assignment.crew)
            move.workers.push_back(found.workers[worker]);
        proposal.moves.push_back(std::move(move));
    }
}

} // namespace

Result<DayPlan> propose(DayProblem const& found, WhatIf const& wish, std::string_view locale) {
    auto const away = TRY(away_of(found, wish));
    DayPlan proposal{.store = found.store, .day = found.day};
    auto problem = found.problem;
    add_visits(problem, wish.more_percent.value_or(0));
    proposal.extra_visits = static_cast<int>(problem.visits.size() - found.visits.size());
    auto weighed = problem;
    weigh(weighed.weights, wish.weights.value_or(WeightWish{}));
    auto const plan = plan_for(std::move(weighed), found, wish.aim.value_or(Aim::Fill), away);
    tell_moves(proposal, found, plan);
    for (auto const& unserved : plan.unserved) {
        if (unserved.visit >= found.visits.size()) continue;
        UnservedVisit left{
            found.visits[unserved.visit].first, say(*found.codes, unserved.reason, locale), {}};
        if (unserved.nearest) left.nearest = found.workers[*unserved.nearest];
        proposal.unserved.push_back(std::move(left));
    }
    proposal.now = sums_of(found.problem, found, found.now, locale);
    proposal.then = sums_of(problem, found, plan, locale);
    return proposal;
}

} // namespace hearth::dispatch

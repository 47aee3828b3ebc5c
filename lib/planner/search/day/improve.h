#pragma once
#include "planner/search/budget.h"
#include "planner/search/cooling.h"
#include "planner/search/day/exchange.h"
#include "planner/search/day/recreate.h"
#include "planner/search/day/ruin.h"

/// A day planned from nothing, and made better for as long as the caller likes: ruin and recreate,
/// and exchanges of many turns, under simulated annealing. Every plan on the way keeps every rule.
namespace hearth::planner::day {

struct ImproveTerms {
    RuinTerms ruin;
    RecreateTerms recreate;
    ExchangeTerms exchange;
    double exchanges = 0.3; ///< share of the steps; the others tear out and put in again
    search::Cooling cooling{.hot = 0.5, .cold = 0.01, .again = 0.5, .turn = 1000};
    double by_hands = 0.4; ///< share of a cooling in which the left out weigh by their hands
    double fairness = 100; ///< so many heats a plan may cost more that leaves out others instead
};

/// All that is absent is put in, as well as one pass can.
void build(Sheets& sheets, std::uint64_t seed);

/// The number of steps that were taken.
std::int64_t improve(Sheets& sheets, search::Budget const& budget, std::uint64_t seed,
                     ImproveTerms const& terms = {});

} // namespace hearth::planner::day

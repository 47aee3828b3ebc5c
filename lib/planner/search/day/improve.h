#pragma once
#include "planner/search/budget.h"
#include "planner/search/cooling.h"
#include "planner/search/day/exchange.h"
#include "planner/search/day/recreate.h"
#include "planner/search/day/ruin.h"
#include "planner/search/day/trade.h"

/// A day planned from nothing, and made better for as long as the caller likes: ruin and recreate,
/// exchanges of many turns, and trades of two by the hundred, under simulated annealing. Every plan
/// on the way keeps every rule.
namespace hearth::planner::day {

struct ImproveTerms {
    RuinTerms ruin;
    RecreateTerms recreate;
    ExchangeTerms exchange;
    TradeTerms trade;
    double trades = 0.4;      ///< share of the steps that are trades
    double tries = 0.16;      ///< trades tried in such a step, for each visit of the day
    double exchanges = 0.5;   ///< share of the others that exchange; the rest tears out and puts in
    double exchange_heat = 1; ///< of the heat of the moment
    search::Cooling cooling{.hot = 0.8, .cold = 0.05, .again = 0.5, .turn = 1000};
    double by_hands = 0.4; ///< share of a cooling in which the left out weigh by their hands
    double fairness = 100; ///< so many heats a plan may cost more that leaves out others instead
};

/// All that is absent is put in, as well as one pass can.
void build(Sheets& sheets, std::uint64_t seed);

/// The number of steps that were taken.
std::int64_t improve(Sheets& sheets, search::Budget const& budget, std::uint64_t seed,
                     ImproveTerms const& terms = {});

} // namespace hearth::planner::day

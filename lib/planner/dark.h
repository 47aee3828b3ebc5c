#pragma once
#include "planner/figures.h"
#include "planner/plan.h"

/// A day in the dark: a plan lives through the happenings of its day, nobody looking on. The same
/// seed brings two dispatchers the same happenings, as far as their plans allow.
namespace hearth::planner {

struct DarkTerms {
    std::uint64_t seed = 1;
    int happenings = 200; ///< sick calls, late visits, urgent orders, calls off; 07:00 to 19:00
};

struct DarkDay {
    Problem problem; ///< after all of it
    Plan plan;
    Figures figures;
    int moved = 0;             ///< told another time or worker after the morning, happenings aside
    int dropped = 0;           ///< had a worker in the morning, and none in the end
    double punctual_share = 1; ///< of the morning's visits that took place: at most 15 min late
    double slowest = 0;        ///< repair, in the clock's seconds
    std::size_t faults = 0;    ///< of all plans on the way, by the checker
};

using Repairer = std::function<Repair(Problem const&, Plan const&, Change const&)>;

/// `clock` gives seconds from anywhere on; the outcome does not hang on it.
DarkDay live_through(Problem problem, Plan morning, Repairer const& repair, DarkTerms const& terms,
                     std::function<double()> const& clock);

} // namespace hearth::planner

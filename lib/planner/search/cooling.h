#pragma once
#include "planner/search/budget.h"

/// The temperature of a search over its time.
namespace hearth::planner::search {

struct Cooling {
    double hot = 1.0;       ///< first temperature, in mean steps of the first plan
    double cold = 0.02;     ///< last one
    double again = 1.0;     ///< first temperature of later turns, as a share of `hot`
    double turn = 1500;     ///< steps for each stop that cool a plan well
    int turns = 16;         ///< most turns
    double measured = 0.02; ///< share of the time after which the speed is known
};

/// Exponential cooling, several times over when there is time enough to cool well more than
/// once. Later turns begin from the best plan.
class Schedule {
public:
    /// `budget` must outlive it. `step`: what a mean step of the plan costs.
    Schedule(Budget const& budget, Cooling const& terms, std::int32_t stops, double step);

    double heat() const { return heat_; }
    /// How far this turn has come, 0 … 1.
    double place() const { return place_; }
    bool begins_turn() const { return begins_turn_; }
    /// To be asked now and then; false when the time is over.
    bool look(std::int64_t iterations);

private:
    void plan_turns(double iterations);

    Budget const& budget_;
    Cooling terms_;
    std::int32_t stops_;
    double step_;
    double heat_ = 0;
    double place_ = 0;
    int turns_ = 0; ///< 0: the speed is not known yet
    int turn_ = 0;
    bool begins_turn_ = false;
};

} // namespace hearth::planner::search

#pragma once
#include <array>

#include "planner/fleet/model.h"

/// One vehicle's clock. It carries, for every set of breaks already taken, the earliest moment at
/// which one can go on: the earliest is the best, for whoever is early can wait. A break may lie
/// on the way: what of the way is done before it need not be done after it.
namespace hearth::planner::fleet {

/// Earliest moment by set of breaks taken (a bit each); `never` where it cannot be.
struct Front {
    std::array<Time, most_states> at;
};

class Walk {
public:
    Walk(Problem const& problem, int vehicle)
        : problem_(&problem), car_(&problem.vehicle(vehicle)), vehicle_(vehicle),
          states_(std::size_t{1} << car_->breaks.size()) {}

    std::size_t states() const { return states_; }
    Front set_out() const;
    /// From `from` on to the task, with `load` (a row of amounts) aboard meanwhile; false: too
    /// late with any breaks. `to` may be `from`.
    bool step(Front const& leave, int from, int task, std::int64_t const* load, Front& to) const;
    /// Home in time, with all breaks taken: when; else `never`.
    Time home(Front const& leave, int from, std::int64_t const* load) const;

private:
    /// Arrivals at the end of a way of that length, breaks taken on it as they may be.
    void cross(Front const& leave, Time way, std::int64_t const* load, Front& arrival) const;
    bool may_rest(Break const& rest, std::int64_t const* load) const;

    Problem const* problem_;
    Vehicle const* car_;
    int vehicle_;
    std::size_t states_;
};

} // namespace hearth::planner::fleet

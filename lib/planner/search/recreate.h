#pragma once
#include "planner/search/random.h"
#include "planner/search/tours.h"

/// Puts torn-out stops back, each at its cheapest feasible place, in a random kind of order; a
/// place is overlooked now and then ("blink"), so that the search does not walk in circles.
namespace hearth::planner::search {

class Recreate {
public:
    Recreate(Instance const& instance, Neighbours const& near, double blink);
    /// All stops are placed. False when the fleet was out: the tours are then to be undone.
    bool apply(Tours& tours, Random& random, std::vector<std::int32_t>& stops);

private:
    void sort(Random& random, std::vector<std::int32_t>& stops);
    bool place(Tours& tours, Random& random, std::int32_t stop);
    std::int32_t draw(Random& random) const;

    Instance const& in_;
    Neighbours const& near_;
    double log_open_;
    std::int32_t until_blink_ = 0;
};

} // namespace hearth::planner::search
